/** One bidder on its way through the gates. */
import { assert } from '#core/shared/assert.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder } from '#core/tender/model.ts';
import { type BidPrice, priceBid } from './arithmetic.ts';
import type { EvaluationContext } from './context.ts';
import { failed, NO_COURSE, NOT_CALLED, stoppedAt, TECHNICAL_RESULT_OPEN, waitingFor } from './gate-result.ts';
import type { Figure, Gate, GateResult, PriceChecks } from './model.ts';
import { judgeArithmetic, judgeOpening } from './opening-gate.ts';
import { ownValue } from './own-value.ts';
import { auctionedPrice } from './auctioned-price.ts';
import { checkPrice, judgePrice } from './price-gate.ts';
import { judgeProof } from './proof-gate.ts';
import { judgeQualification } from './qualification-gate.ts';
import { removalReasons } from './removal.ts';
import { judgeRequirements } from './requirement-gate.ts';
import { judgeScores } from './score-gate.ts';
import { judgeShortlist } from './shortlist-gate.ts';

/** A bidder with its price, before anyone is called. */
export interface Candidate {
  readonly bidder: BidderId;
  /** False for one that showed its qualification and made no offer. */
  readonly offered: boolean;
  readonly opening: GateResult;
  readonly price: BidPrice;
  readonly auctioned: Figure | null;
  /** Null without a price, or when the bid cannot be read. */
  readonly checks: PriceChecks | null;
}

/** The gates of one bid. */
export type Course = Readonly<Record<Gate, GateResult>>;

const NO_PRICE: BidPrice = { offered: null, corrected: null, unbalancedLines: [], lines: () => [] };

/**
 * Looks at a bid's opening and works out its price. One that cannot be read has no corrected price, and a sealed one
 * none at all, whatever the dossier holds. Null for who is no candidate: registered without offering or qualifying.
 */
export function candidateOf(context: EvaluationContext, bidder: Bidder): Candidate | null {
  const { id, bid } = bidder;
  if (bid === null && !(context.plan.prequalified && hasEntered(context, id))) return null;
  const opening = judgeOpening(context.dossier.opening, bidder);
  if (bid === null || isSealed(context, id)) {
    return { bidder: id, offered: bid !== null, opening, price: NO_PRICE, auctioned: null, checks: null };
  }
  const priced = priceBid(context.arithmetic, id, bid);
  const price = opening.status === 'failed' ? { ...NO_PRICE, offered: priced.offered } : priced;
  const { corrected, unbalancedLines } = price;
  return {
    bidder: id,
    offered: true,
    opening,
    price,
    auctioned: corrected === null ? null : auctionedPrice(context.dossier.auction, id),
    checks: corrected === null ? null : checkPrice(context.price, id, corrected, unbalancedLines),
  };
}

/**
 * Takes one bid through the gates in the order of the law. The first gate that fails or waits closes those after it,
 * whatever findings they hold. A bid not called goes no further than the gates open to all; of a sealed tender nothing
 * goes past the technical gate before the technical result is fixed, and then only who is named in it.
 */
export function courseOf(context: EvaluationContext, candidate: Candidate, called: boolean): Course {
  const course: Record<Gate, GateResult> = { ...NO_COURSE };
  const removal = removalReasons(context.dossier, candidate.bidder);
  let closed: GateResult | null = null;
  let last: Gate | null = null;
  for (const gate of context.plan.order) {
    const judged: GateResult =
      closed ?? sealAt(context, candidate, gate) ?? judgeCalled(context, candidate, gate, called);
    // Whatever takes a bid out does so at the first gate still ahead of it.
    const ahead = judged.status === 'open' || judged === NOT_CALLED || judged === TECHNICAL_RESULT_OPEN;
    const result: GateResult = closed === null && ahead && removal.length > 0 ? failed(removal) : judged;
    course[gate] = result;
    if (result.status === 'failed') closed = stoppedAt(gate);
    else if (result.status === 'open') closed = waitingFor(gate);
    else if (result.status === 'not-evaluated') closed = result;
    last = gate;
  }
  if (closed === null && last !== null && removal.length > 0) course[last] = failed(removal);
  return course;
}

/** Handed in a qualification, or was invited on one. */
function hasEntered({ dossier }: EvaluationContext, bidder: BidderId): boolean {
  const { entries, shortlist } = dossier.qualification;
  return ownValue(entries, bidder) !== undefined || (shortlist?.invited.includes(bidder) ?? false);
}

function isSealed({ plan, technicallyPassed }: EvaluationContext, bidder: BidderId): boolean {
  return plan.sealed && !(technicallyPassed?.has(bidder) ?? false);
}

function sealAt(context: EvaluationContext, { bidder }: Candidate, gate: Gate): GateResult | null {
  if (!context.afterTechnical.has(gate) || !isSealed(context, bidder)) return null;
  return context.technicallyPassed === null ? TECHNICAL_RESULT_OPEN : stoppedAt('technical');
}

function judgeCalled(context: EvaluationContext, candidate: Candidate, gate: Gate, called: boolean): GateResult {
  return called || context.openToAll.has(gate) ? judge(context, candidate, gate) : NOT_CALLED;
}

function judge(context: EvaluationContext, candidate: Candidate, gate: Gate): GateResult {
  const { dossier, requirements } = context;
  const { bidder } = candidate;
  switch (gate) {
    case 'opening':
      return candidate.opening;
    case 'arithmetic':
      return judgeArithmetic(candidate.price, context.plan.sealed);
    case 'administration':
      return judgeRequirements(dossier, requirements.administration, bidder);
    case 'technical':
      return judgeScores(context, 'technical', bidder);
    case 'price':
      return judgePriceOf(context, candidate);
    case 'qualification':
      return judgeQualification(context, bidder);
    case 'proof':
      return judgeProof(context, bidder);
    case 'shortlist':
      return judgeShortlist(context, bidder);
  }
}

function judgePriceOf(context: EvaluationContext, candidate: Candidate): GateResult {
  const { bidder, checks } = candidate;
  assert(checks !== null, 'only bids with a price come to the price gate');
  return judgePrice(context.price, candidate, checks, ownValue(context.dossier.priceReviews, bidder));
}
