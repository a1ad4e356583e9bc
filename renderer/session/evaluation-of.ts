/** The evaluation of a dossier by its own rule set, worked out once for each state. */
import { evaluate } from '#core/evaluation/evaluate.ts';
import type { Evaluation, EvaluationRefusal } from '#core/evaluation/model.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import { assert } from '#core/shared/assert.ts';
import type { Result } from '#core/shared/result.ts';
import type { Dossier } from '#core/tender/model.ts';

const known = new WeakMap<Dossier, Result<Evaluation, EvaluationRefusal>>();

export function evaluationOf(dossier: Dossier): Result<Evaluation, EvaluationRefusal> {
  const before = known.get(dossier);
  if (before) return before;
  const result = evaluate(dossier, ruleSetOf(dossier));
  known.set(dossier, result);
  return result;
}

/** States come from our own log, whose shapes know only rule sets of this build. */
export function ruleSetOf(dossier: Dossier): RuleSet {
  const ruleSet = ruleSetById(dossier.ruleSet.id);
  assert(ruleSet !== null, `no rule set ${dossier.ruleSet.id}`);
  return ruleSet;
}
