import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import { renderHtml } from '#core/documents/html.ts';
import { EMPTY_OFFICE } from '#core/documents/office.ts';
import { trainingSheet } from '#core/documents/training-sheet.ts';
import { codeOfAttempt } from '#core/training/attempt.ts';
import { EXERCISES, startOfAttempt } from '#core/training/exercises.ts';
import { grade, modelDossier } from '#core/training/grade.ts';
import { EXERCISE_IDS } from '#core/training/model.ts';
import { embeddedFontCss, openPrinter, type Printer, readPdf } from '#test/support/pdf.ts';

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
    expect(sheet).toContain('8. Dua file (dua sampul) (versi 1), percobaan ke-2');
    expect(sheet).toContain(exercise.pitfall);
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

describe('a printed result sheet', () => {
  let printer: Printer;
  beforeAll(async () => void (printer = await openPrinter()));
  afterAll(() => printer.close());

  it.each(EXERCISE_IDS)('of %s keeps within its columns, and every amount on one line', async (id) => {
    const done = grade(EXERCISES[id], modelDossier(EXERCISES[id], codeOfAttempt({ exercise: id, number: 1 })));
    const person = 'Dr. Ir. Siti Rahmawati Kusumaningtyas Paramitha, S.T., M.T., IPM., CPSp.';
    const sheet = trainingSheet({
      exercise: EXERCISES[id],
      grade: done,
      attempt: 99,
      person,
      at: AT,
      office: EMPTY_OFFICE,
    });
    const html = renderHtml(sheet, { fontCss: embeddedFontCss(sheet.text), lang: 'id' });
    expect(await printer.overflowing(html)).toEqual([]);
    const { pages } = await readPdf(await printer.print(html));
    expect(pages.length).toBeLessThanOrEqual(2);
    const lines = pages.flatMap((page) => page.lines.map(({ text }) => text)).join('\n');
    const amounts = done.points.flatMap(({ expected }) => expected.match(/Rp[\d.]+,\d\d/g) ?? []);
    expect(amounts.filter((amount) => !lines.includes(amount))).toEqual([]);
  });
});
