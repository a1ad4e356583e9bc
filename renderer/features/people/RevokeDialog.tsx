import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisteredDevice } from '#core/registry/model.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import type { RegistryControls } from './use-registry.tsx';

interface RevokeDialogProps {
  readonly controls: RegistryControls;
  readonly device: RegisteredDevice;
  readonly onClose: () => void;
}

export function RevokeDialog({ controls, device: { dev }, onClose }: RevokeDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (await controls.execute({ name: 'revokeDevice', body: { dev, reason: reason.trim() } })) onClose();
  }

  return (
    <Dialog title={t('people.revokeWhat')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <p>
          <code>{dev.slice(0, 16)}</code>
        </p>
        <p>{t('people.revokeMeans')}</p>
        <Textarea
          label={t('people.reason')}
          autosize
          minRows={2}
          value={reason}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DialogActions onClose={onClose}>
          <Button type="submit" color="red" disabled={reason.trim() === ''}>
            {t('people.revoke')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
