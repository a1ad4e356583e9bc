import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/Dialog.tsx';

interface DissentDialogProps {
  readonly onGive: (dissent: string) => void;
  readonly onClose: () => void;
}

/** Who disagrees says why. */
export function DissentDialog({ onGive, onClose }: DissentDialogProps) {
  const { t } = useTranslation();
  const [dissent, setDissent] = useState('');
  const [tried, setTried] = useState(false);
  const give = () => {
    setTried(true);
    if (dissent.trim() !== '') onGive(dissent.trim());
  };
  return (
    <Dialog title={t('sheets.dissentTitle')} onClose={onClose}>
      <Stack gap="sm">
        <p className="mp-quiet">{t('sheets.dissentText')}</p>
        <Textarea
          data-autofocus
          label={t('sheets.dissent')}
          value={dissent}
          required
          autosize
          minRows={3}
          error={tried && dissent.trim() === '' ? t('sheets.missing') : null}
          onChange={(event) => setDissent(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button onClick={give}>{t('sheets.giveDissent')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
