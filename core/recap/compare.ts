/** Two years beside each other, figure by figure. */
import {
  divideFractions,
  type Fraction,
  fractionOfWhole,
  multiplyFractions,
  subtractFractions,
} from '#core/money/fraction.ts';
import { type Figure, figureOf, type MeasureKey } from './measures.ts';
import type { RecapSums } from './sums.ts';

export interface ComparedFigure {
  readonly key: MeasureKey;
  readonly before: Figure;
  readonly after: Figure;
  /** After less before, in the unit of the figure; null where one of the two is not known. */
  readonly change: Fraction | null;
  /** The change in percent of before; null for figures that are percentages themselves, and where before is nothing. */
  readonly changePercent: Fraction | null;
}

export function compareSums(
  keys: readonly MeasureKey[],
  { before, after }: { readonly before: RecapSums; readonly after: RecapSums },
): readonly ComparedFigure[] {
  return keys.map((key) => {
    const [old, now] = [figureOf(key, before), figureOf(key, after)];
    const change = old.value === null || now.value === null ? null : subtractFractions(now.value, old.value);
    const hasPercent = change !== null && old.value !== null && old.value.numerator !== 0n && old.unit !== 'percent';
    return {
      key,
      before: old,
      after: now,
      change,
      changePercent: hasPercent && old.value !== null ? percentOf(change, old.value) : null,
    };
  });
}

function percentOf(part: Fraction, whole: Fraction): Fraction {
  return multiplyFractions(divideFractions(part, whole), fractionOfWhole(100n));
}
