/** Bytes as base64url text without padding (RFC 4648 §5), one text for the same bytes. */
import { latin1Bytes } from '#core/shared/latin1.ts';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CODES = latin1Bytes(ALPHABET);
/** What a character is worth that is not in the alphabet. */
const FOREIGN = 64;
/** The value of each character by its code. */
const VALUES = valuesByCode();
/** Characters made at once: a call takes no more arguments than this everywhere. */
const BLOCK = 8_192;

/** Writes bytes as base64url. */
export function encodeBase64Url(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let bits = 0;
  let held = 0;
  let filled = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      codes[filled++] = CODES[(held >> bits) & 63] ?? 0;
    }
    held &= (1 << bits) - 1;
  }
  if (bits > 0) codes[filled++] = CODES[held << (6 - bits)] ?? 0;
  let text = '';
  for (let at = 0; at < filled; at += BLOCK) {
    text += String.fromCharCode(...codes.subarray(at, Math.min(at + BLOCK, filled)));
  }
  return text;
}

/** Reads base64url; null for padding, foreign characters, or spare bits that are not zero (a second text for the same bytes). */
export function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let bits = 0;
  let held = 0;
  let filled = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES[text.charCodeAt(at)] ?? FOREIGN;
    if (value === FOREIGN) return null;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[filled++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  return bits < 6 && held === 0 ? bytes : null;
}

function valuesByCode(): Uint8Array {
  const values = new Uint8Array(128).fill(FOREIGN);
  for (const [value, code] of CODES.entries()) values[code] = value;
  return values;
}
