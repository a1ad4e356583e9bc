import { describe, expect, it } from 'vitest';
import type { Dossier } from '#core/tender/model.ts';
import type { Release } from '#core/ocds/model.ts';
import { compiledOf } from '#core/ocds/release.ts';
import { aPreparedSelection, aWeighedResult } from '#test/support/builders/method-tenders.ts';
import { aFixedDossier, FIXED } from '#test/support/builders/sealed.ts';
import {
  aBid,
  aBidder,
  aDossier,
  anAssessedDossier,
  anOfferedLine,
  anOwnerLine,
  bidderId,
  instant,
  notMet,
  requirementId,
  rupiah,
} from '#test/support/builders/dossier.ts';
import { releasesAt, withAnnouncedAward } from '#test/support/builders/ocds-time.ts';

const ANNOUNCED = instant('2014-05-20T02:00:00.000Z');

/** One file, lowest price: `a` wins, `b` is dearer, `c` fell. */
function aResult(): Dossier {
  const assessed = anAssessedDossier({ a: 800_000_000, b: 840_000_000, c: 700_000_000 });
  const tender = {
    ...assessed,
    findings: {
      ...assessed.findings,
      [requirementId('adm')]: { ...assessed.findings[requirementId('adm')], [bidderId('c')]: notMet() },
    },
  };
  return withAnnouncedAward(tender, ANNOUNCED);
}

const ids = (releases: readonly Release[]): readonly string[] =>
  releases.map(({ id, ocid, tag }) => `${id.slice(ocid.length + 1)} ${tag.join()}`);

describe('releases of a tender', () => {
  it('are one for each published event, each with an id of its own', () => {
    expect(ids(releasesAt(aResult()))).toEqual([
      'tender tender',
      'pembukaan tenderUpdate',
      'hasil award',
      'hasil-tetap awardUpdate',
    ]);
  });

  it('are none before the announcement', () => {
    expect(releasesAt(aResult(), instant('2014-04-21T07:59:00.000Z'))).toEqual([]);
  });

  it('name moments with the offset of the tender, and amounts in rupiah to the sen', () => {
    const [first] = releasesAt(aDossier({ notice: { ownerEstimate: rupiah('950000000.55') } }));
    expect(first?.date).toBe('2014-04-21T16:00:00+08:00');
    expect(first?.tender.value).toEqual({ amount: 950_000_000.55, currency: 'IDR' });
  });

  it('of a re-tender are of a process of its own', () => {
    expect(releasesAt(aDossier({ notice: { version: 2 } }))[0]?.ocid).toBe('ocds-xxxxxx-90000001000-v2');
  });

  it('of a practice tender say so in the id and the title', () => {
    const [first] = releasesAt(aDossier({ practice: true }));
    expect(first?.ocid).toBe('ocds-xxxxxx-latihan-90000001000');
    expect(first?.tender.title).toMatch(/^LATIHAN – /);
  });
});

describe('what is not public yet', () => {
  it('is every bid, until they are opened', () => {
    const [tender] = releasesAt(aResult());
    expect(tender).not.toHaveProperty('bids');
    expect(tender).not.toHaveProperty('awards');
    expect(tender?.tender).not.toHaveProperty('numberOfTenderers');
    expect(tender?.parties.map(({ roles }) => roles)).toEqual([['buyer'], ['procuringEntity']]);
    expect(JSON.stringify(tender)).not.toContain('CV. Contoh');
  });

  it('is what came of a bid, until the result is announced', () => {
    const decided = { ...aResult(), announcedResultAt: null };
    const releases = releasesAt(decided);
    expect(ids(releases)).toEqual(['tender tender', 'pembukaan tenderUpdate']);
    expect(releases[1]?.bids?.details.map(({ status }) => status)).toEqual(['pending', 'pending', 'pending']);
    expect(JSON.stringify(releases)).not.toMatch(/requirementResponses|"rank"|Gugur/);
  });

  it('is the price in the second file, until it is opened', () => {
    const sealed = aFixedDossier();
    const [, opening, ...more] = releasesAt(sealed);
    expect(opening?.bids?.details.map(({ value }) => value)).toEqual([undefined, undefined, undefined]);
    expect(more).toEqual([]);
    const priced = {
      ...sealed,
      bidders: sealed.bidders.map((bidder) =>
        bidder.id === 'a' ? aBidder('a', { bid: aBid({ offeredTotal: rupiah(800_000_000) }) }) : bidder,
      ),
    };
    const [, before, prices] = releasesAt(priced);
    expect(before?.bids?.details[0]).not.toHaveProperty('value');
    expect(prices?.date).toBe('2025-06-12T10:00:00+08:00');
    expect(prices?.date.slice(0, 10)).toBe(FIXED.slice(0, 10));
    expect(prices?.bids?.details[0]?.value).toEqual({ amount: 800_000_000, currency: 'IDR' });
  });

  it('is who bid, while names are hidden from the committee', () => {
    const blind = { at: ANNOUNCED, reason: 'Penilaian tanpa nama', aliases: {} };
    const sheets = { sheets: {}, votes: {}, confirmations: {} };
    const setting = {
      ownSheets: [],
      aggregation: 'mean',
      spreadLimit: '40' as never,
      voteQuorum: null,
      secondPerson: false,
      reason: null,
    } as const;
    const hidden: Dossier = { ...aResult(), judging: { setting, ...sheets, blind } };
    expect(ids(releasesAt(hidden))).toEqual(['tender tender']);
  });

  it('is the unit prices of the owner, ever', () => {
    const line = anOwnerLine('l1', '1', 123_456_789);
    const lines = [anOfferedLine(line, 111_111_111, 111_111_111)];
    const dossier = aDossier({
      pricing: { vat: { mode: 'included' }, ownerLines: [line] },
      bidders: [aBidder('a', { bid: aBid({ offeredTotal: rupiah(111_111_111), lines }) })],
    });
    const text = JSON.stringify(releasesAt(withAnnouncedAward(dossier, ANNOUNCED)));
    expect(text).not.toContain('123456789');
    expect(text).toContain('111111111');
  });
});

describe('a bid', () => {
  it('has the price that was read out first; the corrected one comes with the result, in a release of its own', () => {
    const line = anOwnerLine('l1', '1', 900_000_000);
    const lines = [anOfferedLine(line, 800_000_000, 700_000_000)];
    const assessed = anAssessedDossier(
      { a: 700_000_000 },
      {
        pricing: { vat: { mode: 'included' }, ownerLines: [line] },
        bidders: [aBidder('a', { bid: aBid({ offeredTotal: rupiah(700_000_000), lines }) })],
      },
    );
    const [, opening, result] = releasesAt(withAnnouncedAward(assessed, ANNOUNCED));
    expect(opening?.bids?.details[0]?.value?.amount).toBe(700_000_000);
    expect(result?.bids?.details[0]?.value?.amount).toBe(800_000_000);
    expect(result?.id).not.toBe(opening?.id);
  });

  it('says what came of it, its rank, and why it fell', () => {
    const result = releasesAt(aResult()).at(-1);
    expect(result?.bids?.details.map(({ id, status, rank }) => [id, status, rank])).toEqual([
      ['bid-a', 'valid', 1],
      ['bid-b', 'valid', 2],
      ['bid-c', 'disqualified', undefined],
    ]);
    expect(result?.bids?.details[2]?.description).toBe(
      'Gugur. Evaluasi administrasi: Surat penawaran: Masa berlaku penawaran 45 hari. (IKP 29.11)',
    );
    expect(result?.bids?.statistics.map(({ measure, value }) => [measure, value])).toEqual([
      ['bids', 3],
      ['validBids', 2],
      ['disqualifiedBids', 1],
      ['lowestValidBidValue', 800_000_000],
      ['highestValidBidValue', 840_000_000],
    ]);
  });

  it('has the findings of the committee by requirement', () => {
    const [a, , c] = releasesAt(aResult()).at(-1)?.bids?.details ?? [];
    expect(a?.requirementResponses?.map(({ requirement, value }) => [requirement.id, value])).toEqual([
      ['adm', true],
      ['tek', true],
      ['kual', true],
      ['bukti', true],
    ]);
    expect(c?.requirementResponses?.map(({ requirement, value }) => [requirement.id, value])).toEqual([['adm', false]]);
  });

  it('has scores of its elements and totals, where the method scores', () => {
    const scored = withAnnouncedAward(aWeighedResult(), instant('2023-05-20T02:00:00.000Z'));
    const result = releasesAt(scored).at(-1);
    const [a] = result?.bids?.details ?? [];
    const values = Object.fromEntries(
      (a?.requirementResponses ?? []).map(({ requirement, value }) => [requirement.id, value]),
    );
    expect(values).toMatchObject({ spek: 90, layanan: 100, unit: 100, 'nilai-teknis': 95 });
    expect(result?.tender.criteria?.flatMap(({ requirementGroups }) => requirementGroups)).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: 'g-scores' })]),
    );
  });
});

describe('an award', () => {
  it('is pending while it can be contested, then in force', () => {
    const releases = releasesAt(aResult());
    expect(releases.at(-2)?.awards?.map(({ status }) => status)).toEqual(['pending']);
    expect(releases.at(-1)?.awards).toEqual([
      expect.objectContaining({
        id: 'award-1',
        status: 'active',
        value: { amount: 800_000_000, currency: 'IDR' },
        relatedBids: ['bid-a'],
      }),
    ]);
    expect(ids(releasesAt(aResult(), instant('2014-05-21T02:00:00.000Z'))).at(-1)).toBe('hasil award');
  });

  it('stays pending while an objection has no answer', () => {
    const objection = {
      bidder: bidderId('b'),
      phase: 'result',
      number: null,
      receivedAt: instant('2014-05-21T02:00:00.000Z'),
      points: [],
      answer: null,
    } as const;
    const contested = { ...aResult(), objections: { s1: objection } };
    expect(ids(releasesAt(contested)).at(-1)).toBe('hasil award');
  });

  it('that was withdrawn for a new evaluation is cancelled, and stands beside the new one', () => {
    const { earlierEvaluations: _, ...state } = aResult();
    const again: Dossier = {
      ...aResult(),
      announcedResultAt: instant('2014-06-20T02:00:00.000Z'),
      earlierEvaluations: [
        { closedAt: instant('2014-06-02T02:00:00.000Z'), cause: 'objection-accepted', reason: 'Sanggah benar', state },
      ],
    };
    const releases = releasesAt(again);
    expect(ids(releases)).toEqual([
      'tender tender',
      'pembukaan tenderUpdate',
      'hasil award',
      'hasil-dicabut awardCancellation',
      'hasil-2 awardUpdate',
      'hasil-tetap-2 awardUpdate',
    ]);
    expect(releases.map(({ awards }) => awards?.map(({ id, status }) => `${id} ${status}`))).toEqual([
      undefined,
      undefined,
      ['award-1 pending'],
      ['award-1 cancelled'],
      ['award-1 cancelled', 'award-2 pending'],
      ['award-1 cancelled', 'award-2 active'],
    ]);
  });

  it('of a tender that failed says that there is none', () => {
    const failed: Dossier = {
      ...aDossier(),
      announcedResultAt: ANNOUNCED,
      decision: { kind: 'failure', decidedAt: ANNOUNCED, ground: 'no-bids', facts: 'Tidak ada penawaran.' },
    };
    const last = releasesAt(failed).at(-1);
    expect(last?.tender.status).toBe('unsuccessful');
    expect(last?.tender.numberOfTenderers).toBe(0);
    expect(last?.awards).toEqual([expect.objectContaining({ status: 'unsuccessful', title: 'Tender gagal' })]);
  });
});

describe('the committee', () => {
  it('is nowhere in a release: no member, no number, no sheet of one', () => {
    const dossier = aResult();
    const text = JSON.stringify(releasesAt(dossier));
    for (const { name, employeeNumber } of dossier.committee.members) {
      expect(text).not.toContain(name.split(',')[0]);
      expect(text).not.toContain(employeeNumber);
    }
    expect(text).not.toContain('Rusmini');
  });

  it('is kept out of a reason that names one of it: the reason then stays out whole', () => {
    const dossier = aResult();
    const reason = 'Menurut Anggota Contoh 2 surat tidak ditandatangani';
    const named: Dossier = {
      ...dossier,
      findings: {
        ...dossier.findings,
        [requirementId('adm')]: { ...dossier.findings[requirementId('adm')], [bidderId('c')]: notMet(reason) },
      },
    };
    const fallen = releasesAt(named).at(-1)?.bids?.details[2];
    expect(fallen?.status).toBe('disqualified');
    expect(fallen).not.toHaveProperty('description');
  });
});

describe('who may take part, and how the award is found', () => {
  it('has weights that add up to a hundred, and the pass mark', () => {
    const [first] = releasesAt(aPreparedSelection());
    expect(first?.tender).toMatchObject({
      procurementMethod: 'selective',
      procurementMethodDetails: 'Seleksi - Prakualifikasi Dua File',
      awardCriteria: 'ratedCriteria',
      mainProcurementCategory: 'services',
    });
    expect(first?.tender.lots[0]?.awardCriteria?.criteria).toEqual([
      {
        type: 'quality',
        name: 'Teknis',
        numbers: [
          { number: 80, weight: 'percentageExact' },
          { number: 60, threshold: 'minimumScore' },
        ],
      },
      { type: 'price', name: 'Harga', numbers: [{ number: 20, weight: 'percentageExact' }] },
    ]);
    expect(first?.tender.lots[0]?.selectionCriteria?.criteria.length).toBeGreaterThan(0);
  });
});

describe('people and firms', () => {
  it('are called alike in every tender: by tax number, else by their code in the central system', () => {
    const bidders = [
      aBidder('a', { total: 1, taxNumber15: '01.234.567.8-901.000', supplierCode: '77' }),
      aBidder('b', { total: 2, taxNumber16: '0012345678901000' }),
      aBidder('c', { total: 3, supplierCode: '88' }),
      aBidder('d', { total: 4 }),
    ];
    const opening = releasesAt(aDossier({ bidders }))[1];
    expect(opening?.tender.tenderers?.map(({ id }) => id)).toEqual([
      'ID-NPWP-0012345678901000',
      'ID-SPSE-88',
      'ocds-xxxxxx-90000001000-d',
    ]);
  });

  it('that are single persons keep their tax number, which is the number of their identity card, and their address', () => {
    const person = aBidder('p', {
      total: 1,
      taxNumber16: '6471010101800001',
      supplierCode: '99',
      address: 'Jalan Rumah Sendiri 1',
    });
    const text = JSON.stringify(releasesAt(aDossier({ notice: { kind: 'consulting-individual' }, bidders: [person] })));
    expect(text).toContain('ID-SPSE-99');
    expect(text).not.toMatch(/6471010101800001|Rumah Sendiri/);
  });
});

describe('the compiled release', () => {
  it('says what the last release says, as compiled', () => {
    const releases = releasesAt(aResult());
    const compiled = compiledOf(releases);
    expect(compiled).toEqual({ ...releases.at(-1), id: 'ocds-xxxxxx-90000001000-compiled', tag: ['compiled'] });
    expect(compiledOf([])).toBeNull();
  });
});
