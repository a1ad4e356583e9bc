import type { ThreePartMessage } from './message.ts';

/** How the bytes of a text file are to be decoded; names as `TextDecoder` knows them. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Files that are no text at all, told by their first bytes. */
export type BinaryKind = 'zip' | 'old-office' | 'pdf' | 'image' | 'unknown-binary';

const SIGNATURES: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['old-office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
];

/** Enough to see the pattern of two-byte text without reading a large file twice. */
const SNIFFED_BYTES = 4096;

/** At most one zero byte in so many pairs of bytes is taken for damage. */
const MOST_STRAY_SHARE = 50;

/**
 * Tells how to decode a file from its bytes: a byte-order mark, else the pattern of zero bytes, else whether it is valid
 * UTF-8; what is not is taken as the Windows encoding spreadsheets still save in.
 */
export function sniffText(
  bytes: Uint8Array,
): { readonly text: true; readonly encoding: TextEncoding } | { readonly text: false; readonly kind: BinaryKind } {
  for (const [kind, signature] of SIGNATURES) {
    if (signature.every((byte, at) => bytes[at] === byte)) return { text: false, kind };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: true, encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: true, encoding: 'utf-16be' };
  const zeros = zeroBytes(bytes);
  const pairs = Math.min(bytes.length, SNIFFED_BYTES) / 2;
  // Two-byte text has a zero in most pairs. A stray one is damage in text: whoever reads it names the place.
  if (zeros.even + zeros.odd > pairs / MOST_STRAY_SHARE || (zeros.even + zeros.odd > 0 && !isUtf8(bytes))) {
    if (zeros.odd > 8 * zeros.even) return { text: true, encoding: 'utf-16le' };
    if (zeros.even > 8 * zeros.odd) return { text: true, encoding: 'utf-16be' };
    return { text: false, kind: 'unknown-binary' };
  }
  return { text: true, encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252' };
}

/** What to tell about a file that is not text. */
export function binaryMessage(kind: BinaryKind): ThreePartMessage {
  const names: Record<BinaryKind, string> = {
    zip: 'berkas ZIP atau lembar kerja (XLSX/DOCX)',
    'old-office': 'berkas Office lama (XLS/DOC)',
    pdf: 'berkas PDF',
    image: 'gambar',
    'unknown-binary': 'berkas biner',
  };
  return {
    happened: `Ini ${names[kind]}, bukan berkas teks.`,
    means: 'Isinya tidak dapat dibaca sebagai data.',
    action: 'Pilih berkas teks aslinya (JSON atau CSV); berkas ZIP diekstrak dahulu.',
  };
}

function zeroBytes(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  let even = 0;
  let odd = 0;
  const end = Math.min(bytes.length, SNIFFED_BYTES);
  for (let at = 0; at < end; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  return { even, odd };
}

function isUtf8(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const following =
      lead < 0x80
        ? 0
        : lead >= 0xc2 && lead < 0xe0
          ? 1
          : lead >= 0xe0 && lead < 0xf0
            ? 2
            : lead >= 0xf0 && lead < 0xf5
              ? 3
              : -1;
    if (following < 0) return false;
    for (let step = 1; step <= following; step++) {
      // A sequence cut off by the end of the file counts too: the file is cut, its encoding is known.
      if (at + step >= bytes.length) return true;
      if (((bytes[at + step] ?? 0) & 0xc0) !== 0x80) return false;
    }
    at += following + 1;
  }
  return true;
}
