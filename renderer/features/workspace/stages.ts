/** The stages of a tender's workspace, what state each is in, and the next sensible step. Pure. */
import { missingSafeguardsOf } from '#core/committee/missing-safeguards.ts';
import type { FillPlace } from '#core/documents/missing.ts';
import { type Evaluation, type Gate, GATES, type OutcomeWait } from '#core/evaluation/model.ts';
import { opennessOf } from '#core/screens/screened-bids.ts';
import { isClarifying } from '#core/tender/decide-course.ts';
import { isEarlierAppeal, isEarlierObjection } from '#core/tender/earlier-evaluation.ts';
import type { Dossier } from '#core/tender/model.ts';
import { isSealedSubmission } from '#core/tender/sealed-price.ts';
import { rulesOf } from '#core/tender/decide-setup.ts';
import { negotiatesAfterAward } from '#core/tender/decide-negotiation.ts';
import type { ReadinessCheck } from '#core/tender/readiness.ts';

/** Every stage there is; which of them a tender has, and in what order, is `stagesOf`. */
export const WORKSPACE_STAGES = [
  'notice',
  'committee',
  'requirements',
  ...GATES,
  'technical-result',
  'clarifications',
  'checks',
  'result',
  'negotiation',
  'explanation',
  'aftermath',
  'versions',
  'sop',
  'documents',
] as const;

/** What is open there keeps nobody from going on: answers and announcements take their time. */
export const NEVER_BLOCKS: ReadonlySet<WorkspaceStage> = new Set(['clarifications', 'checks', 'aftermath']);

/** Beside the way from stage to stage: open at any time, and never the next step. */
const BESIDE: ReadonlySet<WorkspaceStage> = new Set(['clarifications', 'checks', 'explanation', 'versions', 'sop']);

export type WorkspaceStage = (typeof WORKSPACE_STAGES)[number];

/** `locked`: the decision is made, nothing here changes any more. `empty`: nothing to do yet, an earlier stage comes first. */
export type StageState = 'empty' | 'running' | 'done' | 'locked';

export interface StageStatus {
  readonly stage: WorkspaceStage;
  readonly state: StageState;
  /** How many things are still open, where they can be counted. */
  readonly open: number;
}

export function isWorkspaceStage(text: unknown): text is WorkspaceStage {
  return WORKSPACE_STAGES.some((stage) => stage === text);
}

/** Where a line of the readiness board is settled. */
export function stageOfCheck(where: ReadinessCheck['where']): WorkspaceStage {
  if (isWorkspaceStage(where)) return where;
  return where === 'schedule' || where === 'preparation' ? 'notice' : 'result';
}

/** Where what an outcome waits for is settled. */
export function stageOfWait(wait: OutcomeWait): WorkspaceStage {
  if (wait.kind === 'terms') return 'requirements';
  if (wait.kind === 'auction') return 'price';
  return isWorkspaceStage(wait.kind) ? wait.kind : 'result';
}

/** Where a missing field of a document is filled in within the tender. */
export function stageOfField(place: Exclude<FillPlace, 'office'>): WorkspaceStage {
  if (place === 'bidders') return 'opening';
  return place === 'decision' ? 'result' : place;
}

/** The stages of this tender in the order of its own gates; without an evaluation the gates have nothing to show, and some documents do. */
function stagesOf(dossier: Dossier, evaluation: Evaluation | null): readonly WorkspaceStage[] {
  const before: readonly WorkspaceStage[] = ['notice', 'committee', 'requirements'];
  if (evaluation === null) return [...before, 'checks', 'sop', 'documents'];
  const gates = evaluation.order.flatMap((gate): readonly WorkspaceStage[] =>
    gate === 'technical' && isSealedSubmission(dossier.notice.submission) ? [gate, 'technical-result'] : [gate],
  );
  const versions: readonly WorkspaceStage[] = hasVersions(dossier) ? ['versions'] : [];
  const negotiation: readonly WorkspaceStage[] = isNegotiated(dossier, evaluation) ? ['negotiation'] : [];
  return [
    ...before,
    ...gates,
    'clarifications',
    'checks',
    'result',
    ...negotiation,
    'explanation',
    'aftermath',
    ...versions,
    'sop',
    'documents',
  ];
}

/** The stages with their states; `openChecks` are the findings without an answer, as far as they were worked out. */
export function stageStatuses(dossier: Dossier, evaluation: Evaluation | null, openChecks = 0): readonly StageStatus[] {
  return stagesOf(dossier, evaluation).map((stage) => {
    const open = stage === 'checks' ? openChecks : openCount(stage, dossier, evaluation);
    return { stage, open, state: stateOf(stage, open, dossier, evaluation) };
  });
}

/** The stage where work goes on: the first running one, else the documents. */
export function currentStage(statuses: readonly StageStatus[]): WorkspaceStage {
  const onTheWay = statuses.filter((status) => !BESIDE.has(status.stage) && status.stage !== 'aftermath');
  return onTheWay.find((status) => status.state === 'running')?.stage ?? statuses.at(-1)?.stage ?? 'notice';
}

/** The stage after this one, or null at the end. */
export function nextStage(statuses: readonly StageStatus[], stage: WorkspaceStage): WorkspaceStage | null {
  const after = statuses.slice(statuses.findIndex((status) => status.stage === stage) + 1);
  const comes = ({ stage: each, state }: StageStatus): boolean =>
    !BESIDE.has(each) && (each !== 'aftermath' || state !== 'empty');
  return after.find(comes)?.stage ?? null;
}

/** Negotiated by its kind, because hardly anyone passed, or already recorded. */
function isNegotiated(dossier: Dossier, evaluation: Evaluation): boolean {
  const always = rulesOf(dossier)?.negotiation.always.value.includes(dossier.notice.kind) ?? false;
  return always || countWaits(evaluation, 'negotiation') > 0 || Object.keys(dossier.negotiations).length > 0;
}

/** Waited for before the award; after it where the law puts it there, until there is an agreement. */
function openNegotiation(dossier: Dossier, evaluation: Evaluation | null): number {
  const waits = countWaits(evaluation, 'negotiation');
  const rules = rulesOf(dossier)?.negotiation;
  if (waits > 0 || rules === undefined || !negotiatesAfterAward(dossier, rules)) return waits;
  const { decision, negotiations } = dossier;
  if (decision?.kind !== 'award') return 0;
  const awarded = [decision.winner, ...decision.reserves].map(({ bidder }) => negotiations[bidder]?.outcome);
  return awarded.includes('agreed') || awarded.every((outcome) => outcome === 'failed') ? 0 : 1;
}

/** Versions matter once there is a decision to do over, or something was done over. */
function hasVersions({ decision, earlierEvaluations, objections }: Dossier): boolean {
  return decision !== null || earlierEvaluations.length > 0 || Object.keys(objections).length > 0;
}

function openCount(stage: WorkspaceStage, dossier: Dossier, evaluation: Evaluation | null): number {
  switch (stage) {
    case 'notice':
    case 'explanation':
    case 'documents':
    case 'sop':
    case 'versions':
    case 'checks':
      return 0;
    case 'clarifications':
      if (!isClarifying(dossier)) return 0;
      return Object.values(dossier.clarifications).filter(({ answeredAt }) => answeredAt === null).length;
    case 'aftermath':
      return openContests(dossier);
    case 'committee':
      return openInCommittee(dossier);
    case 'requirements':
      return (dossier.requirements.length > 0 ? 0 : 1) + countWaits(evaluation, 'terms');
    case 'opening':
      return offering(dossier) - Object.keys(dossier.opening.bids).length;
    case 'shortlist':
      return dossier.qualification.shortlist === null && isJudgedUntil(evaluation, 'proof') ? 1 : 0;
    case 'technical-result':
      return dossier.technicalResult === null && isJudgedUntil(evaluation, 'technical') ? 1 : 0;
    case 'negotiation':
      return openNegotiation(dossier, evaluation);
    case 'result':
      return evaluation?.ties.filter((tie) => tie.decided === null).length ?? 0;
    default:
      return evaluation?.counts.find((count) => count.gate === stage)?.open ?? 0;
  }
}

/** A lawful number of members, and what they must have signed before a bid is read. */
function openInCommittee(dossier: Dossier): number {
  const { length } = dossier.committee.members;
  const missing = missingSafeguardsOf(dossier).filter(({ kind }) => kind !== 'committee-size').length;
  return (length >= 3 && length % 2 === 1 ? 0 : 1) + missing;
}

/** Every bid has its result at this gate and all before it, and there are some: what follows can be fixed. */
function isJudgedUntil(evaluation: Evaluation | null, gate: Gate): boolean {
  if (evaluation === null || evaluation.bids.length === 0) return false;
  const until = evaluation.order.slice(0, evaluation.order.indexOf(gate) + 1);
  return evaluation.bids.every(({ gates }) => {
    const results = until.map((each) => gates[each].status);
    return results.every((status) => status === 'passed') || results.includes('failed');
  });
}

function countWaits(evaluation: Evaluation | null, kind: OutcomeWait['kind']): number {
  if (evaluation?.outcome.kind !== 'open') return 0;
  return evaluation.outcome.waits.filter((wait) => wait.kind === kind).length;
}

function stateOf(stage: WorkspaceStage, open: number, dossier: Dossier, evaluation: Evaluation | null): StageState {
  if (stage === 'notice') return 'done';
  if (stage === 'explanation') return evaluation === null || evaluation.bids.length === 0 ? 'empty' : 'done';
  if (stage === 'sop') return dossier.decision ? 'done' : 'running';
  if (stage === 'documents') return dossier.decision ? 'running' : 'empty';
  if (stage === 'versions') return dossier.earlierEvaluations.length > 0 ? 'done' : 'empty';
  if (stage === 'checks') return open > 0 ? 'running' : opennessOf(dossier) === 'closed' ? 'empty' : 'done';
  if (stage === 'clarifications' && isClarifying(dossier)) {
    if (open > 0) return 'running';
    return Object.keys(dossier.clarifications).length > 0 ? 'done' : 'empty';
  }
  if (stage === 'aftermath') {
    if (open > 0) return 'running';
    return dossier.announcedResultAt === null ? 'empty' : 'done';
  }
  if (stage === 'negotiation') {
    if (open > 0) return 'running';
    return Object.keys(dossier.negotiations).length > 0 ? 'done' : 'empty';
  }
  if (dossier.decision) return 'locked';
  if (stage === 'committee' || stage === 'requirements') return open > 0 ? 'running' : 'done';
  if (stage === 'shortlist' && dossier.qualification.shortlist !== null) return 'locked';
  if (stage === 'technical-result' && dossier.technicalResult !== null) return 'locked';
  if (stage === 'shortlist' || stage === 'technical-result') return open > 0 ? 'running' : 'empty';
  if (evaluation === null) return 'empty';
  if (stage === 'opening') {
    if (dossier.opening.openedAt === null) return isBeforeOffers(dossier, evaluation) ? 'empty' : 'running';
    return open > 0 ? 'running' : 'done';
  }
  if (dossier.opening.openedAt === null && evaluation.order[0] === 'opening') return 'empty';
  if (stage === 'result') return evaluation.outcome.kind === 'open' && open === 0 ? 'empty' : 'running';
  if (stage === 'qualification' && isBeforeOffers(dossier, evaluation) && evaluation.bids.length === 0)
    return 'running';
  const count = evaluation.counts.find((other) => other.gate === stage);
  if (!count || open > 0) return open > 0 ? 'running' : 'empty';
  return count.passed + count.failed > 0 ? 'done' : 'empty';
}

/** Objections and appeals still to be answered, and the announcement of a result that was decided. */
function openContests(dossier: Dossier): number {
  const { objections, appeals, decision, announcedResultAt } = dossier;
  const isOpen = ([, { answer }]: readonly [string, { readonly answer: unknown }]): boolean => answer === null;
  const objected = Object.entries(objections).filter(
    (entry) => isOpen(entry) && !isEarlierObjection(dossier, entry[0]),
  );
  const appealed = Object.entries(appeals).filter((entry) => isOpen(entry) && !isEarlierAppeal(dossier, entry[0]));
  return objected.length + appealed.length + (decision !== null && announcedResultAt === null ? 1 : 0);
}

/** Pre-qualified, and nobody is invited yet: there can be no offers. */
function isBeforeOffers({ qualification }: Dossier, { order }: Evaluation): boolean {
  return (
    order.includes('shortlist') &&
    order.indexOf('shortlist') < order.indexOf('opening') &&
    qualification.shortlist === null
  );
}

function offering(dossier: Dossier): number {
  return dossier.bidders.filter((bidder) => bidder.bid !== null).length;
}
