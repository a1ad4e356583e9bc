import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { competenceList } from '#core/documents/quality-lists.ts';
import { type CompetentPerson, competentPeople, type Validity } from '#core/quality/competence.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { fold } from '#renderer/ui/fold.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import { BarGap, ListBar, ListCount } from '#renderer/ui/ListScreen.tsx';
import { CompetenceDialog } from './CompetenceDialog.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { PrintList } from './PrintList.tsx';
import styles from './Quality.module.css';
import { type QualityColumn, QualityTable } from './QualityTable.tsx';
import { seatedTenders } from './seated-tenders.ts';
import { useSeason } from './use-season.ts';

const STATES = ['expired', 'soon', 'valid', 'endless', 'none'] as const;

/** Everybody in a committee or with a record: certificates, until when, and trainings. */
export function CompetencePart({ renderDocument }: { readonly renderDocument: (model: DocumentModel) => ReactNode }) {
  const { t } = useTranslation();
  const { tenders, today } = useSeason();
  const records = useOffice((view) => view.office.quality.competence);
  const may = useMayInOffice('recordCompetence');
  const [query, setQuery] = useState('');
  const [state, setState] = useState<(typeof STATES)[number] | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const people = useMemo(() => competentPeople(seatedTenders(tenders), records, today), [tenders, records, today]);
  const shown = people.filter(
    ({ name, employeeNumber, certificate }) =>
      fold(`${name} ${employeeNumber ?? ''}`).includes(fold(query)) &&
      (state === null || state === (certificate ?? 'none')),
  );
  const person = people.find(({ name }) => name === opened) ?? null;
  const columns: readonly QualityColumn<CompetentPerson>[] = [
    { key: 'name', head: t('quality.competence.name'), width: 'minmax(220px, 2fr)', textOf: ({ name }) => name },
    {
      key: 'nip',
      head: t('quality.competence.employeeNumber'),
      width: '190px',
      textOf: ({ employeeNumber }) => employeeNumber ?? '—',
    },
    {
      key: 'certificate',
      head: t('quality.competence.certificate'),
      width: 'minmax(160px, 1.2fr)',
      textOf: ({ competence: [first] }) => (first?.kind === 'certificate' ? (first.number ?? first.title ?? '—') : '—'),
    },
    {
      key: 'until',
      head: t('quality.competence.validUntil'),
      width: '160px',
      textOf: ({ competence: [first] }) =>
        first?.kind !== 'certificate' || first.validUntil === null ? '—' : formatDate(first.validUntil),
    },
    {
      key: 'state',
      head: t('quality.competence.state'),
      width: '170px',
      textOf: ({ certificate }) => t(`quality.competence.states.${certificate ?? 'none'}`),
      isMarked: ({ certificate, running }) => wants(certificate, running.length),
    },
    {
      key: 'trainings',
      head: t('quality.competence.trainings'),
      width: '100px',
      textOf: ({ competence }) => String(competence.filter(({ kind }) => kind === 'training').length),
    },
    {
      key: 'running',
      head: t('quality.competence.running'),
      width: '130px',
      textOf: ({ running, tenders: all }) => t('quality.competence.tenders', { running: running.length, all }),
    },
  ];
  const add = (
    <Button size="xs" disabled={!may} onClick={() => setAdding(true)}>
      {t('quality.competence.add')}
    </Button>
  );
  return (
    <>
      {people.length === 0 ? (
        <EmptyState title={t('quality.competence.emptyTitle')} text={t('quality.competence.emptyText')}>
          {add}
        </EmptyState>
      ) : (
        <>
          <ListBar>
            <TextInput
              size="xs"
              className={`${styles.search}`}
              aria-label={t('quality.competence.search')}
              placeholder={t('quality.competence.search')}
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
            <NativeSelect
              size="xs"
              className={`${styles.choice}`}
              aria-label={t('quality.competence.state')}
              value={state ?? ''}
              onChange={({ currentTarget: { value } }) => setState(STATES.find((each) => each === value) ?? null)}
              data={[
                { value: '', label: t('quality.competence.allStates') },
                ...STATES.map((value) => ({ value, label: t(`quality.competence.states.${value}`) })),
              ]}
            />
            <ListCount>
              {t('quality.countOf', { shown: formatCount(shown.length), all: formatCount(people.length) })}
            </ListCount>
            <BarGap />
            <PrintList
              title={t('quality.parts.kompetensi.title')}
              modelOf={(paper) => competenceList({ ...paper, people })}
              renderDocument={renderDocument}
            />
            {add}
          </ListBar>
          {shown.length === 0 ? (
            <EmptyState title={t('quality.noneTitle')} text={t('quality.noneText')} />
          ) : (
            <QualityTable
              label={t('quality.parts.kompetensi.title')}
              columns={columns}
              rows={shown}
              keyOf={({ name }) => name}
              leastWidth={1120}
              lines={1}
              onOpen={({ name }) => setOpened(name)}
            />
          )}
        </>
      )}
      {person === null ? null : <PersonDialog person={person} onClose={() => setOpened(null)} />}
      {isAdding ? (
        <CompetenceDialog id={null} person="" employeeNumber={null} onClose={() => setAdding(false)} />
      ) : null}
    </>
  );
}

/** Ended or ending, or not known of somebody who is at work. */
function wants(certificate: Validity | null, running: number): boolean {
  return certificate === 'expired' || certificate === 'soon' || (certificate === null && running > 0);
}
