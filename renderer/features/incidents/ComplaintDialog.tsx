import { Autocomplete, NativeSelect, SimpleGrid, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import {
  COMPLAINT_CHANNELS,
  type ComplaintChannel,
  type ComplaintFacts,
  type NamedComplaint,
} from '#core/incidents/model.ts';
import { useTenderList } from '#renderer/session/hooks.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormDialog } from '#renderer/ui/FormDialog.tsx';

interface ComplaintDialogProps {
  /** The one to follow up; null records one. */
  readonly complaint: NamedComplaint | null;
  readonly today: DateOnly;
  readonly onClose: () => void;
}

/** A complaint from its receipt to its end. There is no field for who complained, nor for about whom. */
export function ComplaintDialog({ complaint, today, onClose }: ComplaintDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const tenders = useTenderList((list) => list.tenders);
  const [id] = useState(() => complaint?.id ?? crypto.randomUUID());
  const [receivedOn, setReceivedOn] = useState<DateOnly | null>(complaint?.receivedOn ?? today);
  const [channel, setChannel] = useState<ComplaintChannel>(complaint?.channel ?? 'letter');
  const [number, setNumber] = useState(complaint?.number ?? '');
  const [subject, setSubject] = useState(complaint?.subject ?? '');
  const [about, setAbout] = useState(complaint?.tender ? labelOf(complaint.tender) : '');
  const [to, setTo] = useState(complaint?.forwarded?.to ?? '');
  const [forwardedOn, setForwardedOn] = useState<DateOnly | null>(complaint?.forwarded?.on ?? null);
  const [letter, setLetter] = useState(complaint?.forwarded?.letter ?? '');
  const [closedOn, setClosedOn] = useState<DateOnly | null>(complaint?.closed?.on ?? null);
  const [outcome, setOutcome] = useState(complaint?.closed?.outcome ?? '');
  const [reason, setReason] = useState('');
  const tender = tenderOf();
  const facts: Omit<ComplaintFacts, 'receivedOn'> = {
    channel,
    number: number.trim() || null,
    subject: subject.trim(),
    tender: tender ?? null,
    forwarded:
      to.trim() === '' || forwardedOn === null
        ? null
        : { to: to.trim(), on: forwardedOn, letter: letter.trim() || null },
    closed: outcome.trim() === '' || closedOn === null ? null : { on: closedOn, outcome: outcome.trim() },
  };
  const rewrites =
    complaint !== null &&
    (receivedOn !== complaint.receivedOn ||
      (Object.keys(facts) as (keyof typeof facts)[]).some(
        (key) => complaint[key] !== null && JSON.stringify(complaint[key]) !== JSON.stringify(facts[key]),
      ));
  const isHalf = (to.trim() === '') !== (forwardedOn === null) || (outcome.trim() === '') !== (closedOn === null);
  const isReady =
    receivedOn !== null &&
    subject.trim() !== '' &&
    tender !== undefined &&
    !isHalf &&
    (!rewrites || reason.trim() !== '');

  async function save(): Promise<void> {
    if (receivedOn === null) return;
    const done =
      complaint === null
        ? await execute({ name: 'recordComplaint', body: { id, complaint: { ...facts, receivedOn } } })
        : await execute({
            name: 'changeComplaint',
            body: { id, parts: { ...facts, receivedOn }, reason: rewrites ? reason : null },
          });
    if (done) onClose();
  }

  return (
    <FormDialog
      title={t(complaint === null ? 'incidents.complaints.form.title' : 'incidents.complaints.form.changeTitle')}
      size="xl"
      action={t('incidents.complaints.form.save')}
      isReady={isReady}
      onSubmit={save}
      onClose={onClose}
    >
      <p className="mp-quiet">{t('incidents.complaints.note')}</p>
      <SimpleGrid cols={3} spacing="sm">
        <DateField label={t('incidents.complaints.form.receivedOn')} value={receivedOn} onChange={setReceivedOn} />
        <NativeSelect
          label={t('incidents.complaints.form.channel')}
          value={channel}
          onChange={({ currentTarget: { value } }) =>
            setChannel(COMPLAINT_CHANNELS.find((each) => each === value) ?? 'other')
          }
          data={COMPLAINT_CHANNELS.map((value) => ({ value, label: t(`incidents.complaints.channels.${value}`) }))}
        />
        <TextInput
          label={t('incidents.complaints.form.number')}
          value={number}
          maxLength={300}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
      </SimpleGrid>
      <Textarea
        label={t('incidents.complaints.form.subject')}
        description={t('incidents.complaints.form.subjectHint')}
        value={subject}
        required
        autosize
        maxLength={5_000}
        data-autofocus
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <Autocomplete
        label={t('incidents.complaints.form.tender')}
        description={t('incidents.complaints.form.tenderHint')}
        value={about}
        limit={12}
        data={[...new Set(tenders.map(({ summary }) => labelOf(summary)))]}
        error={tender === undefined ? t('incidents.complaints.form.tenderUnknown') : null}
        onChange={setAbout}
      />
      <SimpleGrid cols={3} spacing="sm">
        <TextInput
          label={t('incidents.complaints.form.forwardedTo')}
          value={to}
          maxLength={300}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <DateField label={t('incidents.complaints.form.forwardedOn')} value={forwardedOn} onChange={setForwardedOn} />
        <TextInput
          label={t('incidents.complaints.form.letter')}
          value={letter}
          maxLength={300}
          onChange={(event) => setLetter(event.currentTarget.value)}
        />
      </SimpleGrid>
      <DateField label={t('incidents.complaints.form.closedOn')} value={closedOn} onChange={setClosedOn} />
      <Textarea
        label={t('incidents.complaints.form.outcome')}
        value={outcome}
        autosize
        maxLength={5_000}
        onChange={(event) => setOutcome(event.currentTarget.value)}
      />
      {rewrites ? (
        <Textarea
          label={t('incidents.complaints.form.reason')}
          value={reason}
          required
          autosize
          maxLength={2_000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : null}
    </FormDialog>
  );

  /** Null for none; undefined for words that name no tender. */
  function tenderOf(): ComplaintFacts['tender'] | undefined {
    if (about.trim() === '') return null;
    if (complaint?.tender && labelOf(complaint.tender) === about) return complaint.tender;
    const found = tenders.find(({ summary }) => labelOf(summary) === about);
    return found && { stream: found.stream, code: found.summary.code, name: found.summary.name };
  }
}

function labelOf({ code, name }: { readonly code: string; readonly name: string }): string {
  return `${code} ${name}`;
}
