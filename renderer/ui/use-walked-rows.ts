import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { createStore } from 'zustand/vanilla';
import { rowByKey } from './walk-rows.ts';

/** Where a list stands. Kept in a store of its screen, whoever comes back to the list finds row and place again. */
export interface ListPlace<Key extends string = string> {
  /** The row the keyboard is on. */
  readonly active: Key | null;
  /** Units  pixels. */
  readonly scrollTop: number;
}

interface PlaceStore<Key extends string> {
  readonly getState: () => ListPlace<Key>;
  readonly setState: (change: Partial<ListPlace<Key>>) => void;
  readonly subscribe: (onChange: () => void) => () => void;
}

export interface WalkedRows<Row, Key extends string> {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => Key;
  readonly rowHeight: number;
  readonly headHeight: number;
  readonly onOpen: (row: Row) => void;
  /** False for a row that is read and walked over, but opens nothing. */
  readonly canOpen?: (row: Row) => boolean;
  /** The row that lies open beside the list: walking goes on from it and opens the next; null while none does. */
  readonly opened?: Key | null;
  /** Absent = the list begins at its top each time it is shown. */
  readonly place?: PlaceStore<Key>;
}

/** A row in sight: what it is of, and what its element bears. */
interface RowInSight<Row> {
  readonly key: string;
  readonly row: Row;
  readonly index: number;
  readonly bears: {
    readonly id: string;
    readonly role: 'row';
    readonly 'aria-rowindex': number;
    readonly 'aria-selected': boolean;
    readonly 'data-index': number;
  };
  /** Where it stands in the body.   Units  pixels. */
  readonly top: number;
}

/**
 * A list of rows that is one stop of the keyboard, with arrows inside it, Enter and click to open, and only the rows in sight in the
 * document. Rows are as high as is said and stand in a body of `height`, below a head that is row 1.
 */
export function useWalkedRows<Row, Key extends string = string>(list: WalkedRows<Row, Key>) {
  const { rows, keyOf, rowHeight, headHeight, onOpen, canOpen = () => true, opened } = list;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [ownPlace] = useState(() => createStore<ListPlace<Key>>()(() => ({ active: null, scrollTop: 0 })));
  const place: PlaceStore<Key> = list.place ?? ownPlace;
  const walked = useSyncExternalStore(place.subscribe, () => place.getState().active);
  const active = opened ?? walked;
  const activeIndex = active === null ? -1 : rows.findIndex((row) => keyOf(row) === active);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialOffset: () => place.getState().scrollTop,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  // Another order, other words: a list whose place was set back begins at the top. Coming back to it must not.
  const before = useRef(rows);
  useEffect(() => {
    if (before.current === rows) return;
    before.current = rows;
    // Asking the browser where it stands would lay the page out once more on every keystroke.
    if (list.place?.getState().scrollTop === 0 && virtualizer.scrollOffset !== 0) virtualizer.scrollToOffset(0);
  }, [rows, list.place, virtualizer]);

  const keepScrollTop = useEffectEvent((scrollTop: number) => place.setState({ scrollTop }));
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const keep = () => keepScrollTop(element.scrollTop);
    element.addEventListener('scrollend', keep);
    return () => element.removeEventListener('scrollend', keep);
  }, []);

  function rowAt(event: MouseEvent<HTMLDivElement>): Row | undefined {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    const row = pressed ? rows[Number(pressed.dataset['index'])] : undefined;
    return row === undefined || !canOpen(row) ? undefined : row;
  }

  // Before the focus comes, which would go to the first row.
  function onMouseDown(event: MouseEvent<HTMLDivElement>): void {
    const row = rowAt(event);
    if (row !== undefined) place.setState({ active: keyOf(row) });
  }

  function onClick(event: MouseEvent<HTMLDivElement>): void {
    const row = rowAt(event);
    if (row === undefined) return;
    place.setState({ active: keyOf(row) });
    onOpen(row);
  }

  function onFocus(event: FocusEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget || activeIndex >= 0) return;
    const first = rows.find(canOpen);
    if (first !== undefined) place.setState({ active: keyOf(first) });
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const page = ((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight;
    const next = rowByKey(event.key, { at: activeIndex, rows: rows.length, page });
    const target = next === null ? undefined : rows[next];
    const current = rows[activeIndex];
    if (next !== null && target !== undefined) {
      event.preventDefault();
      place.setState({ active: keyOf(target) });
      virtualizer.scrollToIndex(next, { align: 'auto' });
      if (opened !== undefined && opened !== null && canOpen(target)) onOpen(target);
    } else if (event.key === 'Enter' && current !== undefined && canOpen(current)) {
      event.preventDefault();
      onOpen(current);
    }
  }

  const inSight = virtualizer.getVirtualItems().flatMap(({ index }): RowInSight<Row> | [] => {
    const row = rows[index];
    if (row === undefined) return [];
    const bears = {
      id: `${id}-${index}`,
      role: 'row',
      'aria-rowindex': index + 2,
      'aria-selected': index === activeIndex,
      'data-index': index,
    } as const;
    return { key: keyOf(row), row, index, bears, top: index * rowHeight };
  });
  const grid = {
    ref: scroller,
    role: 'grid',
    'aria-rowcount': rows.length + 1,
    'aria-activedescendant': activeIndex < 0 ? undefined : `${id}-${activeIndex}`,
    // One stop of the keyboard; its rows are reached by arrows.
    tabIndex: 0,
    onMouseDown,
    onClick,
    onFocus,
    onKeyDown,
  } as const;
  return { grid, inSight, height: rows.length * rowHeight };
}
