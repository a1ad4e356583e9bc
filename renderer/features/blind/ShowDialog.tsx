import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageProps } from '#renderer/session/stage.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';

interface ShowDialogProps extends Pick<StageProps, 'clock' | 'execute'> {
  readonly onClose: () => void;
}

/** Shows the names of bidders to everyone again, with the reason. */
export function ShowDialog({ clock, execute, onClose }: ShowDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  const save = async () => {
    setTried(true);
    if (isMissing) return;
    if (await execute({ name: 'showBidders', body: { at: clock.now(), reason: reason.trim() } })) onClose();
  };
  return (
    <Dialog title={t('blind.showTitle')} onClose={onClose}>
      <Stack gap="sm">
        <p className="mp-quiet">{t('blind.showText')}</p>
        <Textarea
          data-autofocus
          label={t('blind.reason')}
          value={reason}
          required
          autosize
          minRows={2}
          error={tried && isMissing ? t('refusal.reason-required.what') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button onClick={() => void save()}>{t('blind.showSave')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
