import type { ReactNode } from 'react';
import type { SortOrder } from './sort.ts';
import styles from './SortButton.module.css';

interface SortButtonProps<Key extends string> {
  readonly column: Key;
  readonly sort: SortOrder<Key>;
  readonly isRight?: boolean;
  /** False in a table that is one stop of the keyboard and sorted elsewhere. */
  readonly isTabStop: boolean;
  readonly onSort: (column: Key) => void;
  readonly children: ReactNode;
}

/** The head of a column: a press sorts by it, another turns the order round. */
export function SortButton<Key extends string>({
  column,
  sort,
  isRight = false,
  isTabStop,
  onSort,
  children,
}: SortButtonProps<Key>) {
  const isSorted = sort.key === column;
  return (
    <button
      type="button"
      tabIndex={isTabStop ? 0 : -1}
      className={`${styles.sort} ${isRight ? styles.right : ''}`}
      data-sorted={isSorted || undefined}
      onClick={() => onSort(column)}
    >
      {children}
      {isSorted ? <span aria-hidden="true">{sort.descending ? '↓' : '↑'}</span> : null}
    </button>
  );
}
