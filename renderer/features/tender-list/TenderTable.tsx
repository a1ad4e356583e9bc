import { useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Instant, Zone } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { useSyncMarks } from '#renderer/session/use-sync.ts';
import { ariaSortOf } from '#renderer/ui/sort.ts';
import { SortButton } from '#renderer/ui/SortButton.tsx';
import { useWalkedRows } from '#renderer/ui/use-walked-rows.ts';
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
  const { columns: shown, sort, twoLines } = useStore(listView);
  const { marks, stops } = useSyncMarks();
  const columns = useMemo(() => columnsOf({ t, now, zone, sync: { marks, stops } }), [t, now, zone, marks, stops]);
  const columnVisibility = useMemo(
    () => Object.fromEntries(COLUMN_KEYS.map((key) => [key, shown.includes(key)])),
    [shown],
  );
  const rowHeight = twoLines ? TALL_ROW_HEIGHT : ROW_HEIGHT;
  const { grid, inSight, height } = useWalkedRows({
    rows,
    keyOf: ({ stream }) => stream,
    rowHeight,
    headHeight: HEAD_HEIGHT,
    onOpen: ({ stream }) => onOpen(stream),
    place: listView,
  });

  // Order and filters are applied already, so the table is given only what is in sight: making ten thousand of its rows
  // on every keystroke would cost more than the search.
  const from = inSight[0]?.index ?? 0;
  const to = from + inSight.length;
  const data = useMemo(() => rows.slice(from, to), [rows, from, to]);
  const table = useTable({ features, columns, data, getRowId: (row) => row.stream, state: { columnVisibility } });
  const keys = table.getVisibleLeafColumns().map(({ id }) => id as SortKey);
  const template = keys.map((key) => LAYOUT[key].track).join(' ');
  const minWidth = keys.reduce((sum, key) => sum + LAYOUT[key].minWidth, 0);

  return (
    <div
      {...grid}
      className={`${styles.grid} ${twoLines ? styles.twoLines : ''}`}
      id="tender-grid"
      aria-label={t('list.title')}
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
      <div role="rowgroup" className={styles.body} style={{ height, minWidth }}>
        {table.getRowModel().rows.map((row, offset) => {
          const place = inSight[offset];
          return place === undefined ? null : (
            <div
              key={row.id}
              {...place.bears}
              className={styles.row}
              style={{ top: place.top, height: rowHeight, gridTemplateColumns: template }}
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
}
