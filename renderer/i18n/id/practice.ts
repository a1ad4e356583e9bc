export const practice = {
  title: 'Ruang latihan',
  inviteText:
    'Ruang Latihan berisi paket karangan seukuran satu musim LPSE provinsi. Cobalah evaluasi dari pembukaan sampai penetapan; tidak ada yang menyentuh paket kantor.',
  inviteOpen: 'Buka ruang Latihan',
  emptyText: 'Ruang ini masih kosong. Isi dengan satu musim: 967 paket dari 43 satuan kerja, semuanya karangan.',
  fill: 'Isi latihan',
  filling: 'Mengisi latihan',
  fillingCount: '{{done}} dari {{total}} paket',
  stop: 'Hentikan',
  stopped: 'Pengisian dihentikan. {{count}} paket sudah masuk; sisanya dapat diisi lagi.',
  filled: '{{count}} paket latihan siap dipakai.',
  fillAgain: 'Lengkapi latihan',
  reset: 'Atur ulang latihan',
  resetTitle: 'Atur ulang ruang latihan',
  resetTenders: '{{count}} paket latihan dihapus, termasuk {{worked}} yang sudah dikerjakan.',
  resetOffice: 'Paket kantor tidak tersentuh.',
  resetAction: 'Hapus dan mulai lagi',
} as const;
