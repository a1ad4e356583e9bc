import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { ariaSortOf, type SortOrder, sortPressed } from '#renderer/ui/sort.ts';
import { SortButton } from '#renderer/ui/SortButton.tsx';
import { rowByKey } from '#renderer/ui/walk-rows.ts';
import styles from './Patterns.module.css';

export interface PatternColumn<Row> {
  readonly key: string;
  readonly label: string;
  /** Track of the grid. */
  readonly width: string;
  readonly isNumber?: boolean;
  readonly text: (row: Row) => string;
  /** What it is sorted by; absent = its text. A missing number stands last. */
  readonly measure?: (row: Row) => number | null;
  /** Shown in place of the text alone. */
  readonly render?: (row: Row) => ReactNode;
}

interface PatternTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly PatternColumn<Row>[];
  readonly keyOf: (row: Row) => string;
  /** Null = in the order of `rows`. */
  readonly firstSort: SortOrder<string> | null;
  readonly minWidth: number;
  readonly onOpen: (row: Row) => void;
}

const ROW_HEIGHT = 32;
const HEAD_HEIGHT = 30;
const UNSORTED: SortOrder<string> = { key: '', descending: false };

/** One tab stop, arrows inside it, only the rows in sight in the document. Heads sort. */
export function PatternTable<Row>(props: PatternTableProps<Row>) {
  const { label, rows, columns, keyOf, firstSort, minWidth, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState(firstSort ?? UNSORTED);
  const [active, setActive] = useState<string | null>(null);
  const inOrder = useMemo(() => sorted(rows, columns, sort), [rows, columns, sort]);
  const activeIndex = active === null ? -1 : inOrder.findIndex((row) => keyOf(row) === active);
  const template = columns.map(({ width }) => width).join(' ');
  const virtualizer = useVirtualizer({
    count: inOrder.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });

  function openClicked(event: MouseEvent<HTMLDivElement>): void {
    const clicked = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    const row = clicked ? inOrder[Number(clicked.dataset.index)] : undefined;
    if (row === undefined) return;
    setActive(keyOf(row));
    onOpen(row);
  }

  function move(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const page = ((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT;
    const next = rowByKey(event.key, { at: activeIndex, rows: inOrder.length, page });
    const target = next === null ? undefined : inOrder[next];
    const row = inOrder[activeIndex];
    if (next !== null && target !== undefined) {
      event.preventDefault();
      setActive(keyOf(target));
      virtualizer.scrollToIndex(next, { align: 'auto' });
    } else if (event.key === 'Enter' && row !== undefined) {
      event.preventDefault();
      onOpen(row);
    }
  }

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={inOrder.length + 1}
      aria-activedescendant={activeIndex < 0 ? undefined : rowId(active)}
      tabIndex={0}
      onKeyDown={move}
      onClick={openClicked}
    >
      <div role="rowgroup" className={styles.headGroup} style={{ minWidth }}>
        <div role="row" aria-rowindex={1} className={styles.head} style={{ gridTemplateColumns: template }}>
          {columns.map(({ key, label: head, isNumber = false, measure }) => (
            <div key={key} role="columnheader" className={styles.headCell} aria-sort={ariaSortOf(sort, key)}>
              <SortButton
                column={key}
                sort={sort}
                isRight={isNumber}
                isTabStop={false}
                onSort={() => setSort(sortPressed(sort, key, measure !== undefined))}
              >
                {head}
              </SortButton>
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: inOrder.length * ROW_HEIGHT, minWidth }}>
        {virtualizer.getVirtualItems().map(({ index }) => {
          const row = inOrder[index];
          if (row === undefined) return null;
          const key = keyOf(row);
          return (
            <div
              key={key}
              id={rowId(key)}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === activeIndex}
              className={styles.row}
              style={{ top: index * ROW_HEIGHT, gridTemplateColumns: template }}
              data-index={index}
            >
              {columns.map(({ key: column, isNumber = false, text, render }) => {
                const words = text(row);
                return (
                  <div
                    key={column}
                    role="gridcell"
                    className={`${styles.cell} ${isNumber ? styles.number : ''}`}
                    title={words}
                  >
                    {render === undefined ? words : render(row)}
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

function rowId(key: string | null): string {
  return `pola-${key ?? ''}`;
}

function sorted<Row>(
  rows: readonly Row[],
  columns: readonly PatternColumn<Row>[],
  { key, descending }: SortOrder<string>,
): readonly Row[] {
  const column = columns.find((each) => each.key === key);
  if (column === undefined) return rows;
  const { text, measure } = column;
  const turn = descending ? -1 : 1;
  if (measure === undefined) return rows.toSorted((a, b) => turn * text(a).localeCompare(text(b), 'id'));
  return rows.toSorted((a, b) => {
    const [one, other] = [measure(a), measure(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return turn * (one - other);
  });
}
