import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { Patterns } from '#core/patterns/find-patterns.ts';
import type { PatternSettings } from '#core/patterns/settings.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ListCount } from '#renderer/ui/ListScreen.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import { FirmPanel } from './FirmPanel.tsx';
import { type FirmRow, firmRows, foundFirms } from './firm-rows.ts';
import { knownBy, shownShare } from './pattern-text.ts';
import { type PatternColumn, PatternTable } from './PatternTable.tsx';
import styles from './Patterns.module.css';
import { SaveTable } from './SaveTable.tsx';
import { ToCheck } from './ToCheck.tsx';

interface FirmsPartProps {
  readonly patterns: Patterns;
  readonly settings: PatternSettings;
  readonly day: DateOnly;
}

const FIRST_SORT = { key: 'won', descending: true } as const;

/** Every firm that registered: how often it offered and won, stayed away, and what it carries now. */
export function FirmsPart({ patterns, settings, day }: FirmsPartProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const rows = useMemo(() => firmRows(patterns, settings), [patterns, settings]);
  const found = useMemo(() => foundFirms(rows, words), [rows, words]);
  const columns = useMemo((): readonly PatternColumn<FirmRow>[] => {
    const reasons = ({ toCheck }: FirmRow) => toCheck.map((reason) => t(`patterns.firm.reasons.${reason}`)).join('; ');
    const count = (key: 'registered' | 'offered' | 'won' | 'noShows', width: string): PatternColumn<FirmRow> => ({
      key,
      label: t(`patterns.firm.columns.${key}`),
      width,
      isNumber: true,
      text: ({ record }) => formatCount(record[key]),
      measure: ({ record }) => record[key],
    });
    return [
      {
        key: 'name',
        label: t('patterns.firm.columns.name'),
        width: 'minmax(260px, 1.6fr)',
        text: ({ firm }) => firm.name,
      },
      {
        key: 'known',
        label: t('patterns.firm.columns.known'),
        width: '150px',
        text: ({ firm }) => knownBy(t, firm),
      },
      count('registered', '92px'),
      count('offered', '88px'),
      count('won', '84px'),
      {
        key: 'winRate',
        label: t('patterns.firm.columns.winRate'),
        width: '120px',
        isNumber: true,
        text: (row) => (row.winRate === null ? '—' : shownShare(row.winRate)),
        measure: (row) => row.winRate,
      },
      count('noShows', '128px'),
      {
        key: 'remaining',
        label: t('patterns.firm.columns.remaining'),
        width: '76px',
        isNumber: true,
        text: ({ load }) => (load?.capacity == null ? '—' : String(load.capacity.remaining)),
        measure: ({ load }) => load?.capacity?.remaining ?? null,
      },
      {
        key: 'check',
        label: t('patterns.columnCheck'),
        width: 'minmax(190px, 1.4fr)',
        text: reasons,
        render: (row) => (row.toCheck.length === 0 ? null : <ToCheck words={reasons(row)} />),
        measure: ({ toCheck }) => toCheck.length,
      },
    ];
  }, [t]);
  const opened = rows.find(({ firm }) => firm.key === open);
  if (rows.length === 0) {
    return <EmptyState title={t('patterns.firm.emptyTitle')} text={t('patterns.firm.emptyText')} />;
  }
  return (
    <div className={styles.part}>
      <div className={styles.tools}>
        <TextInput
          className={styles.search ?? ''}
          type="search"
          size="xs"
          aria-label={t('patterns.firm.search')}
          placeholder={t('patterns.firm.search')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <ListCount>
          {t('patterns.firm.count', { shown: formatCount(found.length), total: formatCount(rows.length) })}
        </ListCount>
        <span className={styles.grow} />
        <SaveTable name={t('patterns.parts.firms')} columns={columns} rows={found} />
      </div>
      <PatternTable
        label={t('patterns.parts.firms')}
        rows={found}
        columns={columns}
        keyOf={({ firm }) => firm.key}
        firstSort={FIRST_SORT}
        minWidth={1200}
        opened={open}
        onOpen={({ firm }) => setOpen(firm.key)}
      />
      {opened === undefined ? null : (
        <FirmPanel row={opened} patterns={patterns} day={day} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
