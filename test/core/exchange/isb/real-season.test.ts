import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type IsbReading, readIsb } from '#core/exchange/isb/read-isb.ts';
import { inconsistenciesOf } from '#core/tender/consistency.ts';
import { pricePlaces } from '#core/tender/price-places.ts';
import { dossierShape } from '#core/tender/schema.ts';
import { filesIn, odditiesOf, REAL_SEASON } from './isb-fixtures.ts';

const present = existsSync(REAL_SEASON);

describe.skipIf(!present)('a real season of one regency (skipped where the records are not on this machine)', () => {
  let reading: IsbReading;

  beforeAll(() => {
    reading = readIsb(filesIn(REAL_SEASON));
  });

  it('imports whole', () => {
    expect(reading.counts).toEqual({
      tenders: 51,
      stages: 783,
      bidders: 2369,
      bids: 86,
      winners: 37,
      appointmentLetters: 26,
      agencies: 9,
    });
    expect(reading.files.every(({ service, skippedRows }) => service !== null && skippedRows === 0)).toBe(true);
  });

  it('has no errors, and the oddities known to be in it', () => {
    const count = (code: Parameters<typeof odditiesOf>[1]) => odditiesOf(reading, code).length;
    expect(reading.oddities.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(count('money-has-sen')).toBe(21);
    expect(count('tax-number-15-missing') + count('tax-number-16-missing')).toBe(72);
    expect(count('tax-numbers-differ')).toBe(21);
    expect(count('window-placeholder')).toBe(8);
    expect(count('objection-too-early')).toBe(3);
    expect(count('several-plan-codes')).toBe(2);
    expect(count('line-breaks')).toBe(3);
    expect(count('empty-participant')).toBe(1);
  });

  it('is the clock of the western zone', () => {
    expect(reading.zone).toEqual({ zone: 'WIB', basis: 'province' });
  });

  it('keeps every amount exactly as its text has it', () => {
    const texts = filesIn(REAL_SEASON)
      .map(({ text }) => text)
      .join('\n');
    const offers = reading.dossiers.flatMap(({ bidders }) => bidders.flatMap(({ bid }) => bid?.offeredTotal ?? []));
    expect(offers.length).toBeGreaterThan(70);
    for (const offer of offers)
      expect(texts).toContain(`"nilai_penawaran": ${offer.replace(/\.00$/, '').replace(/(\.\d)0$/, '$1')}`);
  });

  it('withholds every price of two-file tenders that are not finished, and no other', () => {
    const sealed = reading.dossiers.filter(
      ({ notice }) => notice.submission === 'two-file' && notice.status !== 'finished',
    );
    expect(sealed).toHaveLength(7);
    expect(sealed.flatMap(pricePlaces)).toEqual([]);
    expect([...reading.withheld.keys()].toSorted()).toEqual(sealed.map(({ notice }) => notice.code).toSorted());
    const told = new Set(odditiesOf(reading, 'price-withheld').map(({ tender }) => tender));
    const offered = sealed.filter(({ notice }) =>
      (reading.withheld.get(notice.code)?.bidders ?? []).some(({ bid }) => bid !== null),
    );
    expect(told).toEqual(new Set(offered.map(({ notice }) => notice.code)));
    const others = reading.dossiers.filter((dossier) => !sealed.includes(dossier));
    for (const dossier of others) {
      const offers = dossier.bidders.filter(({ bid }) => bid !== null);
      expect(offers.every(({ bid }) => bid?.offeredTotal !== null)).toBe(true);
    }
  });

  it('holds together, tender by tender', () => {
    expect(reading.dossiers.flatMap(inconsistenciesOf)).toEqual([]);
  });

  it('gives 32 one-file lowest-price tenders, 24 of them finished with a winner', () => {
    const lowest = reading.dossiers.filter(
      ({ notice }) =>
        notice.method === 'lowest-price-knockout' &&
        notice.qualification === 'post' &&
        notice.submission === 'one-file',
    );
    expect(lowest).toHaveLength(32);
    const finished = lowest.filter(({ notice }) => notice.status === 'finished');
    expect(finished).toHaveLength(24);
    expect(finished.filter(({ recorded }) => typeof recorded?.winner === 'string')).toHaveLength(24);
  });

  it('satisfies the shape of a dossier throughout', () => {
    for (const dossier of reading.dossiers) expect(dossierShape.safeParse(dossier).error?.issues ?? []).toEqual([]);
  });

  it('is read well within a second', () => {
    const files = filesIn(REAL_SEASON);
    const start = performance.now();
    readIsb(files);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
