import { describe, expect, it } from 'vitest';
import { odditiesOf } from '#core/documents/issue/oddities.ts';
import type { DocumentDetails } from '#core/tender/model.ts';
import { dateOnly } from '#test/support/builders/dossier.ts';
import { anEverydayDossier, anOffice, inputOf } from '../dossiers.ts';

const PATTERN = '{nomor}/BAHP/{bulan}/{tahun}';
const office = anOffice({ numbering: { bahp: PATTERN } });

/** What is odd about the result minutes with these details; today is 23 November 2026, a Monday. */
function oddWith(parts: Partial<DocumentDetails>) {
  const dossier = anEverydayDossier();
  const details = { number: '012/BAHP/XI/2026', date: dateOnly('2026-11-23'), place: null, remarks: null, ...parts };
  return odditiesOf('bahp', inputOf({ ...dossier, documents: { ...dossier.documents, bahp: details } }, office));
}

describe('what is odd in a document about to go out', () => {
  it('is nothing where number and date are as usual', () => {
    expect(oddWith({})).toEqual([]);
  });

  it.each([
    ['a date to come', { date: dateOnly('2026-11-24'), number: null }, 'date-in-future'],
    ['a Sunday, and before what it rests upon', { date: dateOnly('2026-11-22'), number: null }, 'day-off'],
    ['a running number alone', { number: '12' }, 'number-not-whole'],
    ['a number of another pattern', { number: '012/BAEP/XI/2026' }, 'number-not-by-pattern'],
    ['a number of another month', { number: '012/BAHP/X/2026' }, 'number-not-by-pattern'],
    ['a number without its running part', { number: '/BAHP/XI/2026' }, 'number-not-by-pattern'],
  ])('is %s', (_, parts, kind) => {
    expect(oddWith(parts).map((each) => each.kind)).toContain(kind);
  });

  it('names the document that is dated after it', () => {
    expect(oddWith({ date: dateOnly('2026-11-20'), number: null })).toContainEqual({
      kind: 'before-its-basis',
      basis: 'baep',
      date: dateOnly('2026-11-23'),
    });
  });
});
