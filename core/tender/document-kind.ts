/** The documents this build makes, and what a single one of them is known by. */
import { assert } from '#core/shared/assert.ts';

/** In the order a tender needs them; the CLI and files use these Indonesian short names. */
export const DOCUMENT_KINDS = [
  'surat-tugas',
  'pakta-integritas',
  'ba-reviu',
  'ba-penjelasan',
  'adendum',
  'bapp',
  'bapp-harga',
  'ba-koreksi',
  'ba-klarifikasi',
  'ba-kualifikasi',
  'baep',
  'ba-negosiasi',
  'kertas-kerja',
  'bahp',
  'penetapan',
  'pengumuman',
  'surat-peserta',
  'jawaban-sanggah',
  'jawaban-banding',
  'nota-dinas',
  'sppbj',
  'ba-gagal',
  'ba-evaluasi-ulang',
  'undangan',
  'daftar-hadir',
  'notula',
  'register-bukti',
  'daftar-periksa',
] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/**
 * One document of a tender: its kind, and where there are several of it, whom or what it is about: `bahp`,
 * `surat-peserta:b-3`, `undangan:rapat-2`.
 */
export type DocumentKey = DocumentKind | `${DocumentKind}:${string}`;

export interface DocumentRef {
  readonly kind: DocumentKind;
  /** Id of a bidder, member, meeting, addendum, objection or appeal; null where a tender has one such document. */
  readonly subject: string | null;
}

export function documentKey({ kind, subject }: DocumentRef): DocumentKey {
  return subject === null ? kind : `${kind}:${subject}`;
}

/** What a key names. */
export function refOf(key: DocumentKey): DocumentRef {
  const ref = readDocumentKey(key);
  assert(ref !== null, `a key names a document, not ${key}`);
  return ref;
}

/** The same of any text; null for what names no document of this build. */
export function readDocumentKey(text: string): DocumentRef | null {
  const at = text.indexOf(':');
  const name = at < 0 ? text : text.slice(0, at);
  const kind = DOCUMENT_KINDS.find((each) => each === name);
  const subject = at < 0 ? null : text.slice(at + 1);
  return kind === undefined || subject === '' ? null : { kind, subject };
}
