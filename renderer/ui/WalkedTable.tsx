import type { ReactNode } from 'react';
import { useWalkedRows, type WalkedRows } from './use-walked-rows.ts';
import styles from './WalkedTable.module.css';

const HEAD_HEIGHT = 30;

interface WalkedTableProps<Row, Key extends string> extends Omit<WalkedRows<Row, Key>, 'headHeight'> {
  readonly label: string;
  /** Widths of the columns as tracks of a grid: `90px minmax(200px, 1fr)`. */
  readonly tracks: string;
  /** Below this the table is scrolled sideways.   Units  pixels. */
  readonly leastWidth: number;
  /** The cells of the head. */
  readonly head: ReactNode;
  readonly cellsOf: (row: Row) => ReactNode;
  /** A class of a row of its own kind. */
  readonly classOf?: (row: Row) => string | undefined;
}

/** A long list as a table: one stop of the keyboard, arrows inside it, Enter opens, only the rows in sight in the document. */
export function WalkedTable<Row, Key extends string = string>(props: WalkedTableProps<Row, Key>) {
  const { label, tracks, leastWidth, head, cellsOf, classOf, ...list } = props;
  const { grid, inSight, height } = useWalkedRows({ ...list, headHeight: HEAD_HEIGHT });
  const columns = { gridTemplateColumns: tracks };
  return (
    <div {...grid} className={styles.scroller} aria-label={label}>
      <div role="rowgroup" className={styles.headGroup} style={{ minWidth: leastWidth }}>
        <div role="row" aria-rowindex={1} className={styles.head} style={{ ...columns, height: HEAD_HEIGHT }}>
          {head}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height, minWidth: leastWidth }}>
        {inSight.map(({ key, row, bears, top }) => (
          <div
            key={key}
            {...bears}
            className={`${styles.row} ${classOf?.(row) ?? ''}`}
            style={{ ...columns, top, height: list.rowHeight }}
          >
            {cellsOf(row)}
          </div>
        ))}
      </div>
    </div>
  );
}
