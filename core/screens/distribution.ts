/** How the bids of one tender lie to each other: the screens of the literature, each null where it is not defined. */
import type { Sen } from '#core/money/text.ts';

/** The screens that are numbers of one set of bids. */
export interface Distribution {
  readonly count: number;
  /** Coefficient of variation. */
  readonly cv: number | null;
  /** Excess kurtosis of a sample. */
  readonly kurt: number | null;
  /** Skewness of a sample. */
  readonly skew: number | null;
  /** Spread over the lowest bid. */
  readonly spd: number | null;
  /** Distance of the two lowest over the lowest. */
  readonly diffp: number | null;
  /** That distance over the deviation of the losing bids; null where these are equal. */
  readonly rd: number | null;
  /** That distance over the mean of all neighbouring distances. */
  readonly rdnor: number | null;
  /** That distance over the mean of the distances among the losing bids. */
  readonly rdalt: number | null;
  /** Greatest distance to the uniform distribution, bids scaled to 0–1, steps of i/(n + 1). */
  readonly ks: number | null;
  /** The same with the classic steps of i/n. */
  readonly ksClassic: number | null;
}

export type DistributionMeasure = Exclude<keyof Distribution, 'count'>;

export const DISTRIBUTION_MEASURES = [
  'cv',
  'kurt',
  'skew',
  'spd',
  'diffp',
  'rd',
  'rdnor',
  'rdalt',
  'ks',
  'ksClassic',
] as const satisfies readonly DistributionMeasure[];

/**
 * The screens of a set of bids. Differences are taken in whole sen before anything is rounded.
 *
 * Shapes  at least one bid, all above zero, in any order.   Units  ratios, no percent.   Source  INDICATORS §3
 */
export function distributionOf(bids: readonly Sen[]): Distribution {
  const sorted = [...bids].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const lowest = sorted[0] ?? (0n as Sen);
  return distributionFrom(
    Number(lowest),
    sorted.map((bid) => Number(bid - lowest)),
  );
}

/**
 * The same of bids as distances from the lowest, ascending: the form in which many groups of one tender are worked out.
 *
 * Shapes  `above[0]` is 0.
 */
export function distributionFrom(lowest: number, above: readonly number[]): Distribution {
  const n = above.length;
  const last = above[n - 1] ?? 0;
  const first = above[1] ?? 0;
  const all = momentsOf(above);
  const mean = lowest + all.mean;
  const losing = momentsOf(above.slice(1));
  const hasSpread = all.deviation > 0;
  const losingSpread = last - first;
  return {
    count: n,
    cv: n >= 3 && mean > 0 ? all.deviation / mean : null,
    kurt:
      n >= 4 && hasSpread
        ? ((n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3))) * all.fourth - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3))
        : null,
    skew: n >= 3 && hasSpread ? (n / ((n - 1) * (n - 2))) * all.third : null,
    spd: n >= 2 && lowest > 0 ? last / lowest : null,
    diffp: n >= 2 && lowest > 0 ? first / lowest : null,
    rd: n >= 3 && losing.deviation > 0 ? first / losing.deviation : null,
    rdnor: n >= 3 && last > 0 ? first / (last / (n - 1)) : null,
    rdalt: n >= 3 && losingSpread > 0 ? first / (losingSpread / (n - 2)) : null,
    ks: n >= 2 && last > 0 ? uniformDistance(scaled(above, last), (i) => [i / (n + 1), i / (n + 1)]) : null,
    ksClassic: n >= 2 && last > 0 ? uniformDistance(scaled(above, last), (i) => [i / n, (i - 1) / n]) : null,
  };
}

/**
 * The greatest distance between values and the steps of a uniform distribution.
 *
 * Shapes  `values` ascending; `stepsAt` gives for the i-th value, from 1, the step above it and the one below it.
 */
export function uniformDistance(
  values: readonly number[],
  stepsAt: (i: number) => readonly [above: number, below: number],
): number {
  let most = 0;
  for (const [index, value] of values.entries()) {
    const [above, below] = stepsAt(index + 1);
    most = Math.max(most, value - below, above - value);
  }
  return most;
}

function scaled(above: readonly number[], last: number): readonly number[] {
  return above.map((value) => value / last);
}

interface Moments {
  readonly mean: number;
  /** Of a sample, n − 1. */
  readonly deviation: number;
  /** Sums of the third and fourth powers of standardised values. */
  readonly third: number;
  readonly fourth: number;
}

/** Mean and deviation of a sample, n − 1. */
export function spreadOf(values: ArrayLike<number>): Pick<Moments, 'mean' | 'deviation'> {
  const { length } = values;
  if (length === 0) return { mean: 0, deviation: 0 };
  let sum = 0;
  for (let i = 0; i < length; i += 1) sum += values[i] ?? 0;
  const mean = sum / length;
  let squares = 0;
  for (let i = 0; i < length; i += 1) squares += ((values[i] ?? 0) - mean) ** 2;
  return { mean, deviation: length > 1 ? Math.sqrt(squares / (length - 1)) : 0 };
}

/** Mean and deviation of a sample, and the sums the higher moments are made of. */
export function momentsOf(values: readonly number[]): Moments {
  const { mean, deviation } = spreadOf(values);
  if (deviation === 0) return { mean, deviation: 0, third: 0, fourth: 0 };
  let third = 0;
  let fourth = 0;
  for (const value of values) {
    const z = (value - mean) / deviation;
    third += z ** 3;
    fourth += z ** 4;
  }
  return { mean, deviation, third, fourth };
}
