/** How often two firms meet by chance alone. */

/** One group of tenders in which either firm could have offered: a category. */
export interface MeetingGround {
  /** Tenders with at least one offer. */
  readonly tenders: number;
  /** Those each of the two offered in. */
  readonly ofFirst: number;
  readonly ofSecond: number;
}

/**
 * Tenders two firms would both offer in if each chose its tenders within a category as if by lot.
 *
 * Source  mean of the hypergeometric distribution, ofFirst · ofSecond / tenders, summed over categories.
 */
export function expectedMeetings(grounds: readonly MeetingGround[]): number {
  return grounds.reduce(
    (sum, { tenders, ofFirst, ofSecond }) => sum + (tenders === 0 ? 0 : (ofFirst * ofSecond) / tenders),
    0,
  );
}

/**
 * How probable it is, by lot, that they meet at least `together` times.
 *
 * Source  hypergeometric distribution of each category; their sum by convolution.
 */
export function chanceOfMeetings(grounds: readonly MeetingGround[], together: number): number {
  if (together <= 0) return 1;
  const total = grounds.map(meetings).reduce(convolve, [1]);
  const tail = total.slice(together).reduce((sum, each) => sum + each, 0);
  return Math.min(1, tail);
}

/**
 * Probability of 0, 1, 2 … meetings in one category. Weighed from the likeliest count outwards by the ratio of neighbours,
 * so that nothing large is ever multiplied and only what is next to impossible comes out as 0.
 */
function meetings({ tenders, ofFirst, ofSecond }: MeetingGround): readonly number[] {
  const most = Math.min(ofFirst, ofSecond);
  const least = Math.max(0, ofFirst + ofSecond - tenders);
  const weights = Array.from({ length: most + 1 }, () => 0);
  const likeliest = Math.min(most, Math.max(least, Math.floor(((ofFirst + 1) * (ofSecond + 1)) / (tenders + 2))));
  /** Weight of one meeting more over that of `met`. */
  const step = (met: number): number =>
    ((ofFirst - met) * (ofSecond - met)) / ((met + 1) * (tenders - ofFirst - ofSecond + met + 1));
  weights[likeliest] = 1;
  for (let met = likeliest; met < most; met += 1) weights[met + 1] = (weights[met] ?? 0) * step(met);
  for (let met = likeliest; met > least; met -= 1) weights[met - 1] = (weights[met] ?? 0) / step(met - 1);
  const all = weights.reduce((sum, each) => sum + each, 0);
  return weights.map((each) => each / all);
}

function convolve(a: readonly number[], b: readonly number[]): readonly number[] {
  const sums = Array.from({ length: a.length + b.length - 1 }, () => 0);
  for (const [i, left] of a.entries()) {
    for (const [j, right] of b.entries()) sums[i + j] = (sums[i + j] ?? 0) + left * right;
  }
  return sums;
}
