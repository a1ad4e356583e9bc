import { describe, expect, it } from 'vitest';
import type { BidderFacts, TenderFacts } from '#core/patterns/facts.ts';
import { directoryOf, plainFirmName } from '#core/patterns/firm-identity.ts';
import type { Bidder } from '#core/tender/model.ts';
import { aBidder, aDossier } from '#test/support/builders/dossier.ts';
import { factsOfAll } from '#test/support/builders/season-of-tenders.ts';

/** One tender for each bidder, in order. */
function seen(...bidders: readonly Partial<Bidder>[]): readonly TenderFacts[] {
  return factsOfAll(
    bidders.map((bidder, at) =>
      aDossier({ notice: { code: String(at) }, bidders: [aBidder('x', { total: 1, ...bidder })] }),
    ),
  );
}

/** Which of them are one firm, by a number for each firm in order of first meeting. */
function sameness(tenders: readonly TenderFacts[]): readonly number[] {
  const { placeOf } = directoryOf(tenders);
  const places = tenders.map(({ bidders }) => placeOf(bidders[0] as BidderFacts));
  return places.map((place) => [...new Set(places)].indexOf(place));
}

describe('firms over many tenders', () => {
  it('are one by supplier code, whatever they are called', () => {
    expect(
      sameness(seen({ supplierCode: '7', name: 'CV. Andra' }, { supplierCode: '7', name: 'PT Andra Jaya' })),
    ).toEqual([0, 0]);
  });

  it('are one by tax number in either form, also through another tender', () => {
    const tenders = seen(
      { supplierCode: '7' },
      { taxNumber15: '01.234.567.8-901.000' },
      { supplierCode: '7', taxNumber16: '0012345678901000' },
    );
    expect(sameness(tenders)).toEqual([0, 0, 0]);
  });

  it('are never one by name where a code or number stands', () => {
    const tenders = seen(
      { supplierCode: '7', name: 'CV. Andra' },
      { supplierCode: '8', name: 'CV. Andra' },
      { name: 'CV. Andra' },
    );
    expect(sameness(tenders)).toEqual([0, 1, 2]);
  });

  it('are one by name where nothing else is known, and say so', () => {
    const tenders = seen({ name: 'CV.ANDRA' }, { name: 'Cv. Andra' }, { name: "MUA'MALAH" });
    expect(sameness(tenders)).toEqual([0, 0, 1]);
    expect(directoryOf(tenders).firms.map(({ byNameAlone }) => byNameAlone)).toEqual([true, true]);
  });

  it('are found by name only where one firm bears it', () => {
    const { placeByName } = directoryOf(
      seen(
        { supplierCode: '7', name: 'CV. Andra' },
        { supplierCode: '8', name: 'cv andra' },
        { supplierCode: '9', name: 'PT Lain' },
      ),
    );
    expect([placeByName('Andra'), placeByName('PT. LAIN'), placeByName('Tidak ada')]).toEqual([
      null,
      expect.any(Number),
      null,
    ]);
  });

  it('keep their words where a name is nothing but a legal form', () => {
    expect(['PT.', 'CV. ANDRA', "MULTICON'S", 'Firma  Dua-Tiga'].map(plainFirmName)).toEqual([
      'pt',
      'andra',
      'multicons',
      'dua tiga',
    ]);
  });
});
