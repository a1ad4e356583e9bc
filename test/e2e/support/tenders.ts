/** Tenders the end-to-end tests bring in: invented, small, and each with what its test is about. */
import type { Bidder, Dossier, OwnerLine } from '#core/tender/model.ts';
import {
  aBid,
  aBidder,
  aDossier,
  anOfferedLine,
  anOwnerLine,
  aRequirement,
  decimal,
  instant,
  rupiah,
  withAllExamined,
} from '#test/support/builders/dossier.ts';

const ESTIMATE = 800_000_000;

export const BIDDERS = {
  lowest: 'CV. Anggana Jaya',
  atEightyPercent: 'PT. Borneo Sejahtera',
  miscounted: 'CV. Cahaya Muara',
  unbalanced: 'PT. Dirgantara Bina Kaltim',
  fifth: 'CV. Etam Karya',
} as const;

export const REQUIREMENTS = {
  letter: 'Surat penawaran',
  validity: 'Masa berlaku penawaran paling sedikit 60 hari',
  schedule: 'Daftar kuantitas dan harga',
  guarantee: 'Jaminan penawaran',
  duration: 'Jangka waktu pelaksanaan',
  method: 'Metode pelaksanaan',
  equipment: 'Peralatan utama',
  licence: 'Izin usaha jasa konstruksi',
  experience: 'Pengalaman sejenis',
  original: 'Dokumen asli sesuai',
} as const;

const OWNER_LINES: readonly OwnerLine[] = [
  anOwnerLine('l1', 100, 1_000_000, { number: '1.1', description: 'Galian tanah biasa' }),
  anOwnerLine('l2', 50, 12_000_000, { number: '1.2', description: 'Beton mutu fc 20 MPa' }),
  anOwnerLine('l3', 1_000, 100_000, { number: '1.3', description: 'Baja tulangan ulir', unit: 'kg' }),
];

/** Unit prices for the three lines, and what the bidder wrote where it differs from the products. */
function offer(
  id: string,
  name: string,
  unitPrices: readonly [number, number, number],
  parts: { readonly secondTotal?: number; readonly total?: number; readonly validityDays?: number } = {},
): Bidder {
  const products = OWNER_LINES.map((line, at) => (unitPrices[at] ?? 0) * Number(line.volume));
  const lines = OWNER_LINES.map((line, at) => {
    const total = at === 1 ? (parts.secondTotal ?? products[at]) : products[at];
    return anOfferedLine(line, unitPrices[at] ?? 0, total ?? 0);
  });
  const offered = parts.total ?? products.reduce((sum, product) => sum + product, 0);
  return aBidder(id, {
    name,
    taxNumber15: `01.234.567.${id.charCodeAt(0) % 10}-721.000`,
    address: 'Jalan Contoh Nomor 1, Samarinda',
    bid: aBid({
      offeredTotal: rupiah(offered),
      validityDays: parts.validityDays ?? 90,
      lines,
      files: [
        { name: 'surat-penawaran.pdf', size: 220_000, sha256: null, modifiedAt: null },
        { name: 'daftar-kuantitas.xlsx', size: 80_000, sha256: null, modifiedAt: null },
      ],
    }),
  });
}

/**
 * A works tender waiting for its opening: five bids, three firms that only registered. The lowest bid is at 75 % of the
 * estimate, the second at exactly 80 % with too short a validity, the third multiplied wrongly, the fourth has a unit
 * price at 120 %.
 */
export function aReceivedTender(number = 1): Dossier {
  const received = aDossier({
    practice: true,
    notice: {
      code: String(91_000_000_000 + number),
      name: `Pembangunan Gedung Arsip Kecamatan Muara Contoh Tahap ${number}`,
      ownerEstimate: rupiah(ESTIMATE),
      budgetCeiling: rupiah(820_000_000),
    },
    pricing: { vat: { mode: 'included' }, ownerLines: OWNER_LINES },
    requirements: [
      aRequirement('surat', 'administration', { title: REQUIREMENTS.letter, listedAtOpening: true }),
      aRequirement('masa', 'administration', { title: REQUIREMENTS.validity, clause: null }),
      aRequirement('daftar', 'administration', { title: REQUIREMENTS.schedule, listedAtOpening: true }),
      aRequirement('jaminan', 'administration', { title: REQUIREMENTS.guarantee, listedAtOpening: true }),
      aRequirement('jangka', 'administration', { title: REQUIREMENTS.duration }),
      aRequirement('metode', 'technical', { title: REQUIREMENTS.method }),
      aRequirement('alat', 'technical', { title: REQUIREMENTS.equipment }),
      aRequirement('izin', 'qualification', { title: REQUIREMENTS.licence }),
      aRequirement('pengalaman', 'qualification', { title: REQUIREMENTS.experience }),
      aRequirement('asli', 'proof', { title: REQUIREMENTS.original }),
    ],
    bidders: [
      offer('e', BIDDERS.fifth, [900_000, 10_800_000, 90_000]),
      offer('c', BIDDERS.miscounted, [850_000, 10_200_000, 85_000], { secondTotal: 500_000_000, total: 670_000_000 }),
      offer('a', BIDDERS.lowest, [750_000, 9_000_000, 75_000]),
      offer('d', BIDDERS.unbalanced, [1_200_000, 10_000_000, 80_000]),
      offer('b', BIDDERS.atEightyPercent, [800_000, 9_600_000, 80_000], { validityDays: 45 }),
      ...['Sumber Rezeki', 'Tiga Putra', 'Usaha Bersama'].map((name, at) => aBidder(`r${at}`, { name: `CV. ${name}` })),
    ],
  });
  return { ...received, opening: { ...received.opening, openedAt: null } };
}

/** The threshold method: two scored elements of 60 and 40 percent, total mark 75, everything before them found met. */
export function aScoredTender(number = 1): Dossier {
  return aDossier({
    practice: true,
    notice: {
      code: String(92_000_000_000 + number),
      name: `Pengadaan Jasa Kebersihan Kantor Contoh ${number}`,
      method: 'lowest-price-threshold',
      kind: 'other-services',
    },
    technicalThreshold: decimal('75'),
    requirements: [
      aRequirement('surat', 'administration', { title: REQUIREMENTS.letter }),
      aRequirement('metode', 'technical', {
        title: REQUIREMENTS.method,
        scoring: { weight: decimal('60'), threshold: decimal('70'), parent: null, scale: { kind: 'mark' } },
      }),
      aRequirement('alat', 'technical', {
        title: REQUIREMENTS.equipment,
        scoring: { weight: decimal('40'), threshold: null, parent: null, scale: { kind: 'mark' } },
      }),
      aRequirement('izin', 'qualification', { title: REQUIREMENTS.licence }),
      aRequirement('asli', 'proof', { title: REQUIREMENTS.original }),
    ],
    bidders: [
      aBidder('a', { name: BIDDERS.lowest, total: 800_000_000 }),
      aBidder('b', { name: BIDDERS.atEightyPercent, total: 850_000_000 }),
      aBidder('c', { name: BIDDERS.miscounted, total: 900_000_000 }),
    ],
  });
}

/** The same tender with its bids opened and found complete: work begins with administration. */
export function anOpenedTender(number = 1): Dossier {
  const received = aReceivedTender(number);
  return withAllExamined({
    ...received,
    opening: { ...received.opening, openedAt: instant('2014-05-05T02:05:00.000Z') },
  });
}
