import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useId, useRef, useState } from 'react';
import { rowByKey } from '#renderer/ui/walk-rows.ts';
import styles from './Quality.module.css';

/** Two lines: names of tenders run over one. */
const ROW_HEIGHT = 44;
const HEAD_HEIGHT = 30;

export interface QualityColumn<Row> {
  readonly key: string;
  readonly head: string;
  /** As a track of a grid, `minmax(120px, 1fr)`. */
  readonly width: string;
  readonly textOf: (row: Row) => string;
  /** Something to be looked at stands here. */
  readonly isMarked?: (row: Row) => boolean;
}

interface QualityTableProps<Row> {
  readonly label: string;
  readonly columns: readonly QualityColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly onOpen: (row: Row) => void;
  /** Below this the table is scrolled sideways.   Units  pixels. */
  readonly leastWidth: number;
}

/** A long list: one tab stop, arrows inside it, Enter opens, only the rows in sight in the document. */
export function QualityTable<Row>({ label, columns, rows, keyOf, onOpen, leastWidth }: QualityTableProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [active, setActive] = useState<string | null>(null);
  const activeIndex = rows.findIndex((row) => keyOf(row) === active);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const grid = { gridTemplateColumns: columns.map(({ width }) => width).join(' '), minWidth: leastWidth };

  function openClicked(event: MouseEvent<HTMLDivElement>): void {
    const clicked = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    const row = clicked ? rows[Number(clicked.dataset.index)] : undefined;
    if (row === undefined) return;
    setActive(keyOf(row));
    onOpen(row);
  }

  function move(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const page = ((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT;
    const next = rowByKey(event.key, { at: activeIndex, rows: rows.length, page });
    const target = next === null ? undefined : rows[next];
    if (next !== null && target !== undefined) {
      event.preventDefault();
      setActive(keyOf(target));
      virtualizer.scrollToIndex(next, { align: 'auto' });
    } else if (event.key === 'Enter' && rows[activeIndex] !== undefined) {
      event.preventDefault();
      onOpen(rows[activeIndex]);
    }
  }

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={activeIndex < 0 ? undefined : `${id}-${activeIndex}`}
      tabIndex={0}
      onKeyDown={move}
      onClick={openClicked}
    >
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={`${styles.row} ${styles.head}`} style={grid}>
          {columns.map(({ key, head }) => (
            <div key={key} role="columnheader" className={styles.cell}>
              {head}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: rows.length * ROW_HEIGHT, minWidth: leastWidth }}>
        {virtualizer.getVirtualItems().map(({ index }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <div
              key={keyOf(row)}
              id={`${id}-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === activeIndex}
              className={styles.row}
              style={{ ...grid, top: index * ROW_HEIGHT }}
              data-index={index}
            >
              {columns.map(({ key, textOf, isMarked }) => {
                const text = textOf(row);
                return (
                  <div
                    key={key}
                    role="gridcell"
                    className={`${styles.cell} ${isMarked?.(row) === true ? 'mp-check' : ''}`}
                    title={text}
                  >
                    <span className={styles.clamp}>{text}</span>
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
