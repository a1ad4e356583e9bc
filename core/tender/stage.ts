/** Where a tender stands on its way, as lists and the workspace show it. */
import { type Evaluation, GATES, type Gate } from '#core/evaluation/model.ts';
import type { Dossier } from './model.ts';

/**
 * `preparation`: announced, bids not opened. A gate: what is open there comes first. `award`: everything is found, the
 * decision is next. `decided`, `failed`: decided here or failed at the source. `closed`: the source calls it finished
 * and nothing was decided here. `unsupported`: opened, by a method this build does not work out.
 */
export type StageKey = 'preparation' | Gate | 'award' | 'decided' | 'failed' | 'closed' | 'unsupported';

/** All stages in the order a tender passes them. */
export const STAGES: readonly StageKey[] = [
  'preparation',
  ...GATES,
  'award',
  'decided',
  'failed',
  'closed',
  'unsupported',
];

/** The stage of a tender; `evaluation` is null where its method is not worked out. */
export function stageOf(dossier: Dossier, evaluation: Evaluation | null): StageKey {
  if (dossier.decision !== null) return dossier.decision.kind === 'award' ? 'decided' : 'failed';
  if (dossier.notice.status === 'failed') return 'failed';
  if (dossier.notice.status === 'finished') return 'closed';
  if (dossier.opening.openedAt === null && !isPrequalifying(dossier, evaluation)) return 'preparation';
  if (evaluation === null) return 'unsupported';
  const { outcome, order } = evaluation;
  if (outcome.kind !== 'open') return 'award';
  const firstOpen = order.find((gate) => outcome.openGates.includes(gate));
  if (firstOpen !== undefined) return firstOpen;
  const waits = new Set(outcome.waits.map(({ kind }) => kind));
  if (waits.has('shortlist')) return 'shortlist';
  return waits.has('technical-result') ? 'technical' : 'award';
}

/** Pre-qualified, and somebody handed in a qualification: work begins before any bid is opened. */
function isPrequalifying({ qualification }: Dossier, evaluation: Evaluation | null): boolean {
  return (
    evaluation?.order[0] !== undefined &&
    evaluation.order[0] !== 'opening' &&
    qualification.shortlist === null &&
    Object.keys(qualification.entries).length > 0
  );
}
