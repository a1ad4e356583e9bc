/** The recap as a table for any spreadsheet. Pure. */
import { unparse } from 'papaparse';
import { tableColumns } from '#core/documents/recap/recap-workbook.ts';
import { figurePlain } from '#core/recap/figure-text.ts';
import { figureOf, type MeasureKey } from '#core/recap/measures.ts';
import type { RecapTable } from '#core/recap/table.ts';
import { groupName } from '#core/recap/group-name.ts';
import { DIMENSION_NAMES, MEASURE_WORDS } from '#core/recap/words.ts';

/** A semicolon, because Indonesian spreadsheets read the comma as a decimal sign; the mark in front says UTF-8. */
export function recapCsv(table: RecapTable, measures: readonly [MeasureKey, ...MeasureKey[]]): string {
  const columns = tableColumns({ table, measures });
  const rowOf = (name: string, row: RecapTable['rowGroups'][number] | null) => [
    name,
    ...columns.map(({ key, of }) => {
      const sums = of(row);
      const plain = sums === null ? null : figurePlain(figureOf(key, sums));
      return plain?.replace('.', ',') ?? '';
    }),
  ];
  const rows = [
    [headOf(table, measures), ...columns.map(({ name }) => name)],
    ...table.rowGroups.map((row) => rowOf(groupName(table.rows, row.group), row)),
    rowOf('Jumlah', null),
  ];
  // Names of agencies go in: none may begin as a formula. A minus before a number is no formula.
  const escapeFormulae = /^(?:[=+@\t\r]|-(?![\d,]*$))/;
  return `\uFEFF${unparse(rows, { delimiter: ';', newline: '\r\n', escapeFormulae })}\r\n`;
}

/** Crossed, the columns are groups: what is counted stands with the rows. */
function headOf({ rows, columns }: RecapTable, [first]: readonly [MeasureKey, ...MeasureKey[]]): string {
  return columns === null ? DIMENSION_NAMES[rows] : `${DIMENSION_NAMES[rows]} – ${MEASURE_WORDS[first].name}`;
}
