/** How long the bar of a figure is beside the longest one. Pure. */
import {
  compareFractions,
  divideFractions,
  type Fraction,
  fractionShown,
  fractionOfWhole,
  multiplyFractions,
} from '#core/money/fraction.ts';

/** The largest of some figures, whichever their sign; null where all are nothing. */
export function topOf(values: readonly Fraction[]): Fraction | null {
  const sizes = values.map(sizeOf).filter(({ numerator }) => numerator !== 0n);
  return sizes.length === 0 ? null : sizes.reduce((top, size) => (compareFractions(size, top) > 0 ? size : top));
}

/** Percent of the longest bar, with two decimals; 0 where nothing is known. */
export function shareOf(value: Fraction | null, top: Fraction | null): number {
  if (value === null || top === null) return 0;
  return Number(fractionShown(multiplyFractions(divideFractions(sizeOf(value), top), fractionOfWhole(100n)), 2));
}

function sizeOf({ numerator, denominator }: Fraction): Fraction {
  return { numerator: numerator < 0n ? -numerator : numerator, denominator };
}
