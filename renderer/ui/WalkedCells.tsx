import type { ReactNode } from 'react';
import { ariaSortOf, type SortOrder } from './sort.ts';
import { SortButton } from './SortButton.tsx';
import styles from './WalkedTable.module.css';

/** The head of a column of a `WalkedTable`. */
export function HeadCell({ isRight = false, children }: { readonly isRight?: boolean; readonly children: ReactNode }) {
  return (
    <div role="columnheader" className={`${styles.cell} ${isRight ? styles.right : ''}`}>
      {children}
    </div>
  );
}

interface SortedHeadCellProps<Key extends string> {
  readonly column: Key;
  readonly sort: SortOrder<Key>;
  readonly isRight?: boolean;
  readonly onSort: (column: Key) => void;
  readonly children: ReactNode;
}

/** The same where a press on it sorts; a stop of the keyboard of its own, ahead of the rows. */
export function SortedHeadCell<Key extends string>({ children, ...head }: SortedHeadCellProps<Key>) {
  return (
    <div role="columnheader" className={styles.sorted} aria-sort={ariaSortOf(head.sort, head.column)}>
      <SortButton {...head} isTabStop>
        {children}
      </SortButton>
    </div>
  );
}

interface TextCellProps {
  readonly text: string;
  /** Shown in place of the text, which stays what is told on hovering. */
  readonly children?: ReactNode;
  readonly isRight?: boolean;
  /** Something to be looked at stands here. */
  readonly isMarked?: boolean;
  /** How many lines a long text may take. */
  readonly lines?: 1 | 2;
}

/** A cell of one text, told in full on hovering. */
export function TextCell({ text, children, isRight = false, isMarked = false, lines = 1 }: TextCellProps) {
  const looks = [styles.cell, isRight ? styles.right : '', isMarked ? 'mp-check' : ''];
  return (
    <div role="gridcell" className={looks.join(' ')} title={text}>
      <span className={lines === 1 ? styles.line : styles.lines}>{children ?? text}</span>
    </div>
  );
}
