/** What the contract with the winner will be worth. */
import { rupiahText } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { AwardDecision } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import type { Draft } from '../draft.ts';

/** The price agreed with the winner, which consultants may agree on after the award, else the price of the award. */
export function contractPrice({ dossier, evaluation }: Draft, { winner }: AwardDecision): RupiahText {
  const bid = evaluation?.bids.find(({ bidder }) => bidder === winner.bidder);
  if (bid?.negotiated) return rupiahText(bid.negotiated.value);
  const negotiation = entryOf(dossier.negotiations, winner.bidder);
  return negotiation?.outcome === 'agreed' && negotiation.total !== null ? negotiation.total : winner.price;
}
