import type { RupiahText } from '#core/money/text.ts';
import { answersCheck } from '../commands.ts';
import type { Exercise } from '../model.ts';
import { checkAnswered, reserves, tieOrder, winner } from '../readers.ts';
import { A, B, C, DECIDED_AT, FIRMS, startDossier } from '../start.ts';

const TOTAL = { a: '728000000.00', b: '728000000.00', c: '751250000.00' } as const;

/** Two equal prices: the committee decides with a reason, the app does not. */
export const TIE: Exercise = {
  id: 'tie',
  version: 2,
  title: 'Dua harga sama',
  practises: 'Mengurutkan penawaran yang harganya sama.',
  pitfall: 'Urutan pendaftaran atau abjad diam-diam menentukan pemenang.',
  minutes: 10,
  scenario: [
    `Rehabilitasi gedung, HPS Rp800.000.000,00. ${FIRMS.a} dan ${FIRMS.b} sama-sama menawar Rp728.000.000,00; ${FIRMS.c} Rp751.250.000,00. Ketiganya lulus semua tahap.`,
    `Lembar Data Pemilihan menyebut: bila harga sama, didahulukan peserta yang kemampuan teknisnya lebih besar, diukur dari jumlah paket sejenis yang selesai dalam empat tahun. ${FIRMS.a} mempunyai dua paket sejenis, ${FIRMS.b} lima.`,
    'Kedua penawaran diperiksa berdampingan: penyusun, alamat, dan harga satuannya berlainan; hanya jumlahnya yang sama.',
  ],
  tasks: [
    'Jawab kesamaan harga itu pada tahap Perlu diperiksa: apa yang diperiksa dan apa yang terlihat.',
    'Pada tahap Hasil, putuskan urutan kedua penawaran yang sama dengan alasannya.',
    'Tetapkan pemenang dan cadangan.',
  ],
  start: (code) =>
    startDossier({
      code,
      name: 'Latihan 5 – Rehabilitasi Gedung Kantor Kelurahan Ulin',
      agency: 'Dinas Pendapatan Daerah',
      trade: 'works',
      estimate: '800000000.00',
      offers: { a: { total: TOTAL.a }, b: { total: TOTAL.b }, c: { total: TOTAL.c } },
      judged: ['administration', 'technical', 'qualification', 'proof'],
      opening: 'examined',
    }),
  model: (start) => [
    answersCheck(
      start,
      'identical-totals',
      'Penyusun, alamat, dan harga satuan kedua penawaran diperiksa dan berlainan; hanya jumlahnya yang sama.',
    ),
    {
      name: 'decideTie',
      body: {
        order: [B, A],
        reason: 'LDP: harga sama, didahulukan kemampuan teknis yang lebih besar; lima paket sejenis terhadap dua paket',
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
    {
      id: 'check',
      question: 'Kesamaan harga pada Perlu diperiksa',
      read: checkAnswered('identical-totals'),
      why: 'Harga yang persis sama termasuk hal yang perlu diperiksa. Pokja mencatat apa yang diperiksa dan terlihat, dengan kata netral; kesamaan itu sendiri tidak menggugurkan siapa pun.',
      rule: ({ collusion }) => collusion.indications,
      hint: 'Sebelum mengurutkan: tahap mana yang menyebut kesamaan antarpenawaran, dan menunggu kata Pokja?',
      stage: 'checks',
    },
    {
      id: 'order',
      question: 'Urutan penawaran yang sama',
      read: tieOrder,
      why: 'Dokumen pemilihan menyebut ukurannya: kemampuan teknis. Lima paket sejenis lebih besar daripada dua. Keputusan Pokja ditulis dengan alasannya.',
      rule: ({ evaluation }) => evaluation.tieBreak,
      hint: 'Baca lagi Lembar Data Pemilihan pada soal: apa yang didahulukan?',
      stage: 'result',
    },
    {
      id: 'winner',
      question: 'Pemenang dan harganya',
      read: winner,
      why: 'Pemenang adalah yang pertama menurut urutan yang diputuskan Pokja.',
      rule: ({ evaluation }) => evaluation.tieBreak,
      hint: 'Putuskan urutan yang sama dahulu; sesudah itu pemenang dapat ditetapkan.',
      stage: 'result',
    },
    {
      id: 'reserves',
      question: 'Cadangan',
      read: reserves,
      why: 'Penawaran yang sama tetapi kalah urutan menjadi cadangan pertama.',
      rule: ({ award }) => award.reserves,
      hint: 'Yang kalah urutan tidak gugur.',
      stage: 'result',
    },
  ],
};
