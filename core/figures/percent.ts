/** Percentages of exact values. */
import { compareFractions, type Fraction, fractionOfDecimal, multiplyFractions } from '#core/money/fraction.ts';
import type { DecimalText } from '#core/money/text.ts';

const HUNDREDTH: Fraction = { numerator: 1n, denominator: 100n };

/** A percentage as the share it is: `"25"` → 1/4. */
export function shareOfPercent(percent: DecimalText): Fraction {
  return multiplyFractions(fractionOfDecimal(percent), HUNDREDTH);
}

/** A percentage of an exact value, exactly. */
export function percentOf(value: Fraction, percent: DecimalText): Fraction {
  return multiplyFractions(value, shareOfPercent(percent));
}

/** How an exact value stands to a percentage of another, unrounded: below zero, zero, above. */
export function compareWithPercent(value: Fraction, percent: DecimalText, of: Fraction): number {
  return compareFractions(value, percentOf(of, percent));
}
