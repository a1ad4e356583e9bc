/**
 * Penilaian biaya selama umur ekonomis the obvious way: price + operation + maintenance − residual value, lowest first.
 * Where the tender document discounts, what falls due in year n counts as much as would grow to it in n years.
 */
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { divide, isLess, minus, plus, type Rational, rational, text, times } from './rational.ts';

export interface CostedBid {
  readonly bidder: BidderId;
  /** In rupiah, as `over/under` in lowest terms; null for a bid that is not compared. */
  readonly cost: string | null;
  readonly rank: number | null;
}

/** Costs and ranks of every bid; `standing` are those with everything but the price in order. */
export function compareCosts(dossier: Dossier, standing: ReadonlySet<BidderId>): readonly CostedBid[] {
  const estimate = rational(dossier.notice.ownerEstimate ?? '0');
  const costed = dossier.bidders.map(({ id, bid }) => {
    const price = rational(bid?.offeredTotal ?? '0');
    const isCompared = standing.has(id) && !isLess(estimate, price);
    return { bidder: id, cost: isCompared ? costOf(dossier, id, price) : null };
  });
  return costed.map(({ bidder, cost }) => {
    const cheaper = costed.filter((other) => cost !== null && other.cost !== null && isLess(other.cost, cost));
    return { bidder, cost: text(cost), rank: cost === null ? null : cheaper.length + 1 };
  });
}

function costOf({ lifeCycleCosts, terms }: Dossier, bidder: BidderId, price: Rational): Rational {
  const { years, residual } = lifeCycleCosts[bidder] ?? { years: [], residual: '0' };
  const todayOf = (amount: string, inYear: number) => divide(rational(amount), growth(terms.discountPercent, inYear));
  const later = years.flatMap(({ operation, maintenance }, at) => [
    todayOf(operation, at + 1),
    todayOf(maintenance, at + 1),
  ]);
  return minus([price, ...later].reduce(plus), todayOf(residual, years.length));
}

/** What one rupiah becomes in so many years. */
function growth(percent: string | null, years: number): Rational {
  const yearly = plus([1n, 1n], times(rational(percent ?? '0'), [1n, 100n]));
  return Array.from({ length: years }, () => yearly).reduce(times, [1n, 1n]);
}
