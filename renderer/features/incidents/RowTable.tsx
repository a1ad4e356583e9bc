import { HeadCell, TextCell } from '#renderer/ui/WalkedCells.tsx';
import { WalkedTable } from '#renderer/ui/WalkedTable.tsx';
import styles from './Incidents.module.css';

/** Two lines: what happened is told in sentences. */
const ROW_HEIGHT = 44;

export interface RowColumn<Row> {
  readonly key: string;
  readonly head: string;
  /** As a track of a grid. */
  readonly width: string;
  readonly text: (row: Row) => string;
  /** Whether it is marked as still to be done. */
  readonly isOpen?: (row: Row) => boolean;
}

interface RowTableProps<Row> {
  readonly label: string;
  readonly columns: readonly RowColumn<Row>[];
  readonly rows: readonly Row[];
  /** Below this the table is scrolled sideways.   Units  pixels. */
  readonly leastWidth: number;
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
}

/** Incidents or complaints; a row opens its panel. */
export function RowTable<Row extends { readonly id: string; readonly withdrawn: string | null }>({
  columns,
  onOpen,
  ...list
}: RowTableProps<Row>) {
  return (
    <WalkedTable
      {...list}
      keyOf={({ id }) => id}
      rowHeight={ROW_HEIGHT}
      onOpen={({ id }) => onOpen(id)}
      tracks={columns.map(({ width }) => width).join(' ')}
      classOf={({ withdrawn }) => (withdrawn === null ? undefined : styles.gone)}
      head={columns.map(({ key, head }) => <HeadCell key={key}>{head}</HeadCell>)}
      cellsOf={(row) =>
        columns.map(({ key, text, isOpen }) => {
          const isMarked = isOpen?.(row) === true;
          return <TextCell key={key} text={`${isMarked ? '! ' : ''}${text(row)}`} lines={2} isMarked={isMarked} />;
        })
      }
    />
  );
}
