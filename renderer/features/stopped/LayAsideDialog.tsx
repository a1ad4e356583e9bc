import { Button, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StreamId } from '#core/log/envelope.ts';
import type { SyncSession } from '#renderer/session/sync-session.ts';
import type { Fork } from '#renderer/sync/read-fork.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { Message } from '#renderer/ui/Message.tsx';

interface LayAsideDialogProps {
  readonly sync: SyncSession;
  readonly stream: StreamId;
  readonly fork: Fork;
  readonly onDone: () => void;
  /** Someone wrote meanwhile: what would be laid aside is to be looked at again. */
  readonly onMoved: () => void;
  readonly onClose: () => void;
}

/** Says exactly what happens to the device's own events, and asks why. */
export function LayAsideDialog({ sync, stream, fork, onDone, onMoved, onClose }: LayAsideDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      const done = await sync.stopped.layAside(stream, fork, reason.trim());
      if (done.ok) onDone();
      else if (done.error.kind === 'head-moved') onMoved();
      else setFailure(done.error.kind);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog title={t('stopped.layAsideTitle')} size="lg" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <p>{t('stopped.layAsideMeans', { count: fork.ours.length })}</p>
          <p>{t('stopped.layAsideFollows')}</p>
          <Textarea
            label={t('stopped.reason')}
            description={t('stopped.reasonHint')}
            value={reason}
            required
            autosize
            minRows={2}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {failure === null ? null : (
            <Message
              tone="problem"
              text={{
                what: t('stopped.notKeptWhat'),
                means: t('stopped.notKeptMeans'),
                next: t('stopped.notKeptNext'),
                code: failure,
              }}
            />
          )}
        </Stack>
        <DialogActions onClose={onClose}>
          <Button type="submit" loading={busy} disabled={reason.trim() === ''}>
            {t('stopped.layAside')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
