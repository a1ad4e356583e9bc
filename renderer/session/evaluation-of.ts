/** The evaluation of a dossier by its own rule set, worked out once for each state. */
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import type { Evaluation, EvaluationRefusal } from '#core/evaluation/model.ts';
import type { Result } from '#core/shared/result.ts';
import type { Dossier } from '#core/tender/model.ts';

const known = new WeakMap<Dossier, Result<Evaluation, EvaluationRefusal>>();

export function evaluationOf(dossier: Dossier): Result<Evaluation, EvaluationRefusal> {
  const before = known.get(dossier);
  if (before) return before;
  const result = evaluateDossier(dossier);
  known.set(dossier, result);
  return result;
}
