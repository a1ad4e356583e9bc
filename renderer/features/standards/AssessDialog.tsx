import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import { assessmentsOf, type Score, SCORES } from '#core/standards/model.ts';
import { useIdentity, useOffice } from '#renderer/session/hooks.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormDialog } from '#renderer/ui/FormDialog.tsx';
import type { StandardDialogProps } from './standard-dialog-props.ts';

/** The office's own score of a standard on a day; one that stands there already is replaced with a reason. */
export function AssessDialog({ standing, today, onClose }: StandardDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const { name } = useIdentity();
  const { key, official } = standing;
  const assessments = useOffice((view) => assessmentsOf(view.office.standards, key));
  const [on, setOn] = useState<DateOnly | null>(today);
  const [score, setScore] = useState<Score | null>(null);
  const [basis, setBasis] = useState('');
  const [reason, setReason] = useState('');
  const replaces = assessments.some((each) => each.on === on);
  const isReady = on !== null && score !== null && basis.trim() !== '' && (!replaces || reason.trim() !== '');

  async function save(): Promise<void> {
    if (on === null || score === null) return;
    const assessment = { on, score, basis: basis.trim(), by: name };
    const body = { standard: key, on, assessment, reason: replaces ? reason : null };
    if (await execute({ name: 'assessStandard', body })) onClose();
  }

  return (
    <FormDialog
      title={t('standards.assessDialog.title', { name: official })}
      size="lg"
      action={t('standards.assessDialog.save')}
      isReady={isReady}
      onSubmit={save}
      onClose={onClose}
    >
      <DateField label={t('standards.assessDialog.on')} value={on} onChange={setOn} />
      <Radio.Group
        label={t('standards.assessDialog.score')}
        description={t('standards.scaleNote')}
        value={score === null ? '' : String(score)}
        onChange={(value) => setScore(SCORES.find((each) => String(each) === value) ?? null)}
      >
        <Stack gap={4} mt={6}>
          {SCORES.map((each) => (
            <Radio
              key={each}
              value={String(each)}
              label={`${each} · ${t(`standards.scores.s${each}`)}`}
              data-autofocus={each === 0 || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('standards.assessDialog.basis')}
        description={t('standards.assessDialog.basisHint')}
        value={basis}
        required
        autosize
        minRows={2}
        maxLength={2_000}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
      {replaces ? (
        <Textarea
          label={t('standards.assessDialog.reason')}
          value={reason}
          required
          autosize
          maxLength={2_000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : null}
    </FormDialog>
  );
}
