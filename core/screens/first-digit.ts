/** First digits of the unit prices of one schedule against Benford's law. */
import type { BidderId } from '#core/tender/ids.ts';
import { countOf, type ScreenFinding, findingOf, numberOf, type ScreenResult, silent, worked } from './finding.ts';
import type { LineTable } from './line-table.ts';
import { senOf } from '#core/money/sen.ts';
import { reaches, thresholdNumber } from './threshold.ts';
import type { Thresholds } from './thresholds.ts';

/** How often each first digit, from 1, is expected.   Source  INDICATORS §3: P(d) = log10(1 + 1/d) */
export const BENFORD: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => Math.log10(1 + 1 / digit));

export interface FirstDigits {
  readonly count: number;
  /** Shares of the digits from 1. */
  readonly shares: readonly number[];
  /** Mean distance from {@link BENFORD}. */
  readonly mad: number;
}

/** The first digits of prices above zero, in any unit. */
export function firstDigitsOf(prices: Iterable<number>): FirstDigits {
  const counts = Array.from(BENFORD, () => 0);
  let count = 0;
  for (const price of prices) {
    if (!(price > 0)) continue;
    const digit = Number(String(price).replace('.', '').replace(/^0+/, '').charAt(0));
    counts[digit - 1] = (counts[digit - 1] ?? 0) + 1;
    count += 1;
  }
  const shares = counts.map((each) => (count === 0 ? 0 : each / count));
  let distance = 0;
  for (const [index, expected] of BENFORD.entries()) distance += Math.abs((shares[index] ?? 0) - expected);
  return { count, shares, mad: distance / BENFORD.length };
}

/**
 * The mean distance that chance alone gives so many prices: the mean deviation of a share is √(2p(1 − p)/πn).
 *
 * Published limits are for thousands of values; a hundred honest prices go beyond them by chance.
 */
export function expectedMad(count: number): number {
  let sum = 0;
  for (const share of BENFORD) sum += Math.sqrt((2 * share * (1 - share)) / (Math.PI * count));
  return sum / BENFORD.length;
}

/** A schedule has to lie so many times further away than chance puts it. Three deviations, for a hundred prices and more. */
const BEYOND_CHANCE = 1.75;

/** Schedules with enough prices, each for itself: pooled, the same line would count once for each bidder. */
export function firstDigitScreen(table: LineTable, thresholds: Thresholds): ScreenResult {
  const fewest = Math.max(1, thresholdNumber(thresholds['benford-minimum']) ?? 1);
  const tested = { bidders: table.bidders.length, lines: table.lines.length };
  const long = [...table.prices].flatMap(([bidder, prices]) => {
    const digits = firstDigitsOf(prices);
    return digits.count < fewest ? [] : [{ bidder, digits }];
  });
  if (long.length === 0) return silent('first-digit', 'too-few-prices', tested);
  const owner = firstDigitsOf(
    table.lines.map(({ unitPrice }) => (unitPrice === null ? Number.NaN : Number(senOf(unitPrice)))),
  );
  const limit = thresholds['benford-mad-minimum'];
  const isFar = ({ count, mad }: FirstDigits) => reaches(limit, mad) && mad >= BEYOND_CHANCE * expectedMad(count);
  if (owner.count >= fewest && isFar(owner)) {
    const result = silent('first-digit', 'bill-does-not-follow', tested);
    return { ...result, numbers: [countOf('prices', owner.count), numberOf('owner-mad', owner.mad, 'number', limit)] };
  }
  const numbersOf = ({ count, mad }: FirstDigits) => [
    countOf('prices', count, thresholds['benford-minimum']),
    numberOf('mad', mad, 'number', limit),
    numberOf('expected-mad', expectedMad(count), 'number'),
    ...(owner.count < fewest ? [] : [numberOf('owner-mad', owner.mad, 'number')]),
  ];
  const furthest = long.reduce((most, each) => (each.digits.mad > most.digits.mad ? each : most));
  const findingFor = (bidder: BidderId, digits: FirstDigits): ScreenFinding =>
    findingOf('first-digit', { bidders: [bidder], numbers: numbersOf(digits) });
  return worked('first-digit', {
    tested: { ...tested, bidders: long.length },
    numbers: numbersOf(furthest.digits),
    findings: long.flatMap(({ bidder, digits }) => (isFar(digits) ? [findingFor(bidder, digits)] : [])),
  });
}
