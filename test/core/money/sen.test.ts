import { describe, expect, it, test } from 'vitest';
import {
  addSen,
  compareSen,
  formatRupiah,
  formatRupiahShort,
  parseRupiah,
  parseRupiahInput,
  rupiahFromNumber,
  rupiahText,
  senOf,
  ZERO_SEN,
} from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import { unwrap } from '#test/support/unwrap.ts';

const sen = (value: bigint) => value as Sen;
const rupiah = (text: string) => unwrap(parseRupiah(text));

describe('an amount written by a program', () => {
  test.each([
    ['932988426', '932988426.00'],
    ['999995334.78', '999995334.78'],
    ['0', '0.00'],
    ['-0', '0.00'],
    ['-0.00', '0.00'],
    ['5.5', '5.50'],
    ['-12.34', '-12.34'],
    ['999999999999999999.99', '999999999999999999.99'],
  ])('%s is %s', (text, amount) => {
    expect(parseRupiah(text)).toEqual({ ok: true, value: amount });
  });

  test.each([
    ['', 'empty'],
    [' 1', 'not-digits'],
    ['1e3', 'not-digits'],
    ['.5', 'not-digits'],
    ['1.', 'not-digits'],
    ['+1', 'not-digits'],
    ['1,5', 'not-digits'],
    ['1.274.895', 'not-digits'],
    ['١٢', 'not-digits'],
    ['NaN', 'not-digits'],
    ['0123', 'leading-zero'],
    ['1.234', 'too-many-decimals'],
    ['1000000000000000000', 'too-long'],
  ])('"%s" is refused as %s', (text, fault) => {
    expect(parseRupiah(text)).toEqual({ ok: false, error: { kind: 'not-an-amount', text, fault } });
  });
});

describe('an amount typed by a person', () => {
  test.each([
    ['1.234', '1234.00'],
    ['1,5', '1.50'],
    ['0,14', '0.14'],
    ['1.274.895.526,14', '1274895526.14'],
    ['1274895526,14', '1274895526.14'],
    ['1234567,5', '1234567.50'],
    ['Rp 1.234.567', '1234567.00'],
    ['Rp. 1.234.567', '1234567.00'],
    ['Rp1.274.895.526,14', '1274895526.14'],
    ['rp\u00a01.000', '1000.00'],
    ['IDR 1.000', '1000.00'],
    ['Rp1.000.000,-', '1000000.00'],
    ['1.000.000,--', '1000000.00'],
    ['  1 234 567,89  ', '1234567.89'],
    ['1\u202f234\u202f567', '1234567.00'],
    ['-1.000', '-1000.00'],
    ['\u2212 1.000', '-1000.00'],
    ['-Rp5,00', '-5.00'],
    ['Rp -5', '-5.00'],
    ['0', '0.00'],
  ])('%s is %s', (text, amount) => {
    expect(parseRupiahInput(text)).toEqual({ ok: true, value: amount });
  });

  test.each([
    // A point is never a comma: one wrong reading is a factor of a hundred or a thousand.
    ['1.5', 'ambiguous'],
    ['1.50', 'ambiguous'],
    ['1234.56', 'ambiguous'],
    ['932988426.00', 'ambiguous'],
    ['1234.567', 'ambiguous'],
    ['0.500', 'ambiguous'],
    ['1,234', 'ambiguous'],
    ['12,345', 'ambiguous'],
    ['1,234.56', 'ambiguous'],
    ['1,234,567', 'ambiguous'],
    ['1.234.56', 'grouping'],
    ['12.34.567', 'grouping'],
    ['1.2345', 'ambiguous'],
    ['1..234', 'grouping'],
    ['1 234.567', 'grouping'],
    ['.500', 'ambiguous'],
    ['1.234,567', 'too-many-decimals'],
    ['1234,567', 'too-many-decimals'],
    ['007', 'leading-zero'],
    ['1,5E+09', 'not-digits'],
    ['1,', 'not-digits'],
    ['1,7 M', 'not-digits'],
    ['lima', 'not-digits'],
    ['--5', 'not-digits'],
    ['(5)', 'not-digits'],
    ['12345678901234567890', 'too-long'],
    ['Rp', 'empty'],
    ['', 'empty'],
    ['   ', 'empty'],
  ])('"%s" is refused as %s', (text, fault) => {
    expect(parseRupiahInput(text)).toEqual({ ok: false, error: { kind: 'not-an-amount', text, fault } });
  });
});

describe('an amount in a JSON feed', () => {
  test.each([
    [932988426, '932988426.00'],
    [999995334.78, '999995334.78'],
    [746390740.8, '746390740.80'],
    [497595799.21, '497595799.21'],
    [0, '0.00'],
    [-0, '0.00'],
    [-1.5, '-1.50'],
    [4_020_000_000_000, '4020000000000.00'],
    [70_368_744_177_663.99, '70368744177663.99'],
  ])('%d is %s', (number, amount) => {
    expect(rupiahFromNumber(number)).toEqual({ ok: true, value: amount });
  });

  test.each([
    [0.1 + 0.2, 'too-many-decimals'],
    [1.005, 'too-many-decimals'],
    [1e-7, 'too-many-decimals'],
    [70_368_744_177_664, 'inexact'],
    [-1e21, 'inexact'],
    [Number.NaN, 'not-digits'],
    [Number.POSITIVE_INFINITY, 'not-digits'],
  ])('%d is refused as %s', (number, fault) => {
    expect(rupiahFromNumber(number)).toMatchObject({ ok: false, error: { kind: 'not-an-amount', fault } });
  });
});

describe('sen', () => {
  test.each([
    ['932988426.00', 93298842600n],
    ['0.00', 0n],
    ['0.05', 5n],
    ['-0.05', -5n],
    ['9999999999999.99', 999999999999999n],
    ['-9999999999999.99', -999999999999999n],
    ['10000000000000.00', 1000000000000000n],
    ['123456789012345678.90', 12345678901234567890n],
  ])('%s is %d sen, and back', (text, value) => {
    expect(senOf(text as RupiahText)).toBe(value);
    expect(rupiahText(sen(value))).toBe(text);
  });

  it('refuses, as a bug, text that is not canonical', () => {
    expect(() => senOf('932988426' as RupiahText)).toThrow('not canonical');
    expect(() => senOf('1e5' as RupiahText)).toThrow('not canonical');
    expect(() => senOf('x.00' as RupiahText)).toThrow('not canonical');
  });

  it('adds and compares exactly beyond the integers of a double', () => {
    const big = senOf(rupiah('999999999999999999.99'));
    expect(rupiahText(addSen(big, sen(2n)))).toBe('1000000000000000000.01');
    expect(compareSen(big, addSen(big, sen(1n)))).toBe(-1);
    expect(compareSen(addSen(big, sen(1n)), big)).toBe(1);
    expect(compareSen(big, addSen(big, ZERO_SEN))).toBe(0);
  });
});

describe('an amount for people', () => {
  it('always shows sen in documents', () => {
    expect(formatRupiah(rupiah('1274895526.14'))).toBe('Rp1.274.895.526,14');
    expect(formatRupiah(rupiah('900000000'))).toBe('Rp900.000.000,00');
    expect(formatRupiah(sen(5n))).toBe('Rp0,05');
    expect(formatRupiah(sen(-100000n))).toBe('-Rp1.000,00');
  });

  it('leaves sen out of lists only when there are none', () => {
    expect(formatRupiahShort(rupiah('1274895526.14'))).toBe('1.274.895.526,14');
    expect(formatRupiahShort(rupiah('1274895526.10'))).toBe('1.274.895.526,10');
    expect(formatRupiahShort(rupiah('900000000'))).toBe('900.000.000');
    expect(formatRupiahShort(sen(-99900n))).toBe('-999');
  });
});
