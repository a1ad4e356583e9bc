import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { Policy } from '#core/standards/model.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormDialog } from '#renderer/ui/FormDialog.tsx';
import type { StandardDialogProps } from './standard-dialog-props.ts';

/** A new version of a policy, begun from the one in force; the same version is replaced, and said why. */
export function PolicyDialog({ standing, today, onClose }: StandardDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const { key, official, policy } = standing;
  const [version, setVersion] = useState('');
  const [text, setText] = useState(policy?.text ?? '');
  const [name, setName] = useState(policy?.approvedBy.name ?? '');
  const [position, setPosition] = useState(policy?.approvedBy.position ?? '');
  const [approvedOn, setApprovedOn] = useState<DateOnly | null>(today);
  const [reason, setReason] = useState('');
  const isReady = approvedOn !== null && [version, text, name, position, reason].every((each) => each.trim() !== '');

  async function save(): Promise<void> {
    if (approvedOn === null) return;
    const said: Policy = {
      version: version.trim(),
      text: text.trim(),
      approvedBy: { name: name.trim(), position: position.trim() },
      approvedOn,
    };
    const body = { standard: key, version: said.version, policy: said, reason };
    if (await execute({ name: 'setStandardPolicy', body })) onClose();
  }

  return (
    <FormDialog
      title={t('standards.policyDialog.title', { name: official })}
      size="lg"
      action={t('standards.policyDialog.save')}
      isReady={isReady}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput
        label={t('standards.policyDialog.version')}
        value={version}
        placeholder={policy === null ? '1.0' : `> ${policy.version}`}
        required
        maxLength={300}
        data-autofocus
        onChange={(event) => setVersion(event.currentTarget.value)}
      />
      <Textarea
        label={t('standards.policyDialog.text')}
        value={text}
        required
        autosize
        minRows={5}
        maxRows={14}
        maxLength={20_000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        label={t('standards.policyDialog.approvedBy')}
        value={name}
        required
        maxLength={300}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('standards.policyDialog.position')}
        value={position}
        required
        maxLength={300}
        onChange={(event) => setPosition(event.currentTarget.value)}
      />
      <DateField label={t('standards.policyDialog.approvedOn')} value={approvedOn} onChange={setApprovedOn} />
      <Textarea
        label={t('standards.policyDialog.reason')}
        description={t('standards.policyDialog.reasonHint')}
        value={reason}
        required
        autosize
        maxLength={2_000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
