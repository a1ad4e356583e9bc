import type { Hash } from '#core/log/envelope.ts';
import type { IssuedDocument } from '#core/tender/issued-model.ts';
import { describe, expect, it } from 'vitest';
import type { DateOnly } from '#core/calendar/instant.ts';
import { EMPTY_OFFICE, type NumberSeries, type OfficeSettings } from '#core/documents/office.ts';
import { doubledRunning, numberClashes, othersWithNumber } from '#core/documents/register/number-clashes.ts';
import { registerOf, registerReader } from '#core/documents/register/number-register.ts';
import { usedNumbersOf } from '#core/documents/register/used-numbers.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { newestWords } from '#core/regulation/select.ts';
import type { Dossier, DocumentDetails } from '#core/tender/model.ts';
import { aDossier, instant } from '#test/support/builders/dossier.ts';

const WORDS = newestWords();

const OFFICE: OfficeSettings = {
  ...EMPTY_OFFICE,
  numbering: { bahp: '{nomor}/{klasifikasi}/BAHP/{tahun}', baep: '{nomor}/{klasifikasi}/BAEP/{tahun}' },
  numberSegments: { classification: '000.3.3', unit: null },
};

const MINUTES: NumberSeries = {
  id: 'ba',
  name: 'Berita acara',
  kinds: ['baep', 'bahp'],
  restart: 'yearly',
  width: 3,
  classification: '602.1',
};

function details(number: string | null, date: string | null = null): DocumentDetails {
  return { number, date: date as DateOnly | null, place: null, remarks: null };
}

function withNumbers(documents: Dossier['documents']): Dossier {
  return { ...aDossier(), documents };
}

function aTender(stream: string, documents: Dossier['documents'], year = 2026) {
  const numbers = usedNumbersOf(withNumbers(documents), WORDS);
  return { stream: stream as StreamId, summary: { code: stream, name: `Paket ${stream}`, year, numbers } };
}

describe('the numbers of a tender', () => {
  it('are those of its documents, with day and what each is about', () => {
    const dossier = withNumbers({
      bahp: details(' 1/BAHP ', '2026-11-23'),
      baep: details(null),
      penetapan: details('2'),
    });
    expect(usedNumbersOf(dossier, WORDS)).toEqual([
      { key: 'bahp', name: WORDS.resultMinutes, subject: null, number: ' 1/BAHP ', date: '2026-11-23', state: 'draft' },
      { key: 'penetapan', name: WORDS.awardLetter, subject: null, number: '2', date: null, state: 'draft' },
    ]);
  });

  it('are still those of documents whose meeting is gone, and none of kinds this build does not know', () => {
    const used = usedNumbersOf(withNumbers({ 'undangan:rapat-9': details('5'), 'surat-lain': details('6') }), WORDS);
    expect(used.map(({ key, number }) => [key, number])).toEqual([['undangan:rapat-9', '5']]);
  });

  it('stay with what was issued, also where a new draft bears another', () => {
    const date = '2026-11-23' as DateOnly;
    const version = (number: string): IssuedDocument => ({
      version: 1,
      title: 'Berita Acara',
      number,
      date,
      issuedAt: instant('2026-11-23T01:00:00.000Z'),
      content: { sha256: 'a'.repeat(64) as Hash, size: 1 },
      pdf: null,
      reason: null,
    });
    const dossier = withNumbers({ bahp: details('9/BAHP'), baep: details('1 / BAEP') });
    const issued = { bahp: [version('1/BAHP')], baep: [version('1/baep')] };
    const used = usedNumbersOf({ ...dossier, issued }, WORDS);
    expect(used.map(({ number, state }) => [number, state])).toEqual([
      ['1/baep', 'issued'],
      ['1/BAHP', 'issued'],
      ['9/BAHP', 'draft'],
    ]);
  });
});

describe('a register of numbers', () => {
  it('reads them by the patterns of the office, each kind a series of its own that begins again every year', () => {
    const tender = aTender('a', {
      bahp: details('012/000.3.3/BAHP/2026', '2026-11-23'),
      baep: details('7/600/BAEP/2025'),
      penetapan: details('lain', '2024-01-02'),
      sppbj: details('x'),
    });
    const read = registerOf([tender], OFFICE).map(({ book, running, year }) => [book.series, book.year, running, year]);
    expect(read).toEqual([
      ['baep', 2025, 7, 2025],
      ['bahp', 2026, 12, 2026],
      ['penetapan', 2024, null, 2024],
      ['sppbj', 2026, null, 2026],
    ]);
  });

  it('is the same read tender by tender, where one changed and others did not', () => {
    const [here, there] = [aTender('a', { bahp: details('1/BAHP') }), aTender('b', { bahp: details('2/BAHP') })];
    const changed = aTender('b', { bahp: details('3/BAHP') });
    const read = registerReader(OFFICE);
    expect(read([here, there])).toEqual(registerOf([here, there], OFFICE));
    expect(read([here, changed])).toEqual(registerOf([here, changed], OFFICE));
    expect(read([here, changed])[0]).toBe(read([here, there])[0]);
  });

  it('counts kinds of one series on together, in one book for ever where it never begins again', () => {
    const tender = aTender('a', {
      bahp: details('012/602.1/BAHP/2026', '2026-11-23'),
      baep: details('013/602.1/BAEP/2025', '2025-11-23'),
    });
    const yearly = registerOf([tender], { ...OFFICE, numberSeries: [MINUTES] });
    expect(yearly.map(({ book, running }) => ({ ...book, running }))).toEqual([
      { series: 'ba', year: 2025, running: 13 },
      { series: 'ba', year: 2026, running: 12 },
    ]);
    const never = registerOf([tender], { ...OFFICE, numberSeries: [{ ...MINUTES, restart: 'never' }] });
    expect(never.map(({ book }) => book)).toEqual([
      { series: 'ba', year: null },
      { series: 'ba', year: null },
    ]);
  });

  it('finds a number on two documents however it is spelled, issued ones first', () => {
    const date = '2026-11-23' as DateOnly;
    const here = aTender('a', { bahp: details('1/BAHP', date) });
    const there = aTender('b', { baep: details('001 / bahp', date) });
    const issued = { ...there.summary.numbers[0], state: 'issued' as const };
    const other = { ...there, summary: { ...there.summary, numbers: [issued] } } as typeof there;
    const register = registerOf([here, other], OFFICE);
    expect(numberClashes(register).map(({ uses }) => uses.map(({ stream }) => stream))).toEqual([['b', 'a']]);
    const [own] = register;
    expect(own && othersWithNumber(register, own).map(({ stream }) => stream)).toEqual(['b']);
  });

  it('lets a number come again in another year, and a document bear its own', () => {
    const register = registerOf(
      [
        aTender('a', { bahp: details('1/BAHP', '2025-11-23') }),
        aTender('b', { bahp: details('1/BAHP', '2026-11-23') }),
        aTender('c', { bahp: details('2/BAHP', '2026-11-23') }),
      ],
      OFFICE,
    );
    expect(numberClashes(register)).toEqual([]);
    expect(register.map((own) => othersWithNumber(register, own).length)).toEqual([0, 0, 0]);
    // Before a document has its day, any year could be its own.
    const undated = register.map((own) => othersWithNumber(register, { ...own, year: null }).length);
    expect(undated).toEqual([1, 1, 0]);
  });

  it('notices a running number that came up twice in a series though the numbers differ', () => {
    const documents = { bahp: details('012/x/BAHP/2026'), baep: details('012/x/BAEP/2026') };
    expect(doubledRunning(registerOf([aTender('a', documents)], OFFICE)).size).toBe(0);
    expect(doubledRunning(registerOf([aTender('a', documents)], { ...OFFICE, numberSeries: [MINUTES] })).size).toBe(1);
  });
});
