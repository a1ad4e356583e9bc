/** Decides what may be recorded of an objection: who, when, on what, and that the answer follows from its points. */
import { mayObject } from '#core/course/objection-standing.ts';
import type { TenderCommandBodies } from './commands.ts';
import type { Objection, ObjectionPoint } from './course-model.ts';
import { refuseBefore } from './dates-in-order.ts';
import { rulesOf } from './decide-setup.ts';
import { isEarlierObjection } from './earlier-evaluation.ts';
import type { Bidder, Dossier } from './model.ts';
import { entryOf } from './records.ts';
import { accept, type Decision, findBidder, refuse } from './refuse.ts';

type Refused = Decision & { readonly ok: false };

/**
 * An objection with its points and answers. One that came late is recorded like any other: screens and documents show
 * it as late, which makes it a complaint. What led to a later evaluation stands as it was.
 *
 * Source  `objection` of the rule set; DOMAIN §5.1.
 */
export function decideObjection(dossier: Dossier, body: TenderCommandBodies['recordObjection']): Decision {
  const { id, objection } = body;
  if (isEarlierObjection(dossier, id)) return refuse('already-fixed', { what: 'objection' });
  if (objection === null) {
    const bidder = entryOf(dossier.objections, id)?.bidder;
    const appealed = Object.values(dossier.appeals).some((appeal) => appeal.bidder === bidder);
    return appealed ? refuse('already-fixed', { what: 'appeal' }) : accept({ type: 'objectionRecorded', tv: 1, body });
  }
  const found = findBidder(dossier, objection.bidder);
  if (!found.ok) return found;
  const fault =
    refuseArrival(dossier, objection) ??
    refuseStanding(dossier, found.value, objection) ??
    refusePoints(dossier, objection) ??
    refuseAnswer(objection);
  return fault ?? accept({ type: 'objectionRecorded', tv: 1, body });
}

/** Objections run from the announcement, those of a pre-qualification from its result. */
function refuseArrival(dossier: Dossier, { phase, receivedAt }: Objection): Refused | null {
  if (phase === 'result') {
    const { announcedResultAt } = dossier;
    if (announcedResultAt === null) return refuse('not-announced');
    return refuseBefore({ name: 'objection', at: receivedAt }, { name: 'announcement', at: announcedResultAt });
  }
  if (dossier.notice.qualification !== 'pre') return refuse('not-of-this-method', { what: 'prequalification' });
  const { shortlist } = dossier.qualification;
  if (shortlist === null) return refuse('not-announced');
  return refuseBefore({ name: 'objection', at: receivedAt }, { name: 'shortlist', at: shortlist.fixedAt });
}

function refuseStanding(dossier: Dossier, bidder: Bidder, { phase }: Objection): Refused | null {
  const rules = rulesOf(dossier);
  if (rules === null || mayObject(dossier, rules, bidder, phase)) return null;
  return refuse('not-entitled', { bidder: bidder.name }, rules.objection.who.clause);
}

function refusePoints(dossier: Dossier, { points }: Objection): Refused | null {
  if (points.length === 0) return refuse('invalid-value', { path: 'objection/points' });
  for (const [index, point] of points.entries()) {
    const fault = refusePoint(dossier, point, index);
    if (fault !== null) return fault;
  }
  return null;
}

function refusePoint(dossier: Dossier, { basis, answer }: ObjectionPoint, index: number): Refused | null {
  const bases = rulesOf(dossier)?.objection.bases;
  if (basis !== null && bases !== undefined && bases.value !== null && !bases.value.includes(basis)) {
    return refuse('invalid-value', { path: `objection/points/${index}/basis`, value: basis }, bases.clause);
  }
  if (answer === null) return null;
  const { requirement, about } = answer;
  if (requirement !== null && !dossier.requirements.some(({ id }) => id === requirement)) {
    return refuse('unknown-requirement', { requirement });
  }
  const named = about === null ? null : findBidder(dossier, about);
  return named === null || named.ok ? null : named;
}

/** The conclusion follows from the points: accepted needs one accepted, rejected none; only accepted has a consequence. */
function refuseAnswer({ points, answer, receivedAt }: Objection): Refused | null {
  if (answer === null) return null;
  const open = points.filter((point) => point.answer === null).length;
  if (open > 0) return refuse('points-unanswered', { open: String(open) });
  const accepted = points.filter((point) => point.answer?.verdict === 'accepted').length;
  if ((answer.conclusion === 'accepted') !== accepted > 0) {
    return refuse('conclusion-differs', { accepted: String(accepted), conclusion: answer.conclusion });
  }
  if ((answer.conclusion === 'accepted') !== (answer.consequence !== 'none')) {
    return refuse('conclusion-differs', { conclusion: answer.conclusion, consequence: answer.consequence });
  }
  return refuseBefore({ name: 'objection-answer', at: answer.answeredAt }, { name: 'objection', at: receivedAt });
}
