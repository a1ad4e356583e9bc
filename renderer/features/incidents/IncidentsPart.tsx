import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import {
  INCIDENT_KINDS,
  type HitTender,
  type IncidentKind,
  incidentsOf,
  type NamedIncident,
} from '#core/incidents/model.ts';
import { useIdentity, useOffice } from '#renderer/session/hooks.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { useNow } from '#renderer/session/use-now.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { fold } from '#renderer/ui/fold.ts';
import { BarGap, ListBar, ListCount } from '#renderer/ui/ListScreen.tsx';
import { durationShown, incidentStateOf } from './incident-text.ts';
import { IncidentDialog } from './IncidentDialog.tsx';
import { IncidentPanel } from './IncidentPanel.tsx';
import styles from './Incidents.module.css';
import { type RowColumn, RowTable } from './RowTable.tsx';

/** The incidents, the newest first, and one of them opened at the right. */
export function IncidentsPart({ renderDocument }: { readonly renderDocument: (model: DocumentModel) => ReactNode }) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const now = useNow();
  const state = useOffice((view) => view.office.incidents);
  const may = useMayInOffice('recordIncident');
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<IncidentKind | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [isRecording, setRecording] = useState(false);
  const all = useMemo(() => incidentsOf(state), [state]);
  const shown = useMemo(() => all.filter((each) => matches(each, query, kind)), [all, query, kind]);
  const open = shown.filter(isUnsolved).length;
  const incident = all.find(({ id }) => id === opened) ?? null;
  const record = (
    <Button size="xs" disabled={!may} onClick={() => setRecording(true)}>
      {t('incidents.record')}
    </Button>
  );
  const columns: readonly RowColumn<NamedIncident>[] = [
    {
      key: 'start',
      head: t('incidents.columns.start'),
      width: '212px',
      text: ({ startedAt }) => formatDateTime(startedAt, zone),
    },
    {
      key: 'kind',
      head: t('incidents.columns.kind'),
      width: '118px',
      text: (each) => t(`incidents.kinds.${each.kind}`),
    },
    { key: 'what', head: t('incidents.columns.what'), width: 'minmax(280px, 2fr)', text: ({ what }) => what },
    {
      key: 'duration',
      head: t('incidents.columns.duration'),
      width: '132px',
      text: ({ startedAt, endedAt }) => durationShown(t, startedAt, endedAt ?? now),
    },
    {
      key: 'tenders',
      head: t('incidents.columns.tenders'),
      width: '140px',
      text: ({ tenders }) => codesOf(tenders),
    },
    {
      key: 'state',
      head: t('incidents.columns.state'),
      width: '250px',
      text: (each) => t(`incidents.states.${incidentStateOf(each)}`),
      isOpen: isUnsolved,
    },
  ];
  return (
    <>
      <ListBar>
        <TextInput
          size="xs"
          className={`${styles.search}`}
          aria-label={t('incidents.search')}
          placeholder={t('incidents.searchHint')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          aria-label={t('incidents.columns.kind')}
          value={kind ?? ''}
          onChange={({ currentTarget: { value } }) => setKind(INCIDENT_KINDS.find((each) => each === value) ?? null)}
          data={[
            { value: '', label: t('incidents.allKinds') },
            ...INCIDENT_KINDS.map((value) => ({ value, label: t(`incidents.kinds.${value}`) })),
          ]}
        />
        <ListCount>{t('incidents.count', { shown: shown.length, open })}</ListCount>
        <BarGap />
        {record}
      </ListBar>
      {all.length === 0 ? (
        <EmptyState title={t('incidents.emptyTitle')} text={t('incidents.emptyText')}>
          {record}
        </EmptyState>
      ) : null}
      {all.length > 0 && shown.length === 0 ? (
        <EmptyState title={t('incidents.noneTitle')} text={t('incidents.noneText')}>
          <Button
            variant="default"
            onClick={() => {
              setQuery('');
              setKind(null);
            }}
          >
            {t('incidents.clear')}
          </Button>
        </EmptyState>
      ) : null}
      {shown.length > 0 ? (
        <div className={styles.work}>
          <RowTable
            label={t('incidents.parts.gangguan')}
            leastWidth={1140}
            columns={columns}
            rows={shown}
            opened={opened}
            onOpen={setOpened}
          />
          {incident === null ? null : (
            <IncidentPanel incident={incident} renderDocument={renderDocument} onClose={() => setOpened(null)} />
          )}
        </div>
      ) : null}
      {isRecording ? (
        <IncidentDialog
          incident={null}
          onSaved={(id) => {
            setRecording(false);
            setOpened(id);
          }}
          onClose={() => setRecording(false)}
        />
      ) : null}
    </>
  );
}

function isUnsolved(incident: NamedIncident): boolean {
  const state = incidentStateOf(incident);
  return state === 'running' || state === 'ended';
}

function matches({ kind, what, tenders }: NamedIncident, query: string, wanted: IncidentKind | null): boolean {
  if (wanted !== null && kind !== wanted) return false;
  const named = Object.values<HitTender>(tenders).map(({ code, name }) => `${code} ${name}`);
  const text = fold([what, ...named].join(' '));
  return fold(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function codesOf(tenders: NamedIncident['tenders']): string {
  const codes = Object.values<HitTender>(tenders).map(({ code }) => code);
  const [first] = codes;
  if (first === undefined) return '—';
  return codes.length === 1 ? first : `${first} +${codes.length - 1}`;
}
