/** Quantiles and the fences for outliers that follow from them. */

/** Quartiles with what lies 1.5 times their distance outside. */
export interface Fences {
  readonly q1: number;
  readonly q3: number;
  readonly lower: number;
  readonly upper: number;
}

/** How far outside a fence stands, in distances between the quartiles (Tukey). */
const REACH = 1.5;

/**
 * The quantile `p` of values sorted upwards, `p` in 0–1; null where there are none.
 *
 * Source  R-8 of Hyndman and Fan: h = (n + 1/3)·p + 1/3, linear between neighbours, the ends beyond them.
 */
export function quantile(sorted: readonly number[], p: number): number | null {
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  const place = (sorted.length + 1 / 3) * p + 1 / 3;
  const below = Math.floor(place);
  if (below < 1) return first;
  if (below >= sorted.length) return last;
  const from = sorted[below - 1] ?? first;
  const to = sorted[below] ?? last;
  return from + (place - below) * (to - from);
}

/** Fences of values in any order; null where there are none. */
export function fencesOf(values: readonly number[]): Fences | null {
  const sorted = values.toSorted((a, b) => a - b);
  const q1 = quantile(sorted, 0.25);
  const q3 = quantile(sorted, 0.75);
  if (q1 === null || q3 === null) return null;
  const reach = REACH * (q3 - q1);
  return { q1, q3, lower: q1 - reach, upper: q3 + reach };
}
