import { describe, expect, it, test } from 'vitest';
import { parseDecimal } from '#core/money/decimal.ts';
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOfDecimal,
  fractionOfWhole,
  fractionShown,
  fractionText,
  fractionToSen,
  multiplyFractions,
  reduceFraction,
  subtractFractions,
  ZERO_FRACTION,
} from '#core/money/fraction.ts';
import { unwrap } from '#test/support/unwrap.ts';

const over = (numerator: bigint, denominator: bigint): Fraction => ({ numerator, denominator });
const decimal = (text: string) => fractionOfDecimal(unwrap(parseDecimal(text)));

describe('a fraction', () => {
  it('of a decimal is that decimal', () => {
    expect(decimal('-12.5')).toEqual(over(-125n, 10n));
    expect(decimal('0')).toEqual(over(0n, 1n));
  });

  test.each([
    [over(1n, 3n), over(1n, 6n), '0.5'],
    [over(1n, 3n), over(1n, 3n), '2/3'],
    [over(-1n, 2n), over(1n, 2n), '0'],
  ])('%o and %o add up to %s', (a, b, sum) => {
    expect(fractionText(addFractions(a, b))).toBe(sum);
  });

  it('less itself is nothing', () => {
    expect(compareFractions(subtractFractions(over(7n, 3n), over(14n, 6n)), ZERO_FRACTION)).toBe(0);
  });

  it('divided by one below zero changes its sign, and the denominator stays above zero', () => {
    const quotient = divideFractions(fractionOfWhole(3n), over(-3n, 2n));
    expect(quotient.denominator).toBeGreaterThan(0n);
    expect(fractionText(quotient)).toBe('-2');
  });

  it('is never divided by zero', () => {
    expect(() => divideFractions(fractionOfWhole(1n), ZERO_FRACTION)).toThrow('divided by zero');
  });

  it('a third of a sen apart is apart', () => {
    expect(compareFractions(over(100n, 3n), fractionOfWhole(33n))).toBeGreaterThan(0);
    expect(compareFractions(over(-100n, 3n), fractionOfWhole(-33n))).toBeLessThan(0);
  });

  it('in lowest terms is the same number', () => {
    expect(reduceFraction(over(-84n, 36n))).toEqual(over(-7n, 3n));
    expect(reduceFraction(over(0n, 36n))).toEqual(over(0n, 1n));
    expect(reduceFraction(over(5n, 7n))).toEqual(over(5n, 7n));
  });
});

describe('a fraction rounded for show', () => {
  test.each([
    [over(1n, 8n), 2, '0.13'],
    [over(-1n, 8n), 2, '-0.13'],
    [over(124n, 1000n), 2, '0.12'],
    [over(1n, 2n), 0, '1'],
    [over(-1n, 2n), 0, '-1'],
    [over(0n, 7n), 2, '0.00'],
    [over(-1n, 1000n), 2, '0.00'],
    [over(200n, 3n), 2, '66.67'],
    [fractionOfWhole(100n), 2, '100.00'],
  ])('%o with %i decimals is %s', (fraction, decimals, text) => {
    expect(fractionShown(fraction, decimals)).toBe(text);
  });

  test.each([
    [over(1n, 2n), 1n],
    [over(-1n, 2n), -1n],
    [over(49n, 100n), 0n],
    [over(200n, 3n), 67n],
  ])('%o is %s sen', (fraction, sen) => {
    expect(fractionToSen(fraction)).toBe(sen);
  });
});

describe('the exact text of a fraction', () => {
  test.each([
    [over(7n, 8n), '0.875'],
    [over(-7n, 20n), '-0.35'],
    [over(700n, 7n), '100'],
    [over(1n, 3n), '1/3'],
    [over(-2n, 6n), '-1/3'],
    [over(0n, 9n), '0'],
    [over(1n, 10n ** 30n), `0.${'0'.repeat(29)}1`],
    [over(1n, 10n ** 31n), `1/1${'0'.repeat(31)}`],
  ])('%o is %s', (fraction, text) => {
    expect(fractionText(fraction)).toBe(text);
  });
});

it('multiplying keeps what doubles lose', () => {
  // 0.1 × 3 is 0.30000000000000004 in binary.
  expect(fractionText(multiplyFractions(decimal('0.1'), fractionOfWhole(3n)))).toBe('0.3');
});
