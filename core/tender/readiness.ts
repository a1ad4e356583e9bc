/** The readiness board: what must stand before the hour of the award, and what is still open. */
import { missingSafeguardsOf } from '#core/committee/missing-safeguards.ts';
import { awardAuthorityOf } from '#core/course/award-authority.ts';
import { unansweredIn } from '#core/screens/answers.ts';
import type { Screening } from '#core/screens/screening.ts';
import type { Evaluation, Gate, OutcomeWait } from '#core/evaluation/model.ts';
import { type AwardWindow, awardWindowOf } from './award-window.ts';
import { workApartOf } from './conflict-model.ts';
import { isLawfulSize, rulesOf } from './decide-setup.ts';
import type { DocumentKind } from './document-kind.ts';
import type { Dossier } from './model.ts';
import { isSealedSubmission } from './sealed-price.ts';
import type { StageKey } from './stage.ts';

/** One line of the board. */
export interface ReadinessCheck {
  readonly key: ReadinessKey;
  /** `later`: its turn comes only after others; `not-needed`: this tender does not have it. */
  readonly state: 'ok' | 'open' | 'later' | 'not-needed';
  /** Where in the workspace it is settled. */
  readonly where: StageKey | 'committee' | 'documents' | 'schedule' | 'technical-result' | 'checks';
  /** How many things are open here. */
  readonly open: number;
  /** What is open, as ids or codes: bidders at a gate, ties, kinds of document. */
  readonly items: readonly string[];
}

export type ReadinessKey =
  | 'committee'
  | 'schedule'
  | 'opening'
  | 'arithmetic'
  | 'administration'
  | 'technical'
  | 'price'
  | 'qualification'
  | 'proof'
  | 'shortlist'
  | 'technical-result'
  | 'conflicts'
  | 'ties'
  | 'negotiation'
  | 'checks'
  | 'outcome'
  | 'approval'
  | 'documents';

export interface Readiness {
  readonly checks: readonly ReadinessCheck[];
  /** True when the decision can be taken: a lawful committee, and an outcome. Numbers of documents may follow. */
  readonly canDecide: boolean;
  readonly window: AwardWindow | null;
}

/** Documents that go out with the award, in the order they are made. */
const AWARD_DOCUMENTS: readonly DocumentKind[] = ['bapp', 'baep', 'bahp', 'penetapan', 'pengumuman'];
/** A failed tender has no winner to appoint. */
const FAILURE_DOCUMENTS: readonly DocumentKind[] = ['bapp', 'baep', 'bahp', 'pengumuman'];

/**
 * The board of a tender; `evaluation` is null where its method is not worked out, `screening` while it is not worked out yet.
 *
 * What was found to be checked is a reminder: it never keeps anyone from deciding.
 */
export function readiness(
  dossier: Dossier,
  evaluation: Evaluation | null,
  screening: Screening | null = null,
): Readiness {
  const window = awardWindowOf(dossier);
  const checks = [
    committeeCheck(dossier),
    scheduleCheck(window),
    ...gateChecks(dossier, evaluation),
    ...conflictChecks(dossier),
    tieCheck(dossier, evaluation),
    ...negotiationChecks(dossier, evaluation),
    ...foundChecks(dossier, screening),
    outcomeCheck(evaluation),
    approvalCheck(dossier),
    documentsCheck(dossier, evaluation),
  ];
  const decidable = evaluation !== null && evaluation.outcome.kind !== 'open';
  const isSettled = conflictChecks(dossier).length === 0;
  const canDecide = decidable && isSettled && dossier.decision === null && isLawfulCommittee(dossier);
  return { checks, canDecide, window };
}

/** What a tender of the usual way goes through, where its method is not worked out. */
const USUAL_ORDER: readonly Gate[] = [
  'opening',
  'arithmetic',
  'administration',
  'technical',
  'price',
  'qualification',
  'proof',
];

/** A line for each gate of this tender in its order, with the technical result behind the gate it closes. */
function gateChecks(dossier: Dossier, evaluation: Evaluation | null): readonly ReadinessCheck[] {
  const sealed = isSealedSubmission(dossier.notice.submission);
  return (evaluation?.order ?? USUAL_ORDER).flatMap((gate) => {
    const line = gate === 'opening' ? openingCheck(dossier, evaluation) : gateCheck(gate, evaluation);
    return gate === 'technical' && sealed ? [line, technicalResultCheck(dossier, evaluation)] : [line];
  });
}

/** Fixed, to be fixed now, or waiting until every bid is judged. */
function technicalResultCheck(dossier: Dossier, evaluation: Evaluation | null): ReadinessCheck {
  if (dossier.technicalResult !== null) return check('technical-result', 'technical-result', []);
  if (waitsFor(evaluation, 'technical-result').length > 0) {
    return check('technical-result', 'technical-result', ['technicalResult']);
  }
  return { ...check('technical-result', 'technical-result', []), state: 'later' };
}

/** Only where work done apart does not fit together. */
function conflictChecks(dossier: Dossier): readonly ReadinessCheck[] {
  const open = Object.keys(workApartOf(dossier).conflicts);
  return open.length > 0 ? [check('conflicts', 'award', open)] : [];
}

/** Only where a negotiation is due or was held; who agreed is settled. */
function negotiationChecks(dossier: Dossier, evaluation: Evaluation | null): readonly ReadinessCheck[] {
  const due = waitsFor(evaluation, 'negotiation').flatMap((wait) => (wait.kind === 'negotiation' ? [wait.bidder] : []));
  const held = Object.keys(dossier.negotiations).length > 0;
  return due.length > 0 || held ? [check('negotiation', 'award', due)] : [];
}

/** Only once the screens were worked out. */
function foundChecks(dossier: Dossier, screening: Screening | null): readonly ReadinessCheck[] {
  if (screening === null) return [];
  const open = unansweredIn(dossier, screening).map(({ id }) => id);
  const isFound = screening.findings.length > 0;
  const line = check('checks', 'checks', open);
  if (screening.openness === 'closed') return [{ ...line, state: 'later' }];
  return [isFound ? line : { ...line, state: 'not-needed' }];
}

function waitsFor(evaluation: Evaluation | null, kind: OutcomeWait['kind']): readonly OutcomeWait[] {
  const outcome = evaluation?.outcome;
  return outcome?.kind === 'open' ? outcome.waits.filter((wait) => wait.kind === kind) : [];
}

function committeeCheck(dossier: Dossier): ReadinessCheck {
  const { committee } = dossier;
  return check('committee', 'committee', [
    ...(isLawfulCommittee(dossier) ? [] : ['members']),
    ...(committee.decreeNumber === null ? ['decreeNumber'] : []),
    ...(committee.decreeDate === null ? ['decreeDate'] : []),
    ...missingSafeguardsOf(dossier).flatMap(({ kind, member }) => (member === null ? [] : [`${kind} ${member}`])),
  ]);
}

function isLawfulCommittee(dossier: Dossier): boolean {
  const rules = rulesOf(dossier)?.committee;
  return rules !== undefined && isLawfulSize(dossier.committee.members.length, rules);
}

function scheduleCheck(window: AwardWindow | null): ReadinessCheck {
  return check('schedule', 'schedule', [
    ...((window?.opensAt ?? null) === null ? ['opensAt'] : []),
    ...((window?.closesAt ?? null) === null ? ['closesAt'] : []),
  ]);
}

function openingCheck(dossier: Dossier, evaluation: Evaluation | null): ReadinessCheck {
  if (dossier.opening.openedAt === null) return check('opening', 'opening', ['openedAt']);
  return check('opening', 'opening', openAt('opening', evaluation));
}

function gateCheck(gate: Gate, evaluation: Evaluation | null): ReadinessCheck {
  const open = openAt(gate, evaluation);
  if (open.length > 0) return check(gate, gate, open);
  const bids = evaluation?.bids ?? [];
  const waits = bids.some(({ gates }) =>
    gates[gate].reasons.some(({ kind }) => kind === 'waiting-for' || kind === 'technical-result-open'),
  );
  if (evaluation === null || waits) return { ...check(gate, gate, []), state: 'later' };
  const reached = bids.some(({ gates }) => gates[gate].status !== 'not-evaluated');
  return { ...check(gate, gate, []), state: reached ? 'ok' : 'not-needed' };
}

function openAt(gate: Gate, evaluation: Evaluation | null): readonly string[] {
  const open = (evaluation?.bids ?? []).filter(({ gates }) => gates[gate].status === 'open');
  return open.map(({ bidder }) => bidder);
}

function tieCheck(dossier: Dossier, evaluation: Evaluation | null): ReadinessCheck {
  const ties = evaluation?.ties ?? [];
  const undecided = ties.filter(({ decided }) => decided === null);
  const names = undecided.map(({ bidders }) => bidders.map((id) => nameOf(dossier, id)).join(' = '));
  return { ...check('ties', 'award', names), ...(ties.length === 0 ? { state: 'not-needed' as const } : {}) };
}

function outcomeCheck(evaluation: Evaluation | null): ReadinessCheck {
  const known = evaluation !== null && evaluation.outcome.kind !== 'open';
  return { ...check('outcome', 'award', []), state: known ? 'ok' : 'later' };
}

/** The budget user's word on an award above the committee's limit. */
function approvalCheck(dossier: Dossier): ReadinessCheck {
  const rules = rulesOf(dossier);
  const above = rules !== null && awardAuthorityOf(dossier, rules).who === 'budget-user';
  if (!above || dossier.decision?.kind === 'failure') return { ...check('approval', 'award', []), state: 'not-needed' };
  if (dossier.decision === null) return { ...check('approval', 'award', []), state: 'later' };
  return check('approval', 'award', dossier.confirmation?.outcome === 'approved' ? [] : ['confirmation']);
}

/** Documents of this outcome whose number or date is still to be filled in. */
function documentsCheck(dossier: Dossier, evaluation: Evaluation | null): ReadinessCheck {
  const fails = (dossier.decision?.kind ?? evaluation?.outcome.kind) === 'failure';
  const kinds = fails ? FAILURE_DOCUMENTS : AWARD_DOCUMENTS;
  const lacking = kinds.filter((kind) => {
    const details = dossier.documents[kind];
    return (details?.number ?? null) === null || (details?.date ?? null) === null;
  });
  return check('documents', 'documents', lacking);
}

function check(key: ReadinessKey, where: ReadinessCheck['where'], items: readonly string[]): ReadinessCheck {
  return { key, where, state: items.length === 0 ? 'ok' : 'open', open: items.length, items };
}

function nameOf(dossier: Dossier, id: string): string {
  return dossier.bidders.find((bidder) => bidder.id === id)?.name ?? id;
}
