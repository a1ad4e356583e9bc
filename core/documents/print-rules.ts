/** What stays together on paper, and what a gap looks like: the same in every form a document is printed in. */
import { monthName } from '#core/calendar/names.ts';
import { countLines, lineWidthMm, textWidth } from './measure.ts';
import type { DocumentModel, Inline, SignatureBlock, Table, TableRow, TextStyle } from './model.ts';

/** What a dotted gap looks like on paper: room to write a short entry by hand. */
export const GAP = '…………………';

/** Where a person signs, after the number of the row. */
export const SIGNATURE_LINE = '……………………';

/** A row longer than this in one cell may be split over pages; shorter ones stay whole. */
const TALL_CELL_CHARACTERS = 1200;

/** About five lines: shorter paragraphs are not split over pages. */
const SHORT_PARAGRAPH_CHARACTERS = 500;

/** Label and value pairs up to this many stay together, unless they say so much that most of a page would stay empty. */
const FEW_FIELDS = 6;

/** A list in columns of up to so many entries stays on one page. */
export const FEW_IN_COLUMNS = 12;

/** More signatures than this stand a little closer, so that those of five members still fit under a text. */
export const FEW_SIGNATURES = 3;

/** Columns of a table of signatures: the running number, and the line to sign on. */
export const SIGNATURE_COLUMNS_MM = { number: 8, sign: 64 };

/** A person's own position is a word; whom one speaks for is the name of a firm. */
const POSITION_MM = 26;
const FIRM_MM = 46;
const CELL_PADDING_MM = 3;

/** Blocks of up to so many signatures stay on one page: a page of nothing but a bidder's name tells not what it signs. */
const MOST_SIGNATURES_TOGETHER = 8;

/** A table of so few rows and lines, about a third of a page, stays whole; anything longer is split between rows. */
const SMALL_TABLE = { rows: 8, lines: 18 };

const MONTHS = Array.from({ length: 12 }, (_, index) => monthName(index + 1)).join('|');
const IN_A_DATE = new RegExp(`(?<=\\b\\d{1,2}) (?=(?:${MONTHS})\\b)|(?<=\\b\\d{1,2} (?:${MONTHS})) (?=\\d{4}\\b)`, 'g');
const NUMBER_BEFORE_PERCENT = /(?<=\d) (?=%)/g;

/** Day, month and year, number and percent sign stay on one line. */
export function keepTogether(text: string): string {
  return text.replace(IN_A_DATE, '\u00a0').replace(NUMBER_BEFORE_PERCENT, '\u00a0');
}

/** Whether a paragraph is too short to be split over pages. */
export function isShortParagraph(text: Inline): boolean {
  return textLength(text) <= SHORT_PARAGRAPH_CHARACTERS;
}

/** Whether labels and their values stay on one page. */
export function areFewFields(rows: readonly { readonly value: Inline }[]): boolean {
  const length = rows.reduce((sum, { value }) => sum + textLength(value), 0);
  return rows.length <= FEW_FIELDS && length <= TALL_CELL_CHARACTERS;
}

/** Whether two blocks of signatures stay on one page. */
export function areFewSignatures(a: SignatureBlock, b: SignatureBlock): boolean {
  return a.rows.length + b.rows.length <= MOST_SIGNATURES_TOGETHER;
}

/** How wide the column of positions is: as wide as the longest, and never more than the names are left. */
export function positionWidthMm(
  { rows, positionHead }: SignatureBlock,
  { paper, text }: Pick<DocumentModel, 'paper' | 'text'>,
): number {
  const least = positionHead === undefined ? POSITION_MM : FIRM_MM;
  const { number, sign } = SIGNATURE_COLUMNS_MM;
  const wanted = rows.map(({ position }) => lineWidthMm(position, text) + CELL_PADDING_MM);
  return Math.max(least, Math.min(Math.max(...wanted), (textWidth(paper) - number - sign) / 2));
}

/** Whether a table stays on one page. */
export function isSmallTable(table: Table, text: TextStyle): boolean {
  return table.rows.length + table.foot.length <= SMALL_TABLE.rows && countLines(table, text) <= SMALL_TABLE.lines;
}

/** Whether a row may be split over pages. */
export function isTallRow(row: TableRow): boolean {
  return row.cells.some((cell) => textLength(cell) > TALL_CELL_CHARACTERS);
}

function textLength(parts: Inline): number {
  return parts.reduce((length, part) => length + ('text' in part ? part.text.length : GAP.length), 0);
}
