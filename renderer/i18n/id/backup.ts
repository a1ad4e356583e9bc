/** Backups: where they go, how the last one went, and how they come back. */
export const backup = {
  title: 'Cadangan',
  text: 'Satu berkas berisi seluruh catatan kantor, lembar sendiri tiap orang, dan kunci yang terbungkus. Lembar sendiri tetap tersegel: hanya pemiliknya yang dapat membukanya. Setelah ditulis, berkas dibaca ulang dan dicocokkan. Ruang latihan tidak ikut.',
  unavailable: 'Cadangan hanya ada di aplikasi desktop. Di peramban, simpan arsip tiap paket.',
  folder: 'Folder',
  noFolder: 'Belum dipilih',
  folderFirst: 'Pilih folder dahulu, sebaiknya di luar komputer ini: flashdisk atau folder jaringan kantor.',
  choose: 'Pilih folder…',
  schedule: 'Jadwal',
  daily: 'Sekali sehari',
  close: 'Setiap kali aplikasi ditutup',
  off: 'Hanya bila diminta',
  keep: 'Cadangan yang disimpan',
  keepHint: 'Yang lebih lama dihapus setelah yang baru terbukti utuh.',
  last: 'Terakhir',
  never: 'Belum pernah',
  lastAt: '{{at}} · {{size}} MB',
  ageToday: 'Kurang dari sehari yang lalu.',
  ageDays: '{{days}} hari yang lalu.',
  now: 'Cadangkan sekarang',
  rehearse: 'Uji pemulihan',
  kitNone:
    'Akun ini terikat pada komputer ini dan belum punya kit pemulihan: di komputer lain cadangan tidak dapat dibuka. Buat kit di bagian “Kunci dan frasa sandi”.',
  rehearsedWhat: 'Cadangan {{file}} dapat dipulihkan.',
  rehearsedMeans:
    '{{streams}} catatan dengan {{events}} kejadian terbaca, terbuka, dan cocok dengan yang ada sekarang. Lembar sendiri di dalamnya: {{sheets}}, di antaranya {{ownSheets}} milik Anda, semuanya terbuka.',
  rehearsedNewer: 'Kejadian setelah cadangan itu: {{newer}}. Tekan Cadangkan sekarang bila ingin ikut tersimpan.',
  rehearsedNext: 'Tidak ada yang perlu dilakukan.',
  rehearsedBadWhat: 'Cadangan {{file}} tidak dapat dipulihkan sepenuhnya.',
  rehearsedBadMeans: 'Tidak terbuka: {{unopened}}. Tidak cocok: {{faults}}. Terbaca: {{events}} kejadian.',
  rehearsedBadNext:
    'Tekan Cadangkan sekarang, lalu uji lagi. Bila tetap gagal, ganti media cadangan dan hubungi admin.',
  failedAt: 'Percobaan {{at}} gagal.',
  restore: 'Pulihkan dari cadangan…',
  restoreText: 'Komputer baru atau data hilang? Pulihkan semua catatan dan akun dari berkas cadangan.',
  fault: {
    'no-folder': {
      what: 'Folder cadangan belum dipilih.',
      means: 'Belum ada tempat untuk menulis cadangan.',
      next: 'Pilih folder di luar komputer ini, misalnya flashdisk atau folder jaringan kantor.',
    },
    'no-backup': {
      what: 'Belum ada cadangan di folder itu.',
      means: 'Tidak ada yang dapat diuji.',
      next: 'Tekan Cadangkan sekarang lebih dulu.',
    },
    'folder-gone': {
      what: 'Folder atau berkas cadangan tidak ditemukan.',
      means: 'Flashdisk mungkin dicabut, atau folder jaringan tidak tersambung. Tidak ada yang ditulis.',
      next: 'Sambungkan lagi, atau pilih folder lain, lalu ulangi.',
    },
    'disk-full': {
      what: 'Ruang di tempat cadangan habis.',
      means: 'Cadangan baru tidak ditulis. Cadangan lama tetap ada.',
      next: 'Kosongkan ruang atau kurangi jumlah cadangan yang disimpan, lalu ulangi.',
    },
    'not-allowed': {
      what: 'Folder itu tidak dapat dipakai.',
      means: 'Folder tidak boleh ditulis, atau berada di dalam data aplikasi sendiri.',
      next: 'Pilih folder lain di luar komputer ini.',
    },
    'not-a-backup': {
      what: 'Berkas itu bukan cadangan Meja Pokja.',
      means: 'Tidak ada yang dipulihkan.',
      next: 'Pilih berkas yang berakhiran .cadangan.',
    },
    'newer-backup': {
      what: 'Cadangan itu dibuat oleh Meja Pokja yang lebih baru.',
      means: 'Versi ini tidak membacanya agar tidak merusak. Tidak ada yang dipulihkan.',
      next: 'Pasang versi terbaru, lalu ulangi.',
    },
    damaged: {
      what: 'Cadangan itu rusak.',
      means: 'Isinya tidak cocok dengan sidik jarinya. Tidak ada yang dipulihkan atau diganti.',
      next: 'Pakai cadangan lain. Bila ini cadangan terbaru, buat yang baru di media lain.',
    },
    'not-empty': {
      what: 'Komputer ini sudah punya akun.',
      means: 'Cadangan hanya dipulihkan ke tempat yang kosong, agar tidak ada yang tertimpa.',
      next: 'Tutup dan buka lagi aplikasi, lalu masuk dengan akun yang ada.',
    },
    other: {
      what: 'Cadangan tidak selesai.',
      means: 'Cadangan lama dan data di komputer ini tidak berubah.',
      next: 'Ulangi. Bila tetap gagal, kirimkan kode di bawah ini kepada admin.',
    },
  },
} as const;
