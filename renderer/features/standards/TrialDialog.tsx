import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormDialog } from '#renderer/ui/FormDialog.tsx';

interface TrialDialogProps {
  readonly today: DateOnly;
  readonly onClose: () => void;
}

/** A trial of the plan for emergencies: who led it, what was tried, and whether the work could go on. */
export function TrialDialog({ today, onClose }: TrialDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const { name } = useIdentity();
  const [id] = useState(() => crypto.randomUUID());
  const [on, setOn] = useState<DateOnly | null>(today);
  const [coordinator, setCoordinator] = useState('');
  const [team, setTeam] = useState('');
  const [scenario, setScenario] = useState('');
  const [result, setResult] = useState('');
  const [isPassed, setPassed] = useState(false);
  const isReady = on !== null && [coordinator, team, scenario, result].every((each) => each.trim() !== '');

  async function save(): Promise<void> {
    if (on === null) return;
    const drill = {
      kind: 'continuity',
      on,
      by: name,
      coordinator: coordinator.trim(),
      team: team.trim(),
      scenario: scenario.trim(),
      result: result.trim(),
      isPassed,
    } as const;
    if (await execute({ name: 'setDrill', body: { id, drill, reason: null } })) onClose();
  }

  return (
    <FormDialog
      title={t('standards.trialDialog.title')}
      size="lg"
      action={t('standards.trialDialog.save')}
      isReady={isReady}
      onSubmit={save}
      onClose={onClose}
    >
      <p>{t('standards.trialDialog.text')}</p>
      <DateField label={t('standards.trialDialog.on')} value={on} onChange={setOn} />
      <TextInput
        label={t('standards.trialDialog.coordinator')}
        value={coordinator}
        required
        maxLength={300}
        data-autofocus
        onChange={(event) => setCoordinator(event.currentTarget.value)}
      />
      <TextInput
        label={t('standards.trialDialog.team')}
        value={team}
        required
        maxLength={2_000}
        onChange={(event) => setTeam(event.currentTarget.value)}
      />
      <Textarea
        label={t('standards.trialDialog.scenario')}
        value={scenario}
        required
        autosize
        maxLength={2_000}
        onChange={(event) => setScenario(event.currentTarget.value)}
      />
      <Textarea
        label={t('standards.trialDialog.result')}
        value={result}
        required
        autosize
        maxLength={2_000}
        onChange={(event) => setResult(event.currentTarget.value)}
      />
      <Checkbox
        label={t('standards.trialDialog.isPassed')}
        checked={isPassed}
        onChange={(event) => setPassed(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
