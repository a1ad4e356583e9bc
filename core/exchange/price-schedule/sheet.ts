/** A sheet of a workbook or a CSV file as plain data: what the readers below see of a spreadsheet. */

/** One cell. A formula stands for its stored result. */
export interface Cell {
  readonly kind: 'empty' | 'number' | 'text' | 'date' | 'boolean' | 'error';
  /** What is written there; for a number its shortest decimal text, for an error its code (`#REF!`). */
  readonly text: string;
  /** With kind `number` only. */
  readonly number?: number;
  readonly formula?: true;
  /** Part of a merged area whose value stands in its first cell; such a cell is empty. */
  readonly merged?: true;
}

export interface SheetRow {
  /** Row number as the spreadsheet shows it, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** A CSV file: numbers cannot be anything but text there, which is then nothing to remark. */
  readonly textOnly?: true;
}

export const EMPTY_CELL: Cell = { kind: 'empty', text: '' };

/** The cell of a column (from 0), empty where the row is shorter or the column is not mapped. */
export function cellAt(row: SheetRow, column: number | null): Cell {
  return (column === null ? undefined : row.cells[column]) ?? EMPTY_CELL;
}

/** A column as the spreadsheet names it: 0 → `A`, 27 → `AB`. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** Text for comparing: lower case, one space between words, signs and superscripts plain. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
