/** Evaluates a tender: post-qualified, one file, lowest price (knock-out, or knock-out with threshold). */
import { senOf } from '#core/money/sen.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Dossier, RequirementStage, TenderNotice } from '#core/tender/model.ts';
import { type Called, callInTurn, hasPassed } from './calling.ts';
import { type Candidate, candidateOf, type EvaluationContext } from './candidate.ts';
import type { BidEvaluation, Evaluation, EvaluationRefusal, GateCount } from './model.ts';
import { outcomeOf } from './outcome.ts';
import { type PassingBid, type Ranking, rank } from './ranking.ts';
import { scheduleOf } from './schedule.ts';
import { scoreSheetOf, technicalScore } from './technical-score.ts';

/**
 * Works out every bid's course through the gates, the ranking, and what may be decided. Pure; the dossier's recorded
 * outcome and decision are never looked at, and findings behind a closed gate are ignored.
 *
 * Fails   `method-not-supported` naming the aspect this build does not work out.
 * Source  the rule set given; every number cites its clause in its trace.
 */
export function evaluate(dossier: Dossier, ruleSet: RuleSet): Result<Evaluation, EvaluationRefusal> {
  const unsupported = unsupportedAspect(dossier.notice, ruleSet);
  if (unsupported !== null) return err(unsupported);
  const context = contextOf(dossier, ruleSet);
  const bids = callInTurn(context, inOrderOfPrice(candidatesOf(context)));
  const ranking = rank(passingAmong(context, bids), dossier.tieDecisions);
  return ok({
    ruleSet: ruleSet.id,
    registered: dossier.bidders.length,
    offering: bids.length,
    readable: bids.filter(({ candidate }) => candidate.opening.status === 'passed').length,
    bids: bids.map((bid) => bidEvaluation(context, bid, ranking)),
    order: context.order,
    rankedBy: 'price',
    counts: countsOf(context, bids),
    ties: ranking.ties.map(({ bidders, value, decided }) => ({ bidders, value, decided })),
    outcome: outcomeOf(context, bids, ranking),
  });
}

/** Evaluates a dossier by the law it names. */
export function evaluateDossier(dossier: Dossier): Result<Evaluation, EvaluationRefusal> {
  const ruleSet = ruleSetById(dossier.ruleSet.id);
  return ruleSet === null ? err({ kind: 'unknown-rule-set', id: dossier.ruleSet.id }) : evaluate(dossier, ruleSet);
}

function unsupportedAspect(notice: TenderNotice, ruleSet: RuleSet): EvaluationRefusal | null {
  const { method, qualification, submission, kind } = notice;
  if (method !== 'lowest-price-knockout' && method !== 'lowest-price-threshold') return unsupported('method', method);
  if (qualification !== 'post') return unsupported('qualification', qualification);
  if (submission !== 'one-file') return unsupported('submission', submission);
  const known = kind === 'unknown' || ruleSet.methods.kinds[method].value.includes(kind);
  return known ? null : unsupported('kind', kind);
}

function unsupported(aspect: 'method' | 'qualification' | 'submission' | 'kind', method: string): EvaluationRefusal {
  return { kind: 'method-not-supported', aspect, method };
}

function contextOf(dossier: Dossier, ruleSet: RuleSet): EvaluationContext {
  const { notice, requirements } = dossier;
  const ownerEstimate = notice.ownerEstimate === null ? null : senOf(notice.ownerEstimate);
  const ofStage = (stage: RequirementStage) => requirements.filter((each) => each.stage === stage);
  const technical = ofStage('technical');
  return {
    dossier,
    ruleSet,
    order: ruleSet.evaluation.orders['post-one-file'].value,
    arithmetic: { schedule: scheduleOf(dossier, ruleSet), vat: dossier.pricing.vat, ruleSet },
    price: {
      ownerEstimate: ownerEstimate !== null && ownerEstimate > 0n ? ownerEstimate : null,
      kind: notice.kind,
      ruleSet,
    },
    requirements: {
      administration: ofStage('administration'),
      technical,
      qualification: ofStage('qualification'),
      proof: ofStage('proof'),
    },
    scores: notice.method === 'lowest-price-threshold' ? scoreSheetOf(technical, dossier.technicalThreshold) : null,
  };
}

function candidatesOf(context: EvaluationContext): readonly Candidate[] {
  return context.dossier.bidders.flatMap((bidder) => candidateOf(context, bidder) ?? []);
}

/** Lowest corrected price first, without a price last; among equals the order of registration stays. */
function inOrderOfPrice(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => {
    const left = a.price.corrected?.value;
    const right = b.price.corrected?.value;
    if (left === right) return 0;
    if (left === undefined) return 1;
    return right === undefined || left < right ? -1 : 1;
  });
}

function passingAmong({ order }: EvaluationContext, bids: readonly Called[]): readonly PassingBid[] {
  return bids.flatMap(({ candidate, course }) =>
    candidate.price.corrected !== null && hasPassed(order, course)
      ? [{ bidder: candidate.bidder, price: candidate.price.corrected.value }]
      : [],
  );
}

function bidEvaluation(
  context: EvaluationContext,
  { candidate, called, course }: Called,
  ranking: Ranking,
): BidEvaluation {
  const { bidder, price, checks } = candidate;
  const { dossier, ruleSet, scores } = context;
  // A score counts only once the gate it belongs to was reached.
  const judged = course.technical.status !== 'not-evaluated';
  let lines: BidEvaluation['lines'] | null = null;
  return {
    bidder,
    offered: price.offered,
    corrected: price.corrected,
    get lines() {
      lines ??= price.lines();
      return lines;
    },
    checks,
    qualificationScore: null,
    priceScore: null,
    combinedScore: null,
    evaluatedPrice: null,
    lifeCycleCost: null,
    auctioned: null,
    negotiated: null,
    finalPrice: price.corrected,
    technicalScore: scores !== null && judged ? technicalScore(dossier, scores, bidder, ruleSet) : null,
    called,
    gates: course,
    rank: ranking.rankOf.get(bidder) ?? null,
  };
}

function countsOf(context: EvaluationContext, bids: readonly Called[]): readonly GateCount[] {
  return context.order.map((gate) => {
    const count = { gate, passed: 0, failed: 0, open: 0, notEvaluated: 0 };
    for (const { course } of bids) {
      const { status } = course[gate];
      if (status === 'not-evaluated') count.notEvaluated += 1;
      else count[status] += 1;
    }
    return count;
  });
}
