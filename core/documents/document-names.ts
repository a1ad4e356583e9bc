/** What each kind of document is called in the tender's era. */
import type { OfficialWords } from '#core/regulation/words.ts';
import type { DocumentKind } from '#core/tender/document-kind.ts';
import { titleCase } from './inline.ts';

const NAMES: Readonly<Record<DocumentKind, string | ((words: OfficialWords) => string)>> = {
  'surat-tugas': 'Surat Tugas',
  'pakta-integritas': 'Pakta Integritas',
  'ba-reviu': 'Berita Acara Reviu Dokumen Persiapan Pengadaan',
  'ba-penjelasan': 'Berita Acara Pemberian Penjelasan',
  adendum: ({ tenderDocument }) => `Adendum ${titleCase(tenderDocument)}`,
  bapp: ({ openingMinutes }) => openingMinutes,
  'bapp-harga': ({ openingMinutes, fileTwo }) => `${openingMinutes} (${titleCase(fileTwo)})`,
  'ba-koreksi': 'Berita Acara Koreksi Aritmatik dan Kewajaran Harga',
  'ba-klarifikasi': 'Berita Acara Klarifikasi',
  'ba-kualifikasi': 'Berita Acara Evaluasi dan Pembuktian Kualifikasi',
  baep: ({ evaluationMinutes }) => evaluationMinutes,
  'ba-negosiasi': ({ negotiationMinutes }) => negotiationMinutes,
  'kertas-kerja': 'Kertas Kerja Evaluasi',
  bahp: ({ resultMinutes }) => resultMinutes,
  penetapan: ({ awardLetter }) => awardLetter,
  pengumuman: ({ winnerAnnouncement }) => winnerAnnouncement,
  'surat-peserta': 'Surat Pemberitahuan Hasil Evaluasi',
  'jawaban-sanggah': ({ objectionAnswer }) => titleCase(objectionAnswer),
  'jawaban-banding': ({ appealAnswer }) => titleCase(appealAnswer),
  'nota-dinas': 'Nota Dinas Laporan Hasil Pemilihan',
  sppbj: ({ appointmentLetterFull }) => appointmentLetterFull,
  'ba-gagal': ({ tenderFailed }) => `Berita Acara ${titleCase(tenderFailed)}`,
  'ba-evaluasi-ulang': ({ reEvaluation }) => `Berita Acara ${titleCase(reEvaluation)}`,
  undangan: 'Surat Undangan',
  'daftar-hadir': 'Daftar Hadir',
  notula: 'Notula Rapat',
  'register-bukti': 'Register Bukti',
  'daftar-periksa': 'Daftar Periksa Pelaksanaan SOP',
};

/** The official name, as a title is written. */
export function documentNameOf(kind: DocumentKind, words: OfficialWords): string {
  const name = NAMES[kind];
  return typeof name === 'string' ? name : name(words);
}
