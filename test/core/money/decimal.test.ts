import { describe, expect, it, test } from 'vitest';
import {
  compareToPercent,
  decimalFromNumber,
  decimalParts,
  formatDecimal,
  isAbovePercent,
  isBelowPercent,
  multiplyRounded,
  parseDecimal,
  parseDecimalInput,
  percentOfRounded,
  ratioPercentText,
} from '#core/money/decimal.ts';
import { parseRupiah, rupiahText, senOf } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import { unwrap } from '#test/support/unwrap.ts';

const decimal = (text: string) => unwrap(parseDecimal(text));
const rupiah = (text: string) => unwrap(parseRupiah(text));
const sen = (text: string) => senOf(rupiah(text));

describe('a decimal', () => {
  test.each([
    ['12.50', '12.5'],
    ['12.00', '12'],
    ['0.333', '0.333'],
    ['-0.0', '0'],
    ['-1.20', '-1.2'],
    ['100', '100'],
    ['0.000000000000000000000000000001', '0.000000000000000000000000000001'],
  ])('written by a program, %s is %s', (text, value) => {
    expect(parseDecimal(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['1e3', 'not-digits'],
    ['1,5', 'not-digits'],
    ['', 'empty'],
    ['00.5', 'leading-zero'],
    ['0.0000000000000000000000000000001', 'too-many-decimals'],
    ['1000000000000000000', 'too-long'],
  ])('written by a program, "%s" is refused as %s', (text, fault) => {
    expect(parseDecimal(text)).toEqual({ ok: false, error: { kind: 'not-a-decimal', text, fault } });
  });

  test.each([
    ['1.234,5', '1234.5'],
    ['12,50', '12.5'],
    ['0,333', '0.333'],
    ['1.234', '1234'],
    ['1234,567', '1234.567'],
    ['1.234,567', '1234.567'],
    ['12,3456', '12.3456'],
  ])('typed by a person, %s is %s', (text, value) => {
    expect(parseDecimalInput(text)).toEqual({ ok: true, value });
  });

  test.each(['1.5', '12.75', '1,234', '0.333'])('typed by a person, "%s" could mean two things', (text) => {
    expect(parseDecimalInput(text)).toEqual({ ok: false, error: { kind: 'not-a-decimal', text, fault: 'ambiguous' } });
  });

  test.each([
    [12.5, '12.5'],
    [0.333, '0.333'],
    [0, '0'],
    [-0, '0'],
    [123456789012345, '123456789012345'],
    [0.000123, '0.000123'],
  ])('in a number cell, %d is %s', (number, value) => {
    expect(decimalFromNumber(number)).toEqual({ ok: true, value });
  });

  test.each([
    [0.1 + 0.2, 'inexact'],
    [1234567890123456, 'inexact'],
    [1e21, 'inexact'],
    [1e-7, 'inexact'],
    [Number.NaN, 'not-digits'],
  ])('in a number cell, %d is refused as %s', (number, fault) => {
    expect(decimalFromNumber(number)).toMatchObject({ ok: false, error: { kind: 'not-a-decimal', fault } });
  });

  it('comes apart into digits and scale', () => {
    expect(decimalParts(decimal('120.75'))).toEqual({ digits: 12075n, scale: 2 });
    expect(decimalParts(decimal('-0.5'))).toEqual({ digits: -5n, scale: 1 });
    expect(decimalParts(decimal('12'))).toEqual({ digits: 12n, scale: 0 });
  });

  it('is shown with Indonesian separators', () => {
    expect(formatDecimal(decimal('1234.5'))).toBe('1.234,5');
    expect(formatDecimal(decimal('-1234567'))).toBe('-1.234.567');
    expect(formatDecimal(decimal('0.05'))).toBe('0,05');
  });
});

describe('volume times unit price', () => {
  test.each([
    ['12', '1500.50', '18006.00'],
    ['0.333', '1000.00', '333.00'],
    ['0.3333', '10.00', '3.33'],
    ['0.5', '0.01', '0.01'],
    ['0.49', '0.01', '0.00'],
    ['1.005', '1.00', '1.01'],
    ['2.675', '1.00', '2.68'],
    ['120.75', '1274895526.14', '153943634781.41'],
    ['999999999.99', '999999999.99', '999999999980000000.00'],
    ['123456789.123456789', '987654321.12', '121932631249382714.81'],
    ['0.000000000000000000000000000005', '1000000000000000.00', '0.00'],
    ['-0.5', '0.01', '-0.01'],
    ['3', '-1.15', '-3.45'],
    ['0.5', '-0.01', '-0.01'],
    ['0', '5.00', '0.00'],
  ])('%s × %s = %s', (volume, price, total) => {
    expect(rupiahText(multiplyRounded(decimal(volume), rupiah(price)))).toBe(total);
  });
});

describe('percentages', () => {
  it('takes a share and rounds half a sen away from zero', () => {
    expect(rupiahText(percentOfRounded(sen('1000.00'), decimal('11')))).toBe('110.00');
    expect(rupiahText(percentOfRounded(sen('0.50'), decimal('1')))).toBe('0.01');
    expect(rupiahText(percentOfRounded(sen('-0.50'), decimal('1')))).toBe('-0.01');
    expect(rupiahText(percentOfRounded(sen('0.49'), decimal('1')))).toBe('0.00');
    expect(rupiahText(percentOfRounded(sen('999999999999.99'), decimal('12.345')))).toBe('123450000000.00');
  });

  // Records of 2025: both winners stand at exactly 80 %, where binary floating point says 79.999 %.
  test.each([
    ['746390740.80', '932988426.00'],
    ['497595799.20', '621994749.00'],
  ])('%s is exactly 80 percent of %s, hence not below', (bid, estimate) => {
    expect(compareToPercent(sen(bid), decimal('80'), sen(estimate))).toBe(0);
    expect(isBelowPercent(sen(bid), decimal('80'), sen(estimate))).toBe(false);
    expect(isBelowPercent((sen(bid) - 1n) as Sen, decimal('80'), sen(estimate))).toBe(true);
    expect(isAbovePercent(sen(bid), decimal('80'), sen(estimate))).toBe(false);
    expect(isAbovePercent((sen(bid) + 1n) as Sen, decimal('80'), sen(estimate))).toBe(true);
  });

  it('compares with a percentage that has decimals', () => {
    expect(compareToPercent(sen('110.25'), decimal('110.25'), sen('100.00'))).toBe(0);
    expect(isAbovePercent(sen('110.26'), decimal('110.25'), sen('100.00'))).toBe(true);
  });

  it('shows a ratio with as many decimals as asked', () => {
    expect(ratioPercentText(sen('746390740.80'), sen('932988426.00'), 4)).toBe('80.0000');
    expect(ratioPercentText(sen('2.00'), sen('3.00'), 4)).toBe('66.6667');
    expect(ratioPercentText(sen('2.00'), sen('3.00'), 0)).toBe('67');
    expect(ratioPercentText(sen('0.01'), sen('1000.00'), 2)).toBe('0.00');
    expect(ratioPercentText(sen('0.05'), sen('1000.00'), 2)).toBe('0.01');
    expect(ratioPercentText(sen('-1.00'), sen('8.00'), 1)).toBe('-12.5');
  });

  it('has no ratio to nothing', () => {
    expect(() => ratioPercentText(sen('1.00'), sen('0.00'), 2)).toThrow('Bug');
  });
});
