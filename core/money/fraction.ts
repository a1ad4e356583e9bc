/** Exact fractions, for what neither sen nor decimals can hold: a lowest price over a price, a price over 1 + KP. */
import { assert } from '#core/shared/assert.ts';
import { type DecimalParts, decimalParts } from './decimal.ts';
import type { DecimalText, Sen } from './text.ts';

/** numerator / denominator; the denominator is above zero, the two need not be in lowest terms. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO_FRACTION: Fraction = { numerator: 0n, denominator: 1n };

/** A whole number as a fraction; an amount counts in sen. */
export function fractionOfWhole(whole: bigint): Fraction {
  return { numerator: whole, denominator: 1n };
}

/** A decimal, exactly. */
export function fractionOfDecimal(text: DecimalText): Fraction {
  return fractionOfParts(decimalParts(text));
}

function fractionOfParts({ digits, scale }: DecimalParts): Fraction {
  return { numerator: digits, denominator: POWERS_OF_TEN[scale] ?? 10n ** BigInt(scale) };
}

/** Of the scales scores, weights and prices have: a tender is made of thousands of them. */
const POWERS_OF_TEN: readonly bigint[] = [1n, 10n, 100n, 1000n, 10_000n, 100_000n, 1_000_000n];

export function addFractions(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  // Decimals of different length: the finer scale holds both, and a long sum does not grow with its terms.
  if (b.denominator % a.denominator === 0n) {
    const factor = b.denominator / a.denominator;
    return { numerator: a.numerator * factor + b.numerator, denominator: b.denominator };
  }
  if (a.denominator % b.denominator === 0n) {
    const factor = a.denominator / b.denominator;
    return { numerator: a.numerator + b.numerator * factor, denominator: a.denominator };
  }
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return addFractions(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** Fails by assertion where the divisor is zero: callers part that case first, it has a meaning of its own. */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
  assert(b.numerator !== 0n, 'nothing is divided by zero');
  const sign = b.numerator < 0n ? -1n : 1n;
  return { numerator: a.numerator * b.denominator * sign, denominator: a.denominator * b.numerator * sign };
}

/** Below zero, zero or above, as `toSorted` wants it. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The fraction in lowest terms: keeps long chains of sums small. */
export function reduceFraction({ numerator, denominator }: Fraction): Fraction {
  let a = numerator < 0n ? -numerator : numerator;
  let b = denominator;
  while (b !== 0n) [a, b] = [b, a % b];
  return a <= 1n ? { numerator, denominator } : { numerator: numerator / a, denominator: denominator / a };
}

/** Rounded to whole sen, half a sen away from zero. For display and for amounts that must be payable. */
export function fractionToSen({ numerator, denominator }: Fraction): Sen {
  return roundHalfUp(numerator, denominator) as Sen;
}

/** Decimal text with exactly that many decimals, half away from zero: `"87.50"`. For display. */
export function fractionShown({ numerator, denominator }: Fraction, decimals: number): string {
  const digits = roundHalfUp(numerator * 10n ** BigInt(decimals), denominator);
  const sign = digits < 0n ? '-' : '';
  const text = String(digits < 0n ? -digits : digits).padStart(decimals + 1, '0');
  if (decimals === 0) return sign + text;
  return `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

/** The exact value: canonical decimal text where it ends within 30 decimals, else `numerator/denominator` in lowest terms. */
export function fractionText(fraction: Fraction): string {
  const { numerator, denominator } = reduceFraction(fraction);
  const scale = decimalsOf(denominator);
  if (scale === null || scale > 30) return `${numerator}/${denominator}`;
  const digits = (numerator * 10n ** BigInt(scale)) / denominator;
  const sign = digits < 0n ? '-' : '';
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

/** How many decimals 1 / denominator needs, or null where it never ends. The denominator is in lowest terms. */
function decimalsOf(denominator: bigint): number | null {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}

function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  const doubled = 2n * (numerator < 0n ? -numerator : numerator);
  const rounded = (doubled + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}
