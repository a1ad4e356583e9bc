/** The first two gates: whether a bid can be read, and whether it has a price to put in order. */
import type { Bidder, Opening } from '#core/tender/model.ts';
import type { BidPrice } from './arithmetic.ts';
import { failed, open, PASSED } from './gate-result.ts';
import type { GateResult } from './model.ts';
import { ownValue } from './own-value.ts';

/**
 * A bid that cannot be read fails here; one with papers missing is judged later, where those papers are asked for. Who
 * was invited may still offer until the opening is held.
 */
export function judgeOpening({ bids, openedAt }: Opening, { id, bid }: Bidder): GateResult {
  if (bid === null) return openedAt === null ? open([{ kind: 'not-examined' }]) : failed([{ kind: 'no-offer' }]);
  const opening = ownValue(bids, id);
  if (opening === undefined) return open([{ kind: 'not-examined' }]);
  return opening.condition === 'unreadable' ? failed([{ kind: 'unreadable', note: opening.note }]) : PASSED;
}

/**
 * A bid without any price cannot be put in order, so it waits here until the price is entered or the bid is recorded
 * as unreadable; it is never failed for what may only not have been typed yet.
 */
export function judgeArithmetic(price: BidPrice, sealed: boolean): GateResult {
  if (price.corrected !== null) return PASSED;
  return open([{ kind: sealed ? 'price-file-open' : 'no-price' }]);
}
