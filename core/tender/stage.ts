/** Where a tender stands on its way, as lists and the workspace show it. */
import { type Evaluation, GATES, type Gate, type OutcomeWait } from '#core/evaluation/model.ts';
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
  if (dossier.opening.openedAt === null) return 'preparation';
  if (evaluation === null) return 'unsupported';
  const { outcome } = evaluation;
  const firstOpen = outcome.kind === 'open' ? GATES.find((gate) => outcome.openGates.includes(gate)) : undefined;
  return firstOpen ?? 'award';
}
