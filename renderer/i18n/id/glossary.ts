/** Terms with what they were called before, or are called in the office; official words of the eras come from the rule sets. */
export const glossary = {
  tender: {
    term: 'Tender',
    before: 'lelang, pelelangan umum, pelelangan sederhana, pemilihan langsung',
    text: 'Cara memilih penyedia barang, pekerjaan konstruksi, dan jasa lainnya. Sejak Perpres 16/2018 semuanya disebut tender; “lelang” dipakai paket sebelum itu.',
  },
  ukpbj: {
    term: 'UKPBJ',
    before: 'ULP, Unit Layanan Pengadaan',
    text: 'Unit Kerja Pengadaan Barang/Jasa: satuan kerja tetap tempat Pokja berasal.',
  },
  pokja: {
    term: 'Pokja Pemilihan',
    before: 'panitia pengadaan, Pokja ULP, kelompok kerja',
    text: 'Kelompok Kerja yang menilai penawaran dan menetapkan pemenang; jumlahnya gasal, paling sedikit tiga orang.',
  },
  agency: {
    term: 'Perangkat Daerah',
    before: 'SKPD, Satuan Kerja Perangkat Daerah, dinas',
    text: 'Satuan kerja pemerintah daerah yang memiliki paket dan anggarannya.',
  },
  document: {
    term: 'Dokumen Pemilihan',
    before: 'dokumen pengadaan, dokumen lelang, RKS',
    text: 'Ketentuan yang diberikan kepada peserta: persyaratan, cara menilai, dan rancangan kontrak. LDP dan LDK adalah lembar datanya, IKP instruksinya.',
  },
  oneFile: {
    term: 'Satu file',
    before: 'satu sampul',
    text: 'Administrasi, teknis, dan harga dibuka bersama.',
  },
  twoFile: {
    term: 'Dua file',
    before: 'dua sampul',
    text: 'File I berisi administrasi dan teknis, File II harga. File II hanya dibuka bagi yang lulus teknis.',
  },
  objection: {
    term: 'Sanggah',
    before: 'sanggahan',
    text: 'Keberatan peserta atas hasil pemilihan, dalam masa yang ditentukan dan dengan alasan yang disebut hukum.',
  },
  appeal: {
    term: 'Sanggah banding',
    before: 'sanggahan banding',
    text: 'Keberatan atas jawaban sanggah; memerlukan jaminan.',
  },
  estimate: {
    term: 'HPS',
    before: 'OE, owner estimate, harga perkiraan',
    text: 'Harga Perkiraan Sendiri: dihitung PPK; batas tertinggi penawaran yang sah pada kebanyakan paket.',
  },
  ceiling: {
    term: 'Pagu',
    before: 'plafon, pagu dana',
    text: 'Anggaran tertinggi sebuah paket.',
  },
  met: {
    term: 'MS dan TMS',
    before: 'lulus, gugur, tidak lulus',
    text: 'Memenuhi syarat dan tidak memenuhi syarat. Yang belum dinilai bukan TMS.',
  },
  hea: {
    term: 'HEA',
    before: 'harga evaluasi',
    text: 'Harga Evaluasi Akhir: harga setelah preferensi, hanya untuk mengurutkan.',
  },
  tkdn: {
    term: 'TKDN',
    before: 'kandungan lokal, local content',
    text: 'Tingkat Komponen Dalam Negeri, dalam persen.',
  },
  skp: {
    term: 'SKP',
    before: 'sisa kemampuan paket',
    text: 'Sisa Kemampuan Paket: kemampuan menangani paket dikurangi yang sedang dikerjakan.',
  },
  skn: {
    term: 'SKN',
    before: 'sisa kemampuan nyata, SKK',
    text: 'Sisa Kemampuan Nyata: kemampuan keuangan dikurangi pekerjaan yang belum selesai.',
  },
  kd: {
    term: 'KD',
    before: 'kemampuan dasar, NPt',
    text: 'Kemampuan Dasar: kelipatan pengalaman tertinggi (NPt) dalam tahun yang ditentukan.',
  },
  sbu: {
    term: 'SBU',
    before: 'sertifikat badan usaha, SIUJK',
    text: 'Sertifikat Badan Usaha: bidang, subbidang, dan kelas perusahaan konstruksi. Izin usahanya dahulu SIUJK, kini NIB lewat OSS.',
  },
  arithmetic: {
    term: 'Koreksi aritmatik',
    before: 'koreksi penjumlahan',
    text: 'Menghitung ulang penawaran: volume dokumen × harga satuan; lumsum tidak berubah.',
  },
  reasonable: {
    term: 'Kewajaran harga',
    before: 'harga di bawah 80 %',
    text: 'Pembuktian harga yang di bawah 80 % HPS. Tepat 80 % tidak di bawahnya.',
  },
  unbalanced: {
    term: 'Harga satuan timpang',
    before: 'timpang',
    text: 'Harga satuan di atas 110 % HPS: diklarifikasi, tidak menggugurkan.',
  },
  postBidding: {
    term: 'Post bidding',
    before: 'penambahan dokumen, susulan',
    text: 'Menambah, mengganti, atau mengubah penawaran setelah batas akhir pemasukan. Dilarang.',
  },
  guarantee: {
    term: 'Jaminan penawaran',
    before: 'bid bond',
    text: 'Jaminan bahwa peserta tidak mundur. Disyaratkan pada masa Perpres 54/2010; sejak 2018 hanya pada paket tertentu.',
  },
  proof: {
    term: 'Pembuktian kualifikasi',
    before: 'verifikasi kualifikasi',
    text: 'Mencocokkan isian kualifikasi dengan dokumen aslinya.',
  },
  prequalification: {
    term: 'Prakualifikasi dan pascakualifikasi',
    before: 'pasca, pra',
    text: 'Kualifikasi dinilai sebelum penawaran masuk, atau sesudahnya.',
  },
  ppk: {
    term: 'PPK',
    before: 'pejabat pembuat komitmen',
    text: 'Pejabat yang menyusun HPS, menandatangani kontrak, dan menerbitkan SPPBJ. PA dan KPA adalah pengguna anggarannya.',
  },
  sppbj: {
    term: 'SPPBJ',
    before: 'surat penunjukan, gunning',
    text: 'Surat Penunjukan Penyedia Barang/Jasa, setelah masa sanggah.',
  },
  bahp: {
    term: 'BAPP, BAEP, BAHP',
    before: 'berita acara',
    text: 'Berita acara pembukaan, evaluasi, dan hasil. Kepanjangannya mengikuti aturan masanya.',
  },
  rup: {
    term: 'RUP',
    before: 'rencana umum pengadaan, SiRUP',
    text: 'Rencana Umum Pengadaan; setiap paket mempunyai kodenya.',
  },
  spse: {
    term: 'SPSE dan LPSE',
    before: 'eproc, inaproc',
    text: 'Sistem Pengadaan Secara Elektronik, dan layanan yang mengelolanya.',
  },
  apip: {
    term: 'APIP dan BPK',
    before: 'inspektorat, pemeriksa, auditor',
    text: 'Pengawas intern pemerintah dan Badan Pemeriksa Keuangan.',
  },
  blacklist: {
    term: 'Daftar hitam',
    before: 'blacklist',
    text: 'Peserta yang dikenai sanksi tidak boleh ikut selama sanksinya.',
  },
  failed: {
    term: 'Tender gagal dan tender ulang',
    before: 'lelang gagal, lelang ulang, pelelangan ulang',
    text: 'Gagal selalu punya alasan yang disebut hukum; tindak lanjutnya evaluasi ulang, penyampaian ulang, atau tender ulang.',
  },
  knockout: {
    term: 'Harga terendah sistem gugur',
    before: 'sistem gugur',
    text: 'Administrasi, teknis, lalu harga: yang tidak memenuhi gugur, yang termurah di antara sisanya menang.',
  },
} as const;
