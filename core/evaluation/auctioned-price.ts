/** The price a bid came to in an e-reverse auction held elsewhere. */
import { rupiahText, senOf } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Auction } from '#core/tender/price-model.ts';
import type { Figure, TraceInput } from './model.ts';
import { ownValue } from './own-value.ts';
import { dossierSource, rupiahInput } from './trace.ts';

/** The lowest of a bidder's offers in the recorded rounds; null where it made none. */
export function auctionedPrice(auction: Auction | null, bidder: BidderId): Figure | null {
  if (auction === null) return null;
  let lowest: Sen | null = null;
  for (const { offers } of auction.rounds) {
    const offer = ownValue(offers, bidder);
    const price = offer === undefined ? null : senOf(offer);
    if (price !== null && (lowest === null || price < lowest)) lowest = price;
  }
  if (lowest === null) return null;
  const value = lowest;
  return {
    value,
    trace: () => ({
      formula: 'auctioned-price',
      inputs: auction.rounds.flatMap(({ offers }, index): readonly TraceInput[] => {
        const offer = ownValue(offers, bidder);
        const source = dossierSource('auction', 'rounds', index, 'offers', bidder);
        return offer === undefined ? [] : [rupiahInput(`putaran ${index + 1}`, offer, source)];
      }),
      result: rupiahText(value),
      unit: 'rupiah',
      clauses: [],
    }),
  };
}
