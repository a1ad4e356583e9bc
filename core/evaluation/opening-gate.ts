/** The first two gates: whether a bid can be read, and whether it has a price to put in order. */
import type { BidOpening } from '#core/tender/model.ts';
import type { BidPrice } from './arithmetic.ts';
import { failed, open, PASSED } from './gate-result.ts';
import type { GateResult } from './model.ts';

/** A bid that cannot be read fails here; one with papers missing is judged later, where those papers are asked for. */
export function judgeOpening(opening: BidOpening | undefined): GateResult {
  if (opening === undefined) return open([{ kind: 'not-examined' }]);
  return opening.condition === 'unreadable' ? failed([{ kind: 'unreadable', note: opening.note }]) : PASSED;
}

/**
 * A bid without any price cannot be put in order, so it waits here until the price is entered or the bid is recorded
 * as unreadable; it is never failed for what may only not have been typed yet.
 */
export function judgeArithmetic(price: BidPrice): GateResult {
  return price.corrected === null ? open([{ kind: 'no-price' }]) : PASSED;
}
