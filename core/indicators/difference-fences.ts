/** R024 and R058: the difference to the best losing price is unusually small, or unusually large. */
import type { PriceDifference } from './price-difference.ts';
import { fencesOf } from './quartiles.ts';
import type { ResultSheet } from './results.ts';
import type { FenceSetting } from './settings.ts';

/**
 * R024, price close to the winning bid: at or below the lower fence, with winner and second. Silent where a quarter of
 * the differences is nothing, or the fence is: most processes would then be flagged.
 */
export function flagClosePrices(
  differences: readonly PriceDifference[],
  { threshold }: FenceSetting,
  sheet: ResultSheet,
): void {
  const fences = threshold === null ? fencesOf(differences.map(({ share }) => share)) : null;
  const fence = threshold ?? fences?.lower;
  if (fence === undefined) return;
  if (fences !== null) {
    sheet.note('R024', 'q1', fences.q1);
    sheet.note('R024', 'q3', fences.q3);
  }
  sheet.note('R024', 'lower_fence', fence);
  if (fence <= 0 || (fences !== null && fences.q1 <= 0)) return;
  for (const { ocid, share, winner, second } of differences) {
    if (share > fence) continue;
    sheet.flag('OCID', ocid, 'R024', share);
    sheet.flag('Tenderer', winner, 'R024', 0);
    sheet.flag('Tenderer', second, 'R024', 0);
  }
}

/** R058, heavily discounted bid: at or above the upper fence, with the winner. Silent where the fence is nothing. */
export function flagHeavyDiscounts(
  differences: readonly PriceDifference[],
  { threshold }: FenceSetting,
  sheet: ResultSheet,
): void {
  const fences = threshold === null ? fencesOf(differences.map(({ share }) => share)) : null;
  const fence = threshold ?? fences?.upper;
  if (fence === undefined) return;
  if (fences !== null) {
    sheet.note('R058', 'q1', fences.q1);
    sheet.note('R058', 'q3', fences.q3);
  }
  sheet.note('R058', 'upper_fence', fence);
  if (fence <= 0) return;
  for (const { ocid, share, winner } of differences) {
    if (share < fence) continue;
    sheet.flag('OCID', ocid, 'R058', share);
    sheet.flag('Tenderer', winner, 'R058', 0);
  }
}
