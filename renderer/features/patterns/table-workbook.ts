/** A table of patterns as a workbook: one sheet, numbers as numbers where the screen shows them plainly. */
import type { WorkingBook } from '#core/documents/xlsx/book.ts';
import { type Cell, code, decimal } from '#core/documents/xlsx/cells.ts';
import { beginSheet } from '#core/documents/xlsx/sheet-writer.ts';
import type { Paper } from '#core/documents/model.ts';
import { decimalFromNumber } from '#core/money/decimal.ts';

interface BookColumn<Row> {
  readonly label: string;
  readonly text: (row: Row) => string;
  readonly measure?: (row: Row) => number | null;
}

interface TableBook<Row> {
  readonly name: string;
  readonly columns: readonly BookColumn<Row>[];
  readonly rows: readonly Row[];
  readonly practice: boolean;
  readonly paper: Paper['size'];
}

/** Widest a column becomes.   Units  characters. */
const WIDEST = 48;

export function tableWorkbook<Row>({ name, columns, rows, practice, paper }: TableBook<Row>): WorkingBook {
  const sheet = beginSheet(name);
  sheet.heads(
    columns.map(({ label }) => label),
    0,
  );
  for (const each of rows) {
    const row = sheet.row({ frame: true });
    for (const column of columns) row.put(cellOf(column, each));
  }
  return {
    title: name,
    paper,
    mark: practice ? 'LATIHAN' : null,
    footer: name,
    sheets: [sheet.finish(columns.map(() => WIDEST))],
  };
}

/** A share or a probability in words stays the words. */
function cellOf<Row>({ text, measure }: BookColumn<Row>, row: Row): Cell {
  const words = text(row);
  const value = /^-?[\d.]+(?:,\d+)?$/.test(words) ? (measure?.(row) ?? null) : null;
  const plain = value === null ? null : decimalFromNumber(Number(value.toFixed(DECIMALS)));
  return plain?.ok ? decimal(plain.value) : code(words);
}

const DECIMALS = 6;
