/**
 * Decides what the committee finds: cells of the matrix, price reviews, attendance, ties.
 *
 * A finding may be put in where the bid's course has reached its gate, judged by the state that results; and taken out
 * where it had reached it before. So nothing is entered or changed behind a closed gate, and what can be done can be
 * undone.
 */
import type { Evaluation, Gate } from '#core/evaluation/model.ts';
import { planOf } from '#core/evaluation/plan.ts';
import { apply } from './apply.ts';
import { tieKey } from './canonical-state.ts';
import type { TenderCommandBodies } from './commands.ts';
import { rulesOf } from './decide-setup.ts';
import type { TenderEvent, TenderEventBodies } from './events.ts';
import type { BidderId } from './ids.ts';
import { findingFaultOf } from './finding-faults.ts';
import type { Finding } from './finding-model.ts';
import type { Dossier, PriceReview, Requirement, RequirementScoring } from './model.ts';
import { entryOf } from './records.ts';
import { accept, type DecideContext, type Decision, evaluated, findBidder, findOffering, refuse } from './refuse.ts';

type Refused = Decision & { readonly ok: false };
type Cell = TenderEventBodies['requirementAssessed'];

/** Any number of cells at once, all or none; the gates are judged after all of them. */
export function decideAssessment(
  dossier: Dossier,
  body: TenderCommandBodies['assess'],
  context: DecideContext,
): Decision {
  const requirements = new Map(dossier.requirements.map((requirement) => [requirement.id, requirement]));
  const passages: Passage[] = [];
  for (const cell of body.cells) {
    const requirement = requirements.get(cell.requirement);
    if (requirement === undefined) return refuse('unknown-requirement', { requirement: cell.requirement });
    const fault = refuseCell(dossier, cell, requirement);
    if (fault !== null) return fault;
    const before = entryOf(entryOf(dossier.findings, cell.requirement) ?? {}, cell.bidder) ?? null;
    passages.push(passage(cell.bidder, requirement.stage, before, cell.finding));
  }
  const events = body.cells.map((cell): TenderEvent => ({ type: 'requirementAssessed', tv: 1, body: cell }));
  return throughOpenGates(dossier, events, passages, context);
}

/** The answer to what the price stage asks about a bid; a reason always, a clause where it ends the bid. */
export function decidePriceReview(
  dossier: Dossier,
  body: TenderCommandBodies['reviewPrice'],
  context: DecideContext,
): Decision {
  const found = findOffering(dossier, body.bidder);
  if (!found.ok) return found;
  const fault = body.review === null ? null : refuseReview(found.value.name, body.review);
  if (fault !== null) return fault;
  const before = entryOf(dossier.priceReviews, body.bidder)?.[body.aspect] ?? null;
  const event: TenderEvent = { type: 'priceReviewed', tv: 1, body };
  return throughOpenGates(dossier, [event], [passage(body.bidder, 'price', before, body.review)], context);
}

export function decideProof(
  dossier: Dossier,
  body: TenderCommandBodies['recordProof'],
  context: DecideContext,
): Decision {
  const found = findJudged(dossier, body.bidder, 'proof');
  if (!found.ok) return found;
  const before = entryOf(dossier.proofs, body.bidder) ?? null;
  const event: TenderEvent = { type: 'proofAttended', tv: 1, body };
  return throughOpenGates(dossier, [event], [passage(body.bidder, 'proof', before, body.attendance)], context);
}

/** The committee orders bids that stand exactly equal, all of them and no others, and says why. */
export function decideTie(dossier: Dossier, body: TenderCommandBodies['decideTie'], context: DecideContext): Decision {
  if (body.reason !== null && body.reason.trim() === '') return refuse('reason-required', { subject: 'tie' });
  const evaluation = evaluated(dossier, context);
  if (!evaluation.ok) return evaluation;
  const key = tieKey(body.order);
  const tied = evaluation.value.ties.some(({ bidders }) => tieKey(bidders) === key);
  if (!tied) {
    const clause = rulesOf(dossier)?.evaluation.tieBreak.clause ?? null;
    return refuse('not-tied', { bidders: body.order.map((id) => nameOf(dossier, id)).join('; ') }, clause);
  }
  return accept({ type: 'tieDecided', tv: 1, body });
}

function refuseCell(dossier: Dossier, cell: Cell, requirement: Requirement): Refused | null {
  const found = findJudged(dossier, cell.bidder, requirement.stage);
  if (!found.ok) return found;
  const details = { bidder: found.value.name, requirement: requirement.title };
  if (requirement.measure !== undefined && cell.finding !== null) {
    return refuse('computed-requirement', { ...details, measure: requirement.measure });
  }
  if (entryOf(dossier.opening.bids, cell.bidder)?.condition === 'unreadable') return refuse('bid-unreadable', details);
  return cell.finding === null ? null : refuseFinding(details, requirement, cell.finding);
}

/** The refusal of a finding that lacks what it must say, or says what its requirement does not ask for. */
export function refuseFinding(
  details: Readonly<Record<string, string>>,
  requirement: Requirement,
  finding: Finding,
): Refused | null {
  if (finding.result === 'not-met' && isEmpty(finding.reason)) return refuse('reason-required', details);
  if (finding.result === 'not-met' && isEmpty(finding.clause)) return refuse('clause-required', details);
  return refuseScore(details, requirement, finding);
}

/** Who is judged at a stage: who offered, and at a pre-qualification whoever handed in documents or was invited. */
function findJudged(dossier: Dossier, bidder: BidderId, stage: Requirement['stage']): ReturnType<typeof findBidder> {
  const early = dossier.notice.qualification === 'pre' && (stage === 'qualification' || stage === 'proof');
  if (!early) return findOffering(dossier, bidder);
  const found = findBidder(dossier, bidder);
  if (!found.ok) return found;
  const { entries, shortlist } = dossier.qualification;
  const entered = entryOf(entries, bidder) !== undefined || shortlist?.invited.includes(bidder) === true;
  if (entered) return found;
  return refuse('gate-closed', { bidder: found.value.name, gate: stage, why: 'no-qualification', earlier: '' });
}

/** A bid that lacks the element altogether is TMS without a score; anything else scored needs its score or count. */
function refuseScore(
  details: Readonly<Record<string, string>>,
  requirement: Requirement,
  finding: Finding,
): Refused | null {
  const fault = findingFaultOf(requirement, finding);
  const { scoring } = requirement;
  if (fault !== null) {
    const value = fault.field === null ? '' : (finding[fault.field] ?? '');
    const scale = scoring?.scale.kind === 'levels' ? scoring.scale.levels.map(({ score }) => score).join(', ') : '';
    switch (fault.problem) {
      case 'computed-requirement':
        return refuse('computed-requirement', details);
      case 'score-without-scoring':
        return refuse('invalid-value', { ...details, path: fault.field ?? '', value });
      case 'not-a-level':
        return refuse('score-out-of-range', { ...details, score: value, levels: scale });
      case 'out-of-range':
        return refuse('score-out-of-range', { ...details, score: value });
    }
  }
  if (scoring === null || finding.result === 'not-met') return null;
  const given = isCounted(scoring) ? finding.quantity : finding.score;
  return given === undefined || given === null ? refuse('score-out-of-range', { ...details, score: '' }) : null;
}

function isCounted({ scale }: RequirementScoring): boolean {
  return scale.kind === 'share-of-highest' || scale.kind === 'share-of-full';
}

function refuseReview(bidder: string, review: PriceReview): Refused | null {
  if (isEmpty(review.reason)) return refuse('reason-required', { bidder });
  return review.outcome === 'rejected' && isEmpty(review.clause) ? refuse('clause-required', { bidder }) : null;
}

/** One value at one gate of one bid, going in, out or over into another. */
interface Passage {
  readonly bidder: BidderId;
  readonly gate: Gate;
  readonly takesOut: boolean;
  readonly putsIn: boolean;
}

function passage(bidder: BidderId, gate: Gate, before: unknown, after: unknown): Passage {
  return { bidder, gate, takesOut: before !== null, putsIn: after !== null };
}

function throughOpenGates(
  dossier: Dossier,
  events: readonly TenderEvent[],
  passages: readonly Passage[],
  context: DecideContext,
): Decision {
  const after = events.reduce<Dossier>((state, event) => apply(state, event), dossier);
  const taken = passages.filter(({ takesOut }) => takesOut);
  const put = passages.filter(({ putsIn }) => putsIn);
  const fault = refuseClosed(dossier, taken, context) ?? refuseClosed(after, put, context);
  return fault ?? accept(...events);
}

function refuseClosed(dossier: Dossier, passages: readonly Passage[], context: DecideContext): Refused | null {
  if (passages.length === 0) return null;
  const evaluation = evaluated(dossier, context);
  if (!evaluation.ok) return evaluation;
  const gatesByBidder = new Map(evaluation.value.bids.map(({ bidder, gates }) => [bidder, gates]));
  const closed = passages.find(({ bidder, gate }) => {
    const status = gatesByBidder.get(bidder)?.[gate].status;
    return status === undefined || status === 'not-evaluated';
  });
  return closed === undefined ? null : refuseGate(dossier, evaluation.value, closed);
}

function refuseGate(dossier: Dossier, { bids }: Evaluation, { bidder, gate }: Passage): Refused {
  const [reason] = bids.find((bid) => bid.bidder === bidder)?.gates[gate].reasons ?? [];
  const earlier = reason?.kind === 'stopped-at' || reason?.kind === 'waiting-for' ? reason.gate : '';
  const details = { bidder: nameOf(dossier, bidder), gate, why: reason?.kind ?? '', earlier };
  return refuse('gate-closed', details, orderClause(dossier));
}

/** Where the law says in what order this tender is judged. */
function orderClause(dossier: Dossier): string | null {
  const rules = rulesOf(dossier);
  const plan = rules === null ? null : planOf(dossier, rules);
  return rules === null || plan === null || !plan.ok ? null : rules.evaluation.orders[plan.value.orderKey].clause;
}

function nameOf(dossier: Dossier, id: BidderId): string {
  return dossier.bidders.find((bidder) => bidder.id === id)?.name ?? id;
}

function isEmpty(text: string | null): boolean {
  return text === null || text.trim() === '';
}
