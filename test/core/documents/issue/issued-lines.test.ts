import { expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { issuedLinesOf } from '#core/documents/issue/issued-lines.ts';
import { newestWords } from '#core/regulation/select.ts';
import type { Dossier } from '#core/tender/model.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anEverydayDossier, inputOf } from '../dossiers.ts';
import { anIssued } from './issued.ts';

const WORDS = newestWords();
const everyday = anEverydayDossier();
const content = unwrap(buildDocument('bahp', inputOf(everyday))).content;

/** Late in the evening by universal time it is the next day in Samarinda. */
const EVENING = instant('2026-11-23T16:30:00.000Z');

function withIssued(code: string, issued: NonNullable<Dossier['issued']>): Dossier {
  return { ...everyday, notice: { ...everyday.notice, code }, issued };
}

it('what went out of a tender is told by its newest version and the day in the office', () => {
  const second = anIssued(content, { version: 2, reason: 'Salah ketik', issuedAt: EVENING });
  const dossier = withIssued('1', { bahp: [anIssued(content), second], 'surat-lain': [anIssued(content)] });
  expect(issuedLinesOf(dossier, WORDS)).toEqual([
    {
      key: 'bahp',
      name: 'Berita Acara Hasil Pemilihan',
      subject: null,
      number: '000.3.3/03/POKJA-1/XI/2026',
      version: 2,
      issuedOn: '2026-11-24',
    },
  ]);
});
