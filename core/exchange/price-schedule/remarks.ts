/** What is told about a row of a price schedule, in Indonesian, three parts each. */
import { type Severity, shownValue, type ThreePartMessage } from '#core/exchange/message.ts';
import type { ColumnRole } from './mapping.ts';

/** How much each remark matters: an `error` keeps the row from becoming a line. */
const SEVERITIES = {
  'error-cell': 'error',
  date: 'error',
  scientific: 'error',
  ambiguous: 'error',
  'not-a-number': 'error',
  'formula-without-result': 'error',
  'description-missing': 'error',
  'volume-missing': 'error',
  'volume-negative': 'error',
  'price-negative': 'error',
  'offered-volume-missing': 'warning',
  'offered-volume-negative': 'warning',
  'offered-price-negative': 'warning',
  'volume-zero': 'warning',
  'unit-missing': 'warning',
  merged: 'warning',
  'rounded-to-sen': 'warning',
  'duplicate-row': 'warning',
  'date-for-number': 'warning',
  'unit-price-missing': 'info',
  'price-blank': 'info',
  'text-number': 'info',
  'float-noise': 'info',
  'product-differs': 'info',
  'lump-sum': 'info',
} as const satisfies Readonly<Record<string, Severity>>;

export type RemarkCode = keyof typeof SEVERITIES;

/** One remark about a row. */
export interface RowRemark {
  readonly code: RemarkCode;
  readonly severity: Severity;
  readonly row: number;
  readonly field: ColumnRole;
  /** Name of the column, `F`; null where it is not mapped. */
  readonly column: string | null;
  readonly value: string | null;
  readonly details: Readonly<Record<string, string>>;
  readonly message: ThreePartMessage;
}

interface RemarkFacts {
  readonly row: number;
  readonly field: ColumnRole;
  readonly column: string | null;
  readonly value: string | null;
  readonly details: Readonly<Record<string, string>>;
}

/** Makes a remark with its words. */
export function remark(code: RemarkCode, facts: RemarkFacts): RowRemark {
  const value = facts.value === null ? null : shownValue(facts.value);
  const [happened, means, action] = TEXTS[code]({ ...facts, value });
  const place = `Baris ${facts.row}`;
  return {
    ...facts,
    value,
    code,
    severity: SEVERITIES[code],
    message: { happened: `${place}: ${happened}`, means, action },
  };
}

const FIELDS: Readonly<Record<ColumnRole, string>> = {
  number: 'nomor',
  description: 'uraian',
  unit: 'satuan',
  volume: 'volume',
  unitPrice: 'harga satuan',
  total: 'jumlah harga',
};

const NOT_COUNTED = 'Baris ini tidak dapat dihitung dan tidak diimpor.';
const MEND = 'Perbaiki di lembar kerja, lalu impor ulang, atau lewati baris ini.';
const NOTHING_TO_DO = 'Tidak perlu tindakan.';
const EVIDENCE = 'Dicatat seperti ditulis peserta; koreksi aritmatik memakai volume dokumen pemilihan.';

const TEXTS: Readonly<Record<RemarkCode, (facts: RemarkFacts) => readonly [string, string, string]>> = {
  'error-cell': (facts) => [`${where(facts)} berisi galat rumus (${facts.value ?? ''}).`, NOT_COUNTED, MEND],
  date: (facts) => [
    `${where(facts)} berisi tanggal (${facts.value ?? ''}).`,
    `Lembar kerja mengubah angka menjadi tanggal. ${NOT_COUNTED}`,
    'Ubah format sel menjadi angka dan ketik ulang nilainya, lalu impor ulang.',
  ],
  scientific: (facts) => [
    `${where(facts)} ditulis sebagai notasi ilmiah (${facts.value ?? ''}).`,
    `Angka belakangnya sudah hilang. ${NOT_COUNTED}`,
    'Ketik ulang angka lengkapnya di lembar kerja, lalu impor ulang.',
  ],
  ambiguous: (facts) => [
    `${where(facts)} berisi "${facts.value ?? ''}"; titik dan komanya dapat berarti dua hal.`,
    `Salah baca berarti selisih seratus atau seribu kali. ${NOT_COUNTED}`,
    'Pilih cara penulisan angka berkas ini (1.234,50 atau 1,234.50), atau ubah sel menjadi angka.',
  ],
  'not-a-number': (facts) => [`${where(facts)} berisi "${facts.value ?? ''}", bukan angka.`, NOT_COUNTED, MEND],
  'formula-without-result': (facts) => [
    `${where(facts)} berisi rumus tanpa hasil tersimpan.`,
    NOT_COUNTED,
    'Buka berkas di aplikasi lembar kerja, simpan, lalu impor ulang.',
  ],
  'description-missing': () => ['uraian kosong.', 'Baris ini tidak dapat dikenali dan tidak diimpor.', MEND],
  'volume-missing': () => [
    'volume kosong.',
    'Harga baris ini tidak dapat dihitung.',
    'Isi kolom volume, lalu impor ulang, atau lewati baris ini.',
  ],
  'volume-negative': (facts) => [`volume negatif (${facts.value ?? ''}).`, NOT_COUNTED, MEND],
  'price-negative': (facts) => [`harga satuan negatif (${facts.value ?? ''}).`, NOT_COUNTED, MEND],
  'offered-volume-missing': () => ['volume kosong.', EVIDENCE, NOTHING_TO_DO],
  'offered-volume-negative': (facts) => [
    `volume negatif (${facts.value ?? ''}).`,
    EVIDENCE,
    'Periksa berkas asli peserta.',
  ],
  'offered-price-negative': (facts) => [
    `harga satuan negatif (${facts.value ?? ''}).`,
    'Dicatat seperti ditulis peserta; harga satuan tidak pernah diubah.',
    'Periksa berkas asli peserta sebelum melanjutkan.',
  ],
  'volume-zero': () => ['volume nol.', 'Baris ini tidak menambah harga.', 'Periksa apakah volumenya memang nol.'],
  'unit-missing': () => ['satuan kosong.', 'Baris diimpor tanpa satuan.', 'Periksa satuannya.'],
  merged: (facts) => [
    `${where(facts)} bagian dari sel gabungan; nilainya ada di sel pertama gabungan itu.`,
    'Sel ini dibaca kosong.',
    'Bila nilai itu berlaku bagi baris ini, pisahkan sel gabungan dan isi tiap barisnya, lalu impor ulang.',
  ],
  'rounded-to-sen': (facts) => [
    `${where(facts)} (${facts.value ?? ''}) lebih halus daripada sen.`,
    `Dibulatkan menjadi ${facts.details['rounded'] ?? ''}.`,
    'Cocokkan dengan berkas asli bila selisih sen penting.',
  ],
  'duplicate-row': (facts) => [
    `sama persis dengan baris ${facts.details['first'] ?? ''}.`,
    'Kedua baris diimpor dan dihitung.',
    'Bila baris ini hanya tersalin, hapus salah satunya di lembar kerja, lalu impor ulang.',
  ],
  'date-for-number': (facts) => [
    `nomor terbaca sebagai tanggal (${facts.value ?? ''}).`,
    'Lembar kerja mengubah nomor seperti 1-2 menjadi tanggal; nomornya disimpan seperti terbaca.',
    'Ketik ulang nomornya sebagai teks bila perlu.',
  ],
  'unit-price-missing': () => [
    'harga satuan HPS kosong.',
    'Harga satuan timpang tidak dapat diperiksa pada baris ini.',
    NOTHING_TO_DO,
  ],
  'price-blank': () => ['harga satuan kosong.', 'Dianggap termasuk di harga baris lain.', NOTHING_TO_DO],
  'text-number': (facts) => [
    `${where(facts)} berisi angka sebagai teks ("${facts.value ?? ''}").`,
    'Angkanya terbaca.',
    NOTHING_TO_DO,
  ],
  'float-noise': (facts) => [
    `${where(facts)} berisi sisa pembulatan lembar kerja (${facts.value ?? ''}).`,
    'Dibaca sampai 15 angka penting, seperti lembar kerja menampilkannya.',
    NOTHING_TO_DO,
  ],
  'product-differs': (facts) => [
    `volume × harga satuan = ${facts.details['product'] ?? ''}, tertulis ${facts.details['written'] ?? ''}.`,
    'Koreksi aritmatik akan menghitung ulang baris ini.',
    NOTHING_TO_DO,
  ],
  'lump-sum': () => [
    'hanya jumlah harga yang ada.',
    'Dibaca sebagai keluaran lumsum: volume 1, harga satuan sama dengan jumlahnya.',
    NOTHING_TO_DO,
  ],
};

function where({ field, column }: RemarkFacts): string {
  return `${FIELDS[field]}${column === null ? '' : ` (kolom ${column})`}`;
}
