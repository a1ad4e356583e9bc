/** What each screen is called, what it looks at, how, and what it says of what it found: neutral, in both languages. */
import type { MarkLanguage } from '#core/documents/html-mark.ts';
import type { ScreenCode } from './finding.ts';

export interface ScreenWords {
  readonly name: string;
  /** What is compared, in one sentence. */
  readonly looksAt: string;
  readonly formula: string;
  /** Of a finding; `{cv}` stands for that number, `{n}` for how many bidders it names. */
  readonly found: string;
}

type InBothLanguages = Readonly<Record<MarkLanguage, ScreenWords>>;

/** Said beside every finding. */
export const SCREEN_CAUTION: Readonly<Record<MarkLanguage, string>> = {
  id: 'Angka ini bukan kesimpulan. Batas HPS, sedikitnya peserta, harga katalog, dan harga yang diatur juga membuat penawaran berdekatan. Pokja memeriksa dan menjawab.',
  en: 'These numbers are no conclusion. A ceiling, few bidders, catalogue prices and regulated prices bring bids close together as well. The committee looks into it and answers.',
};

/** By screen. The pairs of lines are read together when a threshold or a number changes its name. */
export const SCREEN_WORDS: Readonly<Record<ScreenCode, InBothLanguages>> = {
  spread: {
    id: {
      name: 'Sebaran penawaran (KV dan RD)',
      looksAt: 'Apakah seluruh penawaran rapat sementara penawaran terendah berjarak dari yang lain.',
      formula:
        'KV = s / m · RD = (b2 − b1) / s(b2…bn) · KURT, SKEW = kurtosis dan kemencengan sampel · SPD = (bn − b1) / b1 · DIFFP = (b2 − b1) / b1 · RDNOR = (b2 − b1) / rata-rata n − 1 jarak · RDALT = (b2 − b1) / rata-rata n − 2 jarak di antara yang kalah · KS = jarak terbesar ke sebaran merata, x = (bi − b1) / (bn − b1), langkah i / (n + 1); karena skala ini KS tidak dapat dibandingkan dengan KS pada pustaka',
      found: '{n} penawaran: koefisien variasi {cv} dan jarak relatif {rd}. Sebaran perlu diperiksa.',
    },
    en: {
      name: 'Spread of the bids (CV and RD)',
      looksAt: 'Whether all bids lie close together while the lowest stands apart from the others.',
      formula:
        'CV = s / m · RD = (b2 − b1) / s(b2…bn) · KURT, SKEW = kurtosis and skewness of the sample · SPD = (bn − b1) / b1 · DIFFP = (b2 − b1) / b1 · RDNOR = (b2 − b1) / mean of the n − 1 gaps · RDALT = (b2 − b1) / mean of the n − 2 gaps among the losing bids · KS = greatest distance to the uniform distribution, x = (bi − b1) / (bn − b1), steps i / (n + 1); with this scale KS cannot be compared with KS in the literature',
      found: '{n} bids: coefficient of variation {cv} and relative distance {rd}. The spread is to be checked.',
    },
  },
  'practice-set': {
    id: {
      name: 'Perangkat praktisi',
      looksAt: 'Berapa dari empat ambang yang dipakai sebuah program publik tercapai bersama.',
      formula: 'jumlah yang tercapai dari: KV, DIFFP, RDNOR, KS',
      found:
        '{reached} dari empat ambang tercapai: KV {cv}, DIFFP {diffp}, RDNOR {rdnor}, KS {ks}. Sebaran perlu diperiksa.',
    },
    en: {
      name: 'Practitioners’ set',
      looksAt: 'How many of four thresholds of a public program are reached together.',
      formula: 'how many are reached of: CV, DIFFP, RDNOR, KS',
      found:
        '{reached} of four thresholds are reached: CV {cv}, DIFFP {diffp}, RDNOR {rdnor}, KS {ks}. The spread is to be checked.',
    },
  },
  'identical-losing': {
    id: {
      name: 'Penawaran yang kalah sama',
      looksAt: 'Apakah semua penawaran selain yang terendah bernilai sama.',
      formula: 'b2 = … = bn; simpangannya nol, sehingga RD tidak dihitung',
      found: '{bids} penawaran selain yang terendah bernilai sama, {amount}. Kesamaan ini perlu diperiksa.',
    },
    en: {
      name: 'Identical losing bids',
      looksAt: 'Whether all bids other than the lowest are of one amount.',
      formula: 'b2 = … = bn; their deviation is zero, so RD is not worked out',
      found: '{bids} bids other than the lowest are of one amount, {amount}. The likeness is to be checked.',
    },
  },
  'identical-totals': {
    id: {
      name: 'Nilai penawaran sama',
      looksAt: 'Apakah dua penawaran atau lebih bernilai sama sampai sen.',
      formula: 'bi = bj, i ≠ j',
      found: '{bids} penawaran bernilai sama, {amount}. Kesamaan ini perlu diperiksa.',
    },
    en: {
      name: 'Identical totals',
      looksAt: 'Whether two bids and more are of one amount to the sen.',
      formula: 'bi = bj, i ≠ j',
      found: '{bids} bids are of one amount, {amount}. The likeness is to be checked.',
    },
  },
  'percent-steps': {
    id: {
      name: 'Berjarak persen bulat',
      looksAt: 'Apakah penawaran berjarak persen bulat, misalnya 3, 4, 5, 6 %, dari yang terendah.',
      formula:
        '(bi − b1) / b1 × 100 bulat, dalam batas selisih; paling sedikit lima kali yang terjadi karena kebetulan',
      found: '{step-count} penawaran berjarak persen bulat dari yang terendah: {subjects}. Jarak ini perlu diperiksa.',
    },
    en: {
      name: 'A whole percent apart',
      looksAt: 'Whether bids lie a whole percent, such as 3, 4, 5, 6 %, above the lowest.',
      formula: '(bi − b1) / b1 × 100 is whole, within the tolerance; at least five times what chance gives',
      found: '{step-count} bids lie a whole percent above the lowest: {subjects}. The distance is to be checked.',
    },
  },
  'close-to-estimate': {
    id: {
      name: 'Mendekati HPS',
      looksAt: 'Apakah seluruh penawaran mendekati HPS.',
      formula: 'bi / HPS; bagian penawaran di atas batas dekat',
      found:
        '{close-share} dari {bids} penawaran mendekati HPS, antara {lowest-ratio} dan {highest-ratio}. Kedekatan ini perlu diperiksa.',
    },
    en: {
      name: 'Close to the owner’s estimate',
      looksAt: 'Whether all bids are close to the owner’s estimate (HPS).',
      formula: 'bi / HPS; the share of bids above the limit of closeness',
      found:
        '{close-share} of {bids} bids are close to the owner’s estimate, between {lowest-ratio} and {highest-ratio}. The closeness is to be checked.',
    },
  },
  subgroups: {
    id: {
      name: 'Kelompok tiga dan empat',
      looksAt: 'Apakah di antara semua kelompok tiga atau empat penawaran ada yang sangat rapat.',
      formula: 'setiap ukuran sebaran untuk semua pilihan 3 dan 4 penawaran; terendah, median, rata-rata, tertinggi',
      found: 'Satu kelompok {group-size} penawaran ber-KV {group-cv}. Kelompok ini perlu diperiksa.',
    },
    en: {
      name: 'Groups of three and four',
      looksAt: 'Whether among all groups of three or four bids there is one that is very close.',
      formula: 'each measure of spread for every choice of 3 and of 4 bids; lowest, median, mean, highest',
      found: 'A group of {group-size} bids has a CV of {group-cv}. The group is to be checked.',
    },
  },
  'identical-lines': {
    id: {
      name: 'Harga satuan sama',
      looksAt: 'Bagian baris dengan harga satuan yang persis sama pada dua peserta.',
      formula:
        'J = baris berharga sama / baris sebanding; harga setinggi HPS, harga menurut peraturan, dan harga bulat tidak ikut',
      found:
        '{n} peserta: {lines-equal} dari {lines-compared} baris sebanding berharga satuan sama ({line-share}). Kesamaan ini perlu diperiksa.',
    },
    en: {
      name: 'Identical unit prices',
      looksAt: 'The share of lines with the very same unit price of two bidders.',
      formula:
        'J = lines with one price / lines compared; prices at the owner’s estimate, regulated and round ones are left out',
      found:
        '{n} bidders: {lines-equal} of {lines-compared} lines compared have one unit price ({line-share}). The likeness is to be checked.',
    },
  },
  'constant-ratio': {
    id: {
      name: 'Rasio harga satuan tetap',
      looksAt: 'Apakah harga satuan dua peserta berbeda dengan satu faktor di setiap baris.',
      formula: 'r = p1 / p2 tiap baris; KV(r) kecil dan rata-rata r bukan 1',
      found:
        '{lines-compared} baris: rasio rata-rata {mean-ratio} dengan variasi {ratio-cv}. Rasio yang tetap perlu diperiksa.',
    },
    en: {
      name: 'Constant ratio of unit prices',
      looksAt: 'Whether the unit prices of two bidders differ by one factor on every line.',
      formula: 'r = p1 / p2 of each line; CV(r) small and mean of r not 1',
      found:
        '{lines-compared} lines: a mean ratio of {mean-ratio} that varies by {ratio-cv}. The constant ratio is to be checked.',
    },
  },
  'constant-difference': {
    id: {
      name: 'Selisih harga satuan tetap',
      looksAt: 'Apakah harga satuan dua peserta berbeda dengan satu selisih di setiap baris.',
      formula: 'd = p1 − p2 tiap baris; s(d) / |rata-rata d| kecil',
      found:
        '{lines-compared} baris: selisih rata-rata {mean-difference} rupiah dengan variasi {difference-cv}. Selisih yang tetap perlu diperiksa.',
    },
    en: {
      name: 'Constant difference of unit prices',
      looksAt: 'Whether the unit prices of two bidders differ by one sum on every line.',
      formula: 'd = p1 − p2 of each line; s(d) / |mean of d| small',
      found:
        '{lines-compared} lines: a mean difference of {mean-difference} rupiah that varies by {difference-cv}. The constant difference is to be checked.',
    },
  },
  'first-digit': {
    id: {
      name: 'Angka pertama harga satuan (Benford)',
      looksAt: 'Apakah angka pertama harga satuan satu peserta tersebar seperti pada harga yang terbentuk wajar.',
      formula:
        'P(d) = log10(1 + 1/d); MAD = rata-rata |bagian teramati − P|; juga lebih dari 1,75 kali yang diharapkan karena kebetulan',
      found:
        '{prices} harga satuan: MAD {mad}, sedangkan karena kebetulan {expected-mad}. Cara harga disusun perlu diperiksa.',
    },
    en: {
      name: 'First digits of unit prices (Benford)',
      looksAt:
        'Whether the first digits of one bidder’s unit prices are spread as those of prices that arise by themselves.',
      formula: 'P(d) = log10(1 + 1/d); MAD = mean of |observed share − P|; and more than 1.75 times what chance gives',
      found:
        '{prices} unit prices: MAD {mad}, where chance gives {expected-mad}. How the prices were made is to be checked.',
    },
  },
  'odd-words': {
    id: {
      name: 'Ejaan janggal yang sama',
      looksAt: 'Kata pada daftar harga yang tidak ada dalam dokumen pemilihan dan ditulis sama oleh beberapa peserta.',
      formula: 'banyaknya kata di luar dokumen yang sama pada baris yang sama',
      found:
        '{n} peserta menulis sama, di {odd-words} tempat, kata yang tidak ada dalam dokumen pemilihan: {subjects}. Kesamaan ini perlu diperiksa.',
    },
    en: {
      name: 'The same odd spellings',
      looksAt: 'Words of price schedules that the tender document does not have and several bidders write alike.',
      formula: 'number of words outside the document that are alike on the same line',
      found:
        '{n} bidders write alike, in {odd-words} places, words that are not in the tender document: {subjects}. The likeness is to be checked.',
    },
  },
  'shared-address': {
    id: {
      name: 'Alamat sama',
      looksAt: 'Apakah beberapa peserta beralamat sama.',
      formula: 'kata alamat yang lebih pendek semuanya ada pada yang lebih panjang, termasuk nomornya',
      found: '{n} peserta beralamat sama: {subjects}. Kesamaan ini perlu diperiksa.',
    },
    en: {
      name: 'Same address',
      looksAt: 'Whether several bidders have one address.',
      formula: 'all words of the shorter address are in the longer one, the number among them',
      found: '{n} bidders have one address: {subjects}. The likeness is to be checked.',
    },
  },
  'shared-phone': {
    id: {
      name: 'Telepon sama',
      looksAt: 'Apakah beberapa peserta memakai nomor telepon yang sama.',
      formula: 'nomor yang sama setelah tanda baca dan kode negara dihilangkan',
      found: '{n} peserta memakai nomor telepon yang sama: {subjects}. Kesamaan ini perlu diperiksa.',
    },
    en: {
      name: 'Same telephone',
      looksAt: 'Whether several bidders use one telephone number.',
      formula: 'the same number without punctuation and country code',
      found: '{n} bidders use one telephone number: {subjects}. The likeness is to be checked.',
    },
  },
  'shared-email': {
    id: {
      name: 'Surel sama',
      looksAt: 'Apakah beberapa peserta memakai alamat surel yang sama.',
      formula: 'alamat surel yang sama tanpa membedakan huruf besar',
      found: '{n} peserta memakai alamat surel yang sama: {subjects}. Kesamaan ini perlu diperiksa.',
    },
    en: {
      name: 'Same e-mail address',
      looksAt: 'Whether several bidders use one e-mail address.',
      formula: 'the same e-mail address whatever its capitals',
      found: '{n} bidders use one e-mail address: {subjects}. The likeness is to be checked.',
    },
  },
  'shared-account': {
    id: {
      name: 'Rekening sama',
      looksAt: 'Apakah beberapa peserta memakai nomor rekening bank yang sama.',
      formula: 'deretan angka rekening yang sama, paling sedikit enam angka',
      found: '{n} peserta memakai nomor rekening yang sama: {subjects}. Kesamaan ini perlu diperiksa.',
    },
    en: {
      name: 'Same bank account',
      looksAt: 'Whether several bidders use one bank account.',
      formula: 'the same digits of the account, six at least',
      found: '{n} bidders use one bank account: {subjects}. The likeness is to be checked.',
    },
  },
  'shared-owner': {
    id: {
      name: 'Pengurus atau pemilik sama',
      looksAt: 'Direktur, komisaris, pemilik, dan pemilik manfaat yang ada pada beberapa peserta.',
      formula: 'NIK atau NPWP sama; bila tidak ada, nama lengkap sama tanpa gelar',
      found:
        '{n} peserta mempunyai orang yang sama dalam kepengurusan atau kepemilikan: {subjects}. Perlu diperiksa apakah orangnya sama.',
    },
    en: {
      name: 'Same managers or owners',
      looksAt: 'Directors, commissioners, owners and beneficial owners whom several bidders have.',
      formula: 'the same NIK or NPWP; where there is none, the same whole name without titles',
      found:
        '{n} bidders have the same people among managers or owners: {subjects}. Whether they are the same people is to be checked.',
    },
  },
  'shared-person': {
    id: {
      name: 'Personel sama',
      looksAt: 'Personel yang ditawarkan oleh lebih dari satu peserta.',
      formula: 'NIK sama; bila tidak ada, nama lengkap sama tanpa gelar',
      found: '{n} peserta menawarkan personel yang sama: {subjects}. Kesamaan ini perlu diperiksa.',
    },
    en: {
      name: 'Same personnel',
      looksAt: 'Personnel offered by more than one bidder.',
      formula: 'the same NIK; where there is none, the same whole name without titles',
      found: '{n} bidders offer the same personnel: {subjects}. The likeness is to be checked.',
    },
  },
  'shared-equipment': {
    id: {
      name: 'Peralatan sama',
      looksAt: 'Peralatan yang ditawarkan oleh lebih dari satu peserta.',
      formula: 'nomor seri, rangka, atau polisi sama',
      found: '{n} peserta menawarkan peralatan yang sama: {subjects}. Kesamaan ini perlu diperiksa.',
    },
    en: {
      name: 'Same equipment',
      looksAt: 'Equipment offered by more than one bidder.',
      formula: 'the same serial, chassis or plate number',
      found: '{n} bidders offer the same equipment: {subjects}. The likeness is to be checked.',
    },
  },
  'guarantee-serials': {
    id: {
      name: 'Nomor jaminan berurutan',
      looksAt: 'Apakah jaminan penawaran dari satu penerbit bernomor seri berdekatan.',
      formula: 'penerbit dan bentuk nomor sama; selisih nomor seri',
      found:
        '{n} peserta mempunyai jaminan dari satu penerbit dengan nomor berjarak {serial-gap}: {subjects}. Urutan ini perlu diperiksa.',
    },
    en: {
      name: 'Consecutive guarantee numbers',
      looksAt: 'Whether bid guarantees of one issuer have serial numbers close to each other.',
      formula: 'the same issuer and form of number; difference of serial numbers',
      found:
        '{n} bidders have guarantees of one issuer with numbers {serial-gap} apart: {subjects}. The order is to be checked.',
    },
  },
  'same-file': {
    id: {
      name: 'Berkas sama',
      looksAt: 'Berkas dengan isi yang persis sama pada beberapa penawaran.',
      formula: 'SHA-256 sama',
      found:
        '{n} peserta menyertakan {files} berkas yang isinya persis sama: {subjects}. Periksa apakah berkas itu formulir dari dokumen pemilihan.',
    },
    en: {
      name: 'Identical files',
      looksAt: 'Files with the very same content in several bids.',
      formula: 'the same SHA-256',
      found:
        '{n} bidders hand in {files} files of the very same content: {subjects}. Check whether the file is a form of the tender document.',
    },
  },
  'same-author': {
    id: {
      name: 'Pembuat berkas sama',
      looksAt: 'Nama pembuat, penyunting, atau perusahaan yang tertulis dalam berkas beberapa peserta.',
      formula: 'nama yang sama tanpa membedakan huruf besar; nama bawaan komputer tidak dihitung',
      found:
        'Berkas {n} peserta menyebut nama yang sama: {subjects}. Perlu diperiksa, juga apakah nama itu berasal dari formulir dokumen pemilihan.',
    },
    en: {
      name: 'Same author of files',
      looksAt: 'Names of authors, editors or companies written in files of several bidders.',
      formula: 'the same name whatever its capitals; names computers put in are not counted',
      found:
        'Files of {n} bidders name the same: {subjects}. To be checked, also whether the name comes from a form of the tender document.',
    },
  },
  'same-producer': {
    id: {
      name: 'Program pembuat sama',
      looksAt: 'Program dengan versi yang sama pada beberapa peserta dan tidak pada yang lain.',
      formula: 'nama program dan versinya sama; yang dipakai semua peserta tidak dihitung',
      found:
        'Berkas {n} peserta, dan tidak peserta lain, dibuat dengan program yang sama: {subjects}. Kesamaan ini perlu diperiksa.',
    },
    en: {
      name: 'Same program',
      looksAt: 'A program of one version that some bidders used and others did not.',
      formula: 'the same program and version; what all bidders use is not counted',
      found:
        'Files of {n} bidders, and of no other, were made with the same program: {subjects}. The likeness is to be checked.',
    },
  },
  'created-together': {
    id: {
      name: 'Berkas dibuat berdekatan waktu',
      looksAt: 'Berkas dua peserta yang dibuat dalam hitungan menit.',
      formula: 'selisih waktu pembuatan yang terdekat, menit',
      found:
        'Berkas {n} peserta dibuat berselisih {minutes-apart} menit: {subjects}. Perlu diperiksa, juga apakah berkas itu formulir dari dokumen pemilihan.',
    },
    en: {
      name: 'Files made close in time',
      looksAt: 'Files of two bidders made within minutes.',
      formula: 'the least difference between times of making, minutes',
      found:
        'Files of {n} bidders were made {minutes-apart} minutes apart: {subjects}. To be checked, also whether the file is a form of the tender document.',
    },
  },
  'member-match': {
    id: {
      name: 'Kecocokan anggota dengan peserta',
      looksAt: 'Data anggota Pokja yang sama dengan data peserta.',
      formula: 'nama, NIK, NPWP, alamat, atau telepon sama',
      found: '{agreeing-fields} data anggota Pokja sama dengan data peserta: {subjects}. Kesamaan ini perlu diperiksa.',
    },
    en: {
      name: 'Members and bidders alike',
      looksAt: 'What members of the committee and bidders have alike.',
      formula: 'the same name, NIK, NPWP, address or telephone',
      found: '{agreeing-fields} values of a member are those of a bidder: {subjects}. The likeness is to be checked.',
    },
  },
};
