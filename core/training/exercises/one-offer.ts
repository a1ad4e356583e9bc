import type { RupiahText } from '#core/money/text.ts';
import { attends, metCells } from '../commands.ts';
import type { Exercise } from '../model.ts';
import { attended, foundInStage, reserves, winner } from '../readers.ts';
import { A, DECIDED_AT, FIRMS, startDossier } from '../start.ts';

const TOTAL = '946500000.00';

/** One offer is evaluated like any other. */
export const ONE_OFFER: Exercise = {
  id: 'one-offer',
  version: 1,
  title: 'Hanya satu penawaran',
  practises: 'Evaluasi dan keputusan ketika hanya satu yang menawar.',
  pitfall: 'Tender digagalkan hanya karena penawarnya satu.',
  minutes: 15,
  scenario: [
    'Pembangunan ruang kelas, HPS Rp985.000.000,00. Empat peserta mendaftar, satu yang memasukkan penawaran.',
    `Penawaran ${FIRMS.a} Rp946.500.000,00 sudah dibuka dan lengkap; administrasi dan kualifikasinya sudah dinilai memenuhi syarat.`,
    'Dokumen teknisnya memuat peralatan utama milik sendiri dengan bukti, personel dengan pengalaman yang disyaratkan, RK3K, metode pelaksanaan yang runtut, dan jadwal 120 hari kalender sesuai yang ditetapkan. Pada pembuktian, direkturnya hadir membawa semua dokumen asli dan isinya sama.',
  ],
  tasks: [
    'Nilai semua persyaratan teknis.',
    'Catat kehadiran dan hasil pembuktian kualifikasi.',
    'Putuskan hasil tender.',
  ],
  start: (code) =>
    startDossier({
      code,
      name: 'Latihan 3 – Pembangunan Ruang Kelas Baru SD Tepian Hulu',
      agency: 'Dinas Pendidikan',
      trade: 'works',
      estimate: '985000000.00',
      offers: { a: { total: TOTAL }, b: 'registered-only', c: 'registered-only', d: 'registered-only' },
      judged: ['administration', 'qualification'],
      opening: 'examined',
    }),
  model: ({ requirements }) => {
    const of = (stage: 'technical' | 'proof') =>
      requirements.filter((each) => each.stage === stage).map(({ id }) => id);
    return [
      metCells(of('technical'), [A]),
      attends(A),
      metCells(of('proof'), [A]),
      {
        name: 'decideAward',
        body: {
          decidedAt: DECIDED_AT,
          winner: { bidder: A, price: TOTAL as RupiahText },
          reserves: [],
          note: null,
        },
      },
    ];
  },
  points: [
    {
      id: 'technical',
      question: `Evaluasi teknis ${FIRMS.a}`,
      read: foundInStage('technical', A),
      why: 'Satu penawaran dievaluasi dengan persyaratan yang sama; semuanya dipenuhi.',
      rule: ({ evaluation }) => evaluation.orders['post-one-file'],
      hint: 'Buka tahap Teknis: setiap baris perlu MS atau TMS.',
      stage: 'technical',
    },
    {
      id: 'attendance',
      question: `Kehadiran ${FIRMS.a} pada pembuktian`,
      read: attended(A),
      why: 'Calon pemenang tunggal tetap dibuktikan kualifikasinya.',
      rule: ({ evaluation }) => evaluation.absentAtProof,
      hint: 'Buka tahap Pembuktian dan catat siapa yang hadir.',
      stage: 'proof',
    },
    {
      id: 'proof',
      question: `Pembuktian dokumen asli ${FIRMS.a}`,
      read: foundInStage('proof', A),
      why: 'Isian kualifikasi sama dengan dokumen aslinya.',
      rule: ({ evaluation }) => evaluation.orders['post-one-file'],
      hint: 'Di bawah daftar hadir ada persyaratan yang dibandingkan dengan aslinya.',
      stage: 'proof',
    },
    {
      id: 'winner',
      question: 'Hasil tender',
      read: winner,
      why: 'Satu penawaran yang lulus sudah cukup untuk menetapkan pemenang; sedikitnya penawar bukan alasan gagal.',
      rule: ({ evaluation }) => evaluation.minimumPassing,
      hint: 'Berapa penawaran yang harus lulus agar ada pemenang?',
      stage: 'result',
    },
    {
      id: 'reserves',
      question: 'Cadangan',
      read: reserves,
      why: 'Tidak ada penawaran lain yang lulus, jadi tidak ada cadangan.',
      rule: ({ award }) => award.reserves,
      hint: 'Cadangan harus lulus evaluasi juga.',
      stage: 'result',
    },
  ],
};
