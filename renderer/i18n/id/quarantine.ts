/** Events the server has and does not count, and the chair's word that they shall. */
export const quarantine = {
  title: 'Kiriman yang ditahan',
  intro:
    'Catatan yang sudah sampai di server dan bertanda tangan, tetapi belum dihitung karena penulisnya tidak berhak waktu itu atau nomornya sudah terpakai. Tidak ada yang dihapus. Ketua kelompok kerja dapat mengakui yang memang harus berlaku.',
  open: 'Kiriman yang ditahan…',
  choose: 'Pilih',
  chooseAll: 'Pilih semua yang dapat diakui: {{title}}',
  chooseOne: 'Pilih {{what}} oleh {{actor}}',
  author: 'Penulis',
  device: 'perangkat {{dev}}',
  when: 'Ditulis dan tiba',
  writtenAt: 'Ditulis {{at}}',
  cameAt: 'Tiba di server {{at}}',
  content: 'Isi',
  why: 'Sebab ditahan',
  noChange: 'Tidak mengubah apa pun: isinya sama dengan yang sudah ada.',
  count: '{{count}} catatan',
  readAgain: 'Perbarui',
  allTenders: 'Tampilkan semua paket',
  noServerTitle: 'Perangkat ini belum terdaftar di server',
  noServerText: 'Daftarkan perangkat di Pengaturan, Server kantor. Setelah itu kiriman yang ditahan terlihat di sini.',
  noneTitle: 'Tidak ada kiriman yang ditahan',
  noneText: 'Semua catatan yang sampai di server sudah dihitung.',
  notYoursTitle: 'Hanya untuk ketua kelompok kerja dan admin',
  notYoursText: 'Ketua melihat kiriman yang ditahan untuk paketnya; admin melihat semuanya. Tanyakan kepada mereka.',
  failedWhat: 'Kiriman yang ditahan tidak dapat diambil dari server.',
  failedMeans: 'Tidak ada yang berubah; di server semuanya tetap tersimpan.',
  failedOld: 'Yang tampil di bawah adalah keadaan terakhir yang berhasil diambil.',
  failedNext: 'Periksa jaringan, lalu tekan Perbarui.',
  unreadable: '{{count}} catatan tidak dapat dibuka aplikasi ini. Pasang versi terbaru untuk melihatnya.',
  adopt: 'Akui',
  adoptNone: 'Akui yang dipilih…',
  adoptCount: 'Akui {{count}} catatan…',
  adoptTitle: 'Akui catatan yang ditahan?',
  adoptMore:
    '{{count}} catatan lain ikut diakui: yang dipilih dibuat setelahnya dan tidak dapat masuk tanpa catatan itu.',
  adoptMeans:
    'Server lalu memasukkan tepat catatan ini, tetap atas nama penulisnya. Catatan lain dari perangkat yang sama tetap ditahan, dan hak penulisnya tidak berubah.',
  adoptFollows:
    'Catatan itu sampai di semua laptop pada sinkron berikutnya, juga di laptop penulisnya. Yang tidak cocok dengan pekerjaan lain muncul sebagai pertentangan. Pengakuan tercatat di riwayat dan tidak dapat dibatalkan.',
  adoptReason: 'Alasan mengakui',
  barWhat: 'Server menahan {{count}} catatan untuk paket ini.',
  barMeans: 'Catatan itu belum dihitung.',
  barNext: 'Periksa siapa yang menulis dan isinya, lalu akui yang harus berlaku.',
  look: 'Periksa',
  notAdoptable: {
    'not-chair': 'Hanya ketua kelompok kerja paket ini yang dapat mengakui.',
    'not-here': 'Paket ini belum ada di komputer ini. Sinkronkan dahulu.',
    'not-signed': 'Tanda tangannya tidak dapat diperiksa di komputer ini. Sinkronkan dahulu.',
    never: 'Tidak dapat diakui. Disimpan sebagai bukti.',
    adopted: 'Sudah diakui; masuk setelah server menerimanya.',
  },
  reason: {
    forked: {
      why: 'Nomornya sudah dipakai catatan lain dari perangkat yang sama',
      next: 'Perangkat itu mungkin dipulihkan dari salinan lama. Minta penulisnya mengisi lagi.',
    },
    revoked: {
      why: 'Perangkat penulisnya sudah dicabut',
      next: 'Tanyakan kepada penulisnya apakah ia sendiri yang menulis, baru akui.',
    },
    expired: {
      why: 'Sertifikat perangkat penulisnya sudah berakhir',
      next: 'Masuk sendiri setelah sertifikat diperbarui. Akui bila itu tidak mungkin lagi.',
    },
    'wrong-certificate': {
      why: 'Ditandatangani dengan sertifikat yang tidak dikenal kantor',
      next: 'Tanyakan kepada penulisnya dan admin LPSE, baru akui.',
    },
    'other-person': {
      why: 'Ditulis atas nama yang tidak dikenal kantor untuk perangkat itu',
      next: 'Masuk sendiri setelah admin LPSE mencatat nama itu. Akui bila penulisnya benar.',
    },
    'not-granted': {
      why: 'Penulisnya belum diberi tugas dalam paket ini',
      next: 'Masuk sendiri setelah admin LPSE memberi tugas. Akui bila tugas itu tidak akan diberikan.',
    },
    'not-allowed': {
      why: 'Jabatan penulisnya dalam paket ini tidak berwenang untuk itu',
      next: 'Akui hanya bila isinya menjadi tanggung jawab ketua.',
    },
    'wrong-cause': {
      why: 'Menyebut catatan lain yang isinya berbeda dari yang ada di server',
      next: 'Minta penulisnya menyinkronkan, lalu mengisi lagi.',
    },
    'repeated-id': {
      why: 'Pengenalnya sudah dipakai catatan lain',
      next: 'Minta penulisnya mengisi lagi.',
    },
  },
} as const;
