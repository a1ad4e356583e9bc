/** How far members agree over the bids they all judged. Exact fractions; shown rounded, never decisive. */
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOfWhole,
  multiplyFractions,
  reduceFraction,
  subtractFractions,
  ZERO_FRACTION,
} from '#core/money/fraction.ts';

/** One row a member, one column a bid, all filled. */
export type ScoreTable = readonly (readonly Fraction[])[];

/**
 * Kendall's coefficient of concordance W with correction for ties: 0 = no agreement in the order of bids, 1 = the same
 * order; null below two members or two bids, or where every member put all bids equal.
 *
 * Source  M. G. Kendall & B. Babington Smith, The Problem of m Rankings (1939); tie correction Kendall (1948).
 */
export function concordanceOf(table: ScoreTable): Fraction | null {
  const members = table.length;
  const bids = table[0]?.length ?? 0;
  if (members < 2 || bids < 2) return null;
  // Ranks are doubled, so that shared ones stay whole.
  const ranks = table.map(doubledRanks);
  const sums = Array.from({ length: bids }, (_, bid) => ranks.reduce((sum, row) => sum + (row[bid] ?? 0), 0));
  const mean = members * (bids + 1);
  const doubledSquares = sums.reduce((total, sum) => total + (sum - mean) ** 2, 0);
  const ties = table.reduce((total, row) => total + tieTerm(row), 0);
  const most = members ** 2 * (bids ** 3 - bids) - members * ties;
  if (most === 0) return null;
  return reduceFraction(divideFractions(whole(3 * doubledSquares), whole(most)));
}

/**
 * Intraclass correlation ICC(2,1): two-way random effects, absolute agreement, a single member's scores; null below two
 * members or two bids, or where nothing varies or its denominator is nought. May be below zero.
 *
 * Source  P. E. Shrout & J. L. Fleiss, Intraclass Correlations (1979), formula for ICC(2,1).
 */
export function intraclassCorrelationOf(table: ScoreTable): Fraction | null {
  const members = table.length;
  const bids = table[0]?.length ?? 0;
  if (members < 2 || bids < 2) return null;
  const columns = Array.from({ length: bids }, (_, bid) => table.map((row) => row[bid] ?? ZERO_FRACTION));
  const grand = meanOf(table.flat());
  const betweenBids = timesSquares(columns.map(meanOf), grand, members);
  const betweenMembers = timesSquares(table.map(meanOf), grand, bids);
  const total = timesSquares(table.flat(), grand, 1);
  const rest = subtractFractions(subtractFractions(total, betweenBids), betweenMembers);
  const bidSquare = divideFractions(betweenBids, whole(bids - 1));
  const memberSquare = divideFractions(betweenMembers, whole(members - 1));
  const errorSquare = divideFractions(rest, whole((bids - 1) * (members - 1)));
  const among = divideFractions(
    multiplyFractions(whole(members), subtractFractions(memberSquare, errorSquare)),
    whole(bids),
  );
  const below = addFractions(addFractions(bidSquare, multiplyFractions(whole(members - 1), errorSquare)), among);
  if (below.numerator === 0n) return null;
  return reduceFraction(divideFractions(subtractFractions(bidSquare, errorSquare), below));
}

/** Twice the rank of each value, the highest first; equal ones share the mean of their places. */
function doubledRanks(row: readonly Fraction[]): readonly number[] {
  return row.map((value) => {
    const above = row.filter((other) => compareFractions(other, value) > 0).length;
    const equal = row.filter((other) => compareFractions(other, value) === 0).length;
    return 2 * above + equal + 1;
  });
}

/** Σ (t³ − t) over groups of equal values. */
function tieTerm(row: readonly Fraction[]): number {
  // Each of t equal values gives t² − 1, together t³ − t.
  return row.reduce((sum, value) => {
    const equal = row.filter((other) => compareFractions(other, value) === 0).length;
    return sum + equal ** 2 - 1;
  }, 0);
}

function meanOf(values: readonly Fraction[]): Fraction {
  return reduceFraction(divideFractions(values.reduce(addFractions, ZERO_FRACTION), whole(values.length)));
}

function timesSquares(values: readonly Fraction[], mean: Fraction, times: number): Fraction {
  const squares = values.map((value) => {
    const off = subtractFractions(value, mean);
    return multiplyFractions(off, off);
  });
  return reduceFraction(multiplyFractions(whole(times), squares.reduce(addFractions, ZERO_FRACTION)));
}

function whole(value: number): Fraction {
  return fractionOfWhole(BigInt(value));
}
