/**
 * One half of a recovery kit as a keeper's paper has it: 32 bytes as 14 groups of four letters and digits, the last one a
 * check. The letters are those nobody mistakes for a digit (Crockford's base 32: no I, L, O, U).
 */
import { sha256Hex } from '#core/log/hash.ts';

export interface RecoveryHalf {
  readonly half: 1 | 2;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 32;
const CHECK_LETTERS = 4;
/** 256 bits in letters of 5. */
const BODY_LETTERS = 52;

/** `7K2M-…-9QWX`. */
export function writeHalf({ half, bytes }: RecoveryHalf): string {
  const text = bodyOf(bytes) + checkOf(half, bytes);
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** Reads what someone typed; spaces, dashes and small letters do not matter. Null when a letter is wrong or missing. */
export function readHalf(typed: string): RecoveryHalf | null {
  const text = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (text.length !== BODY_LETTERS + CHECK_LETTERS) return null;
  const bytes = bytesOf(text.slice(0, BODY_LETTERS));
  if (bytes === null) return null;
  const check = text.slice(BODY_LETTERS);
  const half = ([1, 2] as const).find((each) => checkOf(each, bytes) === check);
  return half === undefined ? null : { half, bytes };
}

/** Two halves no one of which says anything about the secret. */
export function splitSecret(secret: Uint8Array<ArrayBuffer>): readonly [RecoveryHalf, RecoveryHalf] {
  const first = crypto.getRandomValues(new Uint8Array(BYTES));
  return [
    { half: 1, bytes: first },
    { half: 2, bytes: xor(secret, first) },
  ];
}

export function joinHalves(a: RecoveryHalf, b: RecoveryHalf): Uint8Array<ArrayBuffer> {
  return xor(a.bytes, b.bytes);
}

function xor(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(a, (byte, at) => byte ^ (b[at] ?? 0));
}

/** 52 letters carry 260 bits: four zeros stand behind the bytes. */
function bodyOf(bytes: Uint8Array): string {
  let value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) << 4n;
  let text = '';
  for (let letter = 0; letter < BODY_LETTERS; letter += 1) {
    text = LETTERS.charAt(Number(value & 31n)) + text;
    value >>= 5n;
  }
  return text;
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  let value = 0n;
  for (const letter of text) {
    const digit = LETTERS.indexOf(letter);
    if (digit < 0) return null;
    value = (value << 5n) | BigInt(digit);
  }
  if ((value & 15n) !== 0n) return null;
  value >>= 4n;
  const bytes = new Uint8Array(BYTES);
  for (let at = BYTES - 1; at >= 0; at -= 1) {
    bytes[at] = Number(value & 255n);
    value >>= 8n;
  }
  return bytes;
}

function checkOf(half: 1 | 2, bytes: Uint8Array): string {
  const digest = BigInt(`0x${sha256Hex(Uint8Array.of(half, ...bytes))}`);
  const twentyBits = digest >> 236n;
  return [15n, 10n, 5n, 0n].map((shift) => LETTERS.charAt(Number((twentyBits >> shift) & 31n))).join('');
}
