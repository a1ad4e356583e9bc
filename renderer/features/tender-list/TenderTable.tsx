import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Instant, Zone } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { useSyncMarks } from '#renderer/session/use-sync.ts';
import { ariaSortOf } from '#renderer/ui/sort.ts';
import { SortButton } from '#renderer/ui/SortButton.tsx';
import { rowByKey } from '#renderer/ui/walk-rows.ts';
import { columnsOf, features, headerOf, LAYOUT } from './columns.tsx';
import type { SortKey } from './find.ts';
import { COLUMN_KEYS, listView, sortBy } from './list-view.ts';
import type { TenderRow } from './tender-row.ts';
import styles from './TenderListScreen.module.css';

interface TenderTableProps {
  /** Filtered and in order. */
  readonly rows: readonly TenderRow[];
  readonly now: Instant;
  readonly zone: Zone;
  readonly onOpen: (stream: StreamId) => void;
}

const ROW_HEIGHT = 32;
const TALL_ROW_HEIGHT = 36;
const HEAD_HEIGHT = 30;

/** The list itself: one tab stop, arrows inside it, only the rows in sight in the document. */
export function TenderTable({ rows, now, zone, onOpen }: TenderTableProps) {
  const { t } = useTranslation();
  const { columns: shown, sort, twoLines, active } = useStore(listView);
  const scroller = useRef<HTMLDivElement>(null);
  const { marks, stops } = useSyncMarks();
  const columns = useMemo(() => columnsOf({ t, now, zone, sync: { marks, stops } }), [t, now, zone, marks, stops]);
  const columnVisibility = useMemo(
    () => Object.fromEntries(COLUMN_KEYS.map((key) => [key, shown.includes(key)])),
    [shown],
  );
  const height = twoLines ? TALL_ROW_HEIGHT : ROW_HEIGHT;

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    initialOffset: () => listView.getState().scrollTop,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);

  // Order and filters are applied already, so the table is given only what is in sight: making ten thousand of its rows
  // on every keystroke would cost more than the search.
  const items = virtualizer.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = (items.at(-1)?.index ?? -1) + 1;
  const data = useMemo(() => rows.slice(from, to), [rows, from, to]);
  const table = useTable({ features, columns, data, getRowId: (row) => row.stream, state: { columnVisibility } });
  const keys = table.getVisibleLeafColumns().map(({ id }) => id as SortKey);
  const template = keys.map((key) => LAYOUT[key].track).join(' ');
  const minWidth = keys.reduce((sum, key) => sum + LAYOUT[key].minWidth, 0);

  // Another order, other words: begin at the top. Coming back to the list must not.
  const before = useRef(rows);
  useEffect(() => {
    if (before.current === rows) return;
    before.current = rows;
    // Asking the browser where it stands would lay the page out once more on every keystroke.
    if (listView.getState().scrollTop === 0 && virtualizer.scrollOffset !== 0) virtualizer.scrollToOffset(0);
  }, [rows, virtualizer]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const keep = () => listView.setState({ scrollTop: element.scrollTop });
    element.addEventListener('scrollend', keep);
    return () => element.removeEventListener('scrollend', keep);
  }, []);

  const activeIndex = active === null ? -1 : rows.findIndex((row) => row.stream === active);

  return (
    <div
      ref={scroller}
      className={`${styles.grid} ${twoLines ? styles.twoLines : ''}`}
      role="grid"
      id="tender-grid"
      aria-label={t('list.title')}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={activeIndex >= 0 ? rowId(rows[activeIndex]) : undefined}
      // The grid is one stop of the keyboard; its rows are reached by arrows.
      tabIndex={0}
      onKeyDown={move}
      onClick={openClicked}
      onFocus={(event) => {
        const [first] = rows;
        if (event.target === event.currentTarget && activeIndex < 0 && first) {
          listView.setState({ active: first.stream });
        }
      }}
    >
      <div role="rowgroup" className={styles.head} style={{ minWidth }}>
        <div role="row" aria-rowindex={1} style={{ display: 'grid', gridTemplateColumns: template }}>
          {keys.map((key) => (
            <div key={key} role="columnheader" className={styles.headCell} aria-sort={ariaSortOf(sort, key)}>
              <SortButton
                column={key}
                sort={sort}
                isRight={LAYOUT[key].align === 'right'}
                isTabStop={false}
                onSort={sortBy}
              >
                {headerOf(t, key)}
              </SortButton>
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: rows.length * height, minWidth }}>
        {table.getRowModel().rows.map((row, offset) => {
          const index = from + offset;
          return (
            <div
              key={row.id}
              id={rowId(row.original)}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === activeIndex}
              className={styles.row}
              style={{ top: index * height, height, gridTemplateColumns: template }}
              data-index={index}
            >
              {row.getVisibleCells().map((cell) => {
                const key = cell.column.id as SortKey;
                const side = LAYOUT[key].align === 'right' ? styles.right : '';
                const wraps = key === 'name' || key === 'agency' || key === 'winner' ? styles.wrap : '';
                const content = (
                  <div className={`${styles.text} ${wraps}`}>
                    <table.FlexRender cell={cell} />
                  </div>
                );
                return (
                  <div key={cell.id} role="gridcell" className={`${styles.cell} ${side}`}>
                    {content}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );

  function openClicked(event: MouseEvent<HTMLDivElement>): void {
    const clicked = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    const row = clicked ? rows[Number(clicked.dataset.index)] : undefined;
    if (!row) return;
    listView.setState({ active: row.stream });
    onOpen(row.stream);
  }

  function move(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const page = ((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / height;
    const next = rowByKey(event.key, { at: activeIndex, rows: rows.length, page });
    const target = next === null ? undefined : rows[next];
    if (next !== null && target) {
      event.preventDefault();
      listView.setState({ active: target.stream });
      virtualizer.scrollToIndex(next, { align: 'auto' });
      return;
    }
    const current = rows[activeIndex];
    if (event.key === 'Enter' && current) {
      event.preventDefault();
      onOpen(current.stream);
    }
  }
}

function rowId(row: TenderRow | undefined): string | undefined {
  return row ? `tender-${row.stream}` : undefined;
}
