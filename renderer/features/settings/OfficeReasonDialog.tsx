import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeSettings } from '#core/documents/office.ts';
import { documentSettingsOf } from '#core/office/document-settings.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';

interface OfficeReasonDialogProps {
  readonly title: string;
  readonly parts: OfficeSettings;
  readonly onClose: () => void;
}

/** Says settings for the whole office, with a reason that stays in its history. */
export function OfficeReasonDialog({ title, parts, onClose }: OfficeReasonDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const [reason, setReason] = useState('');

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (await execute({ name: 'setDocumentSettings', body: { parts: documentSettingsOf(parts), reason } })) onClose();
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <p>{t('settings.office.saveMeans')}</p>
        <Textarea
          label={t('settings.office.reason')}
          autosize
          minRows={2}
          value={reason}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DialogActions onClose={onClose}>
          <Button type="submit" disabled={reason.trim() === ''}>
            {t('settings.office.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
