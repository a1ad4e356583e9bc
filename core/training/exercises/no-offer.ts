import type { DateOnly } from '#core/calendar/instant.ts';
import { at } from '#core/practice/calendar.ts';
import type { Exercise } from '../model.ts';
import { openingHeld, reserves, winner } from '../readers.ts';
import { DECIDED_AT, startDossier } from '../start.ts';

/** Nobody offered: the opening is held all the same, then the tender fails. */
export const NO_OFFER: Exercise = {
  id: 'no-offer',
  version: 1,
  title: 'Tidak ada penawaran',
  practises: 'Pembukaan dan keputusan ketika tidak ada yang menawar.',
  pitfall: 'Tender dibiarkan menggantung, atau digagalkan tanpa pembukaan dicatat.',
  minutes: 10,
  scenario: [
    'Pengadaan meubelair, HPS Rp412.000.000,00. Empat peserta mendaftar dan mengunduh dokumen.',
    'Sampai batas akhir pemasukan tidak ada satu pun penawaran masuk. Pokja berkumpul di Ruang Pembukaan ULP pada 8 Oktober 2014 pukul 14.00 WITA dan mendapati sistem tidak memuat penawaran.',
  ],
  tasks: [
    'Catat pembukaan pada tahap Pembukaan, dengan waktu dan tempatnya.',
    'Putuskan hasil tender beserta faktanya.',
  ],
  start: (code) =>
    startDossier({
      code,
      name: 'Latihan 4 – Pengadaan Meubelair Kantor Dinas',
      agency: 'Dinas Sosial',
      trade: 'goods',
      estimate: '412000000.00',
      offers: { a: 'registered-only', b: 'registered-only', c: 'registered-only', d: 'registered-only' },
      judged: [],
      opening: 'not-held',
    }),
  model: () => [
    {
      name: 'recordOpening',
      body: {
        openedAt: at('2014-10-08' as DateOnly, '14:00'),
        place: 'Ruang Pembukaan ULP, Kota Tepian Lestari',
        witnesses: [],
        remarks: null,
      },
    },
    {
      name: 'declareFailure',
      body: {
        decidedAt: DECIDED_AT,
        ground: 'no-bids',
        facts: 'Sampai batas akhir pemasukan tidak ada peserta yang menyampaikan penawaran.',
      },
    },
  ],
  points: [
    {
      id: 'opening',
      question: 'Pembukaan penawaran',
      read: openingHeld,
      why: 'Bahwa tidak ada penawaran baru diketahui pada pembukaan; karena itu pembukaan tetap dicatat dan berita acaranya dibuat.',
      rule: ({ failure }) => failure['no-bids'] ?? NOT_NAMED,
      hint: 'Sebelum pembukaan, penawaran masih dapat masuk. Apa yang harus dicatat dahulu?',
      stage: 'opening',
    },
    {
      id: 'outcome',
      question: 'Hasil tender',
      read: winner,
      why: 'Tidak ada penawaran adalah alasan tender gagal; tindak lanjutnya tender ulang.',
      rule: ({ failure }) => failure['no-bids'] ?? NOT_NAMED,
      hint: 'Pilih alasan gagal yang cocok dengan kejadiannya pada tahap Hasil.',
      stage: 'result',
    },
    {
      id: 'reserves',
      question: 'Cadangan',
      read: reserves,
      why: 'Tender yang gagal tidak punya pemenang maupun cadangan.',
      rule: ({ award }) => award.reserves,
      hint: 'Tetapkan hasilnya lebih dahulu.',
      stage: 'result',
    },
  ],
};

/** No era so far is without this ground; one that is has no clause to show. */
const NOT_NAMED = { value: null, clause: '', status: 'unconfirmed', source: null } as const;
