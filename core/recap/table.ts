/** The recap of many tenders: sums for each group of one dimension, or for each pair of groups of two. */
import type { TenderSummary } from '#core/tender/summary.ts';
import { type Dimension, groupOf, inGroupOrder } from './dimensions.ts';
import { addTender, emptySums, type GrowingSums, mergeSums, type RecapSums } from './sums.ts';

/** How tenders are grouped; `columns` null = by one dimension only. */
export interface RecapLayout {
  readonly rows: Dimension;
  readonly columns: Dimension | null;
}

export interface RecapTable extends RecapLayout {
  readonly total: RecapSums;
  /** Groups that have tenders, in their order; none without a second dimension. */
  readonly columnGroups: readonly ColumnGroup[];
  readonly rowGroups: readonly RowGroup[];
}

export interface ColumnGroup {
  readonly group: string;
  readonly sums: RecapSums;
}

export interface RowGroup {
  readonly group: string;
  readonly sums: RecapSums;
  /** By group of the columns; absent where no tender is in both. */
  readonly cells: ReadonlyMap<string, RecapSums>;
}

/** The group of the columns where there are none: each row is one cell. */
const ONLY = '';

/**
 * Groups and adds up; each tender is in exactly one cell, and cells add up to their row, their column and the total.
 */
export function recapOf(tenders: readonly TenderSummary[], { rows, columns }: RecapLayout): RecapTable {
  const cellsByRow = new Map<string, Map<string, GrowingSums>>();
  for (const tender of tenders) {
    const cells = entryAt(cellsByRow, groupOf(rows, tender), newCells);
    addTender(entryAt(cells, columns === null ? ONLY : groupOf(columns, tender), emptySums), tender);
  }
  const total = emptySums();
  const byColumn = new Map<string, GrowingSums>();
  const byRow = new Map<string, RowGroup>();
  for (const [group, cells] of cellsByRow) {
    const sums = emptySums();
    for (const [column, cell] of cells) {
      mergeSums(sums, cell);
      if (columns !== null) mergeSums(entryAt(byColumn, column, emptySums), cell);
    }
    mergeSums(total, sums);
    byRow.set(group, { group, sums, cells: columns === null ? NO_CELLS : cells });
  }
  return {
    rows,
    columns,
    total,
    columnGroups: inOrder(columns, new Map([...byColumn].map(([group, sums]) => [group, { group, sums }]))),
    rowGroups: inOrder(rows, byRow),
  };
}

const NO_CELLS: RowGroup['cells'] = new Map();

function newCells(): Map<string, GrowingSums> {
  return new Map();
}

function inOrder<Group>(dimension: Dimension | null, byGroup: ReadonlyMap<string, Group>): readonly Group[] {
  if (dimension === null) return [];
  return inGroupOrder(dimension, byGroup.keys()).flatMap((group) => byGroup.get(group) ?? []);
}

function entryAt<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
