/** Evaluates a tender by the method of its document and the law of its era. */
import { exactRupiahText } from '#core/figures/given.ts';
import { fractionText } from '#core/money/fraction.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { ruleSetOfChoice } from '#core/regulation/given-rules.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { type BidFigures, figuresOf } from './bid-figures.ts';
import { type Called, callBids, callingPrice, hasPassed } from './calling.ts';
import { type Candidate, candidateOf, courseOf } from './candidate.ts';
import { contextOf, type EvaluationContext, withHighestCounts } from './context.ts';
import { highestCountsOf } from './highest-counts.ts';
import { isHigherBetter, rankValue } from './methods/method.ts';
import type { BidEvaluation, Evaluation, EvaluationRefusal, GateCount, Tie } from './model.ts';
import { outcomeOf } from './outcome.ts';
import { planOf } from './plan.ts';
import { type PassingBid, type RankedTie, type Ranking, rank } from './ranking.ts';
import { removalReasons } from './removal.ts';
import { clauseOf } from './trace.ts';

/**
 * Works out every bid's course through the gates, the ranking, and what may be decided. Pure; the dossier's recorded
 * outcome and decision are never looked at, findings behind a closed gate are ignored, and so are sealed prices.
 *
 * Fails   `method-not-supported` naming the aspect the law rules out or that is not known.
 * Source  the rule set given; every number cites its clause in its trace.
 */
export function evaluate(dossier: Dossier, ruleSet: RuleSet): Result<Evaluation, EvaluationRefusal> {
  const plan = planOf(dossier, ruleSet);
  if (!plan.ok) return plan;
  const read = contextOf(dossier, ruleSet, plan.value);
  const candidates = inOrderOfPrice(read, candidatesOf(read));
  const context = comparingCounts(read, candidates);
  const bids = callBids(context, candidates);
  const figures = figuresOf(context, bids);
  const ranking = rank(passingAmong(context, bids, figures), {
    higherIsBetter: isHigherBetter(plan.value.rankedBy),
    decisions: dossier.tieDecisions,
  });
  const offering = bids.filter(({ candidate }) => candidate.offered);
  return ok({
    ruleSet: ruleSet.id,
    registered: dossier.bidders.length,
    offering: offering.length,
    readable: offering.filter(({ candidate }) => candidate.opening.status === 'passed').length,
    bids: bids.flatMap((bid) => bidEvaluation(bid, figures, ranking)),
    order: plan.value.order,
    rankedBy: plan.value.rankedBy,
    counts: countsOf(context, bids),
    ties: ranking.ties.map((tie) => tieOf(context, tie)),
    outcome: outcomeOf(context, bids, ranking),
  });
}

/** Evaluates a dossier by the law it names. */
export function evaluateDossier(dossier: Dossier): Result<Evaluation, EvaluationRefusal> {
  const ruleSet = ruleSetOfChoice(dossier.ruleSet);
  return ruleSet === null ? err({ kind: 'unknown-rule-set', id: dossier.ruleSet.id }) : evaluate(dossier, ruleSet);
}

function candidatesOf(context: EvaluationContext): readonly Candidate[] {
  return context.dossier.bidders.flatMap((bidder) => candidateOf(context, bidder) ?? []);
}

/** Lowest price first, without a price last; among equals the order of registration stays. */
function inOrderOfPrice(context: EvaluationContext, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => {
    const left = callingPrice(context, a);
    const right = callingPrice(context, b);
    if (left === right) return 0;
    if (left === null) return 1;
    return right === null || left < right ? -1 : 1;
  });
}

/** Counts are compared among those that came to the stage, so their courses up to it are worked out first. */
function comparingCounts(context: EvaluationContext, candidates: readonly Candidate[]): EvaluationContext {
  let known = context;
  for (const stage of context.plan.order) {
    if ((stage !== 'technical' && stage !== 'qualification') || (known.scores[stage]?.sheet.comparing.size ?? 0) === 0)
      continue;
    const reached = candidates.filter(
      (candidate) =>
        removalReasons(known.dossier, candidate.bidder).length === 0 &&
        courseOf(known, candidate, true)[stage].status !== 'not-evaluated',
    );
    const bidders = reached.map(({ bidder }) => bidder);
    known = withHighestCounts(known, stage, highestCountsOf(known, stage, bidders));
  }
  return known;
}

function passingAmong(
  context: EvaluationContext,
  bids: readonly Called[],
  figures: ReadonlyMap<BidderId, BidFigures>,
): readonly PassingBid[] {
  const { plan, ruleSet } = context;
  const byContent = plan.rankedBy === 'evaluated-price' && ruleSet.preference.tieBreak.value === 'larger-local-content';
  return bids.flatMap((bid) => {
    const { bidder } = bid.candidate;
    const own = figures.get(bidder);
    const value = own === undefined ? null : rankValue(plan.rankedBy, own.comparable);
    if (own === undefined || value === null || !hasPlace(context, bid)) return [];
    return [{ bidder, value, tieBreak: byContent ? own.localContent : null }];
  });
}

/**
 * Passed every gate; or, where the best technique is called first, keeps the place its score gave it: waiting behind a
 * better one, or called while its price and what follows are still open. Before the technical result nobody has one.
 */
function hasPlace({ plan, openToAll }: EvaluationContext, { called, course }: Called): boolean {
  if (hasPassed(plan.order, course)) return true;
  if (plan.calling !== 'best-technical-first') return false;
  return plan.order.every((gate) => {
    const { status, reasons } = course[gate];
    if (status === 'passed') return true;
    if (!called) return gate !== 'technical' && reasons.some(({ kind }) => kind === 'not-called');
    return !openToAll.has(gate) && (status === 'open' || reasons.some(({ kind }) => kind === 'waiting-for'));
  });
}

function bidEvaluation(
  { candidate, called, course }: Called,
  figures: ReadonlyMap<BidderId, BidFigures>,
  ranking: Ranking,
): readonly BidEvaluation[] {
  const { bidder, price, checks, auctioned } = candidate;
  const own = figures.get(bidder);
  if (own === undefined) return [];
  let lines: BidEvaluation['lines'] | null = null;
  return [
    {
      bidder,
      offered: price.offered,
      corrected: price.corrected,
      get lines() {
        lines ??= price.lines();
        return lines;
      },
      checks,
      qualificationScore: own.qualificationScore,
      technicalScore: own.technicalScore,
      priceScore: own.priceScore,
      combinedScore: own.combinedScore,
      evaluatedPrice: own.evaluatedPrice,
      lifeCycleCost: own.lifeCycleCost,
      auctioned,
      negotiated: own.negotiated,
      finalPrice: own.finalPrice,
      called,
      gates: course,
      rank: ranking.rankOf.get(bidder) ?? null,
    },
  ];
}

function tieOf({ plan, ruleSet }: EvaluationContext, { bidders, value, decided }: RankedTie): Tie {
  const isScore = isHigherBetter(plan.rankedBy);
  const text = isScore ? fractionText(value) : exactRupiahText(value);
  return {
    bidders,
    value: { text, unit: isScore ? 'score' : 'rupiah' },
    decided,
    clause: clauseOf(ruleSet.evaluation.tieBreak),
  };
}

function countsOf({ plan }: EvaluationContext, bids: readonly Called[]): readonly GateCount[] {
  return plan.order.map((gate) => {
    const count = { gate, passed: 0, failed: 0, open: 0, notEvaluated: 0 };
    for (const { course } of bids) {
      const { status } = course[gate];
      if (status === 'not-evaluated') count.notEvaluated += 1;
      else count[status] += 1;
    }
    return count;
  });
}
