/** What an export tells about a tender, in Indonesian. */
import type { ReleaseFault } from './check.ts';
import type { Withheld } from './export.ts';

const FAULTS: Readonly<Record<ReleaseFault['kind'], string>> = {
  'unknown-field': 'tidak dikenal dalam standar',
  'unknown-code': 'bukan kode yang dikenal',
  'not-a-date-time': 'bukan waktu dengan zonanya',
  'inexact-amount': 'nilai yang terlalu besar untuk ditulis tepat sampai sen',
  'id-twice': 'pengenal yang dipakai dua kali',
  'id-without-end': 'menunjuk ke sesuatu yang tidak ada',
  'tenderers-miscounted': 'tidak sama dengan jumlah peserta yang memasukkan penawaran',
  'weights-not-hundred': 'bobot yang jumlahnya bukan 100',
  'before-its-time': 'belum waktunya diketahui umum',
  'names-committee': 'menyebut anggota Pokja',
};

/** One fault of a release by its place. */
export function faultWords({ kind, path, found }: ReleaseFault): string {
  return `${path}${found === '' ? '' : ` (“${found}”)`}: ${FAULTS[kind]}.`;
}

export function withheldWords(withheld: Withheld): string {
  switch (withheld) {
    case 'names-hidden':
      return 'Nama peserta masih disembunyikan dari Pokja: penawaran tidak ditulis.';
    case 'result-not-announced':
      return 'Hasil belum diumumkan: hasil tidak ditulis.';
    case 'settling':
      return 'Perubahan pada satu jam terakhir belum ditulis. Perubahan itu ditulis sebagai rilis tersendiri setelah bertahan satu jam.';
    case 'apart':
      return 'Pekerjaan dari dua laptop belum dilihat bersama: yang satu belum ditulis. Catat sesuatu di tender ini setelah keduanya bergabung, lalu ekspor lagi.';
    case 'not-evaluated':
      return 'Metode tender ini tidak dievaluasi di sini: hanya pemenang yang tercatat yang ditulis.';
  }
}
