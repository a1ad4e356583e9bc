/** Widths of table columns from what stands in them, so that amounts never break and names get the rest. */
import type { DocumentFont } from './font.ts';
import type { Inline, Paper, Table, TableColumn, TextStyle } from './model.ts';
import { pageSize } from './paper.ts';

/** What one column needs; exactly those without `fit` and `least` share the width that is left, by `share`. */
export interface ColumnNeed {
  readonly header: string;
  readonly align?: TableColumn['align'];
  readonly rowHeader?: true;
  /** Wide enough for each of these texts on one line, and for the longest word of the head. */
  readonly fit?: readonly string[];
  /** Millimetres, where its texts need no more. */
  readonly least?: number;
  readonly share?: number;
  /** What stands in a column that shares: it takes no more than this needs while another could use the room. */
  readonly texts?: readonly string[];
}

const MM_PER_POINT = 25.4 / 72;
/** Bold type runs wider than regular by at most this. */
const BOLD = 1.08;
/** Heads get their second line only while this much is left for each free column. */
const ROOM_PER_FREE_COLUMN_MM = 40;
/** Where amounts leave too little, the table is squeezed as a whole rather than one column lost. */
const LEAST_FREE_COLUMN_MM = 20;

/** What a cell adds to its text left and right, see the style sheet. */
const PADDING_MM = 3;
const DENSE_PADDING_MM = 2.3;

/** Advance widths in em for what amounts and dates are made of; other characters count as a digit. */
interface LetterWidths {
  readonly narrow: Readonly<Record<string, number>>;
  readonly digit: number;
  readonly capital: number;
  readonly wide: number;
}

const LETTERS: Readonly<Record<DocumentFont, LetterWidths>> = {
  arial: {
    narrow: {
      ...alike('., tf', 0.278),
      ...alike('ilj', 0.222),
      ...alike('r-()', 0.333),
    },
    digit: 0.556,
    capital: 0.7,
    wide: 0.85,
  },
  times: {
    narrow: {
      ...alike('., ', 0.25),
      ...alike('iljt', 0.278),
      ...alike('fr-()', 0.333),
    },
    digit: 0.5,
    capital: 0.7,
    wide: 0.9,
  },
};

function alike(characters: string, em: number): Readonly<Record<string, number>> {
  return Object.fromEntries(Array.from(characters, (character) => [character, em]));
}

/** The size of type in tables, a little under that of the text, points; tables of many columns stay small. */
export function tableTextSize(text: TextStyle, dense: boolean): number {
  const size = Math.max(8.5, text.size - 1.5);
  return dense ? Math.min(8.5, size - 1) : size;
}

/** Width of the text area in millimetres. */
export function textWidth(paper: Paper): number {
  return pageSize(paper).width - paper.margins[1] - paper.margins[3];
}

/** Columns with widths in millimetres that fill the text area. */
export function layOutColumns(
  needs: readonly ColumnNeed[],
  page: { readonly paper: Paper; readonly text: TextStyle; readonly dense: boolean },
): readonly TableColumn[] {
  const type: TableType = {
    size: tableTextSize(page.text, page.dense),
    font: page.text.font,
    padding: page.dense ? DENSE_PADDING_MM : PADDING_MM,
  };
  const roomy = widths(needs, type, twoLineWidth);
  const isRoomEnough = sum(roomy) + freeColumns(needs).length * ROOM_PER_FREE_COLUMN_MM <= textWidth(page.paper);
  const fixed = isRoomEnough ? roomy : widths(needs, type, longestWordWidth);
  const free = freeColumns(needs);
  const left = Math.max(textWidth(page.paper) - sum(fixed), free.length * LEAST_FREE_COLUMN_MM);
  const shared = shareOut(left, free, type);
  return needs.map((need, index) => ({
    header: need.header,
    align: need.align ?? 'left',
    width: fixed[index] ?? shared.get(need) ?? 0,
    ...(need.rowHeader ? { rowHeader: need.rowHeader } : {}),
  }));
}

/**
 * About how many lines of print the rows of a table take, as wide as its columns are.
 *
 * Shapes  a table whose columns were laid out for the page, so that their widths are millimetres.
 */
export function countLines({ columns, rows, foot, dense }: Table, text: TextStyle): number {
  const type = { size: tableTextSize(text, dense ?? false), font: text.font };
  const linesOf = (cell: Inline, widthOfColumn: number): number => {
    const room = Math.max(1, widthOfColumn - (dense ? DENSE_PADDING_MM : PADDING_MM));
    const pieces = inlineText(cell).split('\n');
    return pieces.reduce((lines, piece) => lines + Math.max(1, Math.ceil(lineWidthMm(piece, type) / room)), 0);
  };
  return [...rows, ...foot].reduce((total, { cells, emphasis }) => {
    const lines = cells.map((cell, index) => linesOf(cell, columns[index]?.width ?? 1));
    return total + (emphasis === 'group' ? 1 : Math.max(1, ...lines));
  }, 0);
}

/** The text of a cell, gaps left out. */
export function inlineText(parts: Inline): string {
  return parts.map((part) => ('text' in part ? part.text : '')).join('');
}

/** Size in points, and which letters; Arial where none are named. */
interface Letters {
  readonly size: number;
  readonly font?: DocumentFont | undefined;
}

/** With what a cell adds to its text left and right in millimetres, see the style sheet. */
interface TableType extends Letters {
  readonly padding: number;
}

type HeadWidth = (header: string, letters: Letters) => number;

/** The widths that follow from content, null where the column takes a share of what is left. */
function widths(needs: readonly ColumnNeed[], type: TableType, headWidth: HeadWidth): readonly (number | null)[] {
  return needs.map((need) => {
    if (isFree(need)) return null;
    const content = (need.fit ?? []).map((text) => widthMm(text, type));
    const wanted = Math.max(headWidth(need.header, type) * BOLD, ...content) + type.padding;
    return Math.max(need.least ?? 0, wanted);
  });
}

/** Gives each free column its share, and what one has too much of to the others; what all have too much is shared again. */
function shareOut(room: number, free: readonly ColumnNeed[], type: TableType): ReadonlyMap<ColumnNeed, number> {
  const enough = new Map(free.map((need) => [need, enoughWidth(need, type) + type.padding]));
  const given = new Map<ColumnNeed, number>();
  let waiting = free;
  let left = room;
  for (;;) {
    const each = left / shareSum(waiting);
    const satisfied = waiting.filter((need) => (enough.get(need) ?? 0) <= each * (need.share ?? 1));
    if (satisfied.length === 0 || satisfied.length === waiting.length) {
      for (const need of waiting) given.set(need, each * (need.share ?? 1));
      return given;
    }
    for (const need of satisfied) given.set(need, enough.get(need) ?? 0);
    left -= satisfied.reduce((total, need) => total + (enough.get(need) ?? 0), 0);
    waiting = waiting.filter((need) => !satisfied.includes(need));
  }
}

/** The width at which nothing in the column breaks; endless where it is not told what stands there. */
function enoughWidth({ header, texts }: ColumnNeed, letters: Letters): number {
  if (texts === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(twoLineWidth(header, letters) * BOLD, ...texts.map((text) => widthMm(text, letters)));
}

function shareSum(needs: readonly ColumnNeed[]): number {
  return needs.reduce((total, need) => total + (need.share ?? 1), 0);
}

function longestWordWidth(header: string, letters: Letters): number {
  return Math.max(...header.split(' ').map((word) => widthMm(word, letters)));
}

/** The narrowest width at which the head needs no third line. */
function twoLineWidth(header: string, letters: Letters): number {
  const words = header.split(' ');
  const breaks = words.map((_, index) => [words.slice(0, index).join(' '), words.slice(index).join(' ')]);
  return Math.min(...breaks.map((lines) => Math.max(...lines.map((line) => widthMm(line, letters)))));
}

function freeColumns(needs: readonly ColumnNeed[]): readonly ColumnNeed[] {
  return needs.filter(isFree);
}

function isFree({ fit, least }: ColumnNeed): boolean {
  return fit === undefined && least === undefined;
}

function sum(widthsMm: readonly (number | null)[]): number {
  return widthsMm.reduce<number>((total, width) => total + (width ?? 0), 0);
}

/** Of the longest line. */
function widthMm(text: string, letters: Letters): number {
  return Math.max(...text.split('\n').map((line) => lineWidthMm(line, letters)));
}

/** About how wide a line of text is, millimetres. */
export function lineWidthMm(text: string, { size, font = 'arial' }: Letters): number {
  const widths = LETTERS[font];
  const em = Array.from(text).reduce((sum, character) => sum + characterWidth(character, widths), 0);
  return em * size * MM_PER_POINT;
}

function characterWidth(character: string, { narrow, digit, capital, wide }: LetterWidths): number {
  const own = narrow[character];
  if (own !== undefined) return own;
  if ('MWmw%'.includes(character)) return wide;
  return /\p{Lu}/u.test(character) ? capital : digit;
}
