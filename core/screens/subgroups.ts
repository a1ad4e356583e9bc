/** The screens of every group of three and of four bids: a few who agree may hide among many who do not. */
import { DISTRIBUTION_MEASURES, distributionFrom, type DistributionMeasure } from './distribution.ts';

/** What the groups of one size came to. */
export interface GroupScreens {
  readonly size: 3 | 4;
  /** How many groups were worked out, and how many there are among all bids. */
  readonly tested: number;
  readonly possible: number;
  /** How many of the lowest bids they were made of. */
  readonly among: number;
  /** By screen; absent where no group has it. */
  readonly measures: ReadonlyMap<DistributionMeasure, GroupRange>;
  /** Places, from the lowest bid, of the group with the least variation; null where none was worked out. */
  readonly tightest: readonly number[] | null;
}

export interface GroupRange {
  readonly min: number;
  readonly median: number;
  readonly mean: number;
  readonly max: number;
}

/**
 * More groups of a size are not worked out: 170 bids have 33 million groups of four. The lowest bids are taken then, since
 * who wins is settled among them; how many were tested is part of the answer.
 */
const MOST_GROUPS = 5_000;

/**
 * Every group of three and of four of a tender's bids, as far as they are bounded.
 *
 * Shapes  `sorted` ascending, above zero; nothing for fewer than four bids.   Source  INDICATORS §3 (L6)
 */
export function groupScreensOf(sorted: readonly number[]): readonly GroupScreens[] {
  return sorted.length < 4 ? [] : [groupsOf(sorted, 3), groupsOf(sorted, 4)];
}

function groupsOf(sorted: readonly number[], size: 3 | 4): GroupScreens {
  const among = bidsWithin(sorted.length, size);
  const values = new Map<DistributionMeasure, number[]>();
  let tested = 0;
  let tightest: readonly number[] | null = null;
  let leastVariation = Number.POSITIVE_INFINITY;
  for (const places of combinationsOf(among, size)) {
    tested += 1;
    const lowest = sorted[places[0] ?? 0] ?? 0;
    const screens = distributionFrom(
      lowest,
      places.map((place) => (sorted[place] ?? 0) - lowest),
    );
    if (screens.cv !== null && screens.cv < leastVariation) {
      leastVariation = screens.cv;
      tightest = places;
    }
    for (const measure of DISTRIBUTION_MEASURES) {
      const value = screens[measure];
      if (value === null) continue;
      const known = values.get(measure);
      if (known === undefined) values.set(measure, [value]);
      else known.push(value);
    }
  }
  const measures = new Map([...values].map(([measure, all]) => [measure, rangeOf(all)]));
  return { size, tested, possible: groupCount(sorted.length, size), among, measures, tightest };
}

/** The most bids whose groups of that size stay within bounds. */
function bidsWithin(bids: number, size: number): number {
  let among = bids;
  while (among > size && groupCount(among, size) > MOST_GROUPS) among -= 1;
  return among;
}

function groupCount(bids: number, size: number): number {
  let count = 1;
  for (let i = 0; i < size; i += 1) count = (count * (bids - i)) / (i + 1);
  return count;
}

/** Every choice of `size` places out of `among`, ascending. */
function* combinationsOf(among: number, size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let place = from; place <= among - size; place += 1) {
    for (const rest of combinationsOf(among, size - 1, place + 1)) yield [place, ...rest];
  }
}

function rangeOf(values: number[]): GroupRange {
  const sorted = values.sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
  let sum = 0;
  for (const value of sorted) sum += value;
  return { min: sorted[0] ?? 0, median, mean: sum / sorted.length, max: sorted.at(-1) ?? 0 };
}
