import { describe, expect, it } from 'vitest';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { formatRupiah } from '#core/money/sen.ts';
import { planSeason } from '#core/practice/plan.ts';
import { unansweredIn } from '#core/screens/answers.ts';
import { screeningOf } from '#core/screens/screening.ts';
import { decide } from '#core/tender/decide.ts';
import { isBorneOut } from '#core/tender/decide-outcome.ts';
import { attemptOfCode, codeOfAttempt } from '#core/training/attempt.ts';
import { EXERCISES, exerciseTitle, startOfAttempt } from '#core/training/exercises.ts';
import { grade, modelDossier } from '#core/training/grade.ts';
import { EXERCISE_IDS } from '#core/training/model.ts';
import { mayDoExercise } from '#core/training/permitted.ts';
import type { Role } from '#core/committee/role.ts';
import { unwrap } from '#test/support/unwrap.ts';

const TRAINEE = { name: 'Peserta Latihan', role: 'trainee' } as const;

describe.each(EXERCISE_IDS)('the exercise %s', (id) => {
  const exercise = EXERCISES[id];
  const code = codeOfAttempt({ exercise: id, number: 1 });
  const start = startOfAttempt({ exercise: id, number: 1 });

  it('begins with a practice tender that can be imported, is not decided, and has not a point right', () => {
    const body = { dossier: start, source: { kind: 'practice', files: [] } } as const;
    const imported = decide(null, { name: 'importDossier', body }, { actor: TRAINEE, evaluate: evaluateDossier });
    expect(imported).toMatchObject({ ok: true });
    expect(start).toMatchObject({ practice: true, decision: null });
    expect(unwrap(evaluateDossier(start)).outcome.kind).toBe('open');
    expect(grade(exercise, start)).toMatchObject({ right: 0, of: exercise.points.length });
  });

  it('has a model answer that the rules accept and the evaluation bears out', () => {
    const model = modelDossier(exercise, code);
    const { decision } = model;
    const evaluation = unwrap(evaluateDossier(model));
    expect(decision?.kind).toBe(evaluation.outcome.kind);
    expect(decision !== null && isBorneOut(decision, evaluation)).toBe(true);
    expect(grade(exercise, model)).toMatchObject({ right: exercise.points.length });
  });

  it('leaves nothing unanswered that is to be checked', () => {
    const model = modelDossier(exercise, code);
    const screening = screeningOf(model, { settings: [], evaluation: unwrap(evaluateDossier(model)) });
    expect(unansweredIn(model, screening).map((finding) => finding.id)).toEqual([]);
  });

  it('says of every point why, by which clause then and now, and hints without giving the answer away', () => {
    for (const { point, expected, clauses } of grade(exercise, start).points) {
      expect(point.why.length, point.id).toBeGreaterThan(20);
      expect(clauses.era.clause, point.id).not.toBe('');
      expect(clauses.today.clause, point.id).not.toBe('');
      expect(point.hint.includes(expected), point.id).toBe(false);
    }
    expect(new Set(exercise.points.map((point) => point.id)).size).toBe(exercise.points.length);
  });

  it('is the same tender every time', () => {
    expect(startOfAttempt({ exercise: id, number: 1 })).toEqual(start);
  });
});

describe('attempts', () => {
  it('have codes of their own, found again and never those of the season', () => {
    const codes = EXERCISE_IDS.flatMap((exercise) => [1, 2, 99].map((number) => codeOfAttempt({ exercise, number })));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.map(attemptOfCode)).toEqual(
      EXERCISE_IDS.flatMap((exercise) => [1, 2, 99].map((number) => ({ exercise, number }))),
    );
    const season = planSeason('latihan-1', 967).map((plan) => plan.code);
    expect(season.filter((code) => attemptOfCode(code) !== null)).toEqual([]);
    expect(['980001997', '980901997', '980100997', 'x980101997'].map(attemptOfCode)).toEqual([null, null, null, null]);
  });

  it('say in their names which they are', () => {
    expect(startOfAttempt({ exercise: 'tie', number: 3 }).notice.name).toMatch(/\(percobaan 3\)$/);
    expect(exerciseTitle('of-a-later-build')).toBe('of-a-later-build');
  });
});

describe('who may do exercises', () => {
  it('is the trainee and the chair for all of them; others are told', () => {
    const may = (role: Role) => EXERCISE_IDS.filter((id) => mayDoExercise(role, EXERCISES[id]));
    expect(may('trainee')).toEqual(EXERCISE_IDS);
    expect(may('chair')).toEqual(EXERCISE_IDS);
    expect(may('auditor')).toEqual([]);
    expect(may('secretary')).toEqual([]);
  });
});

it('a preference exercise explains evaluated prices as they are worked out', () => {
  const exercise = EXERCISES['domestic-preference'];
  const model = modelDossier(exercise, codeOfAttempt({ exercise: exercise.id, number: 1 }));
  const { bids } = unwrap(evaluateDossier(model));
  const shown = bids.map(({ evaluatedPrice }) => (evaluatedPrice === null ? '' : formatRupiah(evaluatedPrice.shown)));
  const told = exercise.points.map(({ why }) => why).join(' ');
  expect(shown.filter((price) => told.includes(price))).toEqual(['Rp982.168.674,70', 'Rp981.132.075,47']);
});
