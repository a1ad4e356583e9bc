import { NOTHING_MORE } from '#core/tender/empty-dossier.ts';
import type { MemberId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import {
  aBid,
  aBidder,
  anOfferedLine,
  anOwnerLine,
  aRequirement,
  bidderId,
  dateOnly,
  decimal,
  instant,
  requirementId,
  rupiah,
} from '#test/support/builders/dossier.ts';

const LINE = { ...anOwnerLine('l1', '12.5', 40_000), group: 'I. Persiapan' };

/**
 * A dossier with every field there is filled in: the schema must take it whole, and the type checker must find nothing
 * missing, so the two cannot drift apart unseen.
 */
export const FULL_DOSSIER: Dossier = {
  practice: false,
  notice: {
    code: '20000001000',
    packageCode: '20000101000',
    planCodes: ['61000001', '61000002'],
    name: 'Pembangunan Jembatan Pinang Merah',
    agency: { code: '1.03', name: 'Dinas Pekerjaan Umum', address: 'Jl. Merdeka No. 1' },
    institution: { code: 'D901', name: 'Kab. Tanjung Merana' },
    systemName: 'LPSE Kabupaten Tanjung Merana',
    fiscalYear: 2025,
    fundingSource: 'APBD',
    budgetLine: '1.03.10',
    budgetCeiling: rupiah(900_000_000),
    ownerEstimate: rupiah('899999999.99'),
    kind: 'works',
    method: 'lowest-price-threshold',
    qualification: 'post',
    submission: 'one-file',
    contract: 'combined',
    sourceLabels: {
      kind: 'Pekerjaan Konstruksi',
      selection: 'Tender',
      method: 'Harga Terendah Ambang Batas',
      qualification: 'Pasca Satu File',
      contract: 'Gabungan',
      businessSize: 'Kecil',
    },
    locations: ['Pinang Merah'],
    status: 'finished',
    closedReason: 'satu\ndua',
    repeatedReason: 'diulang',
    version: 2,
    createdAt: instant('2025-04-20T02:00:00.000Z'),
    jointlyApprovedAt: instant('2025-05-05T07:00:00.000Z'),
    announcedAt: instant('2025-05-05T08:00:00.000Z'),
    zone: 'WITA',
    documentNumber: '01/DOK/2025',
    documentDate: dateOnly('2025-05-04'),
    url: 'https://spse.contoh.id',
  },
  ruleSet: { id: 'perpres-46-2025', reason: 'diumumkan setelah berlaku' },
  schedule: [
    {
      activityCode: '291',
      name: 'Pengumuman',
      startsAt: instant('2025-05-05T08:00:00.000Z'),
      endsAt: instant('2025-05-12T01:00:00.000Z'),
    },
  ],
  committee: {
    name: 'Pokja 1',
    decreeNumber: '1/SK/2025',
    decreeDate: dateOnly('2025-01-02'),
    members: [
      { id: 'm1' as MemberId, name: 'Ratna, S.H.', employeeNumber: '198001012005011001', role: 'chair' },
      { id: 'm2' as MemberId, name: 'Jaya', employeeNumber: null, role: 'secretary' },
      { id: 'm3' as MemberId, name: 'Sekar', employeeNumber: null, role: 'member' },
    ],
    commitmentOfficer: { name: 'Budi', employeeNumber: '198101012005011001' },
  },
  requirements: [
    aRequirement('surat', 'administration', { listedAtOpening: true }),
    aRequirement('metode', 'technical', {
      scoring: { weight: decimal('100'), threshold: decimal('60.5'), parent: null, scale: { kind: 'mark' } },
    }),
  ],
  technicalThreshold: decimal('70'),
  pricing: {
    vat: { mode: 'added', ratePercent: decimal('11') },
    ownerLines: [LINE],
  },
  bidders: [
    aBidder('b1', {
      supplierCode: '5000001',
      taxNumber15: '12.345.678.9-012.000',
      taxNumber16: '0123456789012000',
      address: 'Jl. Dua',
      email: 'b1@contoh.id',
      phone: '0541',
      bid: aBid({
        guarantee: {
          number: 'J-1',
          issuer: 'Bank Contoh',
          value: rupiah(9_000_000),
          validUntil: dateOnly('2025-09-01'),
        },
        files: [{ name: 'penawaran.pdf', size: 10, sha256: 'ab', modifiedAt: instant('2025-05-10T01:00:00.000Z') }],
        lines: [anOfferedLine(LINE, 38_000, 475_000)],
        recordedCorrectedTotal: rupiah(850_000_000),
        recordedNegotiatedTotal: rupiah(849_000_000),
      }),
    }),
    aBidder('b2', { total: 860_000_000 }),
  ],
  opening: {
    openedAt: instant('2025-05-12T01:10:00.000Z'),
    place: 'Ruang rapat',
    witnesses: [{ name: 'Saksi', organisation: 'CV. Saksi' }],
    remarks: 'lancar',
    bids: {
      [bidderId('b1')]: { condition: 'incomplete', missing: [requirementId('surat')], note: 'surat menyusul' },
    },
  },
  findings: {
    [requirementId('metode')]: {
      [bidderId('b1')]: {
        result: 'met',
        score: decimal('80.25'),
        reason: 'baik',
        clause: 'LDP 1',
        evidence: [{ file: 'penawaran.pdf', page: '3–5' }],
      },
    },
  },
  priceReviews: {
    [bidderId('b1')]: {
      reasonableness: { outcome: 'accepted', reason: 'wajar', clause: 'x', evidence: [] },
      unbalanced: { outcome: 'rejected', reason: 'timpang', clause: null, evidence: [{ file: 'a', page: null }] },
    },
  },
  proofs: { [bidderId('b1')]: { attended: true, representative: 'Direktur', note: 'lengkap' } },
  tieDecisions: [{ order: [bidderId('b2'), bidderId('b1')], reason: 'undian disepakati' }],
  decision: {
    kind: 'award',
    decidedAt: instant('2025-05-23T08:00:00.000Z'),
    winner: { bidder: bidderId('b1'), price: rupiah(850_000_000) },
    reserves: [{ bidder: bidderId('b2'), price: rupiah(860_000_000) }],
    note: 'bulat',
  },
  recorded: {
    winner: bidderId('b1'),
    verifiedWinner: bidderId('b1'),
    negotiatedTotal: rupiah(849_000_000),
    contractValue: rupiah(849_000_000),
    decidedAt: instant('2025-05-23T08:00:00.000Z'),
    appointmentLetter: { number: '1/SPPBJ', date: dateOnly('2025-06-03') },
  },
  ...NOTHING_MORE,
  documents: { bapp: { number: '1', date: dateOnly('2025-05-12'), place: 'Merana', remarks: 'tidak ada' } },
};
