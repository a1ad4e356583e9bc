import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { ariaSortOf, type SortOrder } from './sort.ts';
import styles from './SortButton.module.css';
import { SortButton } from './SortButton.tsx';

interface SortHeadProps<Key extends string> {
  readonly column: Key;
  readonly sort: SortOrder<Key>;
  readonly onSort: (column: Key) => void;
  readonly children: ReactNode;
}

/** The head of a column in a plain table, reached by Tab. */
export function SortHead<Key extends string>({ column, sort, onSort, children }: SortHeadProps<Key>) {
  return (
    <Table.Th aria-sort={ariaSortOf(sort, column)} className={styles.head}>
      <SortButton column={column} sort={sort} isTabStop onSort={onSort}>
        {children}
      </SortButton>
    </Table.Th>
  );
}
