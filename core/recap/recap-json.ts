/** A recap as plain data for other programs. */
import { groupName } from './group-name.ts';
import { figurePlain } from './figure-text.ts';
import { type FigureUnit, figureOf, type MeasureKey } from './measures.ts';
import type { RecapSums } from './sums.ts';
import type { RecapTable } from './table.ts';

export interface JsonFigure {
  readonly unit: FigureUnit;
  /** Plain decimal, rupiah with sen; null where nothing is known. */
  readonly value: string | null;
  readonly known: number;
  readonly of: number;
}

export type JsonFigures = Readonly<Partial<Record<MeasureKey, JsonFigure>>>;

export interface JsonGroup {
  /** A name, or a code of the model; empty where a tender has no group. */
  readonly group: string;
  readonly name: string;
  readonly figures: JsonFigures;
}

export interface JsonRecap {
  readonly rows: string;
  readonly columns: string | null;
  readonly groups: readonly (JsonGroup & { readonly cells: readonly JsonGroup[] })[];
  readonly total: JsonFigures;
}

export function recapToJson(table: RecapTable, measures: readonly MeasureKey[]): JsonRecap {
  const { rows, columns, rowGroups, total } = table;
  const figures = (sums: RecapSums): JsonFigures =>
    Object.fromEntries(
      measures.map((key) => {
        const figure = figureOf(key, sums);
        const { unit, known, of } = figure;
        return [key, { unit, value: figurePlain(figure), known, of }];
      }),
    );
  return {
    rows,
    columns,
    groups: rowGroups.map(({ group, sums, cells }) => ({
      group,
      name: groupName(rows, group),
      figures: figures(sums),
      cells:
        columns === null
          ? []
          : table.columnGroups.flatMap((column) => {
              const cell = cells.get(column.group);
              if (cell === undefined) return [];
              return [{ group: column.group, name: groupName(columns, column.group), figures: figures(cell) }];
            }),
    })),
    total: figures(total),
  };
}
