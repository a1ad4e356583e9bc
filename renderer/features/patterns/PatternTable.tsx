import { type ReactNode, useMemo, useState } from 'react';
import { type SortOrder, sortPressed } from '#renderer/ui/sort.ts';
import { SortedHeadCell, TextCell } from '#renderer/ui/WalkedCells.tsx';
import { WalkedTable } from '#renderer/ui/WalkedTable.tsx';

export interface PatternColumn<Row> {
  readonly key: string;
  readonly label: string;
  /** Track of the grid. */
  readonly width: string;
  readonly isNumber?: boolean;
  readonly text: (row: Row) => string;
  /** What it is sorted by; absent = its text. A missing number stands last. */
  readonly measure?: (row: Row) => number | null;
  /** Shown in place of the text alone. */
  readonly render?: (row: Row) => ReactNode;
}

interface PatternTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly PatternColumn<Row>[];
  readonly keyOf: (row: Row) => string;
  /** Null = in the order of `rows`. */
  readonly firstSort: SortOrder<string> | null;
  readonly minWidth: number;
  /** The row whose panel is open. */
  readonly opened: string | null;
  readonly onOpen: (row: Row) => void;
}

/** Two lines: names of firms and tenders, and what is to be checked, run over one. */
const ROW_HEIGHT = 38;
const UNSORTED: SortOrder<string> = { key: '', descending: false };

/** Heads sort; rows open their panel. */
export function PatternTable<Row>(props: PatternTableProps<Row>) {
  const { label, rows, columns, keyOf, firstSort, minWidth, opened, onOpen } = props;
  const [sort, setSort] = useState(firstSort ?? UNSORTED);
  const inOrder = useMemo(() => sorted(rows, columns, sort), [rows, columns, sort]);

  return (
    <WalkedTable
      label={label}
      rows={inOrder}
      keyOf={keyOf}
      rowHeight={ROW_HEIGHT}
      opened={opened}
      onOpen={onOpen}
      tracks={columns.map(({ width }) => width).join(' ')}
      leastWidth={minWidth}
      head={columns.map(({ key, label: words, isNumber = false, measure }) => (
        <SortedHeadCell
          key={key}
          column={key}
          sort={sort}
          isRight={isNumber}
          onSort={() => setSort(sortPressed(sort, key, measure !== undefined))}
        >
          {words}
        </SortedHeadCell>
      ))}
      cellsOf={(row) =>
        columns.map(({ key, isNumber = false, text, render }) => (
          <TextCell key={key} text={text(row)} lines={2} isRight={isNumber}>
            {render?.(row)}
          </TextCell>
        ))
      }
    />
  );
}

function sorted<Row>(
  rows: readonly Row[],
  columns: readonly PatternColumn<Row>[],
  { key, descending }: SortOrder<string>,
): readonly Row[] {
  const column = columns.find((each) => each.key === key);
  if (column === undefined) return rows;
  const { text, measure } = column;
  const turn = descending ? -1 : 1;
  if (measure === undefined) return rows.toSorted((a, b) => turn * text(a).localeCompare(text(b), 'id'));
  return rows.toSorted((a, b) => {
    const [one, other] = [measure(a), measure(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return turn * (one - other);
  });
}
