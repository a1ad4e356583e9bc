import { Checkbox, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { fold } from '#renderer/ui/fold.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import { ListBar, ListCount } from '#renderer/ui/ListScreen.tsx';
import { type LateStep, lateStepsOf } from './late-steps.ts';
import styles from './Quality.module.css';
import { type QualityColumn, QualityTable } from './QualityTable.tsx';
import { useSeason } from './use-season.ts';

/** Late steps over all tenders, with why; one leads to its tender, where the reason is written. */
export function LateStepsPart() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tenders, linesOf } = useSeason();
  const [query, setQuery] = useState('');
  const [isOpenOnly, setOpenOnly] = useState(false);
  const [isUnexplainedOnly, setUnexplainedOnly] = useState(false);
  const all = useMemo(() => lateStepsOf(tenders, linesOf), [tenders, linesOf]);
  const shown = useMemo(
    () =>
      all.filter(
        ({ search, line }) =>
          search.includes(fold(query)) &&
          (!isOpenOnly || line.state === 'late') &&
          (!isUnexplainedOnly || explanationOf(line.note) === null),
      ),
    [all, query, isOpenOnly, isUnexplainedOnly],
  );
  const columns: readonly QualityColumn<LateStep>[] = [
    { key: 'code', head: t('sop.columns.code'), width: '122px', textOf: ({ code }) => code },
    { key: 'name', head: t('sop.columns.tender'), width: 'minmax(240px, 2.4fr)', textOf: ({ name }) => name },
    { key: 'step', head: t('sop.columns.step'), width: 'minmax(180px, 1.6fr)', textOf: ({ line }) => line.step.name },
    {
      key: 'responsible',
      head: t('sop.columns.responsible'),
      width: '150px',
      textOf: ({ line }) => t(`sop.responsible.${line.step.responsible}`),
    },
    { key: 'due', head: t('sop.columns.due'), width: '146px', textOf: ({ due }) => due },
    {
      key: 'done',
      head: t('sop.columns.done'),
      width: '136px',
      textOf: ({ done }) => done ?? t('sop.notDone'),
      isMarked: ({ done }) => done === null,
    },
    {
      key: 'why',
      head: t('sop.columns.why'),
      width: 'minmax(160px, 1.4fr)',
      textOf: ({ line }) => explanationOf(line.note) ?? t('sop.notExplained'),
      isMarked: ({ line }) => explanationOf(line.note) === null,
    },
  ];
  if (all.length === 0) return <EmptyState title={t('sop.late.emptyTitle')} text={t('sop.late.emptyText')} />;
  return (
    <>
      <ListBar>
        <TextInput
          size="xs"
          className={`${styles.search}`}
          aria-label={t('sop.late.search')}
          placeholder={t('sop.late.search')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Checkbox
          size="xs"
          label={t('sop.late.openOnly')}
          checked={isOpenOnly}
          onChange={(event) => setOpenOnly(event.currentTarget.checked)}
        />
        <Checkbox
          size="xs"
          label={t('sop.late.unexplainedOnly')}
          checked={isUnexplainedOnly}
          onChange={(event) => setUnexplainedOnly(event.currentTarget.checked)}
        />
        <ListCount testId="late-count">
          {t('sop.late.count', { shown: formatCount(shown.length), all: formatCount(all.length) })}
        </ListCount>
      </ListBar>
      {shown.length === 0 ? (
        <EmptyState title={t('quality.noneTitle')} text={t('quality.noneText')} />
      ) : (
        <QualityTable
          label={t('sop.parts.late')}
          columns={columns}
          rows={shown}
          keyOf={({ stream, line }) => `${stream} ${line.step.id}`}
          leastWidth={1160}
          lines={2}
          onOpen={({ stream }) => void navigate({ to: '/paket/$stream', params: { stream }, search: { tahap: 'sop' } })}
        />
      )}
    </>
  );
}

function explanationOf(note: LateStep['line']['note']): string | null {
  return note?.explanation ?? null;
}
