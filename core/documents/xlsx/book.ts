/** A workbook as plain data, before it becomes a file: sheets of cells with values, formulas and how they look. */
import type { Paper } from '../model.ts';

export interface WorkingBook {
  readonly title: string;
  readonly paper: Paper['size'];
  /** At the head of every page; null where the book carries no mark. */
  readonly mark: string | null;
  /** At the foot of every page, beside its number. */
  readonly footer: string;
  readonly sheets: readonly BookSheet[];
}

export interface BookSheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly BookRow[];
  /** Rows at the top and columns at the left that stay when the rest moves. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** At the head of every page of this sheet, beside the mark of the book; null where it holds nothing secret. */
  readonly secret: string | null;
  /** Row (from 1) printed again at the top of every page; null where there is none. */
  readonly headRow: number | null;
}

export type BookRow = readonly BookCell[];

export interface BookCell {
  readonly content: CellContent;
  readonly look: CellLook;
}

export type CellContent =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** `formula` without the equals sign; `result` is the evaluation's own value. */
  | { readonly kind: 'formula'; readonly formula: string; readonly result: number | string };

export interface CellLook {
  /** As spreadsheets write it, `#,##0.00`; `@` for codes that must stay text. */
  readonly format?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: true;
  /** A value the evaluation gives where a formula would not come to exactly it: set in italics, explained below. */
  readonly given?: true;
  readonly frame?: true;
  readonly shade?: 'head' | 'group';
  /** Over the whole width of the sheet, in as many lines as it takes. */
  readonly across?: true;
}
