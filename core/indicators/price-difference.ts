/** How far the best losing price stood above the winning one, process by process. */
import { soleWinner } from './indicator.ts';
import type { Process } from './process.ts';
import { maySeePrices, type PriceComparison } from './settings.ts';

export interface PriceDifference {
  readonly ocid: string;
  /** (second lowest valid - winning) / winning. */
  readonly share: number;
  readonly winner: string;
  readonly second: string;
}

/**
 * The difference of one process; null where prices are not to be compared, the winner is not known for certain, or did
 * not have the lowest price: then something else than the price decided. A price of nothing has no share.
 */
export function priceDifferenceOf(contracting: Process, prices: PriceComparison): PriceDifference | null {
  if (!maySeePrices(prices, contracting.methodDetails)) return null;
  const winner = soleWinner(contracting);
  if (winner === null) return null;
  let winning: number | null = null;
  let losing: { readonly amount: number; readonly tenderer: string } | null = null;
  for (const { status, amount, tenderers } of contracting.bids ?? []) {
    const [tenderer] = tenderers;
    if (status !== 'valid' || amount === null || tenderer === undefined) continue;
    if (tenderer === winner) winning = winning === null ? amount : Math.min(winning, amount);
    else if (losing === null || amount < losing.amount) losing = { amount, tenderer };
  }
  if (winning === null || winning <= 0 || losing === null || losing.amount < winning) return null;
  return { ocid: contracting.ocid, share: (losing.amount - winning) / winning, winner, second: losing.tenderer };
}
