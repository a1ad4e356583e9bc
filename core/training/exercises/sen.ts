import type { RupiahText } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { typedTotal } from '../commands.ts';
import type { Exercise } from '../model.ts';
import { leftAlone, offeredTotal, reasonableness, reserves, winner } from '../readers.ts';
import { A, B, C, DECIDED_AT, FIRMS, startDossier } from '../start.ts';

const TOTAL = { a: '812345678.78', b: '812345678.77', c: '841000250.05' } as const;

/** Amounts with sen: typed in full, compared exactly, whatever a rounded percentage shows. */
export const SEN: Exercise = {
  id: 'sen',
  version: 1,
  title: 'Harga bersen dan pembulatan',
  practises: 'Mengetik, membandingkan, dan menetapkan harga sampai ke sen.',
  pitfall: 'Sen dibuang saat mengetik, sehingga urutan berubah; atau persen yang dibulatkan dipercaya.',
  minutes: 15,
  scenario: [
    'Pembangunan posyandu, kontrak lumsum, HPS Rp1.015.432.098,47. Delapan puluh persennya Rp812.345.678,776: bukan sen bulat.',
    `Pada pembukaan dibacakan: ${FIRMS.a} Rp812.345.678,78 (delapan ratus dua belas juta tiga ratus empat puluh lima ribu enam ratus tujuh puluh delapan rupiah tujuh puluh delapan sen), ${FIRMS.b} Rp812.345.678,77, dan ${FIRMS.c} Rp841.000.250,05. Harganya belum diketik.`,
    `${FIRMS.b} menyerahkan analisa harga satuan lengkap dengan surat dukungan pabrik dan bukti upah; seluruhnya terbukti.`,
  ],
  tasks: [
    'Ketik ketiga harga penawaran pada tahap Pembukaan, persis seperti dibacakan.',
    'Nilai kewajaran harga yang di bawah 80 % HPS.',
    'Tetapkan pemenang dan cadangan.',
  ],
  start: (code) =>
    startDossier({
      code,
      name: 'Latihan 2 – Pembangunan Gedung Posyandu Kelurahan Tepian',
      agency: 'Dinas Kesehatan',
      trade: 'works',
      estimate: '1015432098.47',
      offers: { a: { total: null }, b: { total: null }, c: { total: null } },
      judged: ['administration', 'technical', 'qualification', 'proof'],
      opening: 'examined',
    }),
  model: (start) => [
    typedTotal(start, A, TOTAL.a),
    typedTotal(start, B, TOTAL.b),
    typedTotal(start, C, TOTAL.c),
    {
      name: 'reviewPrice',
      body: {
        bidder: B,
        aspect: 'reasonableness',
        review: {
          outcome: 'accepted',
          reason: 'Analisa harga satuan terbukti seluruhnya dengan surat dukungan dan bukti upah',
          clause: null,
          evidence: [],
        },
      },
    },
    {
      name: 'decideAward',
      body: {
        decidedAt: DECIDED_AT,
        winner: { bidder: B, price: TOTAL.b as RupiahText },
        reserves: [
          { bidder: A, price: TOTAL.a as RupiahText },
          { bidder: C, price: TOTAL.c as RupiahText },
        ],
        note: null,
      },
    },
  ],
  points: [
    total('a', A),
    total('b', B),
    total('c', C),
    {
      id: 'b-review',
      question: `Kewajaran harga ${FIRMS.b}`,
      read: reasonableness(B),
      why: 'Rp812.345.678,77 di bawah Rp812.345.678,776, walaupun persen yang dibulatkan tertulis 80,0000. Perbandingan memakai angka penuh. Karena terbukti, harganya wajar.',
      rule: ({ price }) => price.reasonableness.belowPercent,
      hint: 'Hitung 80 % dari HPS tanpa membulatkan, lalu bandingkan sampai ke sen.',
      stage: 'price',
    },
    {
      id: 'a-alone',
      question: `Klarifikasi kewajaran ${FIRMS.a}`,
      read: leftAlone(A),
      why: 'Rp812.345.678,78 di atas Rp812.345.678,776, jadi tidak di bawah 80 %.',
      rule: ({ price }) => price.reasonableness.belowPercent,
      hint: 'Hanya yang di bawah batas yang dibuktikan.',
      stage: 'price',
    },
    {
      id: 'winner',
      question: 'Pemenang dan harganya',
      read: winner,
      why: 'Selisih satu sen tetap selisih: penawaran terendah yang lulus menang, pada harga penawarannya sendiri sampai ke sen.',
      rule: ({ arithmetic }) => arithmetic.rounding,
      hint: 'Periksa dua angka terakhir ketiga harga.',
      stage: 'result',
    },
    {
      id: 'reserves',
      question: 'Cadangan',
      read: reserves,
      why: 'Dua peserta berikutnya lulus semua tahap.',
      rule: ({ award }) => award.reserves,
      hint: 'Siapa yang lulus setelah pemenang, menurut harga?',
      stage: 'result',
    },
  ],
};

function total(key: keyof typeof TOTAL, bidder: BidderId): Exercise['points'][number] {
  return {
    id: `${key}-total`,
    question: `Harga penawaran ${FIRMS[key]}`,
    read: offeredTotal(bidder),
    why: 'Harga dicatat persis seperti dibacakan pada pembukaan, termasuk sennya; tidak ada ketentuan untuk membulatkannya.',
    rule: ({ arithmetic }) => arithmetic.rounding,
    hint: 'Ketik koma dan dua angka sen.',
    stage: 'opening',
  };
}
