/** Compares what a trainee came to with the model answer, point by point. */
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import type { TraceClause } from '#core/evaluation/model.ts';
import { clauseOf } from '#core/evaluation/trace.ts';
import { PERPRES_46_2025 } from '#core/regulation/sets/perpres-46-2025/rule-set.ts';
import { PERPRES_54_2010 } from '#core/regulation/sets/perpres-54-2010/rule-set.ts';
import { assert } from '#core/shared/assert.ts';
import { apply } from '#core/tender/apply.ts';
import { decide } from '#core/tender/decide.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { Exercise, Point, Work } from './model.ts';

export type Verdict = 'right' | 'wrong' | 'not-done';

export interface GradedPoint {
  readonly point: Point;
  readonly expected: string;
  /** Null = nothing was said about it. */
  readonly given: string | null;
  readonly verdict: Verdict;
  /** Where the rule stands in the law of the exercise, and in the law of today. */
  readonly clauses: { readonly era: TraceClause; readonly today: TraceClause };
}

export interface Grade {
  readonly points: readonly GradedPoint[];
  readonly right: number;
  readonly of: number;
}

/** Grades a tender against an exercise; what the trainee did beside its points counts neither way. */
export function grade(exercise: Exercise, dossier: Dossier): Grade {
  const model = workOf(modelDossier(exercise, dossier.notice.code));
  const work = workOf(dossier);
  const points = exercise.points.map((point): GradedPoint => {
    const expected = point.read(model);
    assert(expected !== null, 'the model answer answers every point of its exercise');
    const given = point.read(work);
    const verdict = given === null ? 'not-done' : given === expected ? 'right' : 'wrong';
    const clauses = { era: clauseOf(point.rule(PERPRES_54_2010)), today: clauseOf(point.rule(PERPRES_46_2025)) };
    return { point, expected, given, verdict, clauses };
  });
  return { points, right: points.filter(({ verdict }) => verdict === 'right').length, of: points.length };
}

/** The first point that is not right yet; null once all are. */
export function nextHint({ points }: Grade): Point | null {
  return points.find(({ verdict }) => verdict !== 'right')?.point ?? null;
}

/** The tender as the model answer leaves it: every command through the rules that bind everybody. */
export function modelDossier({ start, model }: Exercise, code: string): Dossier {
  const begun = start(code);
  const actor = { name: 'Jawaban acuan', role: 'trainee' } as const;
  let dossier = begun;
  for (const command of model(begun)) {
    const decided = decide(dossier, command, { actor, evaluate: evaluateDossier });
    assert(decided.ok, `the model answer may be given: ${command.name}`);
    for (const event of decided.value) dossier = apply(dossier, event);
  }
  return dossier;
}

function workOf(dossier: Dossier): Work {
  const evaluation = evaluateDossier(dossier);
  return { dossier, evaluation: evaluation.ok ? evaluation.value : null };
}
