/** How the values of a screen are spread over many tenders: what a threshold is chosen by. */
import { fencesOf, quantile } from '#core/indicators/quartiles.ts';

export interface ValueSpread {
  readonly n: number;
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly most: number;
  /** Q1 − 1.5·IQR and Q3 + 1.5·IQR. */
  readonly lowerFence: number;
  readonly upperFence: number;
  readonly bins: readonly Bin[];
}

/** From `from` on, below `to`; the last one with its end. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** As many as can be told apart in a picture the width of a column. */
const MOST_BINS = 20;

/**
 * How values are spread; null where there are none.
 *
 * Quartiles and fences are those of the indicators.
 */
export function spreadOf(values: readonly number[]): ValueSpread | null {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return null;
  const { q1, q3, lower, upper } = fencesOf(sorted) ?? { q1: least, q3: most, lower: least, upper: most };
  return {
    n: sorted.length,
    least,
    lowerQuartile: q1,
    median: quantile(sorted, 0.5) ?? least,
    upperQuartile: q3,
    most,
    lowerFence: lower,
    upperFence: upper,
    bins: binsOf(sorted, least, most),
  };
}

/** How many values a threshold would mark. */
export function markedBy(values: readonly number[], threshold: number, side: 'at-most' | 'at-least'): number {
  return values.filter((value) => (side === 'at-most' ? value <= threshold : value >= threshold)).length;
}

function binsOf(sorted: readonly number[], least: number, most: number): readonly Bin[] {
  if (least === most) return [{ from: least, to: most, count: sorted.length }];
  const count = Math.min(MOST_BINS, Math.max(5, Math.ceil(Math.sqrt(sorted.length))));
  const width = (most - least) / count;
  const counts = Array.from({ length: count }, () => 0);
  for (const value of sorted) {
    const at = Math.min(count - 1, Math.floor((value - least) / width));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map((each, at) => ({
    from: least + at * width,
    to: at === count - 1 ? most : least + (at + 1) * width,
    count: each,
  }));
}
