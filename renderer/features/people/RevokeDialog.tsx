import { useTranslation } from 'react-i18next';
import type { RegisteredDevice } from '#core/registry/model.ts';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import type { RegistryControls } from './use-registry.tsx';

interface RevokeDialogProps {
  readonly controls: RegistryControls;
  readonly device: RegisteredDevice;
  readonly onClose: () => void;
}

export function RevokeDialog({ controls, device: { dev }, onClose }: RevokeDialogProps) {
  const { t } = useTranslation();

  async function revoke(reason: string): Promise<void> {
    if (await controls.execute({ name: 'revokeDevice', body: { dev, reason } })) onClose();
  }

  return (
    <ReasonDialog
      title={t('people.revokeWhat')}
      label={t('people.reason')}
      action={t('people.revoke')}
      color="red"
      onSubmit={revoke}
      onClose={onClose}
    >
      <p>
        <code>{dev.slice(0, 16)}</code>
      </p>
      <p>{t('people.revokeMeans')}</p>
    </ReasonDialog>
  );
}
