export const archive = {
  title: 'Periksa arsip',
  intro:
    'Arsip memuat seluruh riwayat bertanda tangan sebuah paket. Pemeriksaan hanya memakai isi berkas itu sendiri: rantai kejadian, tanda tangan, wewenang, lalu nilai dan peringkat dihitung ulang. Tidak ada yang diimpor.',
  choose: 'Pilih arsip…',
  noneTitle: 'Belum ada arsip yang diperiksa',
  noneText: 'Pilih berkas .meja.gz yang disimpan dari riwayat sebuah paket atau diterima dari kantor lain.',
  checking: 'Memeriksa {{name}}: {{done}} dari {{total}} bita',
  notReadWhat: 'Berkas {{name}} tidak dapat dibaca.',
  notReadMeans: 'Tidak ada yang diperiksa.',
  notReadNext: 'Pastikan berkas arsip (.meja.gz) dapat dibuka dan medianya masih terpasang, lalu pilih lagi.',
  reportOf: 'Hasil pemeriksaan {{name}}',
  wholeWhat: 'Arsip {{name}} utuh.',
  wholeMeans:
    '{{streams}} paket, {{events}} kejadian, {{attachments}} lampiran: rantai, tanda tangan, wewenang, keadaan, nilai, dan peringkat cocok.',
  wholeNext:
    'Bandingkan sidik arsip dan sidik kunci di bawah dengan yang tercetak pada berita acara atau disebutkan pemiliknya.',
  madeAt: 'Dibuat',
  signedBy: 'Ditandatangani oleh',
  seal: 'Sidik arsip',
  remarks: 'Perlu dilihat ({{count}})',
  save: 'Simpan arsip…',
  saveNote: 'Menyimpan seluruh riwayat bertanda tangan, untuk diperiksa siapa pun tanpa server',
  saved: 'Arsip {{name}} disimpan.',
  savedWithout: 'Arsip disimpan: {{name}}, tanpa {{count}} lampiran yang tidak ada atau rusak di perangkat ini.',
  saveFailed: { what: 'Arsip tidak dapat disimpan.' },
  saveBroken: {
    means: 'Satu lampiran rusak sewaktu ditulis. Tidak ada yang tersimpan.',
    next: 'Tekan Simpan arsip lagi: lampiran itu akan ditinggalkan dan disebut.',
  },
  settingsText: 'Arsip dari kantor ini atau kantor lain dapat diperiksa tanpa server dan tanpa data lain.',
  open: 'Periksa arsip…',
} as const;
