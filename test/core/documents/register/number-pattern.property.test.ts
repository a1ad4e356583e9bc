import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateOnly } from '#core/calendar/instant.ts';
import { numberByPattern, type NumberParts, readNumber } from '#core/documents/numbering.ts';

const literal = fc.string({ unit: fc.constantFrom(...'ABXVI/.-_ 019()$&+?'), maxLength: 8 });
const place = fc.constantFrom('{bulan}', '{bulan-angka}', '{tahun}', '{kode}', '{klasifikasi}', '{unit}', '/', '-');
const side = fc.array(fc.oneof(literal, place), { maxLength: 4 }).map((pieces) => pieces.join(''));
const pattern = fc.tuple(side, side).map(([head, tail]) => `${head.trimStart()}{nomor}${tail.trimEnd()}`);
const segment = fc.string({ unit: fc.constantFrom(...'AZ09.-'), minLength: 1, maxLength: 8 });
const date = fc
  .record({ year: fc.integer({ min: 2010, max: 2035 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}-15` as DateOnly);
const parts: fc.Arbitrary<NumberParts> = fc.record({ date, code: segment, classification: segment, unit: segment });
const running = fc.integer({ min: 1, max: 999_999 });

describe('a running number', () => {
  it('is read back out of every whole number its pattern makes', () => {
    fc.assert(
      fc.property(pattern, parts, running, (shape, made, number) => {
        const whole = numberByPattern(shape, { ...made, running: String(number).padStart(3, '0') });
        expect(whole).not.toBeNull();
        expect(readNumber(shape, whole ?? '', made)?.running).toBe(number);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read out of a number of another day, class and unit where slashes keep its parts apart', () => {
    const shape = 'B-{nomor}/{klasifikasi}/{unit}/{kode}/{bulan}/{bulan-angka}/{tahun}';
    fc.assert(
      fc.property(parts, parts, running, (made, now, number) => {
        const whole = numberByPattern(shape, { ...made, running: String(number) }) ?? '';
        const read = readNumber(shape, whole, { ...now, date: null, code: made.code });
        expect(read).toEqual({ running: number, year: Number(made.date?.slice(0, 4)) });
      }),
    );
  });

  it.each([
    ['{nomor}/BA/{tahun}', '012/BA'],
    ['{nomor}/BA/{tahun}', '012/BA/26'],
    ['{nomor}/BA/{bulan}', '012/BA/XIII'],
    ['{nomor}/BA', '0123456/BA'],
    ['{nomor}/BA/{kode}', '012/BA/999'],
    ['BA', '012'],
  ])('is not found by %s in %s', (shape, number) => {
    expect(readNumber(shape, number, { date: null, code: '1', classification: null, unit: null })).toBeNull();
  });

  it('waits for a class or a unit its pattern names', () => {
    const known: NumberParts = { date: null, code: '1', classification: null, unit: 'UKPBJ' };
    expect(numberByPattern('{nomor}/{klasifikasi}', { ...known, running: '1' })).toBeNull();
    expect(numberByPattern('{nomor}/{unit}', { ...known, running: '1' })).toBe('1/UKPBJ');
  });
});
