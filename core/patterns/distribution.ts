/** How the values of a screen are spread over many tenders: what a threshold is chosen by. */

export interface Distribution {
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
 * The distribution of some values; null of none.
 *
 * Quartiles are those of type 8, h = (n + 1/3)·p + 1/3, linear between neighbours.   Source  INDICATORS §1 and §3.
 */
export function distributionOf(values: readonly number[]): Distribution | null {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return null;
  const lowerQuartile = quantile(sorted, 1, 4);
  const upperQuartile = quantile(sorted, 3, 4);
  const range = upperQuartile - lowerQuartile;
  return {
    n: sorted.length,
    least,
    lowerQuartile,
    median: quantile(sorted, 1, 2),
    upperQuartile,
    most,
    lowerFence: lowerQuartile - 1.5 * range,
    upperFence: upperQuartile + 1.5 * range,
    bins: binsOf(sorted, least, most),
  };
}

/** How many values a threshold would mark. */
export function markedBy(values: readonly number[], threshold: number, side: 'at-most' | 'at-least'): number {
  return values.filter((value) => (side === 'at-most' ? value <= threshold : value >= threshold)).length;
}

function quantile(sorted: readonly number[], numerator: number, denominator: number): number {
  const at = ((sorted.length + 1 / 3) * numerator) / denominator + 1 / 3;
  const below = Math.min(Math.max(Math.floor(at), 1), sorted.length);
  const above = Math.min(below + 1, sorted.length);
  const [low = 0, high = 0] = [sorted[below - 1], sorted[above - 1]];
  const share = Math.min(Math.max(at - below, 0), 1);
  return low + share * (high - low);
}

function binsOf(sorted: readonly number[], least: number, most: number): readonly Bin[] {
  if (least === most) return [{ from: least, to: most, count: sorted.length }];
  const count = Math.min(MOST_BINS, Math.max(5, Math.ceil(Math.sqrt(sorted.length))));
  const width = (most - least) / count;
  const counts = new Array<number>(count).fill(0);
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
