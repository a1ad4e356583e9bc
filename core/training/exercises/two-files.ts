import type { RupiahText } from '#core/money/text.ts';
import type { RequirementId } from '#core/tender/ids.ts';
import { metCells, notMetCell, typedTotal } from '../commands.ts';
import type { Exercise } from '../model.ts';
import { found, offeredTotal, reserves, stayedClosed, technicalResult, winner } from '../readers.ts';
import { A, B, C, DECIDED_AT, FIRMS, startDossier } from '../start.ts';

const SPECIFICATION = 'spesifikasi' as RequirementId;
const TOTAL = { a: '655000000.00', c: '640250000.00' } as const;

/** Two files: technique first, then the prices of those who passed, and of nobody else. */
export const TWO_FILES: Exercise = {
  id: 'two-files',
  version: 1,
  title: 'Dua file (dua sampul)',
  practises: 'Urutan kerja dua sampul: teknis, penetapan, lalu harga.',
  pitfall: 'Sampul harga peserta yang gugur teknis ikut dibuka, atau harga dibuka sebelum hasil teknis ditetapkan.',
  minutes: 20,
  scenario: [
    'Pengadaan peralatan laboratorium dengan dua sampul, HPS Rp700.000.000,00. Sampul I (administrasi dan teknis) ketiga penawaran sudah dibuka; administrasinya memenuhi syarat.',
    `Brosur ${FIRMS.b} menunjukkan kapasitas sentrifus 4.000 rpm; spesifikasi (LDP 20) meminta paling sedikit 6.000 rpm. Spesifikasi ${FIRMS.a} dan ${FIRMS.c} memenuhi. Jadwal dan garansi ketiganya sudah dinilai memenuhi.`,
    `Sampul II kemudian memuat: ${FIRMS.a} Rp655.000.000,00 dan ${FIRMS.c} Rp640.250.000,00. Sampul II ${FIRMS.b} masih tersegel. Kualifikasi dan pembuktian sudah selesai.`,
  ],
  tasks: [
    'Nilai spesifikasi ketiga penawaran pada tahap Teknis.',
    'Tetapkan hasil evaluasi teknis.',
    'Ketik harga Sampul II yang boleh dibuka, lalu tetapkan pemenang.',
  ],
  start: (code) =>
    startDossier({
      code,
      name: 'Latihan 8 – Pengadaan Peralatan Laboratorium Lingkungan',
      agency: 'Badan Lingkungan Hidup',
      trade: 'goods',
      estimate: '700000000.00',
      submission: 'two-file',
      offers: { a: { total: null }, b: { total: null }, c: { total: null } },
      judged: ['administration', 'technical', 'qualification', 'proof'],
      leave: [SPECIFICATION],
      opening: 'examined',
    }),
  model: (start) => [
    metCells([SPECIFICATION], [A, C]),
    notMetCell(SPECIFICATION, B, {
      reason: 'Kapasitas sentrifus 4.000 rpm, disyaratkan paling sedikit 6.000 rpm',
      clause: 'LDP 20',
    }),
    { name: 'fixTechnicalResult', body: { fixedAt: DECIDED_AT, passed: [A, C], note: null } },
    typedTotal(start, A, TOTAL.a),
    typedTotal(start, C, TOTAL.c),
    {
      name: 'decideAward',
      body: {
        decidedAt: DECIDED_AT,
        winner: { bidder: C, price: TOTAL.c as RupiahText },
        reserves: [{ bidder: A, price: TOTAL.a as RupiahText }],
        note: null,
      },
    },
  ],
  points: [
    {
      id: 'b-specification',
      question: `Spesifikasi ${FIRMS.b}`,
      read: found(SPECIFICATION, B),
      why: '4.000 rpm kurang dari yang diminta; spesifikasi yang tidak dipenuhi menggugurkan penawaran pada tahap teknis.',
      rule: ({ evaluation }) => evaluation.orders['post-two-file'],
      hint: 'Bandingkan angka pada brosur dengan yang diminta.',
      stage: 'technical',
    },
    {
      id: 'technical-result',
      question: 'Hasil evaluasi teknis',
      read: technicalResult,
      why: 'Yang lulus teknis ditetapkan sebelum satu pun harga dibuka; penetapan itu tidak berubah lagi.',
      rule: ({ methods }) => methods.submissions['lowest-price-knockout'],
      hint: 'Setelah tahap Teknis ada tahap Penetapan hasil teknis.',
      stage: 'technical-result',
    },
    {
      id: 'a-price',
      question: `Harga Sampul II ${FIRMS.a}`,
      read: offeredTotal(A),
      why: 'Lulus teknis, jadi Sampul II dibuka.',
      rule: ({ methods }) => methods.submissions['lowest-price-knockout'],
      hint: 'Harga Sampul II diketik pada tahap Pembukaan, setelah hasil teknis ditetapkan.',
      stage: 'opening',
    },
    {
      id: 'c-price',
      question: `Harga Sampul II ${FIRMS.c}`,
      read: offeredTotal(C),
      why: 'Lulus teknis, jadi Sampul II dibuka.',
      rule: ({ methods }) => methods.submissions['lowest-price-knockout'],
      hint: 'Harga Sampul II diketik pada tahap Pembukaan, setelah hasil teknis ditetapkan.',
      stage: 'opening',
    },
    {
      id: 'b-closed',
      question: `Sampul II ${FIRMS.b}`,
      read: stayedClosed(B),
      why: 'Tidak lulus teknis: Sampul II dikembalikan tanpa dibuka.',
      rule: ({ methods }) => methods.submissions['lowest-price-knockout'],
      hint: 'Siapa yang Sampul II-nya boleh dibuka?',
      stage: 'opening',
    },
    {
      id: 'winner',
      question: 'Pemenang dan harganya',
      read: winner,
      why: 'Harga terendah di antara yang lulus teknis.',
      rule: ({ evaluation }) => evaluation.minimumPassing,
      hint: 'Bandingkan harga yang dibuka.',
      stage: 'result',
    },
    {
      id: 'reserves',
      question: 'Cadangan',
      read: reserves,
      why: 'Yang lulus berikutnya menjadi cadangan.',
      rule: ({ award }) => award.reserves,
      hint: 'Siapa lagi yang lulus semua tahap?',
      stage: 'result',
    },
  ],
};
