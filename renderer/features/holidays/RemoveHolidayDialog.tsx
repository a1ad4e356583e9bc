import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { Holiday } from '#core/calendar/holidays.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';

interface RemoveHolidayDialogProps {
  readonly holiday: Holiday;
  readonly onSave: (command: OfficeCommand) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks for the reason, which the history keeps; undo brings the day back. */
export function RemoveHolidayDialog({ holiday, onSave, onClose }: RemoveHolidayDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const { date } = holiday;
    if (await onSave({ name: 'setHoliday', body: { date, holiday: null, reason } })) onClose();
  };
  return (
    <Dialog title={t('holidays.dialog.removeTitle', { date: formatDate(holiday.date) })} onClose={onClose}>
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <p>{t('holidays.dialog.removeText', { name: holiday.name })}</p>
          <TextInput
            label={t('holidays.dialog.reason')}
            description={t('holidays.dialog.reasonHint')}
            value={reason}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" disabled={reason.trim() === ''}>
              {t('holidays.dialog.remove')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
