import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberBlock } from '#core/documents/register/number-block.ts';
import { type BookRow, numberBooks } from '#core/documents/register/book-rows.ts';
import type { NumberStock } from '#core/documents/register/next-number.ts';
import type { RegisteredNumber } from '#core/documents/register/number-register.ts';
import { EMPTY_OFFICE } from '#core/documents/office.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { aNumber, BOOK } from './a-number.ts';

function rowsOf(register: readonly RegisteredNumber[], stock: Partial<NumberStock> = {}): readonly BookRow[] {
  return numberBooks(register, { blocks: [], gaps: [], ...stock }, EMPTY_OFFICE)[0]?.rows ?? [];
}

function say(row: BookRow): string {
  if (row.kind === 'number') return String(row.entry.running ?? row.entry.number);
  const range = row.from === row.to ? `${row.from}` : `${row.from}–${row.to}`;
  return row.note === null ? `(${range})` : `(${range} ${row.note.reason})`;
}

function block(from: number, to: number): NumberBlock {
  return { ...BOOK, from, to, holder: { name: 'Kantor', devices: [] } };
}

describe('a book of numbers', () => {
  it('has every number up to the last exactly once, used or passed over, in order', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 40 });
    const note = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.nat({ max: 30 }));
    fc.assert(
      fc.property(numbers, fc.option(note, { nil: null }), (used, noted) => {
        const gaps = noted === null ? [] : [{ ...BOOK, from: noted[0], to: noted[0] + noted[1], reason: 'x' }];
        const rows = rowsOf(
          used.map((running) => aNumber(running)),
          { gaps },
        );
        const counted = rows.flatMap((row) =>
          row.kind === 'number'
            ? [row.entry.running ?? 0]
            : Array.from({ length: row.to - row.from + 1 }, (_, at) => row.from + at),
        );
        const last = Math.max(...used, ...gaps.map(({ to }) => to));
        expect(counted).toEqual(Array.from({ length: last }, (_, at) => at + 1));
      }),
      { numRuns: 500 },
    );
  });

  it('counts what is free at the end of a block not as passed over', () => {
    const register = [2, 51, 53, 205].map((running) => aNumber(running));
    const rows = rowsOf(register, { blocks: [block(51, 100), block(1, 50), block(101, 200)] });
    expect(rows.map(say)).toEqual(['(1)', '2', '51', '(52)', '53', '(201–204)', '205']);
  });

  it('says of noted numbers why, cut where one of them was used after all', () => {
    const gaps = [{ ...BOOK, from: 2, to: 4, reason: 'Rusak' }];
    expect(
      rowsOf(
        [1, 3, 6].map((running) => aNumber(running)),
        { gaps },
      ).map(say),
    ).toEqual(['1', '(2 Rusak)', '3', '(4 Rusak)', '(5)', '6']);
  });

  it('holds a million numbers between two used ones in one row', () => {
    expect(rowsOf([aNumber(1), aNumber(999_999)]).map(say)).toEqual(['1', '(2–999998)', '999999']);
  });

  it('ends with numbers no pattern made', () => {
    const typed = aNumber(0, { running: null, number: '06/25.23/PPBJ-KONSTR/DISDIK-2026' });
    expect(rowsOf([typed, aNumber(2)]).map(say)).toEqual(['(1)', '2', typed.number]);
  });

  it('marks the same number on two documents, and a running number that came up twice', () => {
    const here = aNumber(1, { number: '001/BAHP/2026' });
    const there = aNumber(1, { number: '001 / bahp / 2026', stream: 'other' as StreamId });
    const near = aNumber(2);
    const nearToo = aNumber(2, { number: '2/BAHP/x', stream: 'other' as StreamId });
    const [book] = numberBooks([here, there, near, nearToo], { blocks: [], gaps: [] }, EMPTY_OFFICE);
    expect(book?.rows.map((row) => (row.kind === 'number' ? row.clash : null))).toEqual([
      'same',
      'same',
      'running',
      'running',
    ]);
    expect(book?.counts).toEqual({ used: 4, open: 0, clashes: 2 });
  });

  it('stands for each series and year, the newest year first, also for blocks nobody took from', () => {
    const old = aNumber(1, { book: { series: 'bahp', year: 2025 }, year: 2025 });
    const never = aNumber(1, { book: { series: 'bapp', year: null } });
    const books = numberBooks(
      [old, never, aNumber(1)],
      { blocks: [{ ...block(1, 9), series: 'sppbj' }], gaps: [] },
      EMPTY_OFFICE,
    );
    expect(books.map(({ book }) => `${book.series} ${book.year}`)).toEqual([
      'bapp null',
      'bahp 2026',
      'bahp 2025',
      'sppbj 2026',
    ]);
  });
});
