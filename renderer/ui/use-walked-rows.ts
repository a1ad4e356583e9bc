import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { rowByKey } from './walk-rows.ts';

interface WalkedRows<Row> {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly rowHeight: number;
  readonly headHeight: number;
  readonly onOpen: (row: Row) => void;
}

/**
 * A list of rows that is one stop of the keyboard, with arrows inside it, Enter and click to open, and only the rows in sight in the
 * document. Rows bear their place in `data-index`.
 */
export function useWalkedRows<Row>({ rows, keyOf, rowHeight, headHeight, onOpen }: WalkedRows<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const activeIndex = active === null ? -1 : rows.findIndex((row) => keyOf(row) === active);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });

  function onClick(event: MouseEvent<HTMLDivElement>): void {
    const clicked = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    const row = clicked ? rows[Number(clicked.dataset.index)] : undefined;
    if (row === undefined) return;
    setActive(keyOf(row));
    onOpen(row);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const page = ((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight;
    const next = rowByKey(event.key, { at: activeIndex, rows: rows.length, page });
    const target = next === null ? undefined : rows[next];
    const opened = rows[activeIndex];
    if (next !== null && target !== undefined) {
      event.preventDefault();
      setActive(keyOf(target));
      virtualizer.scrollToIndex(next, { align: 'auto' });
    } else if (event.key === 'Enter' && opened !== undefined) {
      event.preventDefault();
      onOpen(opened);
    }
  }

  return { activeIndex, inSight: virtualizer.getVirtualItems(), grid: { ref: scroller, onClick, onKeyDown } };
}
