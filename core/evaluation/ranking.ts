/** The order among bids that passed every gate. Equal ones share a place until the committee decides. */
import { compareFractions, type Fraction } from '#core/money/fraction.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { TieDecision } from '#core/tender/model.ts';

/** A bid that may win. */
export interface PassingBid {
  readonly bidder: BidderId;
  /** What it is ranked by, exactly. */
  readonly value: Fraction;
  /** What parts bids of equal value, the larger first; null where nothing of the bid does. */
  readonly tieBreak: Fraction | null;
}

/** The order of passing bids. */
export interface Ranking {
  /** Best first; tied bids in the committee's order once decided, else in the order they came in. */
  readonly order: readonly BidderId[];
  readonly rankOf: ReadonlyMap<BidderId, number>;
  readonly ties: readonly RankedTie[];
}

/** A tie with the place its bidders share. */
export interface RankedTie {
  readonly place: number;
  readonly bidders: readonly BidderId[];
  readonly value: Fraction;
  readonly decided: readonly BidderId[] | null;
}

/**
 * Ranks passing bids by their values, unrounded. A tie is never broken here: only a decision about exactly the tied
 * bidders orders them, the latest one where there are several.
 *
 * Source  `evaluation.tieBreak`, `preference.tieBreak` of the rule set.
 */
export function rank(
  passing: readonly PassingBid[],
  { higherIsBetter, decisions }: { readonly higherIsBetter: boolean; readonly decisions: readonly TieDecision[] },
): Ranking {
  const order: BidderId[] = [];
  const rankOf = new Map<BidderId, number>();
  const ties: RankedTie[] = [];
  for (const group of equalBids(passing, higherIsBetter)) {
    const place = order.length + 1;
    const bidders = group.map(({ bidder }) => bidder);
    const decided = bidders.length === 1 ? bidders : decisionAbout(bidders, decisions);
    for (const [index, bidder] of (decided ?? bidders).entries()) {
      order.push(bidder);
      rankOf.set(bidder, decided === null ? place : place + index);
    }
    const [first] = group;
    if (bidders.length > 1 && first !== undefined) ties.push({ bidders, value: first.value, decided, place });
  }
  return { order, rankOf, ties };
}

function equalBids(passing: readonly PassingBid[], higherIsBetter: boolean): readonly (readonly PassingBid[])[] {
  const groups: PassingBid[][] = [];
  const compare = (a: PassingBid, b: PassingBid): number => {
    const byValue = higherIsBetter ? compareFractions(b.value, a.value) : compareFractions(a.value, b.value);
    if (byValue !== 0 || a.tieBreak === null || b.tieBreak === null) return byValue;
    return compareFractions(b.tieBreak, a.tieBreak);
  };
  for (const bid of passing.toSorted(compare)) {
    const last = groups.at(-1);
    const before = last?.[0];
    if (last !== undefined && before !== undefined && compare(before, bid) === 0) last.push(bid);
    else groups.push([bid]);
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
