import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StreamId } from '#core/log/envelope.ts';
import type { SyncSession } from '#renderer/session/sync-session.ts';
import type { Fork } from '#renderer/sync/read-fork.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';

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
  const [failure, setFailure] = useState<string | null>(null);

  async function layAside(reason: string): Promise<void> {
    setFailure(null);
    const done = await sync.stopped.layAside(stream, fork, reason);
    if (done.ok) onDone();
    else if (done.error.kind === 'head-moved') onMoved();
    else setFailure(done.error.kind);
  }

  return (
    <ReasonDialog
      title={t('stopped.layAsideTitle')}
      size="lg"
      label={t('stopped.reason')}
      hint={t('stopped.reasonHint')}
      action={t('stopped.layAside')}
      failure={
        failure === null ? null : (
          <Message
            tone="problem"
            text={{
              what: t('stopped.notKeptWhat'),
              means: t('stopped.notKeptMeans'),
              next: t('stopped.notKeptNext'),
              code: failure,
            }}
          />
        )
      }
      onSubmit={layAside}
      onClose={onClose}
    >
      <p>{t('stopped.layAsideMeans', { count: fork.ours.length })}</p>
      <p>{t('stopped.layAsideFollows')}</p>
    </ReasonDialog>
  );
}
