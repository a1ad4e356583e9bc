import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormDialog } from '#renderer/ui/FormDialog.tsx';
import type { StandardDialogProps } from './standard-dialog-props.ts';

/** Who answers for a standard, and by when it is to be assessed again; an empty name takes the duty away. */
export function DutyDialog({ standing, onClose }: StandardDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const { key, official, duty } = standing;
  const [owner, setOwner] = useState(duty?.owner ?? '');
  const [dueOn, setDueOn] = useState<DateOnly | null>(duty?.dueOn ?? null);

  async function save(): Promise<void> {
    const name = owner.trim();
    const body = { standard: key, duty: name === '' ? null : { owner: name, dueOn } };
    if (await execute({ name: 'setStandardDuty', body })) onClose();
  }

  return (
    <FormDialog
      title={t('standards.dutyDialog.title', { name: official })}
      action={t('standards.dutyDialog.save')}
      isReady={owner.trim() !== '' || duty !== null}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput
        label={t('standards.dutyDialog.owner')}
        value={owner}
        maxLength={300}
        data-autofocus
        onChange={(event) => setOwner(event.currentTarget.value)}
      />
      <DateField label={t('standards.dutyDialog.due')} value={dueOn} onChange={setDueOn} />
    </FormDialog>
  );
}
