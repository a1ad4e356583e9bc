import { useTranslation } from 'react-i18next';
import type { OfficeSettings } from '#core/documents/office.ts';
import { documentSettingsOf } from '#core/office/document-settings.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';

interface OfficeReasonDialogProps {
  readonly title: string;
  readonly parts: OfficeSettings;
  readonly onClose: () => void;
}

/** Says settings for the whole office, with a reason that stays in its history. */
export function OfficeReasonDialog({ title, parts, onClose }: OfficeReasonDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();

  async function say(reason: string): Promise<void> {
    if (await execute({ name: 'setDocumentSettings', body: { parts: documentSettingsOf(parts), reason } })) onClose();
  }

  return (
    <ReasonDialog
      title={title}
      label={t('settings.office.reason')}
      action={t('settings.office.confirm')}
      onSubmit={say}
      onClose={onClose}
    >
      <p>{t('settings.office.saveMeans')}</p>
    </ReasonDialog>
  );
}
