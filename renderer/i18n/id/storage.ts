/** Why nothing can be saved, or a tender cannot be read: what happened, what it means, what to do. */
export const storage = {
  diskFullWhat: 'Ruang penyimpanan penuh.',
  diskFullMeans: 'Perubahan terakhir tidak tersimpan. Yang sudah tersimpan tetap aman dan dapat dibaca.',
  diskFullNext: 'Kosongkan ruang di diska, lalu tekan Coba lagi. Jangan hapus data situs atau profil aplikasi ini.',
  goneWhat: 'Penyimpanan perangkat tidak dapat dibuka.',
  goneMeans: 'Aplikasi tidak dapat membaca atau menulis data di perangkat ini untuk sementara.',
  goneNext:
    'Tutup semua jendela Meja Pokja, lalu buka lagi. Bila tetap terjadi, hubungi admin dan jangan menghapus apa pun.',
  newerWhat: 'Data di perangkat ini dibuat oleh Meja Pokja yang lebih baru.',
  newerMeans: 'Versi ini tidak membacanya agar tidak merusak. Tidak ada yang hilang.',
  newerNext: 'Tutup jendela lain, lalu pasang dan buka versi terbaru.',
  writeWhat: 'Perubahan terakhir tidak tersimpan.',
  writeMeans:
    'Penyimpanan menolak tulisan. Yang sudah tersimpan tetap aman; untuk sementara semuanya hanya dapat dibaca.',
  writeNext: 'Tekan Coba lagi. Bila tetap gagal, tutup dan buka lagi aplikasi, lalu ulangi perubahan terakhir.',
  faultWhat: 'Catatan paket ini rusak pada kejadian ke-{{n}} ({{type}}).',
  faultMeans:
    'Isi catatan tidak cocok dengan sidik jarinya: {{reason}}. Paket ini hanya dapat dibaca; paket lain tidak terpengaruh.',
  faultNext: 'Jangan hapus apa pun. Hubungi admin LPSE untuk memulihkan catatan ini dari salinan.',
  faultBodyHash: 'isi kejadian berubah setelah ditandatangani',
  faultHeader: 'kepala kejadian tidak terbaca',
  faultChain: 'rantai ke kejadian sebelumnya terputus',
  faultSignature: 'tanda tangan perangkat tidak sah',
  faultMissing: 'satu atau lebih kejadian hilang',
  faultKey: 'kunci perangkat penanda tangan tidak dikenal',
  startWhat: 'Meja Pokja tidak dapat dimulai.',
  startMeans: 'Terjadi kesalahan sebelum layar pertama tampil. Data yang tersimpan tidak berubah.',
  startNext: 'Muat ulang. Bila tetap terjadi, kirimkan kode di bawah ini kepada admin.',
  bugWhat: 'Bagian layar ini berhenti bekerja.',
  bugMeans: 'Ini kesalahan program. Yang sudah tersimpan tidak berubah.',
  bugNext: 'Muat ulang layar. Bila terulang, kirimkan kode di bawah ini kepada admin.',
  spaceLowWhat: 'Ruang diska tinggal {{size}}.',
  spaceLowMeans:
    'Di bawah 200 MB data dapat rusak saat disimpan, jadi untuk sementara semuanya hanya dapat dibaca. Tidak ada yang hilang.',
  spaceLowNext:
    'Kosongkan ruang di diska komputer ini. Begitu cukup, perubahan dapat dilakukan lagi tanpa memuat ulang.',
  spaceWarnWhat: 'Ruang diska tinggal {{size}}.',
  spaceWarnMeans: 'Di bawah 200 MB aplikasi ini hanya dapat dibaca.',
  spaceWarnNext: 'Kosongkan ruang di diska komputer ini sekarang, selagi semuanya masih dapat disimpan.',
  journalWhat: 'Jurnal di komputer ini tidak dapat ditulis atau dibaca.',
  journalMeans:
    'Perubahan baru ditandai tersimpan hanya bila sudah ada di jurnal, jadi untuk sementara semuanya hanya dapat dibaca.',
  journalNext:
    'Tekan Coba lagi. Bila tetap gagal, periksa diska, tutup dan buka lagi aplikasi, lalu kirimkan kode di bawah ini kepada admin.',
  restoredWhat: 'Data di layar dibangun ulang dari jurnal: {{count}} kejadian, {{own}} lembar sendiri dan temuan.',
  restoredMeans:
    'Penyimpanan peramban di komputer ini hilang atau tertinggal; jurnalnya utuh. Tidak ada yang perlu diulang.',
  restoredNext: 'Periksa diska komputer ini bila pesan ini muncul lagi.',
  damagedWhat: 'Sebagian jurnal di komputer ini rusak.',
  damagedMeans:
    '{{count}} bagian tidak dapat dibaca dan disisihkan, tidak dihapus. Paket yang terkena menyebutkan sendiri kejadian yang hilang.',
  damagedNext: 'Buat cadangan sekarang (Pengaturan), lalu kirimkan kode di bawah ini kepada admin.',
  asideWhat: 'Jurnal lama di komputer ini dibuat dengan kunci lain.',
  asideMeans: 'Jurnal itu disisihkan, tidak dihapus, dan tidak dapat dibuka oleh akun yang sekarang.',
  asideNext: 'Bila di dalamnya ada pekerjaan Anda, hubungi admin sebelum melanjutkan: kuncinya ada pada cadangan.',
  rebuilding: 'Data dibangun ulang dari jurnal. Jangan tutup aplikasi.',
  noted: 'Mengerti',
  reload: 'Muat ulang',
} as const;
