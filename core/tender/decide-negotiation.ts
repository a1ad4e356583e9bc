/** Decides what a negotiation came to: with whom it may be held, and what an agreement needs. */
import type { Evaluation } from '#core/evaluation/model.ts';
import { apply } from './apply.ts';
import type { TenderCommandBodies } from './commands.ts';
import type { NegotiationRules } from '#core/regulation/rule-set.ts';
import { rulesOf } from './decide-setup.ts';
import type { BidderId } from './ids.ts';
import type { Dossier } from './model.ts';
import type { Negotiation } from './price-model.ts';
import { entryOf } from './records.ts';
import { accept, type DecideContext, type Decision, evaluated, findOffering, refuse } from './refuse.ts';

type Refused = Decision & { readonly ok: false };

/**
 * A negotiation with the bidder whose turn it is: rank 1, then the next where the one before came to nothing. One
 * already recorded may be corrected or taken back while nobody after it was negotiated with.
 *
 * A price higher than before is recorded; it needs a reason, and screens flag it.
 * Fails   `not-in-turn`, `invalid-value`, `reason-required`, `dates-out-of-order`.
 * Source  `negotiation` of the rule set.
 */
export function decideNegotiation(
  dossier: Dossier,
  body: TenderCommandBodies['recordNegotiation'],
  context: DecideContext,
): Decision {
  const found = findOffering(dossier, body.bidder);
  if (!found.ok) return found;
  const early = refuseTime(dossier);
  if (early !== null) return early;
  const evaluation = evaluated(dossier, context);
  if (!evaluation.ok) return evaluation;
  const fault =
    refuseTurn(dossier, evaluation.value, body.bidder, found.value.name) ??
    (body.negotiation === null ? null : refuseUnevaluated(dossier, evaluation.value, body.bidder, found.value.name)) ??
    (body.negotiation === null ? null : refuseContent(dossier, body.bidder, body.negotiation, context));
  return fault ?? accept({ type: 'negotiated', tv: 1, body });
}

/** The bidders in the order they are negotiated with: after an award the awarded ones, before it by rank. */
export function negotiationOrder({ decision }: Dossier, evaluation: Evaluation): readonly BidderId[] {
  if (decision?.kind === 'award') return [decision.winner, ...decision.reserves].map(({ bidder }) => bidder);
  return evaluation.bids
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ bidder }) => bidder);
}

/** Whose turn it is: the first in order with whom no negotiation has failed; null when all have failed. */
export function negotiationTurn(dossier: Dossier, evaluation: Evaluation): BidderId | null {
  const order = negotiationOrder(dossier, evaluation);
  return order.find((bidder) => entryOf(dossier.negotiations, bidder)?.outcome !== 'failed') ?? null;
}

/** Consultants are negotiated with after the objections where the era says so, everybody else before the award. */
export function negotiatesAfterAward({ notice }: Dossier, rules: NegotiationRules): boolean {
  return rules.timing.value === 'after-objection' && rules.always.value.includes(notice.kind);
}

function refuseTime(dossier: Dossier): Refused | null {
  const rules = rulesOf(dossier)?.negotiation;
  const { decision } = dossier;
  const after = rules !== undefined && negotiatesAfterAward(dossier, rules);
  if (after) return decision?.kind === 'award' ? null : refuse('no-decision', {}, rules.timing.clause);
  return decision === null ? null : refuse('already-decided', { decision: decision.kind, at: decision.decidedAt });
}

/** By quality the first place is known before its price is opened and judged, and only then there is what to agree on. */
function refuseUnevaluated(dossier: Dossier, evaluation: Evaluation, bidder: BidderId, name: string): Refused | null {
  if (dossier.decision !== null) return null;
  const gates = evaluation.bids.find((bid) => bid.bidder === bidder)?.gates;
  const open = evaluation.order.filter((gate) => gates?.[gate].status !== 'passed');
  return open.length === 0 ? null : refuse('evaluation-open', { gates: open.join(', '), ties: '0', bidders: name });
}

function refuseTurn(dossier: Dossier, evaluation: Evaluation, bidder: BidderId, name: string): Refused | null {
  const order = negotiationOrder(dossier, evaluation);
  const clause = rulesOf(dossier)?.negotiation.noAgreement.clause ?? null;
  const place = order.indexOf(bidder);
  const before = order.slice(0, Math.max(place, 0));
  const settled = before.every((id) => entryOf(dossier.negotiations, id)?.outcome === 'failed');
  const later = order.slice(place + 1).some((id) => entryOf(dossier.negotiations, id) !== undefined);
  return place < 0 || !settled || later ? refuse('not-in-turn', { bidder: name }, clause) : null;
}

function refuseContent(
  dossier: Dossier,
  bidder: BidderId,
  negotiation: Negotiation,
  context: DecideContext,
): Refused | null {
  const { openedAt } = dossier.opening;
  if (openedAt !== null && negotiation.heldAt < openedAt) {
    return refuse('dates-out-of-order', { what: negotiation.heldAt, earlier: openedAt });
  }
  const hasReason = negotiation.reason !== null && negotiation.reason.trim() !== '';
  if (negotiation.outcome === 'failed') return hasReason ? null : refuse('reason-required', { subject: 'negotiation' });
  if (negotiation.total === null && negotiation.lines.length === 0) {
    return refuse('invalid-value', { path: 'negotiation/total', problem: 'nothing-agreed' });
  }
  const lines = new Set(dossier.pricing.ownerLines.map(({ id }) => id));
  const stray = negotiation.lines.find(({ line }) => !lines.has(line));
  if (stray !== undefined)
    return refuse('invalid-value', { path: 'negotiation/lines', problem: 'unknown-line', line: stray.line });
  if (new Set(negotiation.lines.map(({ line }) => line)).size < negotiation.lines.length) {
    return refuse('invalid-value', { path: 'negotiation/lines', problem: 'duplicate-line' });
  }
  if (hasReason) return null;
  const after = evaluated(apply(dossier, { type: 'negotiated', tv: 1, body: { bidder, negotiation } }), context);
  return after.ok && isHigher(after.value, bidder)
    ? refuse('reason-required', { subject: 'negotiation-higher' })
    : null;
}

/** Whether the agreed price is above what it was before, by so little as one sen; as `evaluate` works it out. */
function isHigher(after: Evaluation, bidder: BidderId): boolean {
  const bid = after.bids.find((each) => each.bidder === bidder);
  const before = (bid?.auctioned ?? bid?.corrected)?.value;
  const agreed = bid?.negotiated?.value;
  return before !== undefined && agreed !== undefined && agreed > before;
}
