/** Tenders of other methods than lowest price, as an import brings them. */
import { startingRequirements } from '#core/regulation/element-templates.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import { assert } from '#core/shared/assert.ts';
import type { Dossier } from '#core/tender/model.ts';
import {
  aBid,
  aBidder,
  aDossier,
  aRequirement,
  bidderId,
  decimal,
  instant,
  requirementId,
  rupiah,
  withAllExamined,
} from '#test/support/builders/dossier.ts';

export const FIRMS = {
  first: 'PT. Anugerah Konsultan Nusantara Engineering Indonesia',
  second: 'PT. Bina Cipta Rancang',
  third: 'CV. Cakrawala Teknika',
  fourth: 'PT. Dwipa Perencana Utama',
  fifth: 'CV. Ekatama Studi',
} as const;

/** A consulting selection, quality and cost, pre-qualified, in two files: five firms registered, nothing received. */
export function aSelection(number = 1): Dossier {
  const tender = aDossier({
    ruleSet: { id: 'perpres-12-2021', reason: null },
    notice: {
      code: String(93_000_000_000 + number),
      name: `Penyusunan Rencana Induk Sistem Penyediaan Air Minum Kabupaten Contoh Tahap ${number}`,
      kind: 'consulting-firm',
      method: 'quality-and-cost',
      qualification: 'pre',
      submission: 'two-file',
      contract: 'lump-sum',
      fiscalYear: 2023,
      announcedAt: instant('2023-03-01T02:00:00.000Z'),
      ownerEstimate: rupiah(1_000_000_000),
      budgetCeiling: rupiah(1_050_000_000),
    },
    bidders: Object.values(FIRMS).map((name, at) => aBidder(`f${at + 1}`, { name })),
  });
  return { ...tender, opening: { ...tender.opening, openedAt: null } };
}

/** The same with the starting requirements and terms in place, for screens to be looked at. */
export function aPreparedSelection(number = 1): Dossier {
  const tender = aSelection(number);
  const ruleSet = ruleSetById(tender.ruleSet.id);
  assert(ruleSet, 'the builder names a known rule set');
  return {
    ...tender,
    requirements: startingRequirements(ruleSet, tender.notice),
    technicalThreshold: decimal('60'),
    terms: {
      ...tender.terms,
      technicalWeight: decimal('80'),
      priceWeight: decimal('20'),
      qualificationThreshold: decimal('60'),
    },
  };
}

export const ELEMENTS = {
  specification: 'Spesifikasi teknis',
  service: 'Layanan purnajual',
  delivery: 'Jumlah unit siap kirim',
} as const;

/** Goods by sistem nilai in one file: a mark, levels and a count; opened and examined, weights 60 and 40. */
export function aWeighedTender(number = 1): Dossier {
  const tender = aDossier({
    ruleSet: { id: 'perpres-12-2021', reason: null },
    notice: {
      code: String(94_000_000_000 + number),
      name: `Pengadaan Alat Laboratorium Contoh ${number}`,
      kind: 'goods',
      method: 'scoring',
      submission: 'two-file',
      contract: 'lump-sum',
      fiscalYear: 2023,
      announcedAt: instant('2023-03-01T02:00:00.000Z'),
      ownerEstimate: rupiah(900_000_000),
    },
    technicalThreshold: decimal('60'),
    requirements: [
      aRequirement('surat', 'administration', { title: 'Surat penawaran' }),
      aRequirement('spek', 'technical', {
        title: ELEMENTS.specification,
        scoring: { weight: decimal('50'), threshold: decimal('60'), parent: null, scale: { kind: 'mark' } },
      }),
      aRequirement('layanan', 'technical', {
        title: ELEMENTS.service,
        scoring: {
          weight: decimal('30'),
          threshold: null,
          parent: null,
          scale: {
            kind: 'levels',
            levels: [
              { label: 'Sangat baik', score: decimal('100') },
              { label: 'Baik', score: decimal('80') },
              { label: 'Cukup', score: decimal('50') },
            ],
          },
        },
      }),
      aRequirement('unit', 'technical', {
        title: ELEMENTS.delivery,
        scoring: { weight: decimal('20'), threshold: null, parent: null, scale: { kind: 'share-of-highest' } },
      }),
      aRequirement('izin', 'qualification', { title: 'Perizinan berusaha' }),
      aRequirement('asli', 'proof', { title: 'Asli perizinan' }),
    ],
    terms: {
      technicalWeight: decimal('60'),
      priceWeight: decimal('40'),
      qualificationThreshold: null,
      shortlistMaximum: null,
      discountPercent: null,
      preference: 'not-applied',
      auction: false,
      simple: false,
    },
    bidders: [
      aBidder('a', { name: FIRMS.third, bid: aBid({ offeredTotal: null }) }),
      aBidder('b', { name: FIRMS.fourth, bid: aBid({ offeredTotal: null }) }),
      aBidder('c', { name: FIRMS.fifth, bid: aBid({ offeredTotal: null }) }),
    ],
    opening: {
      openedAt: instant('2023-04-03T02:00:00.000Z'),
      place: 'Ruang rapat UKPBJ',
      witnesses: [],
      remarks: null,
      bids: {},
    },
  });
  const examined = withAllExamined(tender);
  const met = { result: 'met', score: null, reason: null, clause: null, evidence: [] } as const;
  return {
    ...examined,
    findings: { [requirementId('surat')]: Object.fromEntries(tender.bidders.map(({ id }) => [id, met])) },
  };
}

/** The same after the technical evaluation: two passed and their prices are known, the third did not. */
export function aWeighedResult(): Dossier {
  const tender = aWeighedTender();
  const work = { a: ['90', '100', '10'], b: ['80', '80', '8'], c: ['50', '50', '4'] } as const;
  const met = { result: 'met', reason: null, clause: null, evidence: [] } as const;
  const findings = (place: 0 | 1) =>
    Object.fromEntries(Object.entries(work).map(([id, marks]) => [id, { ...met, score: decimal(marks[place]) }]));
  const counts = Object.fromEntries(
    Object.entries(work).map(([id, [, , count]]) => [id, { ...met, score: null, quantity: decimal(count) }]),
  );
  const passed = ['a', 'b'].map(bidderId);
  const plain = Object.fromEntries(passed.map((id) => [id, { ...met, score: null }]));
  const prices: Readonly<Record<string, number>> = { a: 880_000_000, b: 800_000_000 };
  return {
    ...tender,
    findings: {
      ...tender.findings,
      [requirementId('spek')]: findings(0),
      [requirementId('layanan')]: findings(1),
      [requirementId('unit')]: counts,
      [requirementId('izin')]: plain,
      [requirementId('asli')]: plain,
    },
    technicalResult: { fixedAt: instant('2023-04-05T02:00:00.000Z'), passed, note: null },
    bidders: tender.bidders.map((bidder) => {
      const price = prices[bidder.id];
      return price === undefined ? bidder : { ...bidder, bid: aBid({ offeredTotal: rupiah(price) }) };
    }),
    proofs: Object.fromEntries(passed.map((id) => [id, { attended: true, representative: null, note: null }])),
  };
}
