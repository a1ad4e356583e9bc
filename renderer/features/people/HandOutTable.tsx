import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import { ariaSortOf, type SortOrder } from '#renderer/ui/sort.ts';
import { SortButton } from '#renderer/ui/SortButton.tsx';
import { rowByKey } from '#renderer/ui/walk-rows.ts';
import styles from './HandOut.module.css';
import type { HandOutRow, HandOutSort } from './hand-out-rows.ts';

interface HandOutTableProps {
  /** Filtered and in order. */
  readonly rows: readonly HandOutRow[];
  readonly sort: SortOrder<HandOutSort>;
  readonly onSort: (column: HandOutSort) => void;
  readonly selected: ReadonlySet<StreamId>;
  readonly onSelect: (selected: ReadonlySet<StreamId>) => void;
  readonly onOpen: (stream: StreamId) => void;
}

/** Two lines: titles have up to 119 letters. */
const ROW_HEIGHT = 42;
const HEAD_HEIGHT = 30;
const COLUMNS = ['chosen', 'code', 'name', 'state', 'people', 'server', 'taken'] as const;

/** Heads sort. The rows are one stop of the keyboard: arrows walk, Space chooses, Shift with arrows chooses on, Ctrl A all, Enter opens. */
export function HandOutTable({ rows, sort, onSort, selected, onSelect, onOpen }: HandOutTableProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<StreamId | null>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const activeIndex = rows.findIndex(({ stream }) => stream === active);

  return (
    <div
      ref={scroller}
      className={styles.grid}
      role="grid"
      aria-label={t('handOut.table')}
      aria-multiselectable
      aria-rowcount={rows.length + 1}
      aria-activedescendant={activeIndex >= 0 ? rowId(activeIndex) : undefined}
      // The grid is one stop of the keyboard; its rows are reached by arrows.
      tabIndex={0}
      onKeyDown={move}
      onClick={click}
      onFocus={(event) => {
        if (event.target === event.currentTarget) setActive((before) => before ?? rows[0]?.stream ?? null);
      }}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.cells}>
          {COLUMNS.map((key) => (
            <div
              key={key}
              role="columnheader"
              className={styles.headCell}
              aria-sort={key === 'chosen' ? undefined : ariaSortOf(sort, key)}
            >
              {key === 'chosen' ? (
                <span className={styles.plainHead}>{t('handOut.columns.chosen')}</span>
              ) : (
                <SortButton column={key} sort={sort} isRight={key === 'taken'} isTabStop onSort={onSort}>
                  {t(`handOut.columns.${key}`)}
                </SortButton>
              )}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index }) => {
          const row = rows[index];
          return row === undefined ? null : renderRow(row, index);
        })}
      </div>
    </div>
  );

  function renderRow(row: HandOutRow, index: number) {
    const isChosen = selected.has(row.stream);
    return (
      <div
        key={row.stream}
        id={rowId(index)}
        role="row"
        aria-rowindex={index + 2}
        aria-selected={isChosen}
        data-index={index}
        data-active={index === activeIndex || undefined}
        className={`${styles.cells} ${styles.row}`}
        style={{ top: index * ROW_HEIGHT, height: ROW_HEIGHT }}
      >
        {COLUMNS.map((key) => (
          <div key={key} role="gridcell" className={`${styles.cell} ${sideOf(key)}`} data-column={key}>
            {textOf(row, key)}
          </div>
        ))}
      </div>
    );
  }

  function textOf(row: HandOutRow, key: (typeof COLUMNS)[number]) {
    switch (key) {
      case 'chosen':
        return <span aria-hidden="true">{selected.has(row.stream) ? '☑' : '☐'}</span>;
      case 'code':
        return row.code;
      case 'name':
        return (
          <span className={styles.name} title={row.name}>
            {row.name}
          </span>
        );
      case 'state':
        return t(row.isHandedOut ? 'handOut.stateHandedOut' : 'handOut.stateOpen');
      case 'people':
        return row.isHandedOut ? <span title={row.people.join(', ')}>{peopleText(row)}</span> : '—';
      case 'server':
        return serverText(row);
      case 'taken':
        return row.taken === null || !row.isHandedOut
          ? '—'
          : t('handOut.takenOf', { taken: row.taken, all: row.people.length });
    }
  }

  function peopleText({ people: [first = '', ...others] }: HandOutRow): string {
    return others.length === 0 ? first : t('handOut.andOthers', { name: first, count: others.length });
  }

  function serverText({ seq, at, quarantined }: HandOutRow) {
    if (seq === null) return '—';
    const events = seq === 0 ? t('handOut.notOnServer') : t('handOut.events', { events: formatCount(seq) });
    const when = at === null ? '' : ` · ${formatDate(dateIn(at, zone))}`;
    return (
      <span title={at === null ? events : `${events} · ${formatDateTime(at, zone)}`}>
        {quarantined > 0 ? (
          <strong className="mp-check">{`! ${t('handOut.held', { count: quarantined })} · `}</strong>
        ) : null}
        {`${events}${when}`}
      </span>
    );
  }

  function click(event: MouseEvent<HTMLDivElement>): void {
    const at = event.target instanceof Element ? event.target : null;
    const row = rows[Number(at?.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1)];
    if (row === undefined) return;
    setActive(row.stream);
    if (at?.closest('[data-column="chosen"]') || event.ctrlKey || event.shiftKey) toggle(row.stream);
    else onOpen(row.stream);
  }

  function toggle(stream: StreamId): void {
    const others = [...selected].filter((each) => each !== stream);
    onSelect(new Set(selected.has(stream) ? others : [...others, stream]));
  }

  function move(event: KeyboardEvent<HTMLDivElement>): void {
    // A head has the focus: its keys are its own.
    if (event.target !== event.currentTarget || event.altKey || event.metaKey) return;
    const current = rows[activeIndex];
    if (event.ctrlKey) {
      if (event.key.toLowerCase() !== 'a') return;
      event.preventDefault();
      const isAll = rows.every(({ stream }) => selected.has(stream));
      onSelect(new Set(isAll ? [] : rows.map(({ stream }) => stream)));
      return;
    }
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (current === undefined) return;
      if (event.key === ' ') toggle(current.stream);
      else onOpen(current.stream);
      return;
    }
    const page = ((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT;
    const next = rowByKey(event.key, { at: activeIndex, rows: rows.length, page });
    const target = next === null ? undefined : rows[next];
    if (next === null || target === undefined) return;
    event.preventDefault();
    if (event.shiftKey) {
      const [from, to] = [Math.min(activeIndex, next), Math.max(activeIndex, next)];
      const passed = rows.slice(Math.max(0, from), to + 1).map(({ stream }) => stream);
      onSelect(new Set([...selected, ...passed]));
    }
    setActive(target.stream);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  }
}

function rowId(index: number): string {
  return `hand-out-${index}`;
}

function sideOf(key: (typeof COLUMNS)[number]): string {
  return key === 'taken' ? `${styles.right}` : '';
}
