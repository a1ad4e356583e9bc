import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { type Nonconformity, type NonconformityStage, stageOfNonconformity } from '#core/quality/model.ts';
import { type Proposal, proposalsOf } from '#core/quality/proposals.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { fold } from '#renderer/ui/fold.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import { BarGap, ListBar, ListCount } from '#renderer/ui/ListScreen.tsx';
import { NonconformityDialog } from './NonconformityDialog.tsx';
import { ProposalsList } from './ProposalsList.tsx';
import styles from './Quality.module.css';
import { type QualityColumn, QualityTable } from './QualityTable.tsx';
import { RaiseDialog } from './RaiseDialog.tsx';
import { sourceText } from './source-text.ts';
import { useSeason } from './use-season.ts';

const STAGES: readonly NonconformityStage[] = ['analyse', 'act', 'verify', 'close', 'closed', 'withdrawn'];

interface Row {
  readonly id: string;
  readonly each: Nonconformity;
  readonly stage: NonconformityStage;
}

/** What did not go as it should and what was done about it; beside it, what the app proposes to look at. */
export function NonconformityPart({
  renderDocument,
}: {
  readonly renderDocument: (model: DocumentModel) => ReactNode;
}) {
  const { t } = useTranslation();
  const { tenders, linesOf, today } = useSeason();
  const quality = useOffice((view) => view.office.quality);
  const mayRaise = useMayInOffice('raiseNonconformity');
  const [view, setView] = useState<'records' | 'proposals'>('records');
  const [query, setQuery] = useState('');
  const [stage, setStage] = useState<NonconformityStage | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [raised, setRaised] = useState<Proposal | 'own' | null>(null);
  const proposals = useMemo(() => proposalsOf(tenders, quality, linesOf), [tenders, quality, linesOf]);
  const rows = useMemo(() => rowsOf(quality.nonconformities), [quality]);
  const twice = new Set(
    rows
      .filter(({ each, id }) => rows.some((other) => other.id !== id && other.each.number === each.number))
      .map(({ id }) => id),
  );
  const shown = rows.filter(({ each, stage: own }) => {
    const words = `${each.number} ${each.what} ${each.owner ?? ''} ${sourceText(t, each.source, quality)}`;
    return fold(words).includes(fold(query)) && (stage === null || stage === own);
  });
  const columns: readonly QualityColumn<Row>[] = [
    {
      key: 'number',
      head: t('quality.fields.number'),
      width: '118px',
      textOf: ({ each, id }) =>
        twice.has(id) ? t('quality.nonconformity.twice', { number: each.number }) : each.number,
      isMarked: ({ id }) => twice.has(id),
    },
    { key: 'what', head: t('quality.fields.what'), width: 'minmax(220px, 2.2fr)', textOf: ({ each }) => each.what },
    {
      key: 'source',
      head: t('quality.nonconformity.source'),
      width: 'minmax(260px, 1.6fr)',
      textOf: ({ each }) => sourceText(t, each.source, quality),
    },
    {
      key: 'stage',
      head: t('quality.nonconformity.stage'),
      width: '200px',
      textOf: ({ stage: own }) => t(`quality.stages.${own}`),
    },
    { key: 'owner', head: t('quality.fields.owner'), width: '160px', textOf: ({ each }) => each.owner ?? '—' },
    {
      key: 'due',
      head: t('quality.fields.dueOn'),
      width: '158px',
      textOf: ({ each }) => (each.dueOn === null ? '—' : formatDate(each.dueOn)),
      isMarked: ({ each, stage: own }) => own === 'act' && each.dueOn !== null && each.dueOn < today,
    },
  ];
  const add = (
    <Button size="xs" disabled={!mayRaise} onClick={() => setRaised('own')}>
      {t('quality.nonconformity.add')}
    </Button>
  );
  return (
    <>
      <ListBar>
        <SegmentedControl
          size="xs"
          aria-label={t('quality.nonconformity.view')}
          value={view}
          onChange={(value) => setView(value === 'proposals' ? 'proposals' : 'records')}
          data={[
            { value: 'records', label: t('quality.nonconformity.records', { shown: formatCount(rows.length) }) },
            {
              value: 'proposals',
              label: t('quality.nonconformity.proposals', { shown: formatCount(proposals.length) }),
            },
          ]}
        />
        {view === 'records' && rows.length > 0 ? (
          <>
            <TextInput
              size="xs"
              className={`${styles.search}`}
              aria-label={t('quality.nonconformity.search')}
              placeholder={t('quality.nonconformity.search')}
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
            <NativeSelect
              size="xs"
              className={`${styles.choice}`}
              aria-label={t('quality.nonconformity.stage')}
              value={stage ?? ''}
              onChange={({ currentTarget: { value } }) => setStage(STAGES.find((each) => each === value) ?? null)}
              data={[
                { value: '', label: t('quality.nonconformity.allStages') },
                ...STAGES.map((value) => ({ value, label: t(`quality.stages.${value}`) })),
              ]}
            />
            <ListCount>
              {t('quality.countOf', { shown: formatCount(shown.length), all: formatCount(rows.length) })}
            </ListCount>
          </>
        ) : null}
        <BarGap />
        {add}
      </ListBar>
      {view === 'proposals' ? <ProposalsList proposals={proposals} onRaise={setRaised} /> : null}
      {view === 'records' && rows.length === 0 ? (
        <EmptyState
          title={t('quality.nonconformity.emptyTitle')}
          text={
            proposals.length === 0
              ? t('quality.nonconformity.emptyTextAlone')
              : t('quality.nonconformity.emptyText', { shown: formatCount(proposals.length) })
          }
        />
      ) : null}
      {view === 'records' && rows.length > 0 && shown.length === 0 ? (
        <EmptyState title={t('quality.noneTitle')} text={t('quality.noneText')} />
      ) : null}
      {view === 'records' && shown.length > 0 ? (
        <QualityTable
          label={t('quality.parts.ketidaksesuaian.title')}
          columns={columns}
          rows={shown}
          keyOf={({ id }) => id}
          leastWidth={1150}
          lines={2}
          onOpen={({ id }) => setOpened(id)}
        />
      ) : null}
      {opened === null ? null : (
        <NonconformityDialog
          id={opened}
          today={today}
          renderDocument={renderDocument}
          onClose={() => setOpened(null)}
        />
      )}
      {raised === null ? null : (
        <RaiseDialog
          source={raised === 'own' ? { kind: 'other' } : raised.source}
          explanation={raised === 'own' ? null : raised.explanation}
          today={today}
          onRaised={(id) => {
            setRaised(null);
            setView('records');
            setOpened(id);
          }}
          onClose={() => setRaised(null)}
        />
      )}
    </>
  );
}

/** The open ones first, then the newest. */
function rowsOf(nonconformities: Readonly<Record<string, Nonconformity>>): readonly Row[] {
  return Object.entries(nonconformities)
    .map(([id, each]) => ({ id, each, stage: stageOfNonconformity(each) }))
    .sort((a, b) => rank(a) - rank(b) || (a.each.raisedOn > b.each.raisedOn ? -1 : 1));
}

function rank({ stage }: Row): number {
  return stage === 'withdrawn' ? 2 : stage === 'closed' ? 1 : 0;
}
