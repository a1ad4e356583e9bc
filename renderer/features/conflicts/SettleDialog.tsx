import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/Dialog.tsx';

interface SettleDialogProps {
  readonly keep: 'standing' | 'held';
  /** Whose event was held back. */
  readonly actor: string;
  readonly onSettle: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks why one side is kept: both sides and the reason stay in the history. */
export function SettleDialog({ keep, actor, onSettle, onClose }: SettleDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const settle = async () => {
    setBusy(true);
    await onSettle(reason.trim());
    setBusy(false);
  };
  return (
    <Dialog
      onClose={onClose}
      title={keep === 'standing' ? t('conflicts.keepStanding') : t('conflicts.takeHeld', { actor })}
    >
      <Stack gap="sm">
        <p>{keep === 'standing' ? t('conflicts.standingMeans', { actor }) : t('conflicts.heldMeans', { actor })}</p>
        <Textarea
          label={t('conflicts.reason')}
          description={t('conflicts.reasonHint')}
          value={reason}
          required
          autosize
          minRows={2}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button disabled={reason.trim() === ''} loading={busy} onClick={() => void settle()}>
            {t('conflicts.settle')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
