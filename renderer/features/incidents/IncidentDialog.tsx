import { NativeSelect, SimpleGrid, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '#core/calendar/instant.ts';
import { INCIDENT_KINDS, type IncidentFacts, type IncidentKind, type NamedIncident } from '#core/incidents/model.ts';
import { useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { DateTimeField } from '#renderer/ui/DateTimeField.tsx';
import { FormDialog } from '#renderer/ui/FormDialog.tsx';

interface IncidentDialogProps {
  /** The one to change; null records one. */
  readonly incident: NamedIncident | null;
  /** Told its id once it stands. */
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}

const TEXTS = ['reportedTo', 'resolution', 'prevention'] as const;

/** When, what, to whom it was reported and how it ended; what was written down before is changed with a reason. */
export function IncidentDialog({ incident, onSaved, onClose }: IncidentDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const { clock } = useWorkspace();
  const { zone, name } = useIdentity();
  const [id] = useState(() => incident?.id ?? crypto.randomUUID());
  const [kind, setKind] = useState<IncidentKind>(incident?.kind ?? 'spse');
  const [what, setWhat] = useState(incident?.what ?? '');
  const [startedAt, setStartedAt] = useState<Instant | null>(incident?.startedAt ?? clock.now());
  const [endedAt, setEndedAt] = useState<Instant | null>(incident?.endedAt ?? null);
  const [texts, setTexts] = useState({
    reportedTo: incident?.reportedTo ?? '',
    resolution: incident?.resolution ?? '',
    prevention: incident?.prevention ?? '',
  });
  const [reason, setReason] = useState('');
  const facts: Omit<IncidentFacts, 'startedAt' | 'recordedBy'> = {
    kind,
    what: what.trim(),
    endedAt,
    reportedTo: texts.reportedTo.trim() || null,
    resolution: texts.resolution.trim() || null,
    prevention: texts.prevention.trim() || null,
  };
  const rewrites =
    incident !== null &&
    (startedAt !== incident.startedAt ||
      (Object.keys(facts) as (keyof typeof facts)[]).some(
        (key) => incident[key] !== null && incident[key] !== facts[key],
      ));
  const isReady = startedAt !== null && what.trim() !== '' && (!rewrites || reason.trim() !== '');

  async function save(): Promise<void> {
    if (startedAt === null) return;
    const done =
      incident === null
        ? await execute({ name: 'recordIncident', body: { id, incident: { ...facts, startedAt, recordedBy: name } } })
        : await execute({
            name: 'changeIncident',
            body: { id, parts: { ...facts, startedAt }, reason: rewrites ? reason : null },
          });
    if (done) onSaved(id);
  }

  return (
    <FormDialog
      title={t(incident === null ? 'incidents.form.title' : 'incidents.form.changeTitle')}
      size="lg"
      action={t('incidents.form.save')}
      isReady={isReady}
      onSubmit={save}
      onClose={onClose}
    >
      <p className="mp-quiet">{t('incidents.form.neutral')}</p>
      <NativeSelect
        label={t('incidents.form.kind')}
        value={kind}
        onChange={({ currentTarget: { value } }) => setKind(INCIDENT_KINDS.find((each) => each === value) ?? 'other')}
        data={INCIDENT_KINDS.map((value) => ({ value, label: t(`incidents.kinds.${value}`) }))}
      />
      <SimpleGrid cols={2} spacing="sm">
        <div>
          <DateTimeField label={t('incidents.form.startedAt')} value={startedAt} zone={zone} onChange={setStartedAt} />
        </div>
        <div>
          <DateTimeField label={t('incidents.form.endedAt')} value={endedAt} zone={zone} onChange={setEndedAt} />
          <span className="mp-quiet">{t('incidents.form.endedHint')}</span>
        </div>
      </SimpleGrid>
      <Textarea
        label={t('incidents.form.what')}
        description={t('incidents.form.whatHint')}
        value={what}
        required
        autosize
        minRows={2}
        maxLength={5_000}
        data-autofocus
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      {TEXTS.map((key) => (
        <Textarea
          key={key}
          label={t(`incidents.form.${key}`)}
          description={key === 'reportedTo' ? t('incidents.form.reportedHint') : undefined}
          value={texts[key]}
          autosize
          maxLength={5_000}
          onChange={({ currentTarget: { value } }) => setTexts((before) => ({ ...before, [key]: value }))}
        />
      ))}
      {rewrites ? (
        <Textarea
          label={t('incidents.form.reason')}
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
