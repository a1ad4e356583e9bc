import { HeadCell, TextCell } from '#renderer/ui/WalkedCells.tsx';
import { WalkedTable } from '#renderer/ui/WalkedTable.tsx';

const HEIGHT_OF_LINES = { 1: 32, 2: 44 } as const;

export interface QualityColumn<Row> {
  readonly key: string;
  readonly head: string;
  /** As a track of a grid, `minmax(120px, 1fr)`. */
  readonly width: string;
  readonly isNumber?: boolean;
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
  /** How many lines a row has: two where names of tenders stand, which run over one. */
  readonly lines: 1 | 2;
}

/** Records of one kind; a row opens its record. */
export function QualityTable<Row>({ columns, lines, ...list }: QualityTableProps<Row>) {
  return (
    <WalkedTable
      {...list}
      rowHeight={HEIGHT_OF_LINES[lines]}
      tracks={columns.map(({ width }) => width).join(' ')}
      head={columns.map(({ key, head, isNumber = false }) => (
        <HeadCell key={key} isRight={isNumber}>
          {head}
        </HeadCell>
      ))}
      cellsOf={(row) =>
        columns.map(({ key, textOf, isNumber = false, isMarked }) => (
          <TextCell key={key} text={textOf(row)} lines={lines} isRight={isNumber} isMarked={isMarked?.(row) === true} />
        ))
      }
    />
  );
}
