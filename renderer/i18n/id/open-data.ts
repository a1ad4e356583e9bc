/** Open data of tenders, written to a file. */
export const openData = {
  button: 'Data terbuka…',
  title: 'Ekspor data terbuka (OCDS)',
  count: '{{number}} paket akan ditulis menurut Open Contracting Data Standard 1.1.5.',
  note: 'Hanya yang sudah diumumkan yang ditulis: harga setelah dibuka, hasil setelah diumumkan. Nama anggota Pokja, nilai perseorangan, dan rincian HPS tidak pernah ditulis.',
  format: 'Bentuk berkas',
  formats: {
    releases: {
      label: 'Paket rilis',
      text: 'Satu rilis untuk setiap peristiwa yang diumumkan, sebagaimana waktu itu; perbaikan menjadi rilis tersendiri.',
    },
    records: {
      label: 'Paket rekaman',
      text: 'Seluruh rilis setiap paket, beserta rilis terkompilasi dengan keadaan terakhir.',
    },
  },
  publisher: 'Penerbit: {{name}}, prefiks {{prefix}}.',
  unregistered: {
    what: 'Prefiks ocid kantor ini belum diisi.',
    means:
      'Berkas tetap dapat dibuat untuk diperiksa, dengan tanda belum terdaftar; berkas itu belum boleh diterbitkan.',
    next: 'Daftarkan prefiks di Open Contracting Partnership, lalu isi di Pengaturan, bagian Data terbuka.',
  },
  toSettings: 'Buka Pengaturan',
  save: 'Simpan berkas…',
  writing: 'Menulis {{done}} dari {{total}} paket',
  saved: 'Berkas {{name}} disimpan: {{tenders}} paket, {{releases}} rilis. Setiap rilis diperiksa sebelum ditulis.',
  failedWhat: 'Berkas data terbuka tidak tersimpan.',
  failedNext: 'Pilih tempat atau nama lain, lalu simpan lagi.',
  withheld: {
    'names-hidden': '{{number}} paket tanpa penawaran: nama pesertanya masih disembunyikan dari Pokja.',
    'result-not-announced': '{{number}} paket tanpa hasil: hasilnya belum diumumkan.',
    settling: '{{number}} paket berubah pada satu jam terakhir: perubahannya ditulis setelah bertahan satu jam.',
    apart:
      '{{number}} paket berisi pekerjaan dua laptop yang belum dilihat bersama: catat sesuatu di paket itu, lalu ekspor lagi.',
    'not-evaluated': '{{number}} paket hanya dengan pemenang yang tercatat: metodenya tidak dievaluasi di sini.',
  },
  leftOutMeans: 'Paket lain tersimpan di berkas.',
  leftOut: {
    'not-announced': {
      what: '{{number}} paket belum diumumkan, jadi tidak ditulis: {{codes}}.',
      next: 'Ekspor lagi setelah paket itu diumumkan.',
    },
    twice: {
      what: '{{number}} paket mempunyai kode yang sudah ditulis, jadi tidak ditulis lagi: {{codes}}.',
      next: 'Periksa paket dengan kode dan versi yang sama.',
    },
    'other-space': {
      what: '{{number}} paket dari ruang lain tidak ditulis: {{codes}}.',
      next: 'Ekspor paket latihan dan paket sebenarnya terpisah.',
    },
    unreadable: {
      what: 'Catatan {{number}} paket rusak di perangkat ini, jadi tidak ditulis.',
      next: 'Buka paket itu dari daftar untuk melihat kejadian mana yang rusak.',
    },
    faulty: {
      what: '{{number}} paket tidak lulus pemeriksaan, jadi tidak ditulis: {{codes}}.',
      next: 'Perbaiki isian yang disebut di bawah ini, lalu ekspor lagi.',
    },
  },
} as const;
