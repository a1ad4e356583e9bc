// What the main process itself says to a person: menus, system dialogs, messages when the page cannot speak.

export const words = {
  appName: 'Meja Pokja',
  saveTitle: 'Simpan berkas',
  openTitles: {
    isb: 'Pilih berkas ISB/INAPROC',
    dossier: 'Pilih berkas dossier',
    holidays: 'Pilih berkas hari libur',
    rules: 'Pilih berkas aturan',
    spreadsheet: 'Pilih daftar kuantitas dan harga',
    card: 'Pilih kartu nama perangkat',
  },
  purposes: {
    isb: 'Berkas ISB/INAPROC (JSON)',
    dossier: 'Dossier (JSON)',
    holidays: 'Hari libur (JSON)',
    rules: 'Aturan (JSON)',
    spreadsheet: 'Lembar kerja (XLSX, CSV)',
    card: 'Kartu nama perangkat (JSON)',
  },
  fileTypes: {
    json: 'Berkas Meja Pokja (JSON)',
    csv: 'Tabel (CSV)',
    html: 'Halaman (HTML)',
    text: 'Teks',
    pdf: 'Dokumen PDF',
    archive: 'Arsip Meja Pokja (MEJA.GZ)',
    exchange: 'Berkas tukar Meja Pokja (MEJA-USB)',
    docx: 'Dokumen Word',
    xlsx: 'Buku kerja Excel',
    attachment: 'Berkas penawaran',
    zip: 'Kumpulan berkas (ZIP)',
  },
  server: {
    question: (address: string) => `Sambungkan Meja Pokja ke ${address}?`,
    detail:
      'Aplikasi akan mengirim catatan paket dan mengambil yang baru hanya dari server ini. Lanjutkan hanya bila alamat ini diberikan oleh admin LPSE Anda.',
    accept: 'Sambungkan',
    cancel: 'Batal',
  },
  relay: {
    openQuestion: 'Jadikan laptop ini penghubung?',
    openDetail:
      'Laptop lain di jaringan lokal ini dapat mengetuk sampai penghubung dihentikan, layar terkunci, atau aplikasi ditutup. Hanya perangkat orang yang Anda kenal yang dilayani. Jangan lanjutkan di jaringan umum.',
    question: (address: string) => `Sambungkan ke penghubung di ${address}?`,
    detail:
      'Aplikasi akan bertukar catatan paket dengan laptop itu. Lanjutkan hanya bila alamat ini tampak di layar laptop rekan Anda.',
    accept: 'Lanjutkan',
    cancel: 'Batal',
  },
  menu: {
    file: 'Berkas',
    showLog: 'Tampilkan catatan galat',
    close: 'Tutup jendela',
    quit: 'Keluar',
    edit: 'Sunting',
    undo: 'Urungkan',
    redo: 'Ulangi',
    cut: 'Potong',
    copy: 'Salin',
    paste: 'Tempel',
    pasteText: 'Tempel tanpa format',
    selectAll: 'Pilih semua',
    view: 'Tampilan',
    zoomIn: 'Perbesar',
    zoomOut: 'Perkecil',
    resetZoom: 'Ukuran semula',
    fullScreen: 'Layar penuh',
    reload: 'Muat ulang',
    developerTools: 'Alat pengembang',
    window: 'Jendela',
    minimize: 'Kecilkan',
    help: 'Bantuan',
    about: 'Tentang Meja Pokja',
    hide: 'Sembunyikan Meja Pokja',
    hideOthers: 'Sembunyikan yang lain',
    showAll: 'Tampilkan semua',
  },
  crash: {
    title: 'Halaman berhenti tiba-tiba',
    detail:
      'Semua yang sudah bertanda Tersimpan aman di komputer ini. Muat ulang untuk melanjutkan. ' +
      'Jika terjadi lagi, kirimkan catatan galat (menu Berkas) kepada admin LPSE.',
    reload: 'Muat ulang',
    quit: 'Tutup aplikasi',
  },
  backup: {
    folderTitle: 'Pilih folder cadangan',
    fileTitle: 'Pilih berkas cadangan',
    fileType: 'Cadangan Meja Pokja (CADANGAN)',
  },
  olderProgram: {
    title: 'Data di komputer ini dibuat oleh Meja Pokja yang lebih baru',
    detail: (profile: string, running: string) =>
      `Data terakhir dibuka dengan versi ${profile}; yang dijalankan sekarang versi ${running}. Membukanya dengan versi ` +
      `lama dapat menghapus data, jadi aplikasi ini berhenti. Tidak ada yang disentuh atau berubah.\n\n` +
      `Pasang Meja Pokja versi ${profile} atau yang lebih baru, lalu buka lagi. Pemasangnya ada pada admin LPSE.`,
  },
  failure: {
    title: 'Meja Pokja harus ditutup',
    detail: (logFile: string) =>
      `Terjadi galat yang tidak dapat dilanjutkan. Semua yang sudah bertanda Tersimpan aman. ` +
      `Buka lagi aplikasi ini. Jika terjadi lagi, kirimkan berkas ini kepada admin LPSE:\n${logFile}`,
  },
} as const;
