/** The 43 agencies of the practice province. The province is invented; the names of agencies are generic. */

/** What an agency mostly buys, as weights. */
export interface PracticeAgency {
  readonly code: string;
  readonly name: string;
  readonly address: string;
  readonly works: number;
  readonly goods: number;
  readonly services: number;
  readonly consulting: number;
}

export const INSTITUTION = { code: 'D997', name: 'Provinsi Mahakam Raya' } as const;
export const SYSTEM_NAME = 'LPSE Provinsi Mahakam Raya';
/** Ends every code of this LPSE. */
export const SYSTEM_SUFFIX = '997';

type Weights = readonly [works: number, goods: number, services: number, consulting: number];

const AGENCIES: readonly (readonly [name: string, weights: Weights])[] = [
  ['Dinas Pekerjaan Umum dan Kimpraswil', [160, 2, 2, 60]],
  ['Dinas Pendidikan', [30, 22, 4, 10]],
  ['Dinas Kesehatan', [12, 24, 4, 6]],
  ['Dinas Perhubungan', [24, 6, 4, 12]],
  ['Dinas Pemuda dan Olahraga', [16, 5, 4, 5]],
  ['Dinas Kebudayaan dan Pariwisata', [10, 4, 6, 4]],
  ['Dinas Sosial', [6, 8, 4, 2]],
  ['Dinas Tenaga Kerja dan Transmigrasi', [10, 6, 4, 4]],
  ['Dinas Pertanian Tanaman Pangan', [10, 12, 3, 4]],
  ['Dinas Perkebunan', [8, 12, 4, 5]],
  ['Dinas Peternakan', [8, 10, 3, 3]],
  ['Dinas Kehutanan', [5, 4, 6, 5]],
  ['Dinas Kelautan dan Perikanan', [14, 10, 3, 5]],
  ['Dinas Pertambangan dan Energi', [12, 4, 4, 8]],
  ['Dinas Perindustrian, Perdagangan, Koperasi dan UMKM', [8, 5, 5, 4]],
  ['Dinas Pendapatan Daerah', [5, 8, 5, 2]],
  ['Dinas Komunikasi dan Informatika', [3, 10, 6, 3]],
  ['Badan Perencanaan Pembangunan Daerah', [2, 2, 2, 16]],
  ['Badan Lingkungan Hidup', [4, 6, 3, 8]],
  ['Badan Kepegawaian Daerah', [2, 4, 5, 3]],
  ['Badan Pendidikan dan Pelatihan', [5, 4, 5, 2]],
  ['Badan Perizinan dan Penanaman Modal Daerah', [2, 3, 4, 4]],
  ['Badan Kesatuan Bangsa dan Politik', [1, 2, 4, 1]],
  ['Badan Pemberdayaan Masyarakat dan Pemerintahan Desa', [2, 4, 5, 3]],
  ['Badan Pemberdayaan Perempuan dan Keluarga Berencana', [1, 4, 4, 1]],
  ['Badan Ketahanan Pangan dan Penyuluhan', [4, 6, 3, 2]],
  ['Badan Penanggulangan Bencana Daerah', [6, 10, 2, 3]],
  ['Badan Perpustakaan, Arsip dan Dokumentasi', [3, 6, 3, 1]],
  ['Badan Penelitian dan Pengembangan Daerah', [1, 2, 2, 8]],
  ['Badan Pengelola Keuangan dan Aset Daerah', [3, 6, 6, 4]],
  ['Inspektorat Provinsi', [2, 2, 3, 1]],
  ['Satuan Polisi Pamong Praja', [2, 6, 3, 1]],
  ['Sekretariat DPRD', [6, 6, 10, 3]],
  ['Sekretariat Daerah Biro Umum', [8, 10, 12, 3]],
  ['Sekretariat Daerah Biro Perlengkapan', [3, 14, 5, 1]],
  ['Sekretariat Daerah Biro Pembangunan', [2, 2, 3, 6]],
  ['Sekretariat Daerah Biro Sosial', [3, 3, 4, 1]],
  ['RSUD Tepian Ulin', [18, 34, 12, 6]],
  ['RSUD Teluk Belian', [16, 28, 10, 5]],
  ['RSJD Harapan Lembayung', [8, 14, 8, 2]],
  ['Kantor Penghubung Provinsi', [3, 2, 4, 1]],
  ['Sekretariat Korpri', [1, 2, 3, 1]],
  ['Sekretariat Komisi Penyiaran Informasi Daerah', [1, 4, 4, 1]],
];

export const PRACTICE_AGENCIES: readonly PracticeAgency[] = AGENCIES.map(([name, weights], index) => {
  const [works, goods, services, consulting] = weights;
  const number = String(index + 1).padStart(2, '0');
  return {
    code: `1.${number}.${number}.01`,
    name,
    address: `Jl. Poros Enggang No. ${index * 3 + 2}, Kota Tepian Lestari`,
    works,
    goods,
    services,
    consulting,
  };
});
