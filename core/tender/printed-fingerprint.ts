/** The fingerprint of a document, as it stands on paper and is typed. */
import type { Hash } from '#core/log/envelope.ts';

/** Crockford's: without the letters that are taken for digits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 5;
const LETTERS_A_GROUP = 5;
const BITS_A_LETTER = 5n;
const HEX_DIGITS = 32;

/** A hash as it stands on paper: its first 125 bits, too many to be met by chance or by trying. */
export function printedFingerprint(hash: Hash): string {
  const bits = BigInt(`0x${hash.slice(0, HEX_DIGITS)}`) >> 3n;
  const letters = Array.from({ length: GROUPS * LETTERS_A_GROUP }, (_, index) => {
    const shift = BITS_A_LETTER * BigInt(GROUPS * LETTERS_A_GROUP - 1 - index);
    return LETTERS[Number((bits >> shift) & 31n)] ?? '';
  });
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * LETTERS_A_GROUP, (group + 1) * LETTERS_A_GROUP).join(''),
  ).join('-');
}

/** What was typed, in one spelling; null where it is no fingerprint. Whoever types reads O for 0 and I or L for 1. */
export function readFingerprint(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const isWhole = letters.length === GROUPS * LETTERS_A_GROUP && [...letters].every((each) => LETTERS.includes(each));
  return isWhole ? (letters.match(/.{5}/g) ?? []).join('-') : null;
}

const PRINTED = new RegExp(`[${LETTERS}]{${LETTERS_A_GROUP}}(?:-[${LETTERS}]{${LETTERS_A_GROUP}}){${GROUPS - 1}}`, 'g');

/** Every fingerprint that stands on pages, wherever their lines break. */
export function fingerprintsIn(pages: readonly string[]): ReadonlySet<string> {
  return new Set(pages.flatMap((words) => words.replace(/\s/g, '').match(PRINTED) ?? []));
}
