/** One offering bidder on its way through the gates. */
import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder, Dossier, Requirement, RequirementStage } from '#core/tender/model.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { assert } from '#core/shared/assert.ts';
import { type ArithmeticContext, type BidPrice, priceBid } from './arithmetic.ts';
import { NO_COURSE, NOT_CALLED, NOT_IN_ORDER, stoppedAt, waitingFor } from './gate-result.ts';
import type { Gate, GateResult, PriceChecks } from './model.ts';
import { judgeArithmetic, judgeOpening } from './opening-gate.ts';
import { ownValue } from './own-value.ts';
import { checkPrice, judgePrice, type PriceContext } from './price-gate.ts';
import { judgeProof } from './proof-gate.ts';
import { judgeRequirements } from './requirement-gate.ts';
import { judgeTechnicalScores } from './technical-gate.ts';
import type { ScoreSheet } from './technical-score.ts';

/** What every bid of a tender is judged by, read once from the dossier. */
export interface EvaluationContext {
  readonly dossier: Dossier;
  readonly ruleSet: RuleSet;
  /** The gates of this tender in order. */
  readonly order: readonly Gate[];
  readonly arithmetic: ArithmeticContext;
  readonly price: PriceContext;
  readonly requirements: Readonly<Record<RequirementStage, readonly Requirement[]>>;
  /** Null where technical is pass or fail only. */
  readonly scores: ScoreSheet | null;
}

/** A bid with its price, before anyone is called. */
export interface Candidate {
  readonly bidder: BidderId;
  readonly opening: GateResult;
  readonly price: BidPrice;
  /** Null without a price, or when the bid cannot be read. */
  readonly checks: PriceChecks | null;
}

/** The gates of one bid. */
export type Course = Readonly<Record<Gate, GateResult>>;

const UNREAD: Pick<BidPrice, 'corrected' | 'unbalancedLines' | 'lines'> = {
  corrected: null,
  unbalancedLines: [],
  lines: () => [],
};

/** Looks at a bid's opening and works out its price; a bid that cannot be read has none. */
export function candidateOf(context: EvaluationContext, bidder: Bidder): Candidate | null {
  if (bidder.bid === null) return null;
  const opening = judgeOpening(ownValue(context.dossier.opening.bids, bidder.id));
  const priced = priceBid(context.arithmetic, bidder.id, bidder.bid);
  const price = opening.status === 'failed' ? { ...priced, ...UNREAD } : priced;
  const checks =
    price.corrected === null ? null : checkPrice(context.price, bidder.id, price.corrected, price.unbalancedLines);
  return { bidder: bidder.id, opening, price, checks };
}

/**
 * Takes one bid through the gates in the order of the law. The first gate that fails or waits closes those after it,
 * whatever findings they hold; a bid not called goes no further than its price.
 */
export function courseOf(context: EvaluationContext, candidate: Candidate, called: boolean): Course {
  const course: Record<Gate, GateResult> = { ...NO_COURSE };
  let closed: GateResult | null = null;
  for (const gate of context.order) {
    const result: GateResult = closed ?? (called || isBeforeCall(gate) ? judge(context, candidate, gate) : NOT_CALLED);
    course[gate] = result;
    if (result.status === 'failed') closed = stoppedAt(gate);
    else if (result.status === 'open') closed = waitingFor(gate);
  }
  return course;
}

/** Every bid is opened and put in order by price; only called ones go on. */
function isBeforeCall(gate: Gate): boolean {
  return gate === 'opening' || gate === 'arithmetic';
}

function judge(context: EvaluationContext, candidate: Candidate, gate: Gate): GateResult {
  const { dossier, requirements } = context;
  const { bidder } = candidate;
  switch (gate) {
    case 'opening':
      return candidate.opening;
    case 'arithmetic':
      return judgeArithmetic(candidate.price);
    case 'administration':
      return judgeRequirements(dossier, requirements.administration, bidder);
    case 'technical':
      return context.scores === null
        ? judgeRequirements(dossier, requirements.technical, bidder)
        : judgeTechnicalScores(dossier, context.ruleSet, requirements.technical, context.scores, bidder);
    case 'price':
      return judgePriceOf(context, candidate);
    case 'qualification':
      return judgeRequirements(dossier, requirements.qualification, bidder);
    case 'proof':
      return judgeProof(dossier, requirements.proof, bidder);
    case 'shortlist':
      return NOT_IN_ORDER;
  }
}

function judgePriceOf(context: EvaluationContext, { bidder, checks }: Candidate): GateResult {
  assert(checks !== null, 'only bids with a price come to the price gate');
  return judgePrice(context.price, checks, ownValue(context.dossier.priceReviews, bidder));
}
