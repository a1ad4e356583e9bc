/** What may be decided: an award, a failure with its ground, or what is still open. */
import type { BidderId } from '#core/tender/ids.ts';
import { type Called, hasPassed } from './calling.ts';
import type { EvaluationContext } from './context.ts';
import {
  allAboveLimit,
  allUnreadable,
  negotiationFailed,
  nonePasses,
  tooFewBids,
  tooFewQualified,
  withoutBids,
} from './failures.ts';
import type { Gate, Outcome, OutcomeWait } from './model.ts';
import { hasFailedNegotiation, isNegotiated } from './negotiation.ts';
import type { RankedTie, Ranking } from './ranking.ts';

/**
 * Decides what the tender has come to.
 *
 * Nobody offered is a failure only once the opening was held: before, bids may still come. All prices above what they
 * may not exceed fail the tender as soon as every one is known, without further evaluation. After the ranking come the
 * technical result, the auction and the negotiation, as far as the tender has them.
 * Source  `failure`, `award`, `evaluation`, `qualification` and `negotiation` of the rule set.
 */
export function outcomeOf(context: EvaluationContext, bids: readonly Called[], ranking: Ranking): Outcome {
  const early = withoutBids(context, bids) ?? tooFewQualified(context, bids) ?? tooFewBids(context, bids);
  if (early !== null) return early;
  const openGates = gatesOpen(context, bids);
  const decided = allUnreadable(context, bids, openGates) ?? allAboveLimit(context, bids, openGates);
  if (decided !== null) return decided;
  const passing = bids.filter(({ course }) => hasPassed(context.plan.order, course));
  const waits = waitsOf(context, bids, openGates);
  const sealed = waits.some(({ kind }) => kind === 'technical-result');
  const isOver = openGates.length === 0 && !sealed;
  if (isOver && passing.length < context.ruleSet.evaluation.minimumPassing.value) return nonePasses(context, bids);
  return settle(
    context,
    ranking,
    { passing: new Set(passing.map(({ candidate }) => candidate.bidder)), openGates, waits },
    bids,
  );
}

interface Standing {
  readonly passing: ReadonlySet<BidderId>;
  readonly openGates: readonly Gate[];
  readonly waits: readonly OutcomeWait[];
}

/** The first in rank that was not turned down in a negotiation wins, once nothing is waited for. */
function settle(
  context: EvaluationContext,
  ranking: Ranking,
  { passing, openGates, waits }: Standing,
  bids: readonly Called[],
): Outcome {
  const { dossier, plan, ruleSet } = context;
  const negotiates = plan.negotiation !== 'none';
  const eligible = ranking.order.filter((bidder) => !(negotiates && hasFailedNegotiation(dossier, bidder)));
  const places = 1 + ruleSet.award.reserves.value;
  const openTies = ranking.ties.filter((tie) => holdsUp(tie, eligible, places)).length;
  if (openGates.length > 0 || waits.length > 0) return { kind: 'open', openGates, openTies, waits };
  const [winner, ...others] = eligible;
  if (winner === undefined) return negotiationFailed(context, ranking.order);
  if (openTies > 0) return { kind: 'open', openGates, openTies, waits };
  if (mustNegotiate(context, bids) && !isNegotiated(dossier, winner)) {
    return { kind: 'open', openGates, openTies, waits: [{ kind: 'negotiation', bidder: winner }] };
  }
  // A reserve needs a price of its own: of the quality method's sealed ones only the first is opened.
  return { kind: 'award', winner, reserves: others.filter((bidder) => passing.has(bidder)).slice(0, places - 1) };
}

/** A tie nobody has settled that reaches into the places to be awarded; alone in it, a bid stands where it stands. */
function holdsUp({ decided, bidders }: RankedTie, eligible: readonly BidderId[], places: number): boolean {
  if (decided !== null) return false;
  const standing = bidders.filter((bidder) => eligible.includes(bidder));
  return standing.length > 1 && standing.some((bidder) => eligible.indexOf(bidder) < places);
}

function gatesOpen({ plan }: EvaluationContext, bids: readonly Called[]): readonly Gate[] {
  return plan.order.filter((gate) => bids.some(({ course }) => course[gate].status === 'open'));
}

function waitsOf(
  context: EvaluationContext,
  bids: readonly Called[],
  openGates: readonly Gate[],
): readonly OutcomeWait[] {
  const { dossier, plan } = context;
  const waits: OutcomeWait[] = [...termsMissing(context)];
  if (openGates.includes('shortlist')) waits.push({ kind: 'shortlist' });
  if (openGates.length === 0 && isBehindSeal(context, bids)) waits.push({ kind: 'technical-result' });
  if (plan.auction && (dossier.auction?.closedAt ?? null) === null) waits.push({ kind: 'auction' });
  return waits;
}

function isBehindSeal({ plan, technicallyPassed }: EvaluationContext, bids: readonly Called[]): boolean {
  if (!plan.sealed || technicallyPassed !== null) return false;
  return bids.some(({ course }) =>
    plan.order.some((gate) => course[gate].reasons.some(({ kind }) => kind === 'technical-result-open')),
  );
}

/** What the document must say before bids can be compared at all. */
function termsMissing({ dossier, plan }: EvaluationContext): readonly OutcomeWait[] {
  if (plan.method.weights === null) return [];
  return (['technicalWeight', 'priceWeight'] as const).flatMap((field) =>
    dossier.terms[field] === null ? [{ kind: 'terms', field } as const] : [],
  );
}

/** Consultants always, at the era's time; others where hardly anyone passed the technical evaluation, or offered. */
function mustNegotiate({ plan, ruleSet, dossier }: EvaluationContext, bids: readonly Called[]): boolean {
  switch (plan.negotiation) {
    case 'before-award':
      return true;
    case 'when-few': {
      const { byOffering, atMost } = ruleSet.negotiation.few.value;
      const counted = byOffering.includes(dossier.notice.kind)
        ? bids
        : bids.filter(({ course }) => course.technical.status === 'passed');
      return counted.length <= atMost;
    }
    case 'after-objection':
    case 'none':
      return false;
  }
}
