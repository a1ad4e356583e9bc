/** The versions of an evaluation: those done over, and the one that stands now. Pure. */
import type { Instant } from '#core/calendar/instant.ts';
import { frozenDossier } from '#core/course/frozen-evaluation.ts';
import type { EvaluatedState } from '#core/course/evaluation-difference.ts';
import type { EarlierEvaluation, Dossier } from '#core/tender/model.ts';
import type { ReEvaluationCause } from '#core/tender/course-model.ts';
import { isEarlierAppeal, isEarlierObjection } from '#core/tender/earlier-evaluation.ts';
import { evaluationOf } from '#renderer/session/evaluation-of.ts';

export interface EvaluationVersion {
  /** 1 = the first. */
  readonly number: number;
  /** Null for the one that stands now. */
  readonly closed: (Pick<EarlierEvaluation, 'cause' | 'reason'> & { readonly at: Instant }) | null;
  readonly state: EvaluatedState;
}

/** Oldest first; the last is the one that stands now. */
export function versionsOf(dossier: Dossier): readonly EvaluationVersion[] {
  const frozen = dossier.earlierEvaluations.flatMap(({ closedAt, cause, reason }, index): EvaluationVersion[] => {
    const before = frozenDossier(dossier, index);
    if (before === null) return [];
    return [{ number: index + 1, closed: { at: closedAt, cause, reason }, state: evaluated(before) }];
  });
  return [...frozen, { number: frozen.length + 1, closed: null, state: evaluated(dossier) }];
}

function evaluated(dossier: Dossier): EvaluatedState {
  const result = evaluationOf(dossier);
  return { dossier, evaluation: result.ok ? result.value : null };
}

/** The causes that have happened, for which the evaluation may be done over now. */
export function possibleCauses(dossier: Dossier): readonly ReEvaluationCause[] {
  const { decision, confirmation, objections, appeals } = dossier;
  const objected = Object.entries(objections).some(
    ([id, { answer, phase }]) =>
      answer?.consequence === 're-evaluation' &&
      (phase === 'result') === (decision !== null) &&
      !isEarlierObjection(dossier, id),
  );
  const appealed = Object.entries(appeals).some(
    ([id, { answer }]) => answer !== null && answer.outcome !== 'rejected' && !isEarlierAppeal(dossier, id),
  );
  return [
    ...(objected ? (['objection-accepted'] as const) : []),
    ...(appealed ? (['appeal-accepted'] as const) : []),
    ...(confirmation?.outcome === 'refused' ? (['budget-user-refused'] as const) : []),
    ...(decision === null ? [] : (['evaluation-error'] as const)),
  ];
}
