import type { RupiahText } from '#core/money/text.ts';
import type { Exercise } from '../model.ts';
import { leftAlone, reasonableness, reserves, winner } from '../readers.ts';
import { A, B, C, DECIDED_AT, FIRMS, startDossier } from '../start.ts';

const TOTAL = { a: '1000000000.00', b: '999999999.99', c: '1075000000.00' } as const;

/** A price at exactly 80 % of the estimate is not below it; one sen less is. */
export const EXACTLY_80: Exercise = {
  id: 'exactly-80',
  version: 1,
  title: 'Tepat 80 % dari HPS',
  practises: 'Kewajaran harga di sekitar batas 80 % HPS.',
  pitfall: 'Harga tepat 80 % ikut diklarifikasi, atau harga satu sen di bawahnya dibiarkan lewat.',
  minutes: 10,
  scenario: [
    'Pekerjaan jalan lingkungan, HPS Rp1.250.000.000,00. Delapan puluh persennya tepat Rp1.000.000.000,00. Tiga peserta lulus administrasi dan teknis, kualifikasi dan pembuktiannya sudah selesai; tinggal harga.',
    `${FIRMS.a} menawar Rp1.000.000.000,00, ${FIRMS.b} Rp999.999.999,99, dan ${FIRMS.c} Rp1.075.000.000,00.`,
    `${FIRMS.b} diminta membuktikan harganya. Harga semen dan agregat pada analisanya tidak didukung faktur maupun surat dukungan. Setelah diganti dengan harga HPS, total hasil evaluasi menjadi Rp1.041.200.000,00, lebih tinggi daripada penawarannya.`,
  ],
  tasks: [
    'Buka tahap Harga dan nilai penawaran yang memang harus diklarifikasi kewajarannya.',
    'Tulis alasan dan dasarnya.',
    'Tetapkan pemenang dan cadangan pada tahap Hasil.',
  ],
  start: (code) =>
    startDossier({
      code,
      name: 'Latihan 1 – Peningkatan Jalan Lingkungan Desa Muara Lestari',
      agency: 'Dinas Pekerjaan Umum dan Kimpraswil',
      trade: 'works',
      estimate: '1250000000.00',
      offers: { a: { total: TOTAL.a }, b: { total: TOTAL.b }, c: { total: TOTAL.c } },
      judged: ['administration', 'technical', 'qualification', 'proof'],
      opening: 'examined',
    }),
  model: () => [
    {
      name: 'reviewPrice',
      body: {
        bidder: B,
        aspect: 'reasonableness',
        review: {
          outcome: 'rejected',
          reason: 'Harga semen dan agregat tidak terbukti; total hasil evaluasi kewajaran melebihi harga penawaran',
          clause: 'IKP 29.14',
          evidence: [],
        },
      },
    },
    {
      name: 'decideAward',
      body: {
        decidedAt: DECIDED_AT,
        winner: { bidder: A, price: TOTAL.a as RupiahText },
        reserves: [{ bidder: C, price: TOTAL.c as RupiahText }],
        note: null,
      },
    },
  ],
  points: [
    {
      id: 'b-review',
      question: `Kewajaran harga ${FIRMS.b}`,
      read: reasonableness(B),
      why: 'Rp999.999.999,99 satu sen di bawah 80 % HPS, jadi wajib dibuktikan. Yang tidak terbukti diganti nilai HPS; totalnya melebihi penawaran, maka harganya tidak wajar dan penawaran gugur.',
      rule: ({ price }) => price.reasonableness.belowPercent,
      hint: 'Bandingkan setiap penawaran dengan Rp1.000.000.000,00 sampai ke sen. Yang mana yang benar-benar di bawahnya?',
      stage: 'price',
    },
    {
      id: 'a-alone',
      question: `Klarifikasi kewajaran ${FIRMS.a}`,
      read: leftAlone(A),
      why: 'Batasnya “di bawah 80 %”. Harga yang tepat 80 % tidak di bawahnya, jadi tidak ada yang perlu dibuktikan.',
      rule: ({ price }) => price.reasonableness.belowPercent,
      hint: 'Apakah “tepat 80 %” termasuk “di bawah 80 %”?',
      stage: 'price',
    },
    {
      id: 'winner',
      question: 'Pemenang dan harganya',
      read: winner,
      why: 'Setelah penawaran terendah gugur, penawaran terendah yang lulus semua tahap adalah pemenang.',
      rule: ({ evaluation }) => evaluation.minimumPassing,
      hint: 'Selesaikan dahulu tahap Harga, lalu lihat urutan di tahap Hasil.',
      stage: 'result',
    },
    {
      id: 'reserves',
      question: 'Cadangan',
      read: reserves,
      why: 'Cadangan adalah yang lulus semua tahap pada urutan berikutnya; yang gugur tidak menjadi cadangan.',
      rule: ({ award }) => award.reserves,
      hint: 'Berapa peserta yang masih berdiri setelah pemenang?',
      stage: 'result',
    },
  ],
};
