import { expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { issuedLinesOf } from '#core/documents/issue/issued-lines.ts';
import { newestWords } from '#core/regulation/select.ts';
import type { Dossier } from '#core/tender/model.ts';
import { streamOf } from '#core/tender/stream.ts';
import { daysOf, packOf } from '#renderer/features/print-queue/day-pack.ts';
import { anEverydayDossier, inputOf } from '#test/core/documents/dossiers.ts';
import { anIssued } from '#test/core/documents/issue/issued.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';

const WORDS = newestWords();
const everyday = anEverydayDossier();
const content = unwrap(buildDocument('bahp', inputOf(everyday))).content;
const EVENING = instant('2026-11-23T16:30:00.000Z');

function withIssued(code: string, issued: NonNullable<Dossier['issued']>): Dossier {
  return { ...everyday, notice: { ...everyday.notice, code }, issued };
}

it('the pack of a day holds what went out on it, tender by tender', () => {
  const tenders = [
    withIssued('20', { bahp: [anIssued(content)], penetapan: [anIssued(content, { issuedAt: EVENING })] }),
    withIssued('10', { baep: [anIssued(content)] }),
    withIssued('30', {}),
  ].map((dossier) => ({
    stream: streamOf(dossier.notice),
    summary: { code: dossier.notice.code, name: dossier.notice.name, issued: issuedLinesOf(dossier, WORDS) },
  }));
  const days = daysOf(tenders);
  expect(days.map(({ date, count }) => [date, count])).toEqual([
    ['2026-11-24', 1],
    ['2026-11-23', 2],
  ]);
  const pack = days[1] === undefined ? [] : packOf(tenders, days[1].date);
  expect(pack.map(({ code, line }) => [code, line.key])).toEqual([
    ['10', 'baep'],
    ['20', 'bahp'],
  ]);
  expect(new Set(pack.map(({ id }) => id)).size).toBe(2);
});
