import { SegmentedControl, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patterns } from '#core/patterns/find-patterns.ts';
import type { PairPattern } from '#core/patterns/pairs.ts';
import type { PatternSettings } from '#core/patterns/settings.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { fold } from '#renderer/ui/fold.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import { ListCount } from '#renderer/ui/ListScreen.tsx';
import { PairGraphView } from './PairGraphView.tsx';
import { FirmPairsPanel } from './FirmPairsPanel.tsx';
import { isInPair } from './pair-graph.ts';
import { PairPanel } from './PairPanel.tsx';
import { shownChance, shownNumber } from './pattern-text.ts';
import { type PatternColumn, PatternTable } from './PatternTable.tsx';
import styles from './Patterns.module.css';
import { SaveTable } from './SaveTable.tsx';
import { ToCheck } from './ToCheck.tsx';

interface PairsPartProps {
  readonly patterns: Patterns;
  readonly settings: PatternSettings;
}

/** Pairs that offer together: how often, how often by chance, who wins, and how their prices stand to each other. */
export function PairsPart({ patterns, settings }: PairsPartProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [view, setView] = useState<'table' | 'graph'>('table');
  const [open, setOpen] = useState<string | null>(null);
  const [firm, setFirm] = useState<number | null>(null);
  const { firms, pairs } = patterns;
  const found = useMemo(() => {
    const wanted = fold(words);
    const named = ({ first, second }: PairPattern) => fold(`${firms[first]?.name} ${firms[second]?.name}`);
    return wanted === '' ? pairs.shown : pairs.shown.filter((pair) => named(pair).includes(wanted));
  }, [firms, pairs, words]);
  const columns = useMemo((): readonly PatternColumn<PairPattern>[] => {
    const nameOf = (firm: number) => firms[firm]?.name ?? '';
    const reasons = ({ toCheck }: PairPattern) =>
      toCheck.map((reason) => t(`patterns.pair.reasons.${reason}`)).join('; ');
    return [
      {
        key: 'first',
        label: t('patterns.pair.columns.first'),
        width: 'minmax(220px, 1.5fr)',
        text: ({ first }) => nameOf(first),
      },
      {
        key: 'second',
        label: t('patterns.pair.columns.second'),
        width: 'minmax(220px, 1.5fr)',
        text: ({ second }) => nameOf(second),
      },
      {
        key: 'together',
        label: t('patterns.pair.columns.together'),
        width: '136px',
        isNumber: true,
        text: ({ together }) => formatCount(together),
        measure: ({ together }) => together,
      },
      {
        key: 'expected',
        label: t('patterns.pair.columns.expected'),
        width: '120px',
        isNumber: true,
        text: ({ expected }) => shownNumber(expected),
        measure: ({ expected }) => expected,
      },
      {
        key: 'chance',
        label: t('patterns.pair.columns.chance'),
        width: '148px',
        isNumber: true,
        text: ({ chance }) => shownChance(t, chance),
        measure: ({ chance }) => chance,
      },
      {
        key: 'won',
        label: t('patterns.pair.columns.won'),
        width: '152px',
        isNumber: true,
        text: ({ won }) => `${won.first} · ${won.second} · ${won.others}`,
        measure: ({ won }) => won.first + won.second,
      },
      {
        key: 'check',
        label: t('patterns.columnCheck'),
        width: 'minmax(200px, 1.2fr)',
        text: reasons,
        render: (pair) => (pair.toCheck.length === 0 ? null : <ToCheck words={reasons(pair)} />),
        measure: ({ toCheck }) => toCheck.length,
      },
    ];
  }, [t, firms]);
  const opened = pairs.shown.find((pair) => keyOf(pair) === open);
  const fewest = settings['pair-together-minimum'] ?? 2;
  return (
    <div className={styles.part}>
      <p className={styles.note}>
        {t('patterns.pair.looked', {
          shown: formatCount(pairs.shown.length),
          offered: formatCount(pairs.offered),
          registered: formatCount(pairs.registered),
          fewest,
        })}{' '}
        {t('patterns.pair.caution')}
      </p>
      {pairs.shown.length === 0 ? (
        <EmptyState
          title={t('patterns.pair.emptyTitle')}
          text={t('patterns.pair.emptyText', { fewest, tenders: patterns.offered })}
        />
      ) : (
        <>
          <div className={styles.tools}>
            <SegmentedControl
              size="xs"
              aria-label={t('patterns.pair.view')}
              value={view}
              onChange={(value) => setView(value === 'graph' ? 'graph' : 'table')}
              data={[
                { value: 'table', label: t('patterns.pair.table') },
                { value: 'graph', label: t('patterns.pair.graph') },
              ]}
            />
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
              {t('patterns.pair.count', { shown: formatCount(found.length), total: formatCount(pairs.shown.length) })}
            </ListCount>
            <span className={styles.grow} />
            <SaveTable name={t('patterns.parts.pairs')} columns={columns} rows={found} />
          </div>
          {view === 'table' ? (
            <PatternTable
              label={t('patterns.parts.pairs')}
              rows={found}
              columns={columns}
              keyOf={keyOf}
              firstSort={null}
              minWidth={1190}
              opened={open}
              onOpen={(pair) => setOpen(keyOf(pair))}
            />
          ) : (
            <PairGraphView
              pairs={found}
              firms={firms}
              onOpenPair={(pair) => setOpen(keyOf(pair))}
              onOpenFirm={openFirm}
            />
          )}
        </>
      )}
      {firm === null || opened !== undefined ? null : (
        <FirmPairsPanel
          firm={firm}
          firms={firms}
          pairs={found}
          onOpen={(pair) => setOpen(keyOf(pair))}
          onClose={() => setFirm(null)}
        />
      )}
      {opened === undefined ? null : (
        <PairPanel pair={opened} firms={firms} settings={settings} onClose={() => setOpen(null)} />
      )}
    </div>
  );

  /** A firm in one pair leads straight to it. */
  function openFirm(chosen: number): void {
    const own = found.filter((pair) => isInPair(pair, chosen));
    const [only] = own;
    if (own.length === 1 && only !== undefined) setOpen(keyOf(only));
    else setFirm(chosen);
  }
}

function keyOf({ first, second }: PairPattern): string {
  return `${first}-${second}`;
}
