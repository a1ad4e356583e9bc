/** The guided tours: roles, and what each step says. */
export const tours = {
  start: 'Mulai tur',
  resume: 'Lanjutkan tur',
  again: 'Ulangi tur',
  walked: 'Sudah sampai akhir',
  progress: '{{walked}} dari {{steps}} langkah',
  card: 'Tur: {{role}}',
  step: 'langkah {{step}} dari {{steps}}',
  leave: 'Tinggalkan tur',
  back: 'Kembali',
  next: 'Lanjut',
  finish: 'Selesai',
  missing: 'Bagian ini tidak tampil sekarang. Tekan Lanjut untuk meneruskan.',
  roles: {
    member: { title: 'Hari seorang anggota', text: 'Dari Beranda sampai nilai yang dapat dipertanggungjawabkan.' },
    secretary: { title: 'Hari seorang sekretaris', text: 'Surat, nomor, cetakan, dan arsip.' },
    chair: { title: 'Hari seorang ketua', text: 'Cara Pokja menilai, memutuskan, dan menjawab.' },
    admin: { title: 'Hari seorang admin LPSE', text: 'Yang berlaku untuk seluruh kantor.' },
    auditor: { title: 'Hari seorang auditor', text: 'Memeriksa tanpa mengubah apa pun.' },
    observer: { title: 'Hari seorang pengamat', text: 'Membaca hasil dan angka seluruh kantor.' },
    trainee: { title: 'Hari seorang peserta pelatihan', text: 'Satu soal, dari tugas sampai lembar hasil.' },
  },
  steps: {
    home: {
      title: 'Mulai dari Beranda',
      text: 'Di sini tertulis apa yang menunggu Anda hari ini: paket berjalan, tenggat, dan tahap yang terbuka.',
    },
    list: {
      title: 'Semua paket',
      text: 'Tekan / untuk mencari, panah untuk memilih, Enter untuk membuka. Jumlah di bawah mengikuti saringan.',
    },
    pacts: {
      title: 'Pakta sebelum penawaran',
      text: 'Di tahap Pokja Anda menandatangani pakta integritas dan menyatakan kepentingan. Pada paket kantor, penawaran belum terbaca sebelum itu.',
    },
    opening: {
      title: 'Pembukaan',
      text: 'Waktu, tempat, saksi, lalu setiap penawaran: lengkap atau apa yang tidak ada. Harga diketik sampai ke sen.',
    },
    matrix: {
      title: 'Matriks penilaian',
      text: 'M untuk MS, T untuk TMS dengan alasan dan dasarnya. Yang belum dinilai tetap tanda strip, bukan gagal.',
    },
    price: {
      title: 'Harga',
      text: 'Setiap angka dapat ditekan: rumus, isian, dan pasalnya muncul di kanan.',
    },
    saved: {
      title: 'Tidak ada tombol Simpan',
      text: 'Tanda ini menyebut kapan perubahan terakhir benar-benar tersimpan.',
    },
    help: {
      title: 'Bantuan di mana pun',
      text: 'Tombol ini, atau F1, membuka bantuan layar yang sedang Anda lihat.',
    },
    documents: {
      title: 'Dokumen',
      text: 'Semua surat dan berita acara paket ini. Angka di sampingnya menyebut berapa data yang masih kurang.',
    },
    numbers: {
      title: 'Buku nomor',
      text: 'Nomor surat seluruh paket menurut seri dan tahun; yang terlewat dan yang kembar terlihat.',
    },
    import: {
      title: 'Impor',
      text: 'Data SPSE, daftar harga, dan berkas paket masuk dari sini; yang tidak dimengerti disebut barisnya.',
    },
    receive: {
      title: 'Menerima dari rekan',
      text: 'Paket yang dibawa rekan dengan USB diterima di sini. Menerima dua kali tidak menggandakan apa pun.',
    },
    archive: {
      title: 'Arsip',
      text: 'Paket yang selesai diarsipkan beserta segelnya; masa simpannya dihitung dari kejadian yang Anda masukkan. Pemusnahan selalu disetujui orang lain.',
    },
    practise: {
      title: 'Berlatih',
      text: 'Delapan soal dengan jebakan yang sering terjadi menunggu di sini.',
    },
    checks: {
      title: 'Perlu diperiksa sebelum penetapan',
      text: 'Kesamaan dan keganjilan antarpenawaran beserta rumus dan angkanya. Tidak ada yang terhalang karenanya, tetapi setiap butir dijawab sebelum pemenang ditetapkan.',
    },
    sop: {
      title: 'Langkah SOP',
      text: 'Daftar periksa paket ini terisi sendiri dari catatannya. Langkah yang terlambat diberi alasan di sini.',
    },
    quality: {
      title: 'Mutu',
      text: 'SOP seluruh paket, standar LPSE, catatan mutu ISO 9001, serta gangguan dan pengaduan; tiap kotak menyebut apa yang masih kurang.',
    },
    incidents: {
      title: 'Gangguan dan pengaduan',
      text: 'Catat gangguan SPSE dengan waktu mulai dan selesainya; paket yang jadwalnya terkena disebut. Pengaduan dicatat dengan tindak lanjutnya.',
    },
    standards: {
      title: '17 standar LPSE',
      text: 'Penilaian mandiri, bukti, dan kesenjangan tiap standar. Sebagian bukti terisi dari pekerjaan di aplikasi ini.',
    },
    recap: {
      title: 'Rekap',
      text: 'Angka seluruh paket menurut satuan kerja, metode, atau bulan. Tekan sebuah angka untuk melihat paket yang membentuknya. Di ruang Latihan angkanya ada setelah satu musim diisi di Beranda.',
    },
    patterns: {
      title: 'Pola lintas paket',
      text: 'Penyedia, pasangan, orang, dan alat yang muncul di banyak paket. Semuanya statistik: perlu diperiksa, bukan tuduhan. Di ruang Latihan isinya ada setelah satu musim diisi di Beranda.',
    },
    desk: {
      title: 'Meja auditor',
      text: 'Buka arsip satu atau banyak paket sekaligus: segel diperiksa, hasil dihitung ulang, riwayat ditelusuri, dan temuan dicatat beserta dasarnya.',
    },
    exercise: {
      title: 'Soal di atas paketnya',
      text: 'Tombol ini membuka tugas, petunjuk, dan penilaian. Kerjakan paketnya seperti paket sungguhan, lalu kumpulkan.',
    },
    judging: {
      title: 'Cara menilai',
      text: 'Ketua menetapkan apakah anggota menilai sendiri dahulu sebelum lembar dibuka bersama.',
    },
    clarifications: {
      title: 'Klarifikasi',
      text: 'Pertanyaan dan jawaban dicatat di sini, tanpa mengubah substansi penawaran.',
    },
    result: {
      title: 'Menetapkan',
      text: 'Urutan, pemenang, dan apa yang masih kurang. Yang berlaku tetap diperlihatkan sebelum Anda menekannya.',
    },
    explanation: {
      title: 'Menjelaskan hasil',
      text: 'Mengapa hasilnya demikian, peserta demi peserta, siap untuk ditanyakan.',
    },
    aftermath: {
      title: 'Sesudah penetapan',
      text: 'Pengumuman, sanggah, dan jawabannya per pokok, dengan tenggat menurut kalender kantor.',
    },
    deadlines: {
      title: 'Tenggat',
      text: 'Semua tenggat paket ini dengan hitung mundurnya.',
    },
    history: {
      title: 'Riwayat',
      text: 'Siapa melakukan apa dan kapan, bertanda tangan dan berantai. Tidak ada yang dapat diubah tanpa terlihat.',
    },
    settings: {
      title: 'Pengaturan',
      text: 'Kop surat, penomoran, cadangan, dan jalan ke semua yang diatur untuk kantor.',
    },
    holidays: {
      title: 'Hari libur',
      text: 'Tenggat dihitung menurut kalender ini. Setiap perubahan menyebut paket mana yang bergeser.',
    },
    rules: {
      title: 'Aturan',
      text: 'Setiap angka hukum dengan pasalnya, menurut masa berlakunya.',
    },
    people: {
      title: 'Orang dan perangkat',
      text: 'Daftarkan orang, bagikan paket, cabut perangkat yang hilang.',
    },
    server: {
      title: 'Server kantor',
      text: 'Hubungkan perangkat ke server dan lihat apa yang belum terkirim.',
    },
    cards: {
      title: 'Kartu nama',
      text: 'Untuk bertukar paket lewat USB antara dua perangkat yang saling mengenal.',
    },
    check: {
      title: 'Memeriksa arsip',
      text: 'Buka arsip tanpa server: segel, tanda tangan, dan hasilnya diperiksa ulang.',
    },
  },
} as const;
