/** Pairs that hang together, as one thing to look at: ten bidders alike are one question, not forty-five. */
import type { BidderId } from '#core/tender/ids.ts';
import type { FoundPair } from './finding.ts';

export interface Cluster {
  /** In the order given. */
  readonly bidders: readonly BidderId[];
  readonly pairs: readonly FoundPair[];
}

/** Groups of bidders that a chain of pairs joins, in the order their first bidder stands in `order`. */
export function clustersOf(order: readonly BidderId[], pairs: readonly FoundPair[]): readonly Cluster[] {
  const groupOf = new Map<BidderId, Set<BidderId>>();
  for (const { bidders } of pairs) {
    const [a, b] = bidders.map((id) => groupOf.get(id) ?? new Set([id]));
    const joined = new Set([...(a ?? []), ...(b ?? [])]);
    for (const id of joined) groupOf.set(id, joined);
  }
  const groups = new Set(order.flatMap((id) => groupOf.get(id) ?? []));
  return [...groups].map((group) => ({
    bidders: order.filter((id) => group.has(id)),
    pairs: pairs.filter(({ bidders: [one] }) => group.has(one)),
  }));
}
