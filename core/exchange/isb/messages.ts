/** The words of every oddity of a feed, in Indonesian, three parts each. */
import type { Severity, ThreePartMessage } from '#core/exchange/message.ts';

/** How much each oddity matters. */
export const ODDITY_SEVERITIES = {
  // Whole files
  'file-empty': 'error',
  'byte-order-mark': 'info',
  'wrong-encoding': 'error',
  'binary-file': 'error',
  'spse-error-page': 'error',
  'spse-page-not-found': 'error',
  'html-page': 'error',
  'url-not-defined': 'error',
  'not-json': 'error',
  'broken-json': 'error',
  'broken-row': 'error',
  'service-refused': 'error',
  'own-dossier': 'warning',
  'rounded-list': 'error',
  'wrong-service': 'error',
  'service-not-needed': 'info',
  'no-rows': 'warning',
  'single-row': 'info',
  'file-repeated': 'warning',
  'row-not-object': 'error',
  'row-without-tender': 'error',
  'service-missing': 'warning',
  'optional-service-missing': 'info',
  'nothing-to-import': 'error',
  'taken-on-different-days': 'info',
  'zone-by-province': 'info',
  'zone-assumed': 'warning',
  'roles-absent': 'info',
  // Single values
  'undecodable-text': 'warning',
  'value-of-wrong-type': 'error',
  'scientific-code': 'error',
  'digits-lost': 'error',
  'money-unreadable': 'error',
  'money-rounded': 'error',
  'money-too-fine': 'warning',
  'money-negative': 'error',
  'money-has-sen': 'info',
  'date-unreadable': 'warning',
  'date-from-utc': 'info',
  'year-unreadable': 'warning',
  'unknown-word': 'warning',
  'name-missing': 'warning',
  'line-breaks': 'info',
  // Announcements
  'duplicate-row': 'warning',
  'conflicting-row': 'warning',
  'unknown-tender': 'warning',
  'several-plan-codes': 'info',
  'several-officers': 'info',
  'people-numbers-differ': 'warning',
  'committee-missing': 'warning',
  'estimate-missing': 'warning',
  'estimate-above-ceiling': 'warning',
  'agency-name-differs': 'info',
  'agency-unknown': 'info',
  // Schedule
  'stage-name-missing': 'info',
  'stage-unknown': 'warning',
  'stage-name-untidy': 'info',
  'window-incomplete': 'warning',
  'window-reversed': 'warning',
  'window-placeholder': 'warning',
  'objection-too-early': 'warning',
  'no-schedule': 'warning',
  // Participants
  'empty-participant': 'info',
  'participant-unnamed': 'error',
  'supplier-code-missing': 'warning',
  'tax-number-missing': 'warning',
  'tax-number-15-missing': 'info',
  'tax-number-16-missing': 'info',
  'tax-numbers-differ': 'info',
  'tax-number-punctuation': 'info',
  'tax-number-placeholder': 'warning',
  'tax-number-scientific': 'error',
  'tax-number-length': 'warning',
  'tax-number-leading-zero': 'warning',
  'tax-number-wrong-field': 'info',
  'offer-zero': 'warning',
  'correction-missing': 'info',
  'correction-without-offer': 'warning',
  'offer-above-estimate': 'info',
  'no-participants': 'warning',
  'no-offers': 'info',
  'price-withheld': 'info',
  // Outcome
  'status-differs': 'warning',
  'finished-missing': 'warning',
  'values-empty': 'info',
  'values-missing': 'info',
  'values-differ': 'warning',
  'several-winners': 'warning',
  'winner-without-offer': 'warning',
  'winner-differs': 'warning',
  'winner-unknown': 'warning',
  'negotiated-above-offer': 'warning',
  'letter-price-differs': 'warning',
  'letter-winner-differs': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

type Code = keyof typeof ODDITY_SEVERITIES;

/** What the words may mention. */
interface Facts {
  readonly code: Code;
  readonly row: number | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly field: string | null;
  readonly value: string | null;
  readonly tender: string | null;
  readonly count: number;
  readonly details: Readonly<Record<string, string>>;
}

/** The three parts of an oddity's message. */
export function oddityMessage(facts: Facts): ThreePartMessage {
  const [happened, means, action] = TEXTS[facts.code](facts);
  return { happened, means, action };
}

const NOTHING_TO_DO = 'Tidak perlu tindakan.';
const CHECK_IN_SPSE = 'Cocokkan dengan SPSE, lalu perbaiki di aplikasi bila perlu.';
const ASK_AGAIN = 'Minta admin LPSE mengambil ulang berkas ini dari layanan data, lalu impor lagi.';
const NOT_READ = 'Tidak ada data yang diambil dari berkas ini.';

const JSON_FAULTS: Readonly<Record<string, string>> = {
  'unexpected-end': 'berkas terpotong sebelum selesai',
  'unexpected-character': 'ada tanda yang tidak pada tempatnya',
  'unclosed-text': 'tanda kutip penutup tidak ada',
  'missing-comma': 'koma antarisian tidak ada',
  'missing-colon': 'titik dua setelah nama isian tidak ada',
  'trailing-comma': 'ada koma tanpa isian sesudahnya',
  'not-a-json-word': 'ada kata yang tidak dikenal JSON',
  'bad-number': 'bilangan ditulis dengan cara yang tidak dikenal JSON',
  'bad-escape': 'ada garis miring terbalik yang salah',
  'single-quotes': 'dipakai kutip tunggal, bukan kutip ganda',
  'extra-text': 'masih ada teks setelah data selesai',
  'too-deep': 'data bersarang terlalu dalam',
};

const TEXTS: Readonly<Record<Code, (facts: Facts) => readonly [string, string, string]>> = {
  'file-empty': () => ['Berkas kosong.', NOT_READ, ASK_AGAIN],
  'byte-order-mark': () => [
    'Berkas diawali tanda urutan bita (BOM).',
    'Tanda itu dilewati; isinya terbaca.',
    NOTHING_TO_DO,
  ],
  'wrong-encoding': () => [
    'Teks berkas terbaca dengan penyandian yang salah (banyak karakter nol, biasanya UTF-16).',
    NOT_READ,
    'Simpan ulang berkas sebagai UTF-8, lalu impor lagi.',
  ],
  'binary-file': ({ details }) => [
    `Ini ${details['kind'] ?? 'berkas biner'}, bukan berkas JSON.`,
    NOT_READ,
    'Pilih berkas JSON dari layanan data; berkas ZIP diekstrak dahulu.',
  ],
  'spse-error-page': ({ details }) => [
    `Ini halaman galat SPSE, bukan data${details['errorCode'] === undefined ? '' : ` (kode galat ${details['errorCode']})`}.`,
    'SPSE gagal menjawab ketika berkas ini diunduh; isinya tidak ada.',
    'Unduh lagi ketika SPSE sudah pulih; sebutkan kode galat itu bila melapor ke LPSE.',
  ],
  'spse-page-not-found': () => [
    'Ini halaman SPSE "tidak ditemukan", bukan data.',
    'Alamat yang diunduh salah atau paketnya sudah tidak ada.',
    'Periksa kode tender dan alamatnya, lalu unduh lagi.',
  ],
  'html-page': ({ details }) => [
    `Ini halaman web${details['title'] === undefined ? '' : ` "${details['title']}"`}, bukan berkas JSON.`,
    NOT_READ,
    'Pilih berkas JSON dari layanan ISB/INAPROC.',
  ],
  'url-not-defined': () => [
    'Layanan data menjawab URL-NOT-DEFINED.',
    'Alamat layanan salah; isinya tidak ada.',
    'Periksa alamat layanan beserta kode K/L/PD dan tahunnya, lalu unduh lagi.',
  ],
  'not-json': ({ value }) => [
    `Isi berkas bukan JSON; diawali "${value ?? ''}".`,
    NOT_READ,
    'Pilih berkas JSON dari layanan ISB/INAPROC.',
  ],
  'broken-json': ({ line, column, details }) => [
    `JSON rusak di baris teks ${line ?? 1} kolom ${column ?? 1}: ${JSON_FAULTS[details['fault'] ?? ''] ?? 'tidak dapat dibaca'}${found(details['found'])}.`,
    details['kept'] === undefined
      ? NOT_READ
      : `${details['kept']} baris yang utuh tetap dibaca; ${details['lost'] ?? '0'} baris rusak dilewati.`,
    ASK_AGAIN,
  ],
  'broken-row': ({ line, column, details }) => [
    `Baris ini rusak di baris teks ${line ?? 1} kolom ${column ?? 1}: ${JSON_FAULTS[details['fault'] ?? ''] ?? 'tidak dapat dibaca'}${found(details['found'])}.`,
    'Baris ini dilewati; baris lain tetap dibaca.',
    ASK_AGAIN,
  ],
  'service-refused': ({ details }) => [
    `Layanan data menolak permintaan${details['errorCode'] === undefined ? '' : ` (${details['errorCode']})`}${details['reason'] === undefined ? '' : `: ${details['reason']}`}.`,
    NOT_READ,
    `Perbaiki permintaan (kode K/L/PD, tahun, atau kunci API), lalu unduh lagi${details['requestId'] === undefined ? '' : `; sebutkan nomor permintaan ${details['requestId']} bila melapor`}.`,
  ],
  'own-dossier': () => [
    'Ini dossier Meja Pokja, bukan berkas ISB/INAPROC.',
    'Berkas ini tidak digabung dengan data ISB.',
    'Impor berkas ini tersendiri sebagai dossier.',
  ],
  'rounded-list': () => [
    'Ini daftar paket dari halaman SPSE; nilai HPS di dalamnya dibulatkan ("1,7 M").',
    'Nilai yang dibulatkan tidak boleh menjadi dasar evaluasi, jadi tidak ada yang diambil.',
    'Pakai berkas SPSE-TenderPengumuman dari layanan ISB/INAPROC.',
  ],
  'wrong-service': ({ details }) => [
    `JSON ini bukan layanan yang dibaca di sini${details['service'] === undefined ? '' : ` (dikenali: ${details['service']})`}; isiannya ${details['fields'] ?? 'tidak ada'}.`,
    NOT_READ,
    'Pilih berkas pengumuman, jadwal, peserta, tender selesai, nilai, SPPBJ, atau master satker.',
  ],
  'service-not-needed': ({ details }) => [
    `Layanan ${details['service'] ?? 'ini'} dikenali tetapi tidak diperlukan di sini.`,
    NOT_READ,
    NOTHING_TO_DO,
  ],
  'no-rows': () => [
    'Berkas berisi larik kosong.',
    'Layanan menjawab tanpa satu baris pun.',
    'Periksa tahun dan kode LPSE yang diminta.',
  ],
  'single-row': () => ['Berkas berisi satu objek, bukan larik.', 'Objek itu dibaca sebagai satu baris.', NOTHING_TO_DO],
  'file-repeated': ({ details }) => [
    `Isi berkas ini sama persis dengan ${details['other'] ?? 'berkas lain'}.`,
    'Berkas dibaca satu kali saja.',
    NOTHING_TO_DO,
  ],
  'row-not-object': ({ value }) => [
    `Baris ini bukan objek, melainkan "${value ?? 'kosong'}".`,
    'Baris dilewati; baris lain tetap dibaca.',
    ASK_AGAIN,
  ],
  'row-without-tender': () => [
    'Kode tender (kd_tender) kosong atau tidak terbaca.',
    'Baris tidak dapat dipasangkan dengan tender dan dilewati.',
    ASK_AGAIN,
  ],
  'service-missing': ({ details }) => [
    `Berkas ${details['service'] ?? ''} tidak ada di antara berkas yang dipilih.`,
    details['effect'] ?? 'Sebagian data akan kosong.',
    'Tambahkan berkas itu sebelum mengimpor, atau lanjutkan tanpa datanya.',
  ],
  'optional-service-missing': ({ details }) => [
    `Berkas ${details['service'] ?? ''} tidak ada di antara berkas yang dipilih.`,
    details['effect'] ?? 'Sebagian data akan kosong.',
    NOTHING_TO_DO,
  ],
  'nothing-to-import': () => [
    'Tidak ada pengumuman tender yang dapat dibaca.',
    'Tanpa SPSE-TenderPengumuman tidak ada tender yang dapat diimpor.',
    'Tambahkan berkas SPSE-TenderPengumuman, lalu impor lagi.',
  ],
  'taken-on-different-days': ({ details }) => [
    `Berkas diambil pada hari yang berbeda: ${details['days'] ?? ''}.`,
    'Keadaan tender dapat berbeda antarlayanan.',
    'Bila ada yang tidak cocok, minta semua berkas diambil pada hari yang sama.',
  ],
  'zone-by-province': ({ details }) => [
    `Jam pada berkas tanpa zona waktu; dibaca sebagai ${details['zone'] ?? ''} menurut provinsi lokasi pekerjaan.`,
    'Semua jam mengikuti zona itu.',
    'Pilih zona lain bila jam server LPSE berbeda.',
  ],
  'zone-assumed': ({ details }) => [
    `Jam pada berkas tanpa zona waktu dan provinsinya tidak dikenali; dibaca sebagai ${details['zone'] ?? ''}.`,
    'Bila zona salah, semua jam bergeser.',
    'Pilih zona waktu LPSE sebelum mengimpor.',
  ],
  'roles-absent': () => [
    'Layanan data tidak menyebut siapa ketua dan sekretaris Pokja.',
    'Semua orang diimpor sebagai anggota.',
    'Tetapkan ketua dan sekretaris pada bagian Pokja.',
  ],
  'undecodable-text': ({ value }) => [
    `Teks "${value ?? ''}" memuat karakter yang salah terbaca.`,
    'Nama atau kalimat itu tersimpan seperti terbaca.',
    'Perbaiki di aplikasi, atau minta berkas dengan penyandian UTF-8.',
  ],
  'value-of-wrong-type': ({ field, value }) => [
    `Isian ${field ?? ''} berisi ${value ?? ''}, bukan teks atau bilangan.`,
    'Isian itu dikosongkan; bagian lain baris tetap dibaca.',
    ASK_AGAIN,
  ],
  'scientific-code': ({ field, value }) => [
    `Kode pada ${field ?? ''} ditulis sebagai notasi ilmiah (${value ?? ''}).`,
    'Angka aslinya sudah hilang; kode itu tidak dapat dipakai.',
    'Ambil ulang berkas tanpa membukanya di lembar kerja.',
  ],
  'digits-lost': ({ field, value }) => [
    `Bilangan pada ${field ?? ''} terlalu panjang (${value ?? ''}) sehingga angkanya tidak utuh lagi.`,
    'Nilai itu tidak diambil.',
    'Perbarui peramban, atau minta nilai itu ditulis sebagai teks dalam tanda kutip.',
  ],
  'money-unreadable': ({ field, value }) => [
    `Isian ${field ?? ''} "${value ?? ''}" bukan jumlah rupiah yang jelas.`,
    'Nilai itu dikosongkan, tidak ditebak.',
    CHECK_IN_SPSE,
  ],
  'money-rounded': ({ field, value }) => [
    `Isian ${field ?? ''} "${value ?? ''}" adalah nilai yang dibulatkan.`,
    'Nilai bulat tidak boleh menjadi dasar evaluasi dan dikosongkan.',
    'Pakai berkas dengan nilai lengkap sampai sen.',
  ],
  'money-too-fine': ({ field, value, details }) => [
    `Isian ${field ?? ''} (${value ?? ''}) lebih halus daripada sen.`,
    `Nilai dibulatkan menjadi ${details['rounded'] ?? ''}.`,
    CHECK_IN_SPSE,
  ],
  'money-negative': ({ field, value }) => [
    `Isian ${field ?? ''} negatif (${value ?? ''}).`,
    'Nilai itu dikosongkan.',
    CHECK_IN_SPSE,
  ],
  'money-has-sen': ({ field, value }) => [
    `Isian ${field ?? ''} memuat sen (${value ?? ''}).`,
    'Sen disimpan utuh dan ikut dihitung.',
    NOTHING_TO_DO,
  ],
  'date-unreadable': ({ field, value }) => [
    `Tanggal ${field ?? ''} "${value ?? ''}" tidak terbaca.`,
    'Tanggal itu dikosongkan.',
    CHECK_IN_SPSE,
  ],
  'date-from-utc': ({ field, value, details }) => [
    `Tanggal ${field ?? ''} ditulis dalam UTC (${value ?? ''}).`,
    `Dibaca sebagai ${details['date'] ?? ''} menurut ${details['zone'] ?? 'zona setempat'}.`,
    'Periksa bila tanggal pada surat berbeda satu hari.',
  ],
  'year-unreadable': ({ value, details }) => [
    `Tahun anggaran "${value ?? ''}" tidak terbaca.`,
    `Dipakai tahun ${details['year'] ?? ''} dari tanggal pengumuman.`,
    CHECK_IN_SPSE,
  ],
  'unknown-word': ({ field, value }) => [
    `Kata "${value ?? ''}" pada ${field ?? ''} belum dikenal.`,
    'Isian ini dicatat sebagai "tidak diketahui"; kata aslinya tetap disimpan.',
    'Pilih artinya di aplikasi sebelum evaluasi dimulai.',
  ],
  'name-missing': ({ field }) => [`Isian ${field ?? ''} kosong.`, 'Nama ditulis "(tanpa nama)".', CHECK_IN_SPSE],
  'line-breaks': ({ field }) => [
    `Teks ${field ?? ''} terdiri atas beberapa baris.`,
    'Ganti baris dipertahankan.',
    NOTHING_TO_DO,
  ],
  'duplicate-row': ({ details }) => [
    `Baris ini mengulang baris ${details['first'] ?? ''}.`,
    'Baris kedua dilewati.',
    NOTHING_TO_DO,
  ],
  'conflicting-row': ({ details }) => [
    `Baris ini tentang hal yang sama dengan baris ${details['first'] ?? ''}${details['otherFile'] === undefined ? '' : ` di ${details['otherFile']}`}, tetapi isinya lain${details['fields'] === undefined ? '' : ` (${details['fields']})`}.`,
    `Yang dipakai: baris ${details['used'] ?? 'pertama'}.`,
    CHECK_IN_SPSE,
  ],
  'unknown-tender': ({ count, tender }) => [
    `${count === 1 ? 'Baris ini' : `${count} baris`} menyebut tender ${tender ?? ''} yang tidak ada di pengumuman.`,
    'Baris itu dilewati.',
    'Tambahkan berkas pengumuman yang memuat tender itu bila diperlukan.',
  ],
  'several-plan-codes': ({ value }) => [
    `Paket ini memuat beberapa kode RUP (${value ?? ''}).`,
    'Semua kode disimpan.',
    NOTHING_TO_DO,
  ],
  'several-officers': ({ value, details }) => [
    `Ada beberapa PPK: "${value ?? ''}".`,
    `Yang dipakai: "${details['used'] ?? 'yang pertama'}"${details['because'] === undefined ? '' : `, ${details['because']}`}.`,
    'Ganti PPK pada bagian Pokja bila penerima hasil pemilihan lain orangnya.',
  ],
  'people-numbers-differ': ({ details }) => [
    `Jumlah nama (${details['names'] ?? ''}) dan NIP (${details['numbers'] ?? ''}) tidak sama.`,
    'NIP dikosongkan agar tidak terpasang pada orang yang salah.',
    'Isi NIP pada bagian Pokja.',
  ],
  'committee-missing': () => [
    'Anggota Pokja tidak disebut.',
    'Tender diimpor tanpa anggota Pokja.',
    'Isi anggota Pokja sebelum penawaran dibuka.',
  ],
  'estimate-missing': () => ['HPS kosong.', 'Harga tidak dapat dibandingkan dengan HPS.', CHECK_IN_SPSE],
  'estimate-above-ceiling': ({ details }) => [
    `HPS (${details['estimate'] ?? ''}) lebih besar daripada pagu (${details['ceiling'] ?? ''}).`,
    'Keduanya disimpan seperti tertulis.',
    CHECK_IN_SPSE,
  ],
  'agency-name-differs': ({ value, details }) => [
    `Nama satuan kerja "${value ?? ''}" berbeda dengan master satker ("${details['master'] ?? ''}").`,
    'Dipakai nama dari pengumuman.',
    NOTHING_TO_DO,
  ],
  'agency-unknown': ({ value }) => [
    `Satuan kerja ${value ?? ''} tidak ada di master satker.`,
    'Alamatnya tidak diketahui.',
    NOTHING_TO_DO,
  ],
  'stage-name-missing': ({ count, details }) => [
    `Nama tahap kosong pada ${count} baris.`,
    `Dikenali dari kode aktivitas ${details['activity'] ?? ''}: ${details['name'] ?? ''}.`,
    NOTHING_TO_DO,
  ],
  'stage-unknown': ({ details }) => [
    `Nama tahap kosong dan kode aktivitas ${details['activity'] ?? '(kosong)'} belum dikenal.`,
    'Tahap disimpan tanpa nama.',
    CHECK_IN_SPSE,
  ],
  'stage-name-untidy': ({ count, value }) => [
    `Nama tahap "${value ?? ''}" memuat spasi berlebih pada ${count} baris.`,
    'Spasi dirapikan.',
    NOTHING_TO_DO,
  ],
  'window-incomplete': ({ details }) => [
    `Tahap ${details['stage'] ?? ''} tidak lengkap waktunya.`,
    'Tahap disimpan dengan waktu yang ada.',
    CHECK_IN_SPSE,
  ],
  'window-reversed': ({ details }) => [
    `Tahap ${details['stage'] ?? ''} berakhir sebelum mulai.`,
    'Waktunya disimpan seperti tertulis.',
    CHECK_IN_SPSE,
  ],
  'window-placeholder': ({ details }) => [
    `Tahap ${details['stage'] ?? ''} hanya ${details['minutes'] ?? ''} menit.`,
    'Kemungkinan jadwal isian sementara, bukan jadwal sebenarnya.',
    'Jangan memakai jadwal ini untuk menghitung masa sanggah sebelum dicocokkan dengan SPSE.',
  ],
  'objection-too-early': ({ details }) => [
    `${details['objection'] ?? 'Masa sanggah'} mulai sebelum ${details['announcement'] ?? 'pengumuman'} berakhir.`,
    'Jadwal disimpan seperti tertulis.',
    'Cocokkan masa sanggah dengan SPSE.',
  ],
  'no-schedule': () => ['Tender ini tidak punya satu tahap pun di berkas jadwal.', 'Jadwalnya kosong.', CHECK_IN_SPSE],
  'empty-participant': () => [
    'Baris peserta ini kosong seluruhnya.',
    'Layanan menulis baris kosong untuk tender tanpa pendaftar; tidak ada peserta yang diambil.',
    NOTHING_TO_DO,
  ],
  'participant-unnamed': () => [
    'Nama penyedia kosong.',
    'Peserta disimpan dengan kodenya sebagai nama.',
    'Isi nama peserta menurut SPSE.',
  ],
  'supplier-code-missing': ({ details }) => [
    'Kode penyedia (kd_penyedia) kosong.',
    `Peserta dikenali dari ${details['by'] ?? 'barisnya'}; kecocokan antartender tidak terjamin.`,
    CHECK_IN_SPSE,
  ],
  'tax-number-missing': () => [
    'NPWP 15 dan 16 angka sama-sama kosong.',
    'Peserta diimpor tanpa NPWP.',
    'Isi NPWP menurut dokumen kualifikasi.',
  ],
  'tax-number-15-missing': () => ['NPWP 15 angka kosong.', 'Dipakai NPWP 16 angka.', NOTHING_TO_DO],
  'tax-number-16-missing': () => ['NPWP 16 angka kosong.', 'Dipakai NPWP 15 angka.', NOTHING_TO_DO],
  'tax-numbers-differ': ({ details }) => [
    `NPWP 16 angka (${details['form16'] ?? ''}) bukan 0 ditambah NPWP 15 angka (${details['form15'] ?? ''}).`,
    'Biasa untuk orang perseorangan dan cabang; keduanya disimpan.',
    'Periksa saat pembuktian kualifikasi.',
  ],
  'tax-number-punctuation': ({ value, details }) => [
    `NPWP ditulis "${value ?? ''}".`,
    `Dirapikan menjadi ${details['printed'] ?? ''}.`,
    NOTHING_TO_DO,
  ],
  'tax-number-placeholder': ({ value }) => [
    `NPWP "${value ?? ''}" hanya pengisi tempat.`,
    'NPWP itu dikosongkan.',
    'Isi NPWP menurut dokumen kualifikasi.',
  ],
  'tax-number-scientific': ({ value }) => [
    `NPWP ditulis sebagai notasi ilmiah (${value ?? ''}).`,
    'Angka belakangnya sudah hilang; NPWP itu dikosongkan.',
    'Ambil ulang berkas tanpa membukanya di lembar kerja, atau isi NPWP menurut dokumen kualifikasi.',
  ],
  'tax-number-length': ({ value }) => [
    `NPWP "${value ?? ''}" bukan 15 atau 16 angka.`,
    'NPWP itu dikosongkan.',
    'Isi NPWP menurut dokumen kualifikasi.',
  ],
  'tax-number-leading-zero': ({ value, details }) => [
    `NPWP "${value ?? ''}" kehilangan angka nol di depan.`,
    `Dibaca sebagai ${details['printed'] ?? ''}.`,
    'Cocokkan dengan dokumen kualifikasi.',
  ],
  'tax-number-wrong-field': ({ field, value }) => [
    `NPWP pada ${field ?? ''} (${value ?? ''}) bentuknya yang satu lagi.`,
    'NPWP disimpan pada bentuk yang sesuai.',
    NOTHING_TO_DO,
  ],
  'offer-zero': ({ value }) => [
    `Nilai penawaran ${value ?? '0'}.`,
    'Penawaran dicatat ada, tetapi harganya belum diketahui.',
    'Isi harga penawaran menurut berita acara pembukaan.',
  ],
  'correction-missing': () => [
    'Penawaran tanpa harga terkoreksi.',
    'Koreksi aritmatik tidak tercatat di SPSE; harga penawaran yang dipakai.',
    NOTHING_TO_DO,
  ],
  'correction-without-offer': () => [
    'Ada harga terkoreksi tanpa harga penawaran.',
    'Penawaran dicatat dengan harga terkoreksi saja.',
    CHECK_IN_SPSE,
  ],
  'offer-above-estimate': ({ details }) => [
    `Harga penawaran (${details['offer'] ?? ''}) di atas HPS (${details['estimate'] ?? ''}).`,
    'Tahap harga akan memeriksanya.',
    NOTHING_TO_DO,
  ],
  'no-participants': () => [
    'Tender ini tidak punya satu baris pun di berkas peserta.',
    'Daftar pesertanya kosong.',
    CHECK_IN_SPSE,
  ],
  'no-offers': ({ details }) => [
    `Tidak ada penawaran dari ${details['registered'] ?? '0'} peserta yang mendaftar.`,
    'Ini hal yang biasa; bila batas pemasukan sudah lewat, tender dapat dinyatakan gagal.',
    NOTHING_TO_DO,
  ],
  'status-differs': ({ details }) => [
    `Pengumuman menyebut "${details['announced'] ?? ''}", berkas tender selesai "${details['finished'] ?? ''}".`,
    'Dipakai status pengumuman.',
    'Minta semua berkas diambil pada hari yang sama bila status penting.',
  ],
  'finished-missing': () => [
    'Pengumuman menyebut tender ini selesai, tetapi tender ini tidak ada di berkas tender selesai.',
    'Kesegaran kedua layanan berbeda; status pengumuman yang dipakai.',
    'Minta kedua berkas diambil pada hari yang sama.',
  ],
  'values-empty': () => [
    'Baris nilai ini belum berisi nilai.',
    'Hasil tender ini belum tercatat di layanan nilai.',
    NOTHING_TO_DO,
  ],
  'values-missing': () => [
    'Tender ini selesai tetapi tidak ada di berkas nilai.',
    'Harga negosiasi dan nilai kontraknya tidak diketahui.',
    NOTHING_TO_DO,
  ],
  'price-withheld': ({ details }) => [
    `Harga file II ditahan sampai hasil teknis ditetapkan (${details['rows'] ?? '1'} baris).`,
    'Adanya penawaran dicatat; harga, pemenang, dan nilai lain yang menunjukkannya tidak dibaca.',
    'Tetapkan hasil teknis lebih dahulu; impor ulang berkas ini sesudahnya untuk harga peserta yang lulus.',
  ],
  'values-differ': ({ field, details }) => [
    `Isian ${field ?? ''} berbeda antarberkas: ${details['here'] ?? ''} di sini, ${details['there'] ?? ''} di pengumuman.`,
    'Dipakai nilai pengumuman.',
    CHECK_IN_SPSE,
  ],
  'several-winners': ({ details }) => [
    `Ada ${details['winners'] ?? ''} peserta bertanda pemenang.`,
    `Yang dicatat: "${details['used'] ?? 'yang pertama'}".`,
    CHECK_IN_SPSE,
  ],
  'winner-without-offer': () => [
    'Peserta bertanda pemenang tidak punya penawaran.',
    'Tanda pemenang tetap dicatat.',
    CHECK_IN_SPSE,
  ],
  'winner-differs': ({ details }) => [
    `Pemenang di berkas nilai ("${details['values'] ?? ''}") bukan peserta yang bertanda pemenang ("${details['flagged'] ?? ''}").`,
    'Dicatat peserta yang bertanda pemenang.',
    CHECK_IN_SPSE,
  ],
  'winner-unknown': ({ value }) => [
    `Pemenang "${value ?? ''}" tidak ada di daftar peserta.`,
    'Pemenang tidak dicatat; nilainya tetap dicatat.',
    CHECK_IN_SPSE,
  ],
  'negotiated-above-offer': ({ details }) => [
    `Harga negosiasi (${details['negotiated'] ?? ''}) lebih tinggi ${details['difference'] ?? ''} daripada penawaran (${details['offer'] ?? ''}).`,
    'Kedua nilai disimpan seperti tertulis.',
    CHECK_IN_SPSE,
  ],
  'letter-price-differs': ({ details }) => [
    `Harga pada SPPBJ (${details['letter'] ?? ''}) berbeda dengan harga negosiasi (${details['negotiated'] ?? ''}).`,
    'Dipakai harga negosiasi; nomor dan tanggal SPPBJ tetap dicatat.',
    CHECK_IN_SPSE,
  ],
  'letter-winner-differs': ({ value }) => [
    `SPPBJ ditujukan kepada "${value ?? ''}", bukan pemenang yang tercatat.`,
    'Nomor dan tanggal SPPBJ tetap dicatat.',
    CHECK_IN_SPSE,
  ],
};

function found(text: string | undefined): string {
  return text === undefined || text === '' ? '' : ` (ditemukan "${text}")`;
}
