/** Tenders as documents meet them, from an everyday one to the largest ever seen. All names are invented. */
import type { DocumentInput } from '#core/documents/draft.ts';
import { EMPTY_OFFICE, type OfficeSettings } from '#core/documents/office.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import type { RupiahText } from '#core/money/text.ts';
import { rupiahText, ZERO_SEN } from '#core/money/sen.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import { assert } from '#core/shared/assert.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type { DocumentKind } from '#core/tender/document-kind.ts';
import type { BidFile, DocumentDetails, Dossier, Requirement } from '#core/tender/model.ts';
import {
  aBid,
  aBidder,
  aCommittee,
  aDossier,
  anOfferedLine,
  anOwnerLine,
  aRequirement,
  bidderId,
  complete,
  dateOnly,
  decimal,
  instant,
  met,
  notMet,
  requirementId,
  rupiah,
  withAllAttending,
  withAllExamined,
  withFindings,
} from '#test/support/builders/dossier.ts';

const KINDS: readonly DocumentKind[] = ['bapp', 'baep', 'bahp', 'penetapan', 'pengumuman'];

/** An office that filled in everything. */
export function anOffice(parts: Partial<OfficeSettings> = {}): OfficeSettings {
  return {
    ...EMPTY_OFFICE,
    letterhead: {
      lines: ['Pemerintah Provinsi Contoh Timur', 'Sekretariat Daerah', 'Biro Pengadaan Barang dan Jasa'],
      contact: 'Jalan Contoh Raya Nomor 2, Kota Contoh 75121 · Telepon (0541) 700000 · pengadaan@contoh.example',
    },
    city: 'Kota Contoh',
    budgetUser: {
      name: 'Ir. Harun Contoh, M.Si.',
      position: 'Pengguna Anggaran Dinas Pekerjaan Umum',
      employeeNumber: '196803031994031008',
    },
    ...parts,
  };
}

/** The input of a document, evaluated by the tender's own law. */
export function inputOf(dossier: Dossier, office: OfficeSettings = anOffice()): DocumentInput {
  const ruleSet = ruleSetById(dossier.ruleSet.id);
  assert(ruleSet !== null, `no rule set ${dossier.ruleSet.id}`);
  const evaluation = evaluateDossier(dossier);
  return {
    dossier,
    evaluation: evaluation.ok ? evaluation.value : null,
    ruleSet,
    office,
    today: dateOnly('2026-11-23'),
  };
}

/** Number, date and place of every document, as entered before the hour of the award. */
function withDetails(dossier: Dossier, parts: Partial<DocumentDetails> = {}): Dossier {
  const details = KINDS.map((kind, index): [DocumentKind, DocumentDetails] => [
    kind,
    {
      number: `000.3.3/0${index + 1}/POKJA-1/XI/2026`,
      date: dateOnly('2026-11-23'),
      place: null,
      remarks: null,
      ...parts,
    },
  ]);
  return { ...dossier, documents: Object.fromEntries(details) };
}

/** The committee's decision for what the evaluation says, after the negotiation the law may ask for. */
function withDecision(given: Dossier, facts = 'Tidak ada penawaran yang memenuhi syarat.'): Dossier {
  const dossier = withNegotiation(given);
  const { outcome, bids } = evaluationOf(dossier);
  const decidedAt = instant(given.notice.fiscalYear === 2014 ? '2014-05-12T02:00:00.000Z' : '2026-11-23T02:00:00.000Z');
  assert(outcome.kind !== 'open', 'everything was evaluated');
  if (outcome.kind === 'failure')
    return { ...dossier, decision: { kind: 'failure', decidedAt, ground: outcome.ground, facts } };
  const awarded = (id: BidderId) => ({ bidder: id, price: finalPriceOf(bids, id) });
  const reserves = outcome.reserves.map(awarded);
  return { ...dossier, decision: { kind: 'award', decidedAt, winner: awarded(outcome.winner), reserves, note: null } };
}

/** Where hardly anyone is left the price is negotiated; here it stays what it was. */
function withNegotiation(dossier: Dossier): Dossier {
  const { outcome, bids } = evaluationOf(dossier);
  const wait = outcome.kind === 'open' ? outcome.waits.find(({ kind }) => kind === 'negotiation') : undefined;
  if (wait?.kind !== 'negotiation') return dossier;
  const negotiation = {
    heldAt: instant('2026-11-22T02:00:00.000Z'),
    outcome: 'agreed',
    lines: [],
    total: finalPriceOf(bids, wait.bidder),
    representative: 'Rina Contoh, S.T.',
    technical: 'Metode pelaksanaan tetap sebagaimana ditawarkan.',
    reason: null,
  } as const;
  return { ...dossier, negotiations: { [wait.bidder]: negotiation } };
}

function evaluationOf(dossier: Dossier): Evaluation {
  const result = evaluateDossier(dossier);
  assert(result.ok, 'the method is worked out');
  return result.value;
}

function finalPriceOf(bids: Evaluation['bids'], id: BidderId): RupiahText {
  return rupiahText(bids.find(({ bidder }) => bidder === id)?.finalPrice?.value ?? ZERO_SEN);
}

const NAMES = ['Cahaya Mahakam', 'Etam Jaya Konstruksi', 'Borneo Karya Mandiri', 'Sungai Kayan Perkasa', 'Tepian Raya'];

/** Works of 2025, five registered of whom four offered, one fails technically; ready to sign. */
export function anEverydayDossier(): Dossier {
  const requirements = [
    aRequirement('surat', 'administration', { title: 'Surat penawaran', clause: 'IKP 28.1', listedAtOpening: true }),
    aRequirement('masa', 'administration', {
      title: 'Masa berlaku penawaran paling kurang 60 hari kalender',
      clause: 'LDP 19.2',
    }),
    aRequirement('alat', 'technical', {
      title: 'Peralatan utama beserta bukti kepemilikan atau sewa',
      clause: 'LDP 28.13',
      listedAtOpening: true,
    }),
    aRequirement('personel', 'technical', {
      title: 'Personel manajerial dengan pengalaman',
      clause: 'LDP 28.14',
      listedAtOpening: true,
    }),
    aRequirement('dkh', 'technical', {
      title: 'Rencana keselamatan konstruksi',
      clause: 'IKP 28.15',
      listedAtOpening: true,
    }),
    aRequirement('nib', 'qualification', { title: 'NIB dan sertifikat standar', clause: 'LDK 4.1' }),
    aRequirement('sbu', 'qualification', { title: 'SBU subklasifikasi BG002', clause: 'LDK 4.2' }),
    aRequirement('asli', 'proof', { title: 'Dokumen asli kualifikasi ditunjukkan', clause: 'IKP 32.3' }),
  ];
  const totals = ['871250000.5', '798112450', '902000000', '915750000.25'];
  const bidders = NAMES.map((name, index) => {
    const total = totals[index];
    return aBidder(`b${index + 1}`, {
      name: `CV. ${name}`,
      taxNumber16: `012345678972${String(index + 1).padStart(4, '0')}`,
      address: `Jalan Contoh Nomor ${index + 10}, Kota Contoh`,
      bid:
        total === undefined
          ? null
          : aBid({
              offeredTotal: rupiah(total),
              submittedAt: instant(`2026-11-1${index + 1}T03:2${index}:00.000Z`),
              validityDays: 60,
              files: files(index),
            }),
    });
  });
  const dossier = aDossier({
    requirements,
    bidders,
    ruleSet: { id: 'perpres-46-2025', reason: null },
    committee: {
      ...aCommittee(),
      name: 'Pokja Pemilihan 1 Biro Pengadaan Barang dan Jasa',
      decreeNumber: '000.3.3/15/ST/2026',
      decreeDate: dateOnly('2026-10-15'),
    },
    opening: { openedAt: instant('2026-11-16T02:42:00.000Z'), place: null, witnesses: [], remarks: null, bids: {} },
    pricing: { vat: { mode: 'included' }, ownerLines: [] },
    notice: {
      planCodes: ['52104471'],
      fundingSource: 'APBD',
      budgetLine: '1.03.02.2.01.0021.5.2.03.01.01.0001',
      fiscalYear: 2026,
      ownerEstimate: rupiah('950000000'),
      documentNumber: '000.3.3/02/DP/POKJA-1/2026',
      documentDate: dateOnly('2026-10-28'),
      locations: ['Kecamatan Muara Contoh, Kabupaten Contoh'],
      systemName: null,
    },
  });
  const assessed = withAllAttending(withFindings(withAllExamined(dossier)));
  const failed: Finding = notMet(
    'Ekskavator tidak disertai bukti kepemilikan atau perjanjian sewa',
    'IKP 28.13 huruf b',
  );
  return withDetails(
    withDecision(
      finding(assessed, 'alat', 'b2', { ...failed, evidence: [{ file: 'dokumen-teknis.pdf', page: '12–14' }] }),
    ),
  );
}

/** The 2014 season: words of Perpres 54/2010, paper witnesses, guarantees, a correction that changes the order. */
export function anOldDossier(): Dossier {
  const owners = [
    anOwnerLine('l1', '120', 1_250_000, { number: '1.1', description: 'Galian tanah biasa' }),
    anOwnerLine('l2', '85.5', 4_100_000, { number: '1.2', description: 'Beton mutu K-225' }),
    anOwnerLine('l3', '1', 30_000_000, { number: '2.1', description: 'Pembersihan akhir' }),
  ];
  const [first, second, third] = owners;
  assert(first !== undefined && second !== undefined && third !== undefined, 'three lines');
  const lines = [
    [
      anOfferedLine(first, 1_200_000, 144_000_000),
      anOfferedLine(second, 4_000_000, 324_000_000),
      anOfferedLine(third, 29_000_000, 29_000_000),
    ],
    [
      anOfferedLine(first, 1_210_000, 145_200_000),
      anOfferedLine(second, 4_050_000, 346_275_000),
      anOfferedLine(third, 40_000_000, 40_000_000),
    ],
    [
      anOfferedLine(first, 1_150_000, 138_000_000, { volume: decimal('119') }),
      anOfferedLine(second, 4_080_000, 348_840_000),
    ],
  ];
  const totals = [497_000_000, 531_475_000, 486_840_000];
  const bidders = totals.map((total, index) =>
    aBidder(`b${index + 1}`, {
      name: `CV. ${NAMES[index] ?? ''}`,
      taxNumber15: `01.234.567.8-72${index + 1}.000`,
      address: `Jalan Lama Nomor ${index + 1}, Kota Contoh`,
      bid: aBid({
        offeredTotal: rupiah(total),
        lines: lines[index] ?? [],
        guarantee: {
          number: `JP-${index + 1}/2014`,
          issuer: 'PT. Asuransi Contoh Nusantara',
          value: rupiah(11_000_000),
          validUntil: dateOnly('2014-07-30'),
        },
      }),
    }),
  );
  const dossier = aDossier({
    bidders,
    requirements: [
      aRequirement('surat', 'administration', {
        title: 'Surat penawaran bermeterai',
        clause: 'IKP 29.11',
        listedAtOpening: true,
      }),
      aRequirement('jaminan', 'administration', {
        title: 'Jaminan penawaran asli',
        clause: 'IKP 29.12',
        listedAtOpening: true,
      }),
      aRequirement('metode', 'technical', { title: 'Metode pelaksanaan', clause: 'IKP 29.13' }),
      aRequirement('siujk', 'qualification', { title: 'SIUJK', clause: 'LDK B.1' }),
      aRequirement('asli', 'proof', { title: 'Dokumen asli', clause: 'IKP 31' }),
    ],
    pricing: { vat: { mode: 'included' }, ownerLines: owners },
    opening: {
      openedAt: instant('2014-05-05T02:05:00.000Z'),
      place: 'Ruang Rapat ULP Kabupaten Contoh',
      witnesses: [
        { name: 'Bambang Contoh', organisation: 'CV. Cahaya Mahakam' },
        { name: 'Siti Contoh', organisation: 'CV. Etam Jaya Konstruksi' },
      ],
      remarks: 'Pembukaan tertunda lima menit karena listrik padam.',
      bids: {},
    },
    notice: {
      planCodes: ['41022187'],
      fundingSource: 'APBD',
      ownerEstimate: rupiah('560000000'),
      budgetCeiling: rupiah(600_000_000),
      documentNumber: '027/09/DP/ULP/2014',
      documentDate: dateOnly('2014-04-14'),
    },
  });
  const assessed = withAllAttending(withFindings(withAllExamined(dossier)));
  const clarified: Dossier = {
    ...assessed,
    priceReviews: {
      [bidderId('b2')]: {
        reasonableness: null,
        unbalanced: {
          outcome: 'accepted',
          reason: 'Peserta menyetujui harga satuan itu hanya berlaku untuk volume dalam dokumen',
          clause: 'IKP 29.14',
          evidence: [{ file: 'jawaban-klarifikasi.pdf', page: '1' }],
        },
      },
    },
  };
  return withDetails(withDecision(clarified), { date: dateOnly('2014-05-12') });
}

/** Nobody offered; 39 registered. */
export function aDossierWithoutBids(): Dossier {
  const everyday = anEverydayDossier();
  const bidders = Array.from({ length: 39 }, (_, index) =>
    aBidder(`r${index + 1}`, { name: `CV. Peserta Contoh ${index + 1}` }),
  );
  const empty: Dossier = {
    ...everyday,
    bidders,
    findings: {},
    proofs: {},
    decision: null,
    opening: { ...everyday.opening, bids: {} },
  };
  return withDecision(
    empty,
    'Sampai dengan akhir perpanjangan waktu, 16 November 2026, tidak ada penawaran yang masuk.',
  );
}

/** The only bidder passes everything. */
export function aDossierWithOneBid(): Dossier {
  const everyday = anEverydayDossier();
  return withDecision(keepOffers({ ...everyday, decision: null }, ['b1']));
}

/** Every offer fails: one at administration, the others in the technical stage. */
export function aFailedDossier(): Dossier {
  const everyday = { ...anEverydayDossier(), decision: null };
  const late = notMet('Masa berlaku penawaran hanya 45 hari kalender', 'LDP 19.2');
  const tools = notMet('Bukti kepemilikan peralatan tidak disampaikan', 'IKP 28.13');
  const failed = (['b1', 'b3', 'b4'] as const).reduce(
    (dossier, id) => finding(dossier, 'alat', id, tools),
    finding(everyday, 'masa', 'b2', late),
  );
  return withDecision(
    failed,
    'Keempat penawaran telah dievaluasi; tidak satu pun lulus evaluasi administrasi dan teknis.',
  );
}

/** Two offers of exactly the same corrected price, ordered by the committee. */
export function aTiedDossier(isDecided: boolean): Dossier {
  const everyday = anEverydayDossier();
  const price = rupiah('871250000.50');
  const bidders = everyday.bidders.map((bidder) =>
    bidder.id === 'b3' && bidder.bid !== null ? { ...bidder, bid: { ...bidder.bid, offeredTotal: price } } : bidder,
  );
  const tied: Dossier = { ...everyday, bidders, decision: null };
  if (!isDecided) return tied;
  const order = [bidderId('b3'), bidderId('b1')];
  return withDecision({
    ...tied,
    tieDecisions: [{ order, reason: 'pengalaman CV. Borneo Karya Mandiri pada pekerjaan sejenis lebih banyak.' }],
  });
}

/** Knock-out with threshold: scored technical elements. */
export function aScoredDossier(): Dossier {
  const everyday = { ...anEverydayDossier(), decision: null };
  const weights: Readonly<Record<string, string>> = { alat: '40', personel: '35', dkh: '25' };
  const requirements = everyday.requirements.map((requirement) => {
    const weight = weights[requirement.id];
    return weight === undefined
      ? requirement
      : {
          ...requirement,
          scoring: {
            weight: decimal(weight),
            threshold: requirement.id === 'alat' ? decimal('60') : null,
            parent: null,
            scale: { kind: 'mark' } as const,
          },
        };
  });
  const scored: Dossier = {
    ...everyday,
    requirements,
    technicalThreshold: decimal('70'),
    notice: { ...everyday.notice, method: 'lowest-price-threshold' },
  };
  const scores: Readonly<Record<string, readonly [string, string, string]>> = {
    b1: ['82.5', '78', '90'],
    b2: ['55', '80', '85'],
    b3: ['71', '69.75', '66'],
    b4: ['64', '60', '70'],
  };
  let findings = scored;
  for (const [bidder, [tools, people, safety]] of Object.entries(scores)) {
    findings = finding(findings, 'alat', bidder, met(tools));
    findings = finding(findings, 'personel', bidder, met(people));
    findings = finding(findings, 'dkh', bidder, met(safety));
  }
  return withDecision(findings);
}

const LONG_NAME =
  'Pembangunan Lanjutan Gedung Pelayanan Terpadu Rumah Sakit Umum Daerah Tipe C Kecamatan Muara Contoh Hulu Kabupaten Ujung';
const LONG_REASON =
  'Jadwal penyediaan peralatan tidak sesuai dengan metode pelaksanaan yang ditawarkan: ekskavator baru tersedia pada minggu ketujuh, padahal galian pondasi dijadwalkan pada minggu kedua sampai dengan minggu kelima, dan surat dukungan sewa yang dilampirkan ditandatangani setelah batas akhir penyampaian penawaran sehingga tidak dapat diterima sebagai bukti penguasaan peralatan';

/** 170 registered, seven offers, sixty requirements, the longest names, many reasons, amounts of trillions with sen. */
export function anExtremeDossier(): Dossier {
  const stages = ['administration', 'technical', 'qualification', 'proof'] as const;
  const requirements: readonly Requirement[] = Array.from({ length: 60 }, (_, index) => {
    const stage = stages[Math.floor(index / 15)] ?? 'proof';
    return aRequirement(`q${index + 1}`, stage, {
      title:
        index % 4 === 0
          ? `Persyaratan ${index + 1}: daftar peralatan utama minimal yang diusulkan beserta bukti kepemilikan, bukti sewa beli, atau perjanjian sewa yang masih berlaku`
          : `Persyaratan ${index + 1}: dokumen pendukung ${stage === 'proof' ? 'asli' : 'yang dipersyaratkan'}`,
      clause: `LDP 28.${index + 1}`,
      listedAtOpening: index < 30,
    });
  });
  const bidders = Array.from({ length: 170 }, (_, index) => {
    const isOffering = index % 25 === 3;
    return aBidder(`b${index + 1}`, {
      name:
        index % 6 === 3
          ? `PT. Konstruksi Nusantara Sejahtera Abadi Mandiri ${String(index + 1).padStart(2, '0')}`
          : `CV. Peserta Contoh ${index + 1}`,
      taxNumber16: `0123456789${String(index + 1).padStart(6, '0')}`,
      address:
        'Jalan Pangeran Antasari Contoh Gang Keluarga Nomor 17 RT 023, Kelurahan Air Contoh, Kecamatan Contoh Ulu, Kota Contoh',
      bid: isOffering
        ? aBid({
            submittedAt: instant('2026-11-11T03:20:00.000Z'),
            offeredTotal: rupiah(`${989_000_000_000_000 - index * 1_000_000_007}.${String(10 + (index % 80))}`),
            files: files(index, 12),
            guarantee: {
              number: `BG-${index}/PENAWARAN/CONTOH-UTAMA/XI/2026`,
              issuer: 'PT. Bank Pembangunan Daerah Contoh Timur Cabang Utama',
              value: rupiah('9890000000000.50'),
              validUntil: dateOnly('2027-02-28'),
            },
          })
        : null,
    });
  });
  const base = anEverydayDossier();
  const dossier: Dossier = {
    ...base,
    // Without preference the three lowest are called, as most committees know it.
    terms: { ...base.terms, preference: 'not-applied' },
    requirements,
    bidders,
    findings: {},
    proofs: {},
    decision: null,
    opening: {
      openedAt: instant('2026-11-16T02:42:00.000Z'),
      place: 'Ruang Rapat Pokja Pemilihan Lantai III Kantor Gubernur Contoh Timur',
      witnesses: [],
      remarks: 'Server SPSE tidak dapat diakses pukul 09.15–10.05 WITA; pembukaan dilanjutkan setelah layanan pulih.',
      bids: {},
    },
    committee: {
      ...aCommittee(5),
      name: 'Kelompok Kerja Pemilihan 7 Biro Pengadaan Barang dan Jasa Sekretariat Daerah Provinsi Contoh Timur',
    },
    notice: {
      ...base.notice,
      name: LONG_NAME,
      planCodes: ['52104471', '52104472', '52104473'],
      ownerEstimate: rupiah('999999999999999.78'),
      budgetCeiling: rupiah('999999999999999.99'),
    },
  };
  const examined = withAllExamined(dossier);
  const offering = bidders.filter((bidder) => bidder.bid !== null).map((bidder) => bidder.id);
  const [, second, , fourth] = offering;
  assert(second !== undefined && fourth !== undefined, 'seven offer');
  const opened: Dossier = {
    ...examined,
    opening: {
      ...examined.opening,
      bids: {
        ...examined.opening.bids,
        [second]: {
          ...complete,
          condition: 'incomplete',
          missing: [requirementId('q2'), requirementId('q17')],
          note: 'Surat dukungan sewa tidak dilampirkan.',
        },
        [fourth]: {
          condition: 'unreadable',
          missing: [],
          note: 'Berkas penawaran rusak; telah diuji tiga kali dengan Apendo.',
        },
      },
    },
  };
  const assessed = withAllAttending(withFindings(opened));
  const failures = offering
    .slice(4)
    .flatMap((bidder, index) =>
      Array.from({ length: 5 }, (_, step) => [bidder, `q${index === 0 ? 16 + step : 1 + step * 2}`] as const),
    );
  const withFailures = failures.reduce(
    (state, [bidder, id], index) =>
      finding(
        state,
        id,
        bidder,
        notMet(index % 2 === 0 ? LONG_REASON : 'Dokumen tidak disampaikan', `IKP 28.${index}`),
      ),
    assessed,
  );
  return withDetails(withDecision(withFailures));
}

/** The same dossier with one finding changed. */
function finding(dossier: Dossier, requirement: string, bidder: string, changed: Finding): Dossier {
  const id: RequirementId = requirementId(requirement);
  return { ...dossier, findings: { ...dossier.findings, [id]: { ...dossier.findings[id], [bidder]: changed } } };
}

function keepOffers(dossier: Dossier, kept: readonly string[]): Dossier {
  const bidders = dossier.bidders.map((bidder) => (kept.includes(bidder.id) ? bidder : { ...bidder, bid: null }));
  return { ...dossier, bidders };
}

function files(seed: number, count = 3): readonly BidFile[] {
  const names = ['surat-penawaran.pdf', 'dokumen-teknis.pdf', 'daftar-kuantitas-dan-harga.xlsx'];
  return Array.from({ length: count }, (_, index) => ({
    name: names[index] ?? `lampiran-${index + 1}-bukti-kepemilikan-peralatan-dan-perjanjian-sewa.pdf`,
    size: 48_213 + seed * 311 + index * 1_204_551,
    sha256: null,
    modifiedAt: instant(`2026-11-0${(index % 9) + 1}T05:30:00.000Z`),
  }));
}
