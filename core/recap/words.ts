/**
 * What groups and figures of the recap are called, and what each figure counts: the words of its papers and workbooks, and
 * of the screen in Indonesian.
 */
import type { Dimension } from './dimensions.ts';
import type { MeasureKey } from './measures.ts';

export const DIMENSION_NAMES = {
  agency: 'Satuan kerja',
  status: 'Status',
  stage: 'Tahap',
  method: 'Metode evaluasi',
  kind: 'Jenis pengadaan',
  size: 'Kelas pagu',
  month: 'Bulan pengumuman',
  committee: 'Pokja',
  year: 'Tahun anggaran',
  failure: 'Sebab gagal',
  repeated: 'Sebab tender ulang',
  reserved: 'Peruntukan usaha',
} as const satisfies Readonly<Record<Dimension, string>>;

/** What tenders without a group of a dimension are called. */
export const NO_GROUP_NAMES = {
  agency: 'Satuan kerja tidak disebut',
  status: 'Status tidak disebut',
  stage: 'Tahap tidak disebut',
  method: 'Metode tidak disebut',
  kind: 'Jenis tidak disebut',
  size: 'Pagu tidak disebut',
  month: 'Tanggal pengumuman tidak ada',
  committee: 'Pokja tidak disebut',
  year: 'Tahun tidak disebut',
  failure: 'Tidak gagal',
  repeated: 'Bukan tender ulang',
  reserved: 'Peruntukan tidak disebut',
} as const satisfies Readonly<Record<Dimension, string>>;

export const SIZE_NAMES = {
  'to-200m': 's.d. Rp200 juta',
  'to-2500m': 'di atas Rp200 juta s.d. Rp2,5 miliar',
  'to-15b': 'di atas Rp2,5 s.d. Rp15 miliar',
  'to-50b': 'di atas Rp15 s.d. Rp50 miliar',
  'to-100b': 'di atas Rp50 s.d. Rp100 miliar',
  'above-100b': 'di atas Rp100 miliar',
  unknown: 'Pagu tidak disebut',
} as const;

export const GROUND_NAMES = {
  'no-bids': 'Tidak ada penawaran',
  'none-passes': 'Tidak ada penawaran yang lulus',
  'all-above-owner-estimate': 'Semua penawaran di atas HPS',
  'evaluation-error': 'Kesalahan evaluasi',
  'document-error': 'Kesalahan dokumen pemilihan',
  'all-indicated-corruption': 'Semua peserta terindikasi KKN',
  'all-indicated-collusion': 'Semua peserta terindikasi persaingan tidak sehat',
  'committee-corruption': 'Pokja terindikasi KKN',
  'no-budget': 'Anggaran tidak tersedia',
  'negotiation-failed': 'Negosiasi tidak tercapai',
  'too-few-qualified': 'Peserta lulus kualifikasi kurang',
  'all-above-ceiling': 'Semua penawaran di atas pagu',
  'procedure-not-followed': 'Prosedur tidak diikuti',
  'rejection-upheld': 'Penetapan pemenang ditolak',
  'award-refused': 'Pemenang tidak disetujui',
  'verification-absent': 'Tidak hadir pada verifikasi',
  other: 'Sebab lain menurut sumber',
  unsaid: 'Sebab tidak dicatat',
} as const;

export const STATUS_NAMES = { running: 'Berjalan', finished: 'Selesai', failed: 'Gagal' } as const;

export const RESERVED_NAMES = { small: 'Usaha kecil', other: 'Usaha nonkecil' } as const;

export const STAGE_NAMES = {
  preparation: 'Belum dibuka',
  opening: 'Pembukaan',
  arithmetic: 'Koreksi aritmatik',
  administration: 'Administrasi',
  technical: 'Teknis',
  price: 'Harga',
  qualification: 'Kualifikasi',
  proof: 'Pembuktian',
  shortlist: 'Daftar pendek',
  award: 'Siap ditetapkan',
  decided: 'Ditetapkan',
  failed: 'Gagal',
  closed: 'Selesai di SPSE',
  unsupported: 'Di luar aplikasi',
} as const;

interface MeasureWords {
  readonly name: string;
  /** What it counts, in one or two sentences. */
  readonly counts: string;
}

const TOOK = 'Rata-rata hari kalender';
const OF_THE_SAME = 'Hanya paket yang sudah melewati tahap ini, supaya dapat dibandingkan dengan kenyataannya.';
const ONLY_KNOWN = 'Hanya paket yang kedua tanggalnya diketahui.';

export const MEASURE_WORDS = {
  packages: {
    name: 'Paket',
    counts: 'Banyaknya paket. Tender ulang dihitung sebagai paket tersendiri, sebab dievaluasi tersendiri.',
  },
  ceiling: { name: 'Pagu', counts: 'Jumlah pagu anggaran. Hanya paket yang pagunya disebut.' },
  ownerEstimate: { name: 'HPS', counts: 'Jumlah nilai total HPS. Hanya paket yang HPS-nya disebut.' },
  awarded: {
    name: 'Paket berpemenang',
    counts: 'Paket yang pemenangnya sudah ditetapkan di sini atau tercatat di SPSE, dan tidak gagal sesudahnya.',
  },
  award: {
    name: 'Nilai penetapan',
    counts:
      'Jumlah harga pemenang: harga yang ditetapkan di sini; tanpa penetapan di sini, hasil negosiasi atau nilai kontrak yang dicatat SPSE. Paket yang belum ditetapkan dan yang gagal tidak dihitung.',
  },
  belowCeiling: {
    name: 'Selisih dari pagu',
    counts:
      'Pagu dikurangi nilai penetapan, hanya pada paket yang memiliki keduanya. Negatif bila penetapan di atas pagu.',
  },
  belowCeilingPercent: {
    name: 'Selisih dari pagu (%)',
    counts:
      'Jumlah selisih dibagi jumlah pagu paket yang sama: rata-rata tertimbang, bukan rata-rata persen tiap paket.',
  },
  belowEstimate: {
    name: 'Selisih dari HPS',
    counts:
      'HPS dikurangi nilai penetapan, hanya pada paket yang memiliki keduanya. Negatif bila penetapan di atas HPS.',
  },
  belowEstimatePercent: {
    name: 'Selisih dari HPS (%)',
    counts:
      'Jumlah selisih dibagi jumlah HPS paket yang sama: rata-rata tertimbang, bukan rata-rata persen tiap paket.',
  },
  registered: {
    name: 'Pendaftar',
    counts: 'Banyaknya pendaftaran. Penyedia yang mendaftar pada dua paket dihitung dua kali.',
  },
  registeredAverage: { name: 'Pendaftar per paket', counts: 'Banyaknya pendaftaran dibagi banyaknya paket.' },
  offering: {
    name: 'Penawaran',
    counts:
      'Banyaknya penawaran yang masuk. Hanya paket yang penawarannya sudah dibuka atau yang sudah ditutup di SPSE.',
  },
  offeringAverage: {
    name: 'Penawaran per paket',
    counts: 'Banyaknya penawaran dibagi banyaknya paket yang penawarannya sudah dibuka.',
  },
  qualificationTook: {
    name: 'Lama kualifikasi (hari)',
    counts: `${TOOK} dari pengumuman sampai daftar pendek ditetapkan, pada paket prakualifikasi. ${ONLY_KNOWN}`,
  },
  qualificationPlanned: {
    name: 'Rencana kualifikasi (hari)',
    counts: `${TOOK} menurut jadwal dari pengumuman sampai akhir penetapan hasil kualifikasi. ${OF_THE_SAME}`,
  },
  qualificationLatePercent: {
    name: 'Kualifikasi lebih lama (%)',
    counts: 'Bagian paket yang kualifikasinya lebih lama daripada jadwalnya, dari paket yang memiliki keduanya.',
  },
  offersTook: {
    name: 'Lama pemasukan (hari)',
    counts: `${TOOK} dari pengumuman (prakualifikasi: dari daftar pendek) sampai penawaran dibuka. ${ONLY_KNOWN}`,
  },
  offersPlanned: {
    name: 'Rencana pemasukan (hari)',
    counts: `${TOOK} menurut jadwal sampai batas akhir pemasukan penawaran. ${OF_THE_SAME}`,
  },
  offersLatePercent: {
    name: 'Pemasukan lebih lama (%)',
    counts: 'Bagian paket yang penawarannya dibuka lebih lambat daripada jadwalnya, dari paket yang memiliki keduanya.',
  },
  evaluationTook: {
    name: 'Lama evaluasi (hari)',
    counts: `${TOOK} dari penawaran dibuka sampai pemenang ditetapkan atau tender dinyatakan gagal. ${ONLY_KNOWN}`,
  },
  evaluationPlanned: {
    name: 'Rencana evaluasi (hari)',
    counts: `${TOOK} menurut jadwal dari batas akhir pemasukan sampai akhir penetapan pemenang. ${OF_THE_SAME}`,
  },
  evaluationLatePercent: {
    name: 'Evaluasi lebih lama (%)',
    counts: 'Bagian paket yang evaluasinya lebih lama daripada jadwalnya, dari paket yang memiliki keduanya.',
  },
  resultTook: {
    name: 'Lama pengumuman hasil (hari)',
    counts: `${TOOK} dari penetapan pemenang sampai hasil diumumkan. ${ONLY_KNOWN}`,
  },
  resultPlanned: {
    name: 'Rencana pengumuman hasil (hari)',
    counts: `${TOOK} menurut jadwal dari akhir penetapan sampai akhir pengumuman pemenang. ${OF_THE_SAME}`,
  },
  resultLatePercent: {
    name: 'Pengumuman hasil lebih lama (%)',
    counts: 'Bagian paket yang pengumuman hasilnya lebih lama daripada jadwalnya, dari paket yang memiliki keduanya.',
  },
  wholeTook: {
    name: 'Lama seluruhnya (hari)',
    counts: `${TOOK} dari pengumuman sampai pemenang ditetapkan atau tender dinyatakan gagal. ${ONLY_KNOWN}`,
  },
  wholePlanned: {
    name: 'Rencana seluruhnya (hari)',
    counts: `${TOOK} menurut jadwal dari pengumuman sampai akhir penetapan pemenang. ${OF_THE_SAME}`,
  },
  wholeLatePercent: {
    name: 'Seluruhnya lebih lama (%)',
    counts: 'Bagian paket yang seluruh prosesnya lebih lama daripada jadwalnya, dari paket yang memiliki keduanya.',
  },
  failed: { name: 'Gagal', counts: 'Paket yang dinyatakan gagal di sini atau tercatat gagal di SPSE.' },
  failedPercent: { name: 'Gagal (%)', counts: 'Paket yang gagal dibagi semua paket.' },
  repeated: {
    name: 'Tender ulang',
    counts:
      'Paket versi kedua dan seterusnya. Sebabnya dibaca dari kata-kata sumber atau dari ketetapan gagal: kelompokkan menurut "Sebab tender ulang".',
  },
  repeatedPercent: { name: 'Tender ulang (%)', counts: 'Tender ulang dibagi semua paket.' },
  reEvaluations: {
    name: 'Evaluasi ulang',
    counts: 'Banyaknya evaluasi yang diulang di sini; satu paket dapat lebih dari sekali.',
  },
  objections: {
    name: 'Sanggahan',
    counts: 'Banyaknya sanggahan yang dicatat di sini, termasuk pada prakualifikasi; satu paket dapat lebih dari satu.',
  },
  objectionsAccepted: { name: 'Sanggahan diterima', counts: 'Sanggahan yang dijawab dengan kesimpulan diterima.' },
  objectionsRejected: { name: 'Sanggahan ditolak', counts: 'Sanggahan yang dijawab dengan kesimpulan ditolak.' },
  objectionsOpen: { name: 'Sanggahan belum dijawab', counts: 'Sanggahan yang belum dicatat jawabannya.' },
  appeals: { name: 'Sanggah banding', counts: 'Banyaknya sanggah banding yang dicatat di sini.' },
  appealsAccepted: { name: 'Banding diterima', counts: 'Sanggah banding yang dijawab diterima.' },
  appealsRejected: { name: 'Banding ditolak', counts: 'Sanggah banding yang dijawab ditolak.' },
  appealsSilent: {
    name: 'Banding tanpa jawaban',
    counts: 'Sanggah banding yang tidak dijawab sampai waktunya habis; akibatnya menurut peraturan paket itu.',
  },
  appealsOpen: { name: 'Banding menunggu', counts: 'Sanggah banding yang masih menunggu jawaban.' },
  reserved: {
    name: 'Paket untuk usaha kecil',
    counts: 'Paket yang menurut pengumumannya diperuntukkan bagi usaha kecil, mikro, atau koperasi.',
  },
  reservedPercent: {
    name: 'Untuk usaha kecil (%)',
    counts: 'Paket untuk usaha kecil dibagi paket yang pengumumannya menyebut peruntukan.',
  },
  smallWins: {
    name: 'Dimenangi usaha kecil',
    counts: 'Paket berpemenang yang pemenangnya usaha kecil menurut data kualifikasinya.',
  },
  smallAwardPercent: {
    name: 'Nilai usaha kecil (%)',
    counts: 'Nilai penetapan bagi usaha kecil dibagi nilai penetapan yang golongan pemenangnya diketahui.',
  },
  domesticPercent: {
    name: 'Nilai dalam negeri (%)',
    counts:
      'Nilai TKDN yang dinyatakan pemenang dibagi nilai yang dinyatakannya, hanya pada paket berpemenang yang menyatakan TKDN.',
  },
} as const satisfies Readonly<Record<MeasureKey, MeasureWords>>;
