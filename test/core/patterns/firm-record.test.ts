import { describe, expect, it } from 'vitest';
import { firmRecords, noShowRate, winRate } from '#core/patterns/firm-record.ts';
import { partOf, seasonOf } from '#core/patterns/season.ts';
import { dateOnly } from '#test/support/builders/dossier.ts';
import { factsOfAll, factsOfTenders, aTender, type TenderOptions } from '#test/support/builders/season-of-tenders.ts';

const TENDERS: Readonly<Record<string, TenderOptions>> = {
  1: { bids: { a: 900, b: 950 }, winner: 'a', day: '2025-01-10' },
  2: { bids: { a: 900, b: null }, winner: 'a', kind: 'goods', day: '2025-02-10' },
  3: { bids: { a: 990, b: null, c: 900 }, winner: 'c', day: '2025-03-10' },
  4: { bids: { a: 990, b: null }, day: '2025-04-10' },
};

describe('what a firm did', () => {
  it('is counted over all tenders and in each category, with the share it won', () => {
    const season = seasonOf(factsOfTenders(TENDERS));
    const [a, b] = firmRecords(season);
    expect(a).toMatchObject({ registered: 4, offered: 4, decided: 3, won: 2, noShows: 0, wonValue: '1800.00' });
    expect(a?.byKind).toMatchObject([
      { kind: 'goods', decided: 1, won: 1 },
      { kind: 'works', decided: 2, won: 1 },
    ]);
    expect(a && winRate(a)).toBeCloseTo(2 / 3, 12);
    expect(a?.tenders.map(({ did }) => did)).toEqual(['won', 'won', 'lost', 'offered']);
    expect(b).toMatchObject({ registered: 4, offered: 1, decided: 1, won: 0, noShows: 3 });
    expect(b && noShowRate(b)).toBe(0.75);
  });

  it('is that of the filter alone', () => {
    const season = seasonOf(factsOfTenders(TENDERS));
    const records = firmRecords(
      partOf(season, { kind: 'works', from: dateOnly('2025-03-01'), until: dateOnly('2025-03-31') }),
    );
    expect(records.map(({ registered }) => registered)).toEqual([1, 1, 1]);
    expect(records.map(({ won }) => won)).toEqual([0, 0, 1]);
  });

  it('counts once where a firm registered twice in a tender, by its last bid', () => {
    const tender = aTender('1', { bids: { a: 900, b: 950 } });
    const [first, second] = tender.bidders;
    if (first === undefined || second === undefined) throw new Error('the tender has two bidders');
    const twice = { ...tender, bidders: [first, { ...second, supplierCode: first.supplierCode }] };
    const season = seasonOf(factsOfAll([twice]));
    expect(firmRecords(season)).toMatchObject([{ registered: 1, offered: 1 }]);
    expect(season.tenders[0]?.entries).toMatchObject([{ price: 95_000n }]);
  });

  it('tells no rate of what never was', () => {
    const none = { registered: 0, offered: 0, decided: 0, won: 0, noShows: 0 };
    expect([winRate(none), noShowRate(none)]).toEqual([null, null]);
  });
});
