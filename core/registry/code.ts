/** The one-time code with which a device is enrolled: read aloud or typed from paper, so forgiving of look-alikes. */
import type { Hash } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { assert } from '#core/shared/assert.ts';

/** Crockford's base32: no I, L, O or U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = 20;
const GROUP = 5;

/** Bytes of randomness a code takes; five bits of each are used: 100 bits, beyond guessing. */
export const CODE_RANDOM_BYTES = LETTERS;

/** Makes a code of random bytes: twenty letters, `7K3QX-0M9TZ-B4HJW-58RNC`. */
export function createCode(random: Uint8Array): string {
  assert(random.length === CODE_RANDOM_BYTES, `a code takes ${CODE_RANDOM_BYTES} random bytes`);
  return grouped(Array.from(random, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join(''));
}

/**
 * The code a person typed, as `createCode` writes it, or null: not twenty letters of a code. Small letters, spaces and hyphens
 * anywhere, O for 0, I and L for 1 are understood.   Source  Douglas Crockford, Base 32
 */
export function readCode(typed: string): string | null {
  const letters = typed
    .toUpperCase()
    .replaceAll(/[\s‐‑–-]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const isCode = letters.length === LETTERS && Array.from(letters).every((letter) => ALPHABET.includes(letter));
  return isCode ? grouped(letters) : null;
}

/** What the office stream tells of a code: nobody learns the code from it. `code` is as `createCode` or `readCode` gives it. */
export function codeHash(code: string): Hash {
  return sha256Hex(`code/1 ${code}`);
}

function grouped(letters: string): string {
  return Array.from({ length: LETTERS / GROUP }, (_, index) => letters.slice(index * GROUP, (index + 1) * GROUP)).join(
    '-',
  );
}
