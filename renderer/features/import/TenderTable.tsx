import { Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Money } from '#renderer/ui/Money.tsx';
import { rowByKey } from '#renderer/ui/walk-rows.ts';
import { type Choice, withTenders } from './choice.ts';
import type { FoundState, FoundTender } from './compare.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import styles from './ImportScreen.module.css';
import { choose } from './import-store.ts';
import { StateMark } from './StateMark.tsx';
import { countStates, filterTenders, STATES } from './tender-rows.ts';

interface TenderTableProps {
  readonly tenders: readonly FoundTender[];
  readonly choice: Choice;
  readonly remarksByTender: ReadonlyMap<string, number>;
  /** Null = all remarks. */
  readonly onShowRemarks: (code: string | null) => void;
  readonly onShowDifferences: (key: string) => void;
}

const ROW_HEIGHT = 34;
/** A tender that cannot come in says why under its name. */
const REFUSED_ROW_HEIGHT = 68;
const HEAD_HEIGHT = 30;

/** Every tender found, with what would become of it. One stop of the keyboard; Space chooses, Enter opens. */
export function TenderTable(props: TenderTableProps) {
  const { tenders, choice, remarksByTender, onShowRemarks, onShowDifferences } = props;
  const { t } = useTranslation();
  const [state, setState] = useState<FoundState | null>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const counts = useMemo(() => countStates(tenders), [tenders]);
  const rows = useMemo(() => filterTenders(tenders, { state, query }), [tenders, state, query]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.state === 'refused' ? REFUSED_ROW_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const newOnes = rows.filter((row) => row.state === 'new');
  const chosenOnes = newOnes.filter(({ key }) => choice.tenders.has(key));
  const at = Math.min(active, rows.length - 1);

  if (tenders.length === 0) {
    return (
      <EmptyState title={t('import.noTenders')} text={t('import.noTendersText')}>
        <button type="button" className={styles.link} onClick={() => onShowRemarks(null)}>
          {t('import.seeRemarks')}
        </button>
      </EmptyState>
    );
  }
  return (
    <div className={styles.pane}>
      <div className={styles.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t('import.stateFilter')}
          value={state ?? 'all'}
          onChange={(value) => {
            setState(STATES.find((each) => each === value) ?? null);
            setActive(0);
          }}
          data={[
            { value: 'all', label: `${t('import.stateAll')} ${formatCount(tenders.length)}` },
            ...STATES.filter((each) => counts[each] > 0).map((each) => ({
              value: each,
              label: `${t(`import.state.${each}`)} ${formatCount(counts[each])}`,
            })),
          ]}
        />
        <TextInput
          className={styles.search}
          aria-label={t('import.searchTenders')}
          placeholder={t('import.searchTenders')}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setActive(0);
          }}
        />
        <span className={`${styles.quiet} ${styles.toolsEnd}`}>{t('import.keysHint')}</span>
      </div>
      <div
        ref={scroller}
        className={styles.grid}
        role="grid"
        aria-label={t('import.tab.tenders')}
        aria-rowcount={rows.length + 1}
        aria-multiselectable="true"
        aria-activedescendant={rows[at] ? rowId(rows[at]) : undefined}
        // The grid is one stop of the keyboard; its rows are reached by arrows.
        tabIndex={0}
        onKeyDown={keyDown}
      >
        <div role="row" aria-rowindex={1} className={styles.gridHead}>
          <div role="columnheader">
            <Checkbox
              size="xs"
              tabIndex={-1}
              aria-label={t('import.chooseAll')}
              title={t('import.chooseAll')}
              disabled={newOnes.length === 0}
              checked={newOnes.length > 0 && chosenOnes.length === newOnes.length}
              indeterminate={chosenOnes.length > 0 && chosenOnes.length < newOnes.length}
              onChange={(event) => choose(withTenders(choice, keysOf(newOnes), event.currentTarget.checked))}
            />
          </div>
          <div role="columnheader">{t('import.columnState')}</div>
          <div role="columnheader">{t('import.columnCode')}</div>
          <div role="columnheader">{t('import.columnName')}</div>
          <div role="columnheader">{t('import.columnAgency')}</div>
          <div role="columnheader">{t('import.columnMethod')}</div>
          <div role="columnheader" className="mp-number">
            {t('import.columnEstimate')}
          </div>
          <div role="columnheader" className="mp-number">
            {t('import.columnBidders')}
          </div>
          <div role="columnheader" className="mp-number">
            {t('import.columnBids')}
          </div>
          <div role="columnheader" className="mp-number">
            {t('import.columnRemarks')}
          </div>
          <div role="columnheader">{t('import.columnSource')}</div>
        </div>
        {rows.length === 0 ? <p className={styles.none}>{t('import.noneShown')}</p> : null}
        <div role="rowgroup" className={styles.gridBody} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row ? tenderRow(row, item) : null;
          })}
        </div>
      </div>
    </div>
  );

  function tenderRow(row: FoundTender, { index, start, size }: VirtualItem) {
    const { notice, bidders } = row.dossier;
    const chosen = choice.tenders.has(row.key);
    const remarks = remarksByTender.get(notice.code) ?? 0;
    const files = row.source.files.join(', ');
    return (
      <div
        key={row.key}
        id={rowId(row)}
        role="row"
        aria-rowindex={index + 2}
        aria-selected={chosen}
        data-state={row.state}
        className={`${styles.row} ${index === at ? styles.activeRow : ''}`}
        style={{ top: start - HEAD_HEIGHT, height: size }}
      >
        <div role="gridcell">
          {row.state === 'new' ? (
            <Checkbox
              size="xs"
              tabIndex={-1}
              aria-label={t('import.choose', { name: notice.name })}
              checked={chosen}
              onChange={(event) => choose(withTenders(choice, [row.key], event.currentTarget.checked))}
            />
          ) : null}
        </div>
        <div role="gridcell">
          <StateMark tender={row} chosen={choice.differences.get(row.key)?.size ?? 0} onOpen={onShowDifferences} />
        </div>
        <div role="gridcell">{notice.code}</div>
        <div role="gridcell" title={[notice.name, refusedWhy(row)].filter(Boolean).join(' · ')}>
          <span className={styles.wrap}>
            {notice.name}
            {notice.version > 1 ? (
              <span className={styles.quiet}> · {t('import.version', { version: notice.version })}</span>
            ) : null}
          </span>
          {row.refused ? <span className={`${styles.wrap} ${styles.refusedWhy}`}>{refusedWhy(row)}</span> : null}
        </div>
        <div role="gridcell" title={notice.agency.name}>
          <span className={styles.wrap}>{notice.agency.name}</span>
        </div>
        <div role="gridcell">
          <span className={styles.wrap}>{t(`tender.method.${notice.method}`)}</span>
        </div>
        <div role="gridcell" className="mp-number">
          <Money amount={notice.ownerEstimate} />
        </div>
        <div role="gridcell" className="mp-number">
          {formatCount(bidders.length)}
        </div>
        <div role="gridcell" className="mp-number">
          {formatCount(bidders.filter(({ bid }) => bid !== null).length)}
        </div>
        <div role="gridcell" className="mp-number">
          {remarks === 0 ? (
            '—'
          ) : (
            <button type="button" tabIndex={-1} className={styles.link} onClick={() => onShowRemarks(notice.code)}>
              {formatCount(remarks)}
            </button>
          )}
        </div>
        <div role="gridcell" title={files}>
          <span className={styles.wrap}>{row.source.kind === 'isb' ? t('import.sourceIsb') : files}</span>
        </div>
      </div>
    );
  }

  function refusedWhy({ refused, place }: FoundTender): string {
    return refused === null ? '' : t(`import.refused.${refused}`, { place: place ?? '' });
  }

  function keyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const page = ((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT;
    const next = rowByKey(event.key, { at, rows: rows.length, page });
    if (next !== null) {
      event.preventDefault();
      setActive(next);
      virtualizer.scrollToIndex(next, { align: 'auto' });
      return;
    }
    const row = rows[at];
    if (row === undefined) return;
    if (event.key === ' ') {
      event.preventDefault();
      if (row.state === 'new') choose(withTenders(choice, [row.key], !choice.tenders.has(row.key)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (row.state === 'differs') onShowDifferences(row.key);
      else onShowRemarks(row.dossier.notice.code);
    }
  }
}

function rowId({ key }: FoundTender): string {
  return `found-${key}`;
}

function keysOf(tenders: readonly FoundTender[]): readonly string[] {
  return tenders.map(({ key }) => key);
}
