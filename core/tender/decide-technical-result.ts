/** Decides what fixes the technical result, and with it who may show a price. */
import type { Instant } from '#core/calendar/instant.ts';
import type { Evaluation, Gate } from '#core/evaluation/model.ts';
import { technicallyPassing } from '#core/evaluation/technically-passing.ts';
import type { TenderCommandBodies } from './commands.ts';
import { refuseBefore } from './dates-in-order.ts';
import { refuseCommittee, rulesOf } from './decide-setup.ts';
import type { BidderId } from './ids.ts';
import { methodUses } from './method-uses.ts';
import { missingTerms } from './missing-terms.ts';
import type { Dossier } from './model.ts';
import { accept, type DecideContext, type Decision, evaluated, findOffering, refuse } from './refuse.ts';
import { isSealedSubmission } from './sealed-price.ts';

type Refused = Decision & { readonly ok: false };

/**
 * The technical result is what the evaluation says, of every bid, and is fixed once: from then on the prices of those
 * who passed may be opened, and what it rests on stands.
 *
 * Source  Perpres 16/2018 Ps. 40 and 43.
 */
export function decideTechnicalResult(
  dossier: Dossier,
  body: TenderCommandBodies['fixTechnicalResult'],
  context: DecideContext,
): Decision {
  const { submission } = dossier.notice;
  const clause = submissionClause(dossier);
  if (!isSealedSubmission(submission)) return refuse('not-of-this-method', { what: 'technical-result' }, clause);
  if (dossier.technicalResult !== null) {
    return refuse('already-fixed', { what: 'technical-result', at: dossier.technicalResult.fixedAt }, clause);
  }
  const fault =
    refuseCommittee(dossier, dossier.committee) ??
    refuseTooEarly(dossier, body.fixedAt, clause) ??
    refuseWithoutTerms(dossier);
  if (fault !== null) return fault;
  const evaluation = evaluated(dossier, context);
  if (!evaluation.ok) return evaluation;
  return (
    refuseUnjudged(dossier, evaluation.value, clause) ??
    refuseOthers(dossier, body.passed, technicallyPassing(evaluation.value), clause) ??
    accept({ type: 'technicalResultFixed', tv: 1, body })
  );
}

/** What every bidder that goes on has to offer in the second stage; agreed before the technical result is fixed. */
export function decideEqualisation(dossier: Dossier, body: TenderCommandBodies['recordEqualisation']): Decision {
  const clause = submissionClause(dossier);
  if (dossier.notice.submission !== 'two-stage') {
    return refuse('not-of-this-method', { what: 'equalisation' }, clause);
  }
  if (dossier.technicalResult !== null) {
    return refuse('already-fixed', { what: 'technical-result', at: dossier.technicalResult.fixedAt }, clause);
  }
  const { equalisation } = body;
  if (equalisation === null) return accept({ type: 'equalised', tv: 1, body });
  const { openedAt } = dossier.opening;
  if (openedAt === null) return refuse('not-opened', {}, clause);
  const early = refuseBefore({ name: 'equalisation', at: equalisation.agreedAt }, { name: 'opening', at: openedAt });
  if (early !== null) return early;
  if (equalisation.items.length === 0 && Object.keys(equalisation.bidders).length === 0) {
    return refuse('invalid-value', { path: 'equalisation/bidders', command: 'recordEqualisation' });
  }
  for (const bidder of Object.keys(equalisation.bidders)) {
    const found = findOffering(dossier, bidder as BidderId);
    if (!found.ok) return found;
  }
  return accept({ type: 'equalised', tv: 1, body });
}

function refuseTooEarly(
  { opening, equalisation, notice }: Dossier,
  fixedAt: Instant,
  clause: string | null,
): Refused | null {
  if (opening.openedAt === null) return refuse('not-opened', {}, clause);
  if (notice.submission === 'two-stage' && equalisation === null) {
    return refuse('evaluation-open', { gates: 'equalisation', ties: '0' }, clause);
  }
  const fixed = { name: 'technical-result', at: fixedAt } as const;
  return (
    refuseBefore(fixed, { name: 'opening', at: opening.openedAt }) ??
    refuseBefore(fixed, { name: 'equalisation', at: equalisation?.agreedAt ?? null })
  );
}

/** Weights named when the scores are known would choose the winner. */
function refuseWithoutTerms(dossier: Dossier): Refused | null {
  const rules = rulesOf(dossier);
  const [missing] = rules === null ? [] : missingTerms(dossier, rules);
  if (rules === null || missing === undefined) return null;
  const clause = methodUses(dossier.notice, rules).weights?.clause ?? null;
  return refuse('terms-missing', { path: `terms/${missing}` }, clause);
}

/** Nothing may still be open about any bid, up to and with the technical gate. */
function refuseUnjudged(dossier: Dossier, evaluation: Evaluation, clause: string | null): Refused | null {
  const gates = gatesToTechnical(evaluation);
  const open = evaluation.bids.flatMap((bid) => {
    const gate = gates.find((each) => bid.gates[each].status === 'open');
    return gate === undefined ? [] : [{ gate, name: nameOf(dossier, bid.bidder) }];
  });
  if (open.length === 0) return null;
  const names = [...new Set(open.map(({ gate }) => gate))].join(', ');
  return refuse(
    'evaluation-open',
    { gates: names, ties: '0', bidders: open.map(({ name }) => name).join('; ') },
    clause,
  );
}

function refuseOthers(
  dossier: Dossier,
  given: readonly BidderId[],
  expected: readonly BidderId[],
  clause: string | null,
): Refused | null {
  const same = given.length === expected.length && expected.every((id) => given.includes(id));
  if (same) return null;
  const names = (ids: readonly BidderId[]) => ids.map((id) => nameOf(dossier, id)).join('; ');
  return refuse('result-differs', { what: 'technical-result', expected: names(expected), got: names(given) }, clause);
}

function gatesToTechnical({ order }: Evaluation): readonly Gate[] {
  return order.slice(0, order.indexOf('technical') + 1);
}

/** Where the law says how these bids are handed in and opened. */
function submissionClause(dossier: Dossier): string | null {
  const { method } = dossier.notice;
  return method === 'unknown' ? null : (rulesOf(dossier)?.methods.submissions[method].clause ?? null);
}

function nameOf(dossier: Dossier, id: BidderId): string {
  return dossier.bidders.find((bidder) => bidder.id === id)?.name ?? id;
}
