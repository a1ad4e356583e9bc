/** The pages of the register: one series and year after the other, every number in order, what was passed over between. */
import { clashKey, doubledRunning, doubleKeyOf, numberClashes } from './number-clashes.ts';
import { type Book, isSameBook, type NotedGap, type NumberBlock } from './number-block.ts';
import type { RegisteredNumber } from './number-register.ts';
import { allSeries, type SeriesSettings } from './number-series.ts';
import type { NumberStock } from './next-number.ts';

export type BookRow =
  | {
      readonly kind: 'number';
      readonly entry: RegisteredNumber;
      /** `same` = another document bears the very number; `running` = only its running number came up twice. */
      readonly clash: 'same' | 'running' | null;
    }
  | GapRow;

export interface GapRow {
  readonly kind: 'gap';
  readonly from: number;
  readonly to: number;
  /** Why nobody used them; null = nobody said. */
  readonly note: NotedGap | null;
}

export interface NumberBook {
  readonly book: Book;
  /** Ascending; numbers no pattern made stand last. */
  readonly rows: readonly BookRow[];
  /** In order of their first number. */
  readonly blocks: readonly NumberBlock[];
  readonly counts: {
    readonly used: number;
    /** Numbers passed over without a reason. */
    readonly open: number;
    readonly clashes: number;
  };
}

/**
 * The register as a book: all series of the office that hold a number, a block or a note; the newest year of each first.
 *
 * Shapes  within a block, and outside of all blocks, a number is passed over when a later one of the same range is used or
 * noted: used numbers and gaps together are every number from the first to the last.
 */
export function numberBooks(
  register: readonly RegisteredNumber[],
  stock: NumberStock,
  office: SeriesSettings,
): readonly NumberBook[] {
  const same = new Set(numberClashes(register).flatMap(({ uses }) => uses.map(clashKey)));
  const doubled = doubledRunning(register);
  const clashOf = (entry: RegisteredNumber): 'same' | 'running' | null => {
    if (same.has(clashKey(entry))) return 'same';
    return entry.running !== null && doubled.has(doubleKeyOf(entry)) ? 'running' : null;
  };
  const entriesByBook = Map.groupBy(register, ({ book }) => bookKey(book));
  const order = allSeries(office).map(({ id }) => id);
  return booksIn(register, stock, order).map((book): NumberBook => {
    const entries = (entriesByBook.get(bookKey(book)) ?? []).toSorted(inOrder);
    const blocks = stock.blocks.filter((block) => isSameBook(block, book)).toSorted((a, b) => a.from - b.from);
    const notes = stock.gaps.filter((gap) => isSameBook(gap, book)).toSorted((a, b) => a.from - b.from);
    const gaps = gapsIn(entries, blocks, notes);
    const numbers = entries.map((entry) => ({ kind: 'number' as const, entry, clash: clashOf(entry) }));
    return {
      book,
      rows: merged(numbers, gaps),
      blocks,
      counts: {
        used: entries.length,
        open: gaps.reduce((sum, { from, to, note }) => sum + (note === null ? to - from + 1 : 0), 0),
        clashes: numbers.filter(({ clash }) => clash === 'same').length,
      },
    };
  });
}

function booksIn(
  register: readonly RegisteredNumber[],
  { blocks, gaps }: NumberStock,
  order: readonly string[],
): readonly Book[] {
  const books = new Map<string, Book>();
  for (const { series, year } of [...register.map(({ book }) => book), ...blocks, ...gaps]) {
    books.set(bookKey({ series, year }), { series, year });
  }
  // A series the office has done away with comes last.
  const place = ({ series }: Book) => (order.includes(series) ? order.indexOf(series) : order.length);
  return [...books.values()].sort((a, b) => place(a) - place(b) || (b.year ?? 0) - (a.year ?? 0));
}

function bookKey({ series, year }: Book): string {
  return `${year ?? ''} ${series}`;
}

function inOrder(a: RegisteredNumber, b: RegisteredNumber): number {
  if (a.running !== b.running) return (a.running ?? Infinity) - (b.running ?? Infinity);
  if (a.number !== b.number) return a.number < b.number ? -1 : 1;
  return a.code < b.code ? -1 : 1;
}

/** Both in order of number; a number that nobody's pattern made comes after all. */
function merged(numbers: readonly Extract<BookRow, { kind: 'number' }>[], gaps: readonly GapRow[]): readonly BookRow[] {
  const rows: BookRow[] = [];
  let next = 0;
  for (const number of numbers) {
    for (; next < gaps.length; next += 1) {
      const gap = gaps[next];
      if (gap === undefined || gap.from > (number.entry.running ?? Infinity)) break;
      rows.push(gap);
    }
    rows.push(number);
  }
  return [...rows, ...gaps.slice(next)];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Numbers passed over, cut where a block or a note begins or ends; noted ones also where nothing follows them. */
function gapsIn(
  entries: readonly RegisteredNumber[],
  blocks: readonly NumberBlock[],
  notes: readonly NotedGap[],
): readonly GapRow[] {
  const used = [...new Set(entries.flatMap(({ running }) => running ?? []))].sort((a, b) => a - b);
  const open = [...blocks, ...rangesOutside(blocks)].flatMap((range) => passedOver(range, { used, notes }));
  const noted = notes.flatMap((note) => unusedIn(note, used).map((range): GapRow => ({ kind: 'gap', ...range, note })));
  const unsaid = open.flatMap((range) =>
    without(range, notes).map((rest): GapRow => ({ kind: 'gap', ...rest, note: null })),
  );
  return [...noted, ...unsaid].sort((a, b) => a.from - b.from);
}

function rangesOutside(blocks: readonly Range[]): readonly Range[] {
  return without({ from: 1, to: Infinity }, blocks);
}

/** What is left of a range without others, which are in order. */
function without({ from, to }: Range, others: readonly Range[]): readonly Range[] {
  const left: Range[] = [];
  let next = from;
  for (const other of others) {
    if (other.from > next) left.push({ from: next, to: Math.min(to, other.from - 1) });
    next = Math.max(next, other.to + 1);
  }
  return [...left, { from: next, to }].filter((range) => range.from <= range.to && range.from >= from);
}

/** Unused numbers of a range before the last that is used or spoken of. */
function passedOver(
  { from, to }: Range,
  { used, notes }: { readonly used: readonly number[]; readonly notes: readonly Range[] },
): readonly Range[] {
  const spoken = notes.filter((note) => note.from <= to && from <= note.to).map((note) => Math.min(to, note.to));
  const last = [...used.filter((each) => from <= each && each <= to), ...spoken].reduce((a, b) => Math.max(a, b), 0);
  return last < from ? [] : unusedIn({ from, to: last }, used);
}

/** Runs of unused numbers in a range. */
function unusedIn({ from, to }: Range, used: readonly number[]): readonly Range[] {
  return without(
    { from, to },
    used.filter((each) => from <= each && each <= to).map((each) => ({ from: each, to: each })),
  );
}
