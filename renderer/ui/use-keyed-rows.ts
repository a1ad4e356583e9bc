import { useState } from 'react';

/** A row of an editor with a key of its own: rows come and go, and React must know which is which. */
export interface KeyedRow<T> {
  readonly key: number;
  readonly row: T;
}

let nextKey = 0;

export function keyed<T>(row: T): KeyedRow<T> {
  nextKey += 1;
  return { key: nextKey, row };
}

/** The rows of an editor that is saved as a whole. */
export function useKeyedRows<T extends object>(stored: readonly T[]) {
  const [rows, setRows] = useState<readonly KeyedRow<T>[]>(() => stored.map(keyed));
  return {
    rows,
    edit: (key: number, change: Partial<T>) =>
      setRows((before) => before.map((each) => (each.key === key ? { key, row: { ...each.row, ...change } } : each))),
    add: (row: KeyedRow<T>) => setRows((before) => [...before, row]),
    remove: (key: number) => setRows((before) => before.filter((each) => each.key !== key)),
  };
}
