import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { CompetenceRecord } from '#core/quality/model.ts';
import { entryOf } from '#core/tender/records.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import styles from './Quality.module.css';
import { textOrNull } from './text-or-null.ts';

interface CompetenceDialogProps {
  /** Null = a new record. */
  readonly id: string | null;
  /** Whom a new record is about; empty = to be typed. */
  readonly person: string;
  readonly employeeNumber: string | null;
  readonly onClose: () => void;
}

/** A certificate or a training of one person. */
export function CompetenceDialog({ id, person: given, employeeNumber: givenNumber, onClose }: CompetenceDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const stood = useOffice((view) => (id === null ? undefined : entryOf(view.office.quality.competence, id)));
  const [recordId] = useState(() => id ?? crypto.randomUUID());
  const [person, setPerson] = useState(stood?.person ?? given);
  const [employeeNumber, setEmployeeNumber] = useState(stood?.employeeNumber ?? givenNumber ?? '');
  const [kind, setKind] = useState<CompetenceRecord['kind']>(stood?.kind ?? 'certificate');
  const [title, setTitle] = useState(stood?.title ?? '');
  const [number, setNumber] = useState(stood?.number ?? '');
  const [issuer, setIssuer] = useState(stood?.issuer ?? '');
  const [date, setDate] = useState<DateOnly | null>(stood?.date ?? null);
  const [validUntil, setValidUntil] = useState<DateOnly | null>(stood?.validUntil ?? null);
  const isWhole = person.trim() !== '' && title.trim() !== '' && date !== null;

  async function put(record: CompetenceRecord | null): Promise<void> {
    if (await execute({ name: 'recordCompetence', body: { id: recordId, record } })) onClose();
  }

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (!isWhole) return;
    void put({
      person: person.trim(),
      employeeNumber: textOrNull(employeeNumber),
      kind,
      title: title.trim(),
      number: textOrNull(number),
      issuer: textOrNull(issuer),
      date,
      validUntil,
    });
  }

  return (
    <Dialog title={t(id === null ? 'quality.competence.addTitle' : 'quality.competence.editTitle')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('quality.competence.name')}
            value={person}
            required
            maxLength={300}
            {...(person === '' ? { 'data-autofocus': true } : {})}
            onChange={(event) => setPerson(event.currentTarget.value)}
          />
          <div className={styles.two}>
            <TextInput
              label={t('quality.competence.employeeNumber')}
              value={employeeNumber}
              maxLength={60}
              onChange={(event) => setEmployeeNumber(event.currentTarget.value)}
            />
            <NativeSelect
              label={t('quality.competence.kind')}
              value={kind}
              onChange={({ currentTarget: { value } }) => setKind(value === 'training' ? 'training' : 'certificate')}
              data={(['certificate', 'training'] as const).map((value) => ({
                value,
                label: t(`quality.competence.kinds.${value}`),
              }))}
            />
          </div>
          <TextInput
            label={t('quality.competence.title')}
            value={title}
            required
            maxLength={300}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <div className={styles.two}>
            <TextInput
              label={t('quality.competence.number')}
              value={number}
              maxLength={100}
              onChange={(event) => setNumber(event.currentTarget.value)}
            />
            <TextInput
              label={t('quality.competence.issuer')}
              value={issuer}
              maxLength={300}
              onChange={(event) => setIssuer(event.currentTarget.value)}
            />
          </div>
          <div className={styles.two}>
            <DateField label={t('quality.competence.date')} value={date} onChange={setDate} />
            <DateField
              label={t('quality.competence.validUntil')}
              placeholder={t('quality.competence.endless')}
              value={validUntil}
              onChange={setValidUntil}
            />
          </div>
        </Stack>
        <DialogActions onClose={onClose}>
          {stood === undefined ? null : (
            <Button variant="default" onClick={() => void put(null)}>
              {t('quality.competence.remove')}
            </Button>
          )}
          <Button type="submit" disabled={!isWhole}>
            {t('quality.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
