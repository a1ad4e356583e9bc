import type { RupiahText } from '#core/money/text.ts';
import type { RequirementId } from '#core/tender/ids.ts';
import { metCells, notMetCell } from '../commands.ts';
import type { Exercise } from '../model.ts';
import { examined, found, reserves, winner } from '../readers.ts';
import { A, B, C, DECIDED_AT, FIRMS, startDossier } from '../start.ts';

const GUARANTEE = 'jaminan-penawaran' as RequirementId;
const TOTAL = { a: '1755000000.00', b: '1768500000.00', c: '1801250000.00' } as const;

/** A guarantee that is not there, and one that is too small. */
export const MISSING_GUARANTEE: Exercise = {
  id: 'missing-guarantee',
  version: 1,
  title: 'Jaminan penawaran tidak ada',
  practises: 'Pembukaan dan evaluasi administrasi atas jaminan penawaran.',
  pitfall: 'Jaminan yang tidak ada dimintakan susulan, atau nilainya yang kurang dianggap cukup.',
  minutes: 15,
  scenario: [
    'Pembangunan jembatan kayu, HPS Rp1.900.000.000,00. Dokumen pemilihan (LDP 19) meminta jaminan penawaran asli bernilai Rp38.000.000,00.',
    `Pada pembukaan, penawaran ${FIRMS.a} Rp1.755.000.000,00 tidak memuat jaminan penawaran. Direkturnya menelepon dan menjanjikan aslinya sore itu.`,
    `Jaminan ${FIRMS.b} (Rp1.768.500.000,00) ada, tetapi nilainya Rp35.000.000,00. Jaminan ${FIRMS.c} (Rp1.801.250.000,00) bernilai Rp38.000.000,00 dan berlaku cukup lama.`,
    'Persyaratan administrasi lain, teknis, kualifikasi, dan pembuktian sudah dinilai memenuhi syarat bagi ketiganya.',
  ],
  tasks: [
    'Periksa ketiga penawaran pada tahap Pembukaan: lengkap atau apa yang tidak ada.',
    'Nilai jaminan penawaran pada tahap Administrasi; beri alasan dan dasarnya bila TMS.',
    'Tetapkan hasilnya.',
  ],
  start: (code) =>
    startDossier({
      code,
      name: 'Latihan 6 – Pembangunan Jembatan Kayu Ulin Desa Benua',
      agency: 'Dinas Pekerjaan Umum dan Kimpraswil',
      trade: 'works',
      estimate: '1900000000.00',
      offers: {
        a: { total: TOTAL.a, guarantee: null },
        b: { total: TOTAL.b, guarantee: { value: '35000000.00' as RupiahText } },
        c: { total: TOTAL.c, guarantee: { value: '38000000.00' as RupiahText } },
      },
      judged: ['administration', 'technical', 'qualification', 'proof'],
      leave: [GUARANTEE],
      opening: 'held',
    }),
  model: () => [
    {
      name: 'examineBid',
      body: {
        bidder: A,
        opening: {
          condition: 'incomplete',
          missing: [GUARANTEE],
          note: 'Jaminan penawaran tidak terdapat dalam penawaran',
        },
      },
    },
    { name: 'examineBid', body: { bidder: B, opening: { condition: 'complete', missing: [], note: null } } },
    { name: 'examineBid', body: { bidder: C, opening: { condition: 'complete', missing: [], note: null } } },
    notMetCell(GUARANTEE, A, { reason: 'Jaminan penawaran tidak disampaikan', clause: 'LDP 19' }),
    notMetCell(GUARANTEE, B, {
      reason: 'Nilai jaminan penawaran Rp35.000.000,00, disyaratkan Rp38.000.000,00',
      clause: 'LDP 19',
    }),
    metCells([GUARANTEE], [C]),
    {
      name: 'decideAward',
      body: {
        decidedAt: DECIDED_AT,
        winner: { bidder: C, price: TOTAL.c as RupiahText },
        reserves: [],
        note: null,
      },
    },
  ],
  points: [
    {
      id: 'a-opening',
      question: `Pemeriksaan ${FIRMS.a} pada pembukaan`,
      read: examined(A),
      why: 'Yang tidak ada disebut pada berita acara pembukaan; penawaran belum gugur di sini.',
      rule: ({ evaluation }) => evaluation.orders['post-one-file'],
      hint: 'Di tahap Pembukaan setiap penawaran dapat dinyatakan tidak lengkap dengan menyebut dokumennya.',
      stage: 'opening',
    },
    {
      id: 'b-opening',
      question: `Pemeriksaan ${FIRMS.b} pada pembukaan`,
      read: examined(B),
      why: 'Pada pembukaan hanya diperiksa ada atau tidaknya; nilai jaminan dinilai pada evaluasi administrasi.',
      rule: ({ evaluation }) => evaluation.orders['post-one-file'],
      hint: 'Apakah dokumennya ada? Isi dan nilainya menyusul.',
      stage: 'opening',
    },
    {
      id: 'a-guarantee',
      question: `Jaminan penawaran ${FIRMS.a}`,
      read: found(GUARANTEE, A),
      why: 'Jaminan asli harus ada pada batas akhir pemasukan. Dokumen penawaran tidak boleh ditambah sesudahnya (post bidding), jadi TMS.',
      rule: ({ evaluation }) => evaluation.orders['post-one-file'],
      hint: 'Bolehkah dokumen penawaran ditambah setelah batas akhir pemasukan?',
      stage: 'administration',
    },
    {
      id: 'b-guarantee',
      question: `Jaminan penawaran ${FIRMS.b}`,
      read: found(GUARANTEE, B),
      why: 'Rp35.000.000,00 kurang dari Rp38.000.000,00 yang ditetapkan; jaminan yang kurang nilainya tidak memenuhi syarat.',
      rule: ({ evaluation }) => evaluation.orders['post-one-file'],
      hint: 'Bandingkan nilainya dengan yang diminta dokumen pemilihan.',
      stage: 'administration',
    },
    {
      id: 'c-guarantee',
      question: `Jaminan penawaran ${FIRMS.c}`,
      read: found(GUARANTEE, C),
      why: 'Nilainya tepat yang diminta dan berlaku cukup lama.',
      rule: ({ evaluation }) => evaluation.orders['post-one-file'],
      hint: 'Tepat sama dengan yang diminta: cukup atau kurang?',
      stage: 'administration',
    },
    {
      id: 'winner',
      question: 'Pemenang dan harganya',
      read: winner,
      why: 'Dua penawaran yang lebih rendah gugur pada administrasi; yang tersisa lulus semua tahap.',
      rule: ({ evaluation }) => evaluation.minimumPassing,
      hint: 'Selesaikan tahap Administrasi bagi ketiganya, lalu lihat tahap Hasil.',
      stage: 'result',
    },
    {
      id: 'reserves',
      question: 'Cadangan',
      read: reserves,
      why: 'Yang gugur tidak menjadi cadangan.',
      rule: ({ award }) => award.reserves,
      hint: 'Siapa lagi yang lulus?',
      stage: 'result',
    },
  ],
};
