/** How the paragraphs an office may word itself are worded where it does not. */
import type { DocumentKind } from '#core/tender/document-kind.ts';
import type { ParagraphSlot } from './paragraph-template.ts';

type ByKind = Readonly<Partial<Record<DocumentKind, string>>>;

/** Source  DOMAIN §3.2, opening sentence. */
const OF_MINUTES =
  'Pada hari ini, {hari-tanggal}, bertempat di {tempat}, kami yang bertanda tangan di bawah ini, {pokja}, yang ditetapkan dengan {keputusan}, {kegiatan} untuk paket berikut:';

const OPENINGS: ByKind = {
  'ba-reviu': OF_MINUTES,
  'ba-penjelasan': OF_MINUTES,
  bapp: OF_MINUTES,
  'bapp-harga': OF_MINUTES,
  'ba-koreksi': OF_MINUTES,
  'ba-klarifikasi': OF_MINUTES,
  'ba-kualifikasi': OF_MINUTES,
  baep: OF_MINUTES,
  'ba-negosiasi': OF_MINUTES,
  bahp: OF_MINUTES,
  'ba-gagal': OF_MINUTES,
  'ba-evaluasi-ulang': OF_MINUTES,
  'surat-peserta':
    'Sehubungan dengan penawaran Saudara pada {tender} untuk paket berikut, {pokja} memberitahukan hasil evaluasinya.',
  'nota-dinas': 'Bersama ini disampaikan laporan hasil {tender} untuk paket berikut:',
  sppbj: 'Dengan ini kami beritahukan bahwa untuk paket berikut:',
};

/** Beside the law and what the tender itself rests on, which always stand: nothing more. */
const BASES: ByKind = { baep: '', bahp: '', penetapan: '', 'ba-gagal': '', 'ba-evaluasi-ulang': '' };

/** Source  DOMAIN §3.1, common foot F. */
const MINUTES_END = 'Demikian {dokumen} ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.';

const CLOSINGS: ByKind = {
  'surat-tugas': 'Demikian Surat Tugas ini dibuat untuk dilaksanakan dengan penuh tanggung jawab.',
  'pakta-integritas': 'Demikian Pakta Integritas ini dibuat dengan sebenarnya dan tanpa paksaan dari pihak mana pun.',
  'ba-reviu': MINUTES_END,
  'ba-penjelasan': MINUTES_END,
  adendum: MINUTES_END,
  bapp: MINUTES_END,
  'bapp-harga': MINUTES_END,
  'ba-koreksi': MINUTES_END,
  'ba-klarifikasi': MINUTES_END,
  'ba-kualifikasi': MINUTES_END,
  baep: MINUTES_END,
  'ba-negosiasi': MINUTES_END,
  'kertas-kerja': '{dokumen} ini disusun sebagai dasar berita acara evaluasi dan disimpan bersama dokumen pemilihan.',
  bahp: MINUTES_END,
  penetapan: MINUTES_END,
  pengumuman: 'Demikian pengumuman ini disampaikan untuk diketahui.',
  'surat-peserta': 'Demikian kami sampaikan. Atas keikutsertaan Saudara dalam {tender} ini kami ucapkan terima kasih.',
  'jawaban-sanggah': 'Demikian {jawaban-sanggah} ini disampaikan. Atas perhatian Saudara kami ucapkan terima kasih.',
  'jawaban-banding': 'Demikian {jawaban-banding} ini disampaikan. Atas perhatian Saudara kami ucapkan terima kasih.',
  'nota-dinas': 'Demikian laporan ini disampaikan untuk ditindaklanjuti oleh {ppk} sesuai dengan kewenangannya.',
  sppbj: 'Demikian kami sampaikan. Atas perhatian dan kerja sama Saudara kami ucapkan terima kasih.',
  'ba-gagal': MINUTES_END,
  'ba-evaluasi-ulang': MINUTES_END,
  undangan: 'Demikian undangan ini disampaikan. Atas perhatian dan kehadiran Saudara, kami ucapkan terima kasih.',
  notula: 'Demikian notula ini dibuat dengan sebenarnya.',
  'register-bukti':
    '{dokumen} ini disusun dari bukti yang dirujuk dalam penilaian dan berkas yang diterima. Keutuhan suatu berkas diperiksa dengan membandingkan sidik SHA-256-nya.',
  'daftar-periksa': '{dokumen} ini disusun dari catatan kejadian paket dan disimpan bersama dokumen pemilihan.',
};

const STANDARD: Readonly<Record<ParagraphSlot, ByKind>> = { opening: OPENINGS, basis: BASES, closing: CLOSINGS };

/** The standard wording; null where a document of that kind has no such paragraph. */
export function standardParagraph(slot: ParagraphSlot, kind: DocumentKind): string | null {
  return STANDARD[slot][kind] ?? null;
}
