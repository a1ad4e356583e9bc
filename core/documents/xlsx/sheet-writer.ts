/** Puts cells into the rows of a sheet and says where each came to stand, so that formulas can name it. */
import type { BookCell, BookSheet, CellLook } from './book.ts';
import { type Cell, DAY_FORMAT, styled, text } from './cells.ts';
import { addressOf, type CellTerm } from './term.ts';

export interface SheetWriter {
  readonly name: string;
  /** Begins a row below the last; it may be filled later. */
  readonly row: (look?: CellLook) => RowWriter;
  /** A row of heads: repeated on every page, and it stays when the rest moves, with the first `columns`. */
  readonly heads: (heads: readonly string[], columns: number) => void;
  /** A line of text over the width of the sheet. */
  readonly line: (words: string, look?: CellLook) => void;
  /** The finished sheet; its columns are as wide as their content needs, and at most so many characters. */
  readonly finish: (widest: readonly number[]) => BookSheet;
}

export interface RowWriter {
  /** Into the next column. */
  readonly put: (cell: Cell) => CellTerm;
  readonly at: (column: number, cell: Cell) => CellTerm;
}

/** Explains the values in italics; stands only where there are any. */
const GIVEN_NOTE =
  'Angka miring adalah nilai dari aplikasi: lembar kerja hanya menyimpan 15 angka penting, sehingga nilai yang lebih panjang ditulis sebagai teks dan yang dihitung darinya tidak memakai rumus.';

const HEAD: CellLook = { bold: true, align: 'center', shade: 'head', frame: true };

export function beginSheet(name: string, secret: string | null = null): SheetWriter {
  const rows: BookCell[][] = [];
  const looks: CellLook[] = [];
  let frozen = { rows: 0, columns: 0 };
  let headRow: number | null = null;
  const place = (cells: BookCell[], row: number, column: number, cell: Cell): CellTerm => {
    fill(cells, column, looks[row - 1] ?? {});
    cells[column - 1] = { content: cell.content(name), look: cell.look };
    const at = { sheet: name, row, column };
    return { ...at, write: (from) => addressOf(at, from), value: cell.value, binding: 0, isNumber: cell.isNumber };
  };
  const row = (look: CellLook = {}): RowWriter => {
    const cells: BookCell[] = [];
    rows.push(cells);
    looks.push(look);
    const number = rows.length;
    const at = (column: number, cell: Cell): CellTerm =>
      place(cells, number, column, styled(cell, { ...look, ...cell.look }));
    return { at, put: (cell) => at(cells.length + 1, cell) };
  };
  return {
    name,
    row,
    heads: (heads, columns) => {
      const head = row(HEAD);
      for (const each of heads) head.put(text(each));
      headRow = rows.length;
      frozen = { rows: rows.length, columns };
    },
    line: (words, look) => void row({ across: true, ...look }).put(text(words)),
    finish: (widest) => {
      rows.forEach((cells, index) => {
        const look = looks[index] ?? {};
        if (look.frame) fill(cells, widest.length, look);
      });
      const widths = widest.map((width, column) => columnWidth(rows, column, width));
      if (rows.some((cells) => cells.some((cell) => cell.look.given))) {
        row();
        row({ across: true }).put(text(GIVEN_NOTE));
      }
      return { name, widths, rows, frozen, secret, headRow };
    },
  };
}

/** Empty cells up to a column, so that the frame of a row has no gaps. */
function fill(cells: BookCell[], column: number, look: CellLook): void {
  while (cells.length < column) cells.push({ content: { kind: 'empty' }, look });
}

const LONGEST_DAY = '30 September 2026';

/** Room beside the text. */
const PADDING = 2;
const NARROWEST = 6;

function columnWidth(rows: readonly (readonly BookCell[])[], column: number, widest: number): number {
  const lengths = rows.map((cells) => {
    const cell = cells[column];
    return cell === undefined || cell.look.across ? 0 : neededLength(cell);
  });
  return Math.min(widest, Math.max(NARROWEST, ...lengths) + PADDING);
}

/** Characters a cell needs in one line; heads may break between words. */
function neededLength({ content, look }: BookCell): number {
  if (content.kind === 'empty') return 0;
  const value = content.kind === 'text' ? content.text : content.kind === 'number' ? content.value : content.result;
  if (look.format === DAY_FORMAT) return LONGEST_DAY.length;
  if (typeof value === 'number') {
    const places = look.format?.split('.')[1]?.length ?? 0;
    const whole = Math.trunc(Math.abs(value)).toString().length;
    return whole + Math.floor((whole - 1) / 3) + (places === 0 ? 0 : places + 1) + (value < 0 ? 1 : 0);
  }
  return look.shade === 'head' ? Math.max(...value.split(' ').map((word) => word.length)) : value.length;
}
