/** What packages are made of: price schedules by category, with prices of the order they had in 2014. */
import type { ContractKind } from '#core/tender/model.ts';
import type { Trade } from './firms.ts';

/** One item of a schedule. Prices in whole rupiah; `decimals` of the volume, 0 for things that are counted. */
export interface WorkItem {
  readonly description: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly decimals: number;
}

export interface WorkSection {
  readonly title: string;
  readonly items: readonly WorkItem[];
}

/** A kind of package a province buys. */
export interface WorkCategory {
  readonly trade: Exclude<Trade, 'consulting'>;
  /** How often, among packages of its trade. */
  readonly weight: number;
  /** Agencies that buy it; null = any. */
  readonly agencies: RegExp | null;
  readonly contracts: readonly ContractKind[];
  /** Names of packages; `{a}` and `{b}` are places, `{n}` a stage of the work, `{r}` a region. */
  readonly names: readonly string[];
  readonly sections: readonly WorkSection[];
}

type Row = readonly [description: string, unit: string, from: number, to: number, decimals?: number];

function section(title: string, ...rows: readonly Row[]): WorkSection {
  return {
    title,
    items: rows.map(([description, unit, from, to, decimals = 0]) => ({ description, unit, from, to, decimals })),
  };
}

const WORKS_CONTRACTS: readonly ContractKind[] = ['unit-price', 'unit-price', 'combined', 'combined', 'lump-sum'];

const ROAD: WorkCategory = {
  trade: 'works',
  weight: 34,
  agencies: /Pekerjaan Umum|Perhubungan|Pertambangan|Perkebunan|Transmigrasi|Bencana/,
  contracts: ['unit-price', 'unit-price', 'unit-price', 'combined'],
  names: [
    'Peningkatan Jalan {a} - {b}',
    'Peningkatan Jalan {a} - {b} {n}',
    'Pemeliharaan Berkala Jalan {a} - {b}',
    'Rehabilitasi Jalan dan Drainase Lingkungan {a} {r}',
    'Pembangunan Jalan Penghubung {a} - {b} Kecamatan {a} {r} {n}',
    'Rekonstruksi Badan Jalan dan Penanganan Longsoran Ruas {a} - {b} (DAK Infrastruktur Jalan) {n}',
  ],
  sections: [
    section(
      'Divisi 2 Drainase',
      ['Galian untuk selokan drainase dan saluran air', 'm3', 38_000, 72_000, 2],
      ['Pasangan batu dengan mortar', 'm3', 890_000, 1_450_000, 2],
      ['Gorong-gorong pipa beton bertulang diameter 80 cm', 'm', 1_350_000, 2_100_000, 1],
      ['Saluran berbentuk U tipe DS 2', 'm', 780_000, 1_250_000, 1],
    ),
    section(
      'Divisi 3 Pekerjaan Tanah',
      ['Galian biasa', 'm3', 32_000, 61_000, 2],
      ['Galian perkerasan beraspal dengan cold milling machine', 'm3', 410_000, 690_000, 2],
      ['Timbunan biasa dari sumber galian', 'm3', 118_000, 196_000, 2],
      ['Timbunan pilihan dari sumber galian', 'm3', 205_000, 342_000, 2],
      ['Penyiapan badan jalan', 'm2', 3_100, 7_900, 2],
    ),
    section(
      'Divisi 5 Perkerasan Berbutir',
      ['Lapis pondasi agregat kelas A', 'm3', 620_000, 985_000, 3],
      ['Lapis pondasi agregat kelas B', 'm3', 560_000, 890_000, 3],
      ['Lapis pondasi agregat kelas S', 'm3', 510_000, 820_000, 3],
      ['Perkerasan beton semen K-350', 'm3', 1_650_000, 2_450_000, 3],
    ),
    section(
      'Divisi 6 Perkerasan Aspal',
      ['Lapis resap pengikat aspal cair', 'liter', 14_500, 22_800, 2],
      ['Lapis perekat aspal cair', 'liter', 15_200, 24_100, 2],
      ['Laston lapis aus (AC-WC)', 'ton', 1_450_000, 2_150_000, 3],
      ['Laston lapis antara (AC-BC)', 'ton', 1_390_000, 2_080_000, 3],
      ['Aspal keras penetrasi 60/70', 'ton', 11_200_000, 15_900_000, 3],
      ['Bahan antipengelupasan', 'kg', 62_000, 98_000, 2],
    ),
    section(
      'Divisi 7 Struktur',
      ['Beton mutu sedang fc 25 MPa', 'm3', 1_780_000, 2_690_000, 3],
      ['Beton mutu rendah fc 10 MPa', 'm3', 1_290_000, 1_840_000, 3],
      ['Baja tulangan U 24 polos', 'kg', 14_800, 19_700, 2],
      ['Baja tulangan U 32 ulir', 'kg', 15_400, 20_300, 2],
      ['Pasangan batu kosong', 'm3', 540_000, 860_000, 2],
      ['Bronjong dengan kawat dilapisi galvanis', 'm3', 890_000, 1_360_000, 2],
    ),
    section(
      'Divisi 8 Pengembalian Kondisi dan Pekerjaan Minor',
      ['Marka jalan termoplastik', 'm2', 168_000, 254_000, 2],
      ['Rambu jalan tunggal dengan permukaan pemantul engineering grade', 'buah', 690_000, 1_120_000],
      ['Patok pengarah', 'buah', 285_000, 465_000],
      ['Rel pengaman', 'm', 760_000, 1_180_000, 1],
      ['Penanaman pohon pelindung diameter batang 5 cm', 'buah', 165_000, 310_000],
    ),
  ],
};

const BUILDING: WorkCategory = {
  trade: 'works',
  weight: 36,
  agencies: null,
  contracts: WORKS_CONTRACTS,
  names: [
    'Pembangunan Gedung Kantor {a}',
    'Pembangunan Ruang Kelas Baru SMA Negeri {a} {r}',
    'Rehabilitasi Gedung Serbaguna {a}',
    'Pembangunan Gedung Rawat Inap Kelas III {n}',
    'Lanjutan Pembangunan Gedung Diklat {a} {n}',
    'Rehabilitasi Rumah Dinas dan Mess {a}',
    'Pembangunan Gedung Laboratorium Kesehatan dan Ruang Penunjang Lainnya di {a} {r} (Bantuan Keuangan) {n}',
  ],
  sections: [
    section(
      'Pekerjaan Persiapan',
      ['Pembersihan dan perataan lokasi', 'm2', 11_500, 24_000, 2],
      ['Pagar sementara seng gelombang tinggi 2 m', 'm', 285_000, 462_000, 1],
      ['Papan nama proyek', 'unit', 850_000, 1_400_000],
      ['Direksi keet dan gudang bahan', 'm2', 780_000, 1_240_000, 2],
    ),
    section(
      'Pekerjaan Tanah dan Pondasi',
      ['Galian tanah pondasi', 'm3', 68_000, 124_000, 3],
      ['Urugan pasir bawah pondasi tebal 5 cm', 'm3', 268_000, 398_000, 3],
      ['Tiang pancang ulin 10/10 - 4 m', 'batang', 210_000, 345_000],
      ['Pondasi batu gunung campuran 1:4', 'm3', 920_000, 1_380_000, 3],
      ['Pile cap beton K-225', 'm3', 3_950_000, 5_480_000, 3],
    ),
    section(
      'Pekerjaan Beton Bertulang',
      ['Sloof beton 20/30 K-225', 'm3', 4_250_000, 5_980_000, 3],
      ['Kolom beton 30/30 K-225', 'm3', 5_120_000, 7_450_000, 3],
      ['Balok beton 25/40 K-225', 'm3', 4_980_000, 7_120_000, 3],
      ['Pelat lantai beton tebal 12 cm K-225', 'm3', 4_560_000, 6_430_000, 3],
      ['Ring balok 15/20', 'm3', 4_380_000, 6_050_000, 3],
    ),
    section(
      'Pekerjaan Dinding dan Plesteran',
      ['Pasangan dinding bata merah campuran 1:4', 'm2', 128_000, 189_000, 2],
      ['Plesteran tebal 15 mm campuran 1:4', 'm2', 58_000, 87_000, 2],
      ['Acian', 'm2', 31_000, 47_000, 2],
      ['Keramik dinding 20/25', 'm2', 198_000, 285_000, 2],
      ['Partisi gypsum rangka hollow dua sisi', 'm2', 285_000, 428_000, 2],
    ),
    section(
      'Pekerjaan Lantai, Plafon, dan Atap',
      ['Lantai keramik 40/40', 'm2', 212_000, 318_000, 2],
      ['Lantai granit tile 60/60', 'm2', 385_000, 560_000, 2],
      ['Plafon gypsum board 9 mm rangka hollow', 'm2', 168_000, 254_000, 2],
      ['Rangka atap baja ringan', 'm2', 245_000, 368_000, 2],
      ['Penutup atap genteng metal', 'm2', 148_000, 232_000, 2],
      ['Lisplang kayu ulin 3/30', 'm', 128_000, 196_000, 1],
    ),
    section(
      'Pekerjaan Kusen, Pintu, dan Jendela',
      ['Kusen aluminium 4 inci', 'm', 168_000, 268_000, 2],
      ['Pintu panel kayu kelas II', 'unit', 1_850_000, 2_980_000],
      ['Jendela kaca rangka aluminium', 'unit', 985_000, 1_640_000],
      ['Kunci tanam dua slaag', 'buah', 285_000, 465_000],
    ),
    section(
      'Pekerjaan Mekanikal dan Elektrikal',
      ['Instalasi titik lampu', 'titik', 268_000, 412_000],
      ['Instalasi stop kontak', 'titik', 285_000, 438_000],
      ['Panel listrik utama lengkap', 'unit', 8_900_000, 18_600_000],
      ['Pipa air bersih PVC AW 3/4 inci', 'm', 38_500, 61_000, 1],
      ['Kloset duduk', 'unit', 2_450_000, 3_900_000],
      ['Septic tank dan resapan', 'unit', 8_600_000, 14_800_000],
      ['Instalasi penangkal petir', 'unit', 16_500_000, 34_000_000],
    ),
    section(
      'Pekerjaan Pengecatan dan Akhir',
      ['Cat tembok dalam tiga lapis', 'm2', 28_500, 44_800, 2],
      ['Cat tembok luar tahan cuaca', 'm2', 36_500, 58_200, 2],
      ['Cat kayu mengkilap', 'm2', 48_600, 76_900, 2],
    ),
  ],
};

const WATER: WorkCategory = {
  trade: 'works',
  weight: 18,
  agencies: /Pekerjaan Umum|Pertanian|Kelautan|Pertambangan|Lingkungan|Bencana/,
  contracts: WORKS_CONTRACTS,
  names: [
    'Rehabilitasi Jaringan Irigasi Rawa {a}',
    'Normalisasi Sungai {a} {n}',
    'Pembangunan Intake dan IPA Kapasitas 10 l/dt {a}',
    'Pembangunan Turap Tepi Sungai {a} - {b}',
    'Perluasan Jaringan Pipa Distribusi Air Bersih {a} {r}',
    'Pembangunan Bendung dan Saluran Primer Daerah Irigasi {a} Kecamatan {b} {r} {n}',
  ],
  sections: [
    section(
      'Pekerjaan Tanah',
      ['Galian tanah dengan ekskavator', 'm3', 28_500, 54_000, 2],
      ['Galian lumpur', 'm3', 46_000, 82_000, 2],
      ['Timbunan tanah dipadatkan', 'm3', 124_000, 210_000, 2],
      ['Pembuangan hasil galian', 'm3', 26_000, 49_000, 2],
    ),
    section(
      'Pekerjaan Pasangan dan Beton',
      ['Pasangan batu kali campuran 1:4', 'm3', 960_000, 1_420_000, 3],
      ['Plesteran campuran 1:3', 'm2', 61_000, 92_000, 2],
      ['Beton K-225 lengkap bekisting', 'm3', 3_450_000, 4_980_000, 3],
      ['Pembesian U 24', 'kg', 15_200, 20_400, 2],
      ['Sheet pile beton W-325 panjang 12 m', 'm', 1_480_000, 2_260_000, 1],
      ['Pemancangan sheet pile', 'm', 285_000, 460_000, 1],
    ),
    section(
      'Pekerjaan Pipa dan Aksesori',
      ['Pipa HDPE PN 10 diameter 160 mm', 'm', 265_000, 398_000, 1],
      ['Pipa GIP medium diameter 4 inci', 'm', 418_000, 632_000, 1],
      ['Gate valve flange 6 inci', 'unit', 4_850_000, 7_900_000],
      ['Water meter induk 4 inci', 'unit', 9_400_000, 15_800_000],
      ['Pompa sentrifugal 10 l/dt lengkap panel', 'unit', 68_000_000, 124_000_000],
      ['Sambungan rumah lengkap', 'unit', 985_000, 1_460_000],
    ),
    section(
      'Pekerjaan Lain-lain',
      ['Pintu air baja sorong 1,2 x 1,5 m', 'unit', 18_500_000, 31_000_000],
      ['Cerucuk galam diameter 10 cm', 'batang', 28_000, 48_500],
      ['Geotekstil non woven', 'm2', 26_500, 43_000, 2],
      ['Gebalan rumput', 'm2', 14_500, 26_800, 2],
    ),
  ],
};

const BRIDGE: WorkCategory = {
  trade: 'works',
  weight: 12,
  agencies: /Pekerjaan Umum|Perhubungan|Kelautan/,
  contracts: ['unit-price', 'combined'],
  names: [
    'Pembangunan Jembatan {a}',
    'Penggantian Jembatan Kayu {a} Ruas {a} - {b}',
    'Pembangunan Dermaga Rakyat {a} {r}',
    'Pembangunan Terminal dan Pelabuhan Penyeberangan {a} {n}',
  ],
  sections: [
    section(
      'Bangunan Bawah',
      ['Tiang pancang baja diameter 500 mm', 'm', 2_850_000, 4_250_000, 1],
      ['Pemancangan tiang pancang baja', 'm', 418_000, 690_000, 1],
      ['Beton K-350 pilar dan kepala jembatan', 'm3', 2_980_000, 4_320_000, 3],
      ['Baja tulangan U 39 ulir', 'kg', 16_200, 21_500, 2],
      ['Galian struktur kedalaman 0-2 m', 'm3', 88_000, 152_000, 2],
    ),
    section(
      'Bangunan Atas',
      ['Gelagar beton pratekan bentang 25 m', 'buah', 168_000_000, 248_000_000],
      ['Rangka baja jembatan kelas A', 'kg', 28_500, 41_200, 2],
      ['Beton K-350 pelat lantai', 'm3', 3_150_000, 4_560_000, 3],
      ['Landasan elastomerik', 'buah', 1_250_000, 2_180_000],
      ['Sambungan siar muai tipe asphaltic plug', 'm', 1_480_000, 2_360_000, 1],
      ['Sandaran pipa baja', 'm', 468_000, 742_000, 1],
    ),
    section(
      'Jalan Pendekat dan Perlengkapan',
      ['Timbunan pilihan oprit', 'm3', 215_000, 356_000, 2],
      ['Lapis pondasi agregat kelas A', 'm3', 640_000, 990_000, 3],
      ['Bollard kapasitas 10 ton', 'unit', 6_800_000, 11_500_000],
      ['Fender karet tipe V', 'unit', 12_400_000, 21_800_000],
      ['Lampu penerangan tenaga surya tinggi 7 m', 'unit', 14_800_000, 24_600_000],
    ),
  ],
};

const MEDICAL: WorkCategory = {
  trade: 'goods',
  weight: 32,
  agencies: /Kesehatan|RSUD|RSJD/,
  contracts: ['lump-sum', 'unit-price'],
  names: [
    'Pengadaan Alat Kedokteran Umum {n}',
    'Pengadaan Alat Kesehatan Ruang Bedah Sentral {n}',
    'Pengadaan Peralatan Laboratorium Patologi Klinik {n}',
    'Belanja Bahan Habis Pakai Alat Kesehatan dan Reagensia {n}',
  ],
  sections: [
    section(
      'Alat Ruang Rawat dan Bedah',
      ['Tempat tidur pasien elektrik tiga posisi', 'unit', 28_500_000, 46_800_000],
      ['Lampu operasi LED kubah ganda', 'unit', 168_000_000, 285_000_000],
      ['Meja operasi hidrolik', 'unit', 148_000_000, 246_000_000],
      ['Pasien monitor tujuh parameter', 'unit', 46_000_000, 78_500_000],
      ['Mesin anestesi dengan ventilator', 'unit', 365_000_000, 590_000_000],
      ['Syringe pump', 'unit', 18_500_000, 31_400_000],
      ['Infusion pump', 'unit', 19_800_000, 33_600_000],
    ),
    section(
      'Alat Laboratorium',
      ['Hematology analyzer tiga diferensial', 'unit', 148_000_000, 236_000_000],
      ['Fotometer klinik semi otomatis', 'unit', 68_000_000, 112_000_000],
      ['Mikroskop binokuler LED', 'unit', 12_400_000, 21_600_000],
      ['Sentrifus 24 tabung', 'unit', 16_800_000, 28_900_000],
      ['Autoklaf 60 liter', 'unit', 38_500_000, 62_000_000],
    ),
    section(
      'Bahan Habis Pakai',
      ['Sarung tangan steril nomor 7', 'pasang', 8_200, 14_600],
      ['Spuit sekali pakai 5 ml', 'buah', 1_450, 2_680],
      ['Kasa hidrofil 40 yard', 'rol', 98_000, 156_000],
      ['Reagen kolesterol 4 x 100 ml', 'kit', 1_180_000, 1_960_000],
      ['Kateter vena nomor 20', 'buah', 12_500, 21_800],
    ),
  ],
};

const COMPUTERS: WorkCategory = {
  trade: 'goods',
  weight: 34,
  agencies: null,
  contracts: ['lump-sum', 'unit-price'],
  names: [
    'Pengadaan Komputer dan Perangkat Jaringan {n}',
    'Pengadaan Peralatan Kantor dan Meubelair {n}',
    'Pengadaan Alat Peraga dan Laboratorium Bahasa SMA/SMK {r} {n}',
    'Pengadaan Perangkat Pusat Data dan Keamanan Jaringan {n}',
  ],
  sections: [
    section(
      'Perangkat Komputer',
      ['Komputer meja prosesor empat inti', 'unit', 8_900_000, 14_200_000],
      ['Komputer jinjing layar 14 inci', 'unit', 9_800_000, 16_500_000],
      ['Pencetak laser hitam putih', 'unit', 2_450_000, 4_200_000],
      ['Pemindai dokumen dua sisi', 'unit', 5_900_000, 11_800_000],
      ['Catu daya bebas gangguan 1.200 VA', 'unit', 1_450_000, 2_650_000],
      ['Proyektor 3.500 lumen', 'unit', 8_200_000, 14_900_000],
    ),
    section(
      'Perangkat Jaringan',
      ['Peladen rak 2U dua prosesor', 'unit', 68_000_000, 128_000_000],
      ['Sakelar jaringan 24 porta terkelola', 'unit', 11_800_000, 24_500_000],
      ['Tembok api perangkat keras', 'unit', 46_500_000, 89_000_000],
      ['Kabel UTP kategori 6', 'rol', 1_350_000, 2_180_000],
      ['Titik akses nirkabel', 'unit', 2_850_000, 5_900_000],
    ),
    section(
      'Meubelair',
      ['Meja kerja setengah biro', 'unit', 1_650_000, 2_850_000],
      ['Kursi kerja sandaran tinggi', 'unit', 985_000, 1_860_000],
      ['Lemari arsip besi empat laci', 'unit', 2_150_000, 3_480_000],
      ['Kursi lipat rangka besi', 'unit', 285_000, 465_000],
      ['Meja siswa dan kursi', 'set', 685_000, 1_080_000],
    ),
  ],
};

const FARM: WorkCategory = {
  trade: 'goods',
  weight: 20,
  agencies: /Pertanian|Perkebunan|Peternakan|Kehutanan|Kelautan|Pangan/,
  contracts: ['unit-price', 'lump-sum'],
  names: [
    'Pengadaan Bibit Karet Unggul {r}',
    'Pengadaan Ternak Sapi Potong {r} {n}',
    'Pengadaan Alat Tangkap dan Mesin Kapal Nelayan {r}',
    'Pengadaan Pupuk dan Alat Mesin Pertanian {r} {n}',
  ],
  sections: [
    section(
      'Bibit, Pupuk, dan Ternak',
      ['Bibit karet polibag dua payung', 'batang', 9_800, 16_400],
      ['Bibit kelapa sawit bersertifikat', 'batang', 28_500, 42_000],
      ['Pupuk NPK 15-15-15', 'kg', 9_400, 14_800],
      ['Herbisida sistemik', 'liter', 68_000, 112_000],
      ['Sapi bali betina umur 2 tahun', 'ekor', 8_900_000, 13_600_000],
      ['Sapi bali jantan pemacek', 'ekor', 12_400_000, 18_800_000],
    ),
    section(
      'Alat dan Mesin',
      ['Traktor tangan 8,5 PK', 'unit', 22_500_000, 34_800_000],
      ['Pompa air 3 inci', 'unit', 4_650_000, 7_800_000],
      ['Mesin perontok padi', 'unit', 14_200_000, 23_600_000],
      ['Mesin tempel 15 PK', 'unit', 24_800_000, 38_900_000],
      ['Jaring insang monofilamen', 'set', 1_850_000, 3_240_000],
      ['Kotak pendingin ikan 200 liter', 'unit', 2_850_000, 4_680_000],
    ),
  ],
};

const CLEANING: WorkCategory = {
  trade: 'services',
  weight: 40,
  agencies: null,
  contracts: ['lump-sum', 'unit-price'],
  names: [
    'Jasa Kebersihan Gedung Kantor Tahun 2014',
    'Jasa Pengamanan Kantor dan Rumah Jabatan Tahun 2014',
    'Jasa Boga Pasien dan Petugas {n}',
    'Jasa Pemeliharaan Taman dan Halaman {a}',
  ],
  sections: [
    section(
      'Tenaga Kerja',
      ['Petugas kebersihan', 'orang-bulan', 2_150_000, 2_980_000],
      ['Pengawas lapangan', 'orang-bulan', 3_200_000, 4_650_000],
      ['Petugas pengamanan', 'orang-bulan', 2_450_000, 3_480_000],
      ['Komandan regu', 'orang-bulan', 2_980_000, 4_120_000],
      ['Juru masak', 'orang-bulan', 2_680_000, 3_950_000],
    ),
    section(
      'Bahan dan Perlengkapan',
      ['Bahan pembersih lantai', 'liter', 28_500, 46_800, 1],
      ['Pengharum ruangan', 'buah', 34_000, 58_500],
      ['Kantong sampah 60 x 100 cm', 'pak', 38_500, 62_000],
      ['Seragam petugas', 'setel', 385_000, 620_000],
      ['Makan pasien kelas III', 'porsi', 18_500, 28_900],
      ['Makan petugas jaga malam', 'porsi', 21_500, 32_800],
    ),
    section(
      'Peralatan',
      ['Mesin poles lantai', 'unit-bulan', 985_000, 1_680_000],
      ['Penyedot debu basah kering', 'unit-bulan', 485_000, 820_000],
      ['Mesin potong rumput', 'unit-bulan', 385_000, 690_000],
      ['Radio genggam', 'unit-bulan', 168_000, 312_000],
    ),
  ],
};

const EVENTS: WorkCategory = {
  trade: 'services',
  weight: 30,
  agencies: null,
  contracts: ['lump-sum'],
  names: [
    'Jasa Penyelenggara Pameran Pembangunan dan Promosi Daerah {n}',
    'Jasa Penyelenggaraan Pelatihan Aparatur {n}',
    'Penyediaan Jasa Sewa Kendaraan Operasional {n}',
    'Jasa Cetak dan Penggandaan Dokumen {n}',
  ],
  sections: [
    section(
      'Penyelenggaraan',
      ['Sewa ruang pertemuan', 'hari', 6_800_000, 14_500_000],
      ['Paket rapat sehari penuh', 'orang-hari', 285_000, 465_000],
      ['Paket menginap kamar ganda', 'orang-hari', 485_000, 780_000],
      ['Honorarium narasumber', 'orang-jam', 685_000, 1_450_000],
      ['Pembuatan stan pameran 6 x 6 m', 'unit', 28_500_000, 62_000_000],
      ['Panggung, tata suara, dan tata cahaya', 'hari', 14_800_000, 34_600_000],
    ),
    section(
      'Transportasi',
      ['Sewa kendaraan penumpang tujuh tempat duduk', 'unit-bulan', 6_850_000, 9_800_000],
      ['Sewa kendaraan gardan ganda', 'unit-bulan', 14_500_000, 22_800_000],
      ['Sewa bus 30 tempat duduk', 'hari', 2_450_000, 4_200_000],
    ),
    section(
      'Cetak dan Publikasi',
      ['Cetak buku panduan 100 halaman', 'eksemplar', 48_500, 86_000],
      ['Baliho 4 x 6 m terpasang', 'unit', 2_850_000, 4_980_000],
      ['Iklan surat kabar setengah halaman', 'kali', 14_500_000, 28_600_000],
      ['Dokumentasi foto dan video', 'paket', 8_500_000, 18_900_000],
    ),
  ],
};

/** All categories of packages. */
export const WORK_CATEGORIES: readonly WorkCategory[] = [
  ROAD,
  BUILDING,
  WATER,
  BRIDGE,
  MEDICAL,
  COMPUTERS,
  FARM,
  CLEANING,
  EVENTS,
];

/** The item that closes every schedule and takes what the others leave of the estimate. */
export const CLOSING_ITEM: Readonly<Record<WorkCategory['trade'], string>> = {
  works: 'Mobilisasi, demobilisasi, dan manajemen keselamatan lalu lintas',
  goods: 'Biaya pengiriman, instalasi, dan uji fungsi',
  services: 'Manajemen, administrasi, dan pelaporan pekerjaan',
};

/** Names of consulting packages. */
export const CONSULTING_NAMES: readonly string[] = [
  'Perencanaan Teknis Jalan {a} - {b}',
  'Pengawasan Pembangunan Gedung {a}',
  'Penyusunan DED Jembatan {a}',
  'Penyusunan Rencana Induk Kawasan {a} {r}',
  'Studi Kelayakan Pelabuhan {a}',
  'Supervisi Peningkatan Jalan {a} - {b} {n}',
  'Kajian Lingkungan Hidup Strategis {r}',
  'Penyusunan Sistem Informasi dan Basis Data Aset Daerah {n}',
];

/** Parts a package is bought in. */
export const PARTS: readonly string[] = ['', '', '', '(Paket 1)', '(Paket 2)', 'Tahap I', 'Tahap II', 'Lanjutan'];
