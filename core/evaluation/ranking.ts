/** The order among bids that passed every gate. Equal prices share a place until the committee decides. */
import { compareSen, rupiahText } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { TieDecision } from '#core/tender/model.ts';
import type { Tie } from './model.ts';

/** A bid that passed every gate. */
export interface PassingBid {
  readonly bidder: BidderId;
  readonly price: Sen;
}

/** The order of passing bids. */
export interface Ranking {
  /** Lowest first; tied bids in the committee's order once decided, else in the order they came in. */
  readonly order: readonly BidderId[];
  readonly rankOf: ReadonlyMap<BidderId, number>;
  readonly ties: readonly RankedTie[];
}

/** A tie with the place its bidders share. */
export interface RankedTie extends Tie {
  readonly place: number;
}

/**
 * Ranks passing bids by corrected price. A tie is never broken here: only a decision about exactly the tied bidders
 * orders them, the latest one where there are several.
 *
 * Source  `evaluation.tieBreak` of the rule set.
 */
export function rank(passing: readonly PassingBid[], decisions: readonly TieDecision[]): Ranking {
  const order: BidderId[] = [];
  const rankOf = new Map<BidderId, number>();
  const ties: RankedTie[] = [];
  for (const group of equalPrices(passing)) {
    const place = order.length + 1;
    const bidders = group.bids.map(({ bidder }) => bidder);
    const decided = bidders.length === 1 ? bidders : decisionAbout(bidders, decisions);
    for (const [index, bidder] of (decided ?? bidders).entries()) {
      order.push(bidder);
      rankOf.set(bidder, decided === null ? place : place + index);
    }
    if (bidders.length > 1)
      ties.push({ bidders, value: { text: rupiahText(group.price), unit: 'rupiah' }, decided, place });
  }
  return { order, rankOf, ties };
}

function equalPrices(passing: readonly PassingBid[]): readonly { price: Sen; bids: readonly PassingBid[] }[] {
  const groups: { price: Sen; bids: PassingBid[] }[] = [];
  for (const bid of passing.toSorted((a, b) => compareSen(a.price, b.price))) {
    const last = groups.at(-1);
    if (last?.price === bid.price) last.bids.push(bid);
    else groups.push({ price: bid.price, bids: [bid] });
  }
  return groups;
}

function decisionAbout(tied: readonly BidderId[], decisions: readonly TieDecision[]): readonly BidderId[] | null {
  const members = new Set(tied);
  const decision = decisions.findLast(
    ({ order }) =>
      order.length === members.size &&
      new Set(order).size === members.size &&
      order.every((bidder) => members.has(bidder)),
  );
  return decision?.order ?? null;
}
