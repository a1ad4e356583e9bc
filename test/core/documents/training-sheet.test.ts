import { describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import { EMPTY_OFFICE } from '#core/documents/office.ts';
import { trainingSheet } from '#core/documents/training-sheet.ts';
import { codeOfAttempt } from '#core/training/attempt.ts';
import { EXERCISES, startOfAttempt } from '#core/training/exercises.ts';
import { grade, modelDossier } from '#core/training/grade.ts';

const exercise = EXERCISES['two-files'];
const AT = '2026-11-28T02:30:00.000Z' as Instant;

function sheetOf(graded: ReturnType<typeof grade>): string {
  const input = { exercise, grade: graded, attempt: 2, person: 'Siti Rahmah', at: AT, office: EMPTY_OFFICE };
  return JSON.stringify(trainingSheet(input));
}

describe('a result sheet', () => {
  it('names person, exercise, attempt and score, and every point with what was expected and why', () => {
    const sheet = sheetOf(grade(exercise, startOfAttempt({ exercise: 'two-files', number: 2 })));
    expect(sheet).toContain('Siti Rahmah');
    expect(sheet).toContain('percobaan ke-2');
    expect(sheet).toContain('0 dari 7 butir benar (0 %)');
    for (const { point, expected } of grade(exercise, startOfAttempt({ exercise: 'two-files', number: 2 })).points) {
      expect(sheet).toContain(point.why);
      expect(sheet).toContain(expected);
    }
    expect(sheet).toContain('— Belum dikerjakan');
  });

  it('bears the practice mark whatever the result is', () => {
    const done = grade(exercise, modelDossier(exercise, codeOfAttempt({ exercise: 'two-files', number: 1 })));
    expect(sheetOf(done)).toContain('7 dari 7 butir benar (100 %)');
    expect(sheetOf(done)).toContain('"marks":["practice"]');
  });
});
