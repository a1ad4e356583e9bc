// What the command line understands: one text for people, and strict parsing of what they typed.

import { parseArgs, type ParseArgsConfig } from 'node:util';
import { err, ok, type Result } from '#core/shared/result.ts';
import { type Failure, failure } from './terminal.ts';

export const USAGE = `Pemakaian: npm run -s meja -- PERINTAH …

  evaluate DOSSIER.json
      Evaluasi lengkap dengan asal-usul setiap angka, JSON ke stdout.
      DOSSIER.json boleh "-" untuk membaca dari stdin.

  compute JENIS INPUT.json [--rules ATURAN|BERKAS]
      Satu hitungan saja dengan asal-usulnya (nilai, HEA, SKP, jaminan, masa sanggah, …), JSON ke stdout.
      compute --help           semua jenis dengan isiannya
      compute JENIS --help     isian satu jenis
      --rules    kumpulan aturan atau berkas aturan, jika tidak disebut dalam isian ruleSet

  import isb FOLDER|BERKAS… -o FOLDER [--zone WIB|WITA|WIT] [--update] [--json] [--quiet]
      Membaca berkas ISB/INAPROC dan menulis satu dossier JSON setiap tender.
      Keanehan berkas dilaporkan ke stderr menurut berkas, baris, dan isian.
      --zone     zona waktu jam tanpa zona; tanpa pilihan ini diusulkan dari provinsi lokasi
      --update   dossier yang sudah ada dilengkapi; yang sudah dievaluasi tidak pernah diubah
      --json     laporan sebagai JSON ke stdout
      --quiet    tanpa keterangan bertingkat info

  document JENIS DOSSIER.json -o BERKAS.html|.pdf|.docx|.xlsx [--paper f4|folio|a4] [--office KANTOR.json]
           [--emblem GAMBAR] [--date TTTT-BB-HH]
      Membuat dokumen; JENIS misalnya bapp, baep, bahp, penetapan, atau surat-peserta:ID untuk satu peserta; JENIS yang
      tidak dikenal dijawab dengan seluruh pilihannya. "-o -" menulis HTML ke stdout.
      PDF memerlukan Chromium, Chrome, atau Edge; sebutkan tempatnya di MEJA_BROWSER bila tidak ditemukan.
      --office   kop surat dan setelan kantor; bentuknya: meja schema office
      --emblem   lambang di kiri kop: berkas PNG atau JPEG paling besar 300 kB
      --date     tanggal cetak pada kaki konsep; tanpa pilihan ini hari ini

  practice -o FOLDER [--seed BENIH] [--tenders JUMLAH] [--overwrite]
      Musim latihan: satu dossier JSON setiap tender, semua nama rekaan.

  recap DOSSIER.json… [--rows KELOMPOK] [--columns KELOMPOK] [--figures ANGKA,ANGKA,…]
      Angka dari banyak tender menurut satu atau dua kelompok, JSON ke stdout; setiap angka dengan banyaknya tender
      yang mendasarinya. Berkas yang tidak terbaca disebut dan dilewati.
      --rows, --columns   agency, status, stage, method, kind, size, month, committee, year, failure, repeated, reserved
      --figures           misalnya packages,ceiling,award; tanpa pilihan ini semua angka

  archive DOSSIER.json… -o ARSIP.meja.gz
      Arsip bertanda tangan: setiap dossier satu rangkaian kejadian, dengan kunci yang dibuat untuk arsip ini.

  verify ARSIP.meja.gz [--bahasa id|en] [--json]
      Memeriksa arsip tanpa data lain: keutuhan, rantai, tanda tangan, wewenang, keadaan, nilai, dan peringkat;
      menyebut hal pertama yang tidak cocok. Bentuk arsip: docs/archive-format.md.

  receipt TANDA-TERIMA.json [--sidik "SIDIK KUNCI SERVER"] [--json]
      Memeriksa tanda terima sinkronisasi dengan kunci server yang ada di dalamnya, dan menyebut isinya.
      --sidik    sidik kunci yang diumumkan admin LPSE; tanda terima dari kunci lain ditolak

  verify-findings TEMUAN.json [--sidik "SIDIK KUNCI AUDITOR"] [--json]
      Memeriksa berkas temuan dari meja auditor dengan kunci yang ada di dalamnya, dan menyebut setiap temuan.
      --sidik    sidik kunci yang disebutkan auditornya; temuan dari kunci lain ditolak

  verify-pdf BERKAS.pdf [--against TERBIT.pdf] [--json]
      Tanda tangan elektronik dalam PDF: milik siapa, dan apakah masih utuh. Apakah penerbit sertifikat dipercaya tidak
      diperiksa.
      --against  PDF yang diterbitkan; disebut apa hubungan berkas dengannya

  rules [ATURAN|BERKAS] [--json]
      Kumpulan aturan yang dikenal, atau setiap nilai satu kumpulan dengan dasar dan kepastiannya.
      rules check BERKAS                    apakah berkas aturan dapat dibaca; setiap cacat menurut tempatnya
      rules export ATURAN [-o BERKAS]       aturan sebagai berkas, untuk dijadikan dasar berkas sendiri

  ocds ARSIP.meja.gz|DOSSIER.json|FOLDER… -o BERKAS [--format releases|records|compiled] [--office KANTOR.json]
       [--prefix ocds-xxxxxx] [--publisher NAMA] [--date TTTT-BB-HH]
      Data terbuka menurut OCDS 1.1.5: satu rilis untuk setiap peristiwa yang sudah diumumkan; nama Pokja dan nilai
      perseorangan tidak pernah ditulis. Keterangan: docs/ocds.md.
      Dari arsip, setiap rilis tetap sebagaimana waktu diterbitkan, dan perbaikan menjadi rilis tersendiri. Dari dossier,
      yang tidak memuat catatan kejadian, semua rilis dibuat dari keadaan sekarang.
      --format   releases = paket rilis, records = paket rekaman, compiled = rilis terkompilasi satu per baris
      --date     apa yang sudah diketahui umum pada akhir tanggal itu; tanpa pilihan ini sekarang

  indicators RILIS.jsonl [--settings BERKAS] [--no-meta]
      Sebelas indikator Cardinal atas rilis OCDS terkompilasi, satu per baris; JSON ke stdout, baris yang tidak dapat
      dipakai disebut di stderr. RILIS.jsonl boleh "-" untuk membaca dari stdin.
      --settings ambang dan daftar seperti settings.ini Cardinal, atau nama yang sama sebagai JSON
      --no-meta  tanpa kuartil dan pagar

  schema [dossier|office|compute|server] [-o BERKAS]
      JSON Schema berkas dossier, setelan kantor untuk --office, atau masukan compute; antarmuka server pusat (OpenAPI).

  --help, --version

Kode keluar: 0 baik · 1 masukan ditolak atau bercacat · 2 pemakaian salah · 3 keadaan mesin (peramban, tulis berkas).
`;

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<Given extends Options> = ReturnType<
  typeof parseArgs<{
    readonly options: Given;
    readonly args: string[];
    readonly allowPositionals: true;
    readonly strict: true;
  }>
>;

/** Parses arguments strictly: an option nobody knows is a fault, not ignored. */
export function parseUsage<Given extends Options>(
  args: readonly string[],
  options: Given,
): Result<Parsed<Given>, Failure> {
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: true, strict: true }));
  } catch (error) {
    // `parseArgs` tells wrong usage by throwing, with a code that begins so; anything else is a bug.
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    return err(wrongUsage(optionFault(code, error instanceof Error ? error.message : '')));
  }
}

/** Wrong usage, with a pointer to the help. */
export function wrongUsage(happened: string): Failure {
  return failure(2, 'meja', [
    happened,
    'Tidak ada yang dikerjakan.',
    'Lihat cara pemakaian: npm run -s meja -- --help',
  ]);
}

/** Takes one of a few words. */
export function oneOf<Word extends string>(given: string, words: readonly Word[], what: string): Result<Word, Failure> {
  const word = words.find((each) => each === given);
  return word === undefined
    ? err(wrongUsage(`${what} "${given}" tidak dikenal; pilihannya ${words.join(', ')}.`))
    : ok(word);
}

function optionFault(code: string, message: string): string {
  const option = /'(-{1,2}[^' ]+)/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `Pilihan ${option} tidak dikenal.`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `Pilihan ${option} tidak ditulis dengan benar (nilainya hilang atau tidak pada tempatnya).`;
    default:
      return `Perintah tidak dimengerti: ${message}`;
  }
}
