export const home = {
  title: 'Beranda',
  todayTitle: 'Batas terdekat',
  todayNone: 'Tidak ada batas waktu yang menunggu.',
  deadlineTender: 'Paket',
  deadlineStage: 'Tahap jadwal',
  deadlineLeft: 'Sisa waktu',
  stagesTitle: 'Paket berjalan menurut tahap',
  stagesNone: 'Tidak ada paket yang berjalan.',
  lastTitle: 'Terakhir dikerjakan',
  lastNone: 'Belum ada paket yang dikerjakan di perangkat ini.',
  emptyTitle: 'Mulai dari sini',
  emptyText: 'Belum ada paket di ruang Kantor. Impor data paket dari SPSE/ISB untuk mulai bekerja.',
} as const;
