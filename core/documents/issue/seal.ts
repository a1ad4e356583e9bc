/** What stands at the foot of a document that went out: its version, its fingerprint, and a code that leads into the log. */
import type { Hash } from '#core/log/envelope.ts';
import type { IssuedDocument } from '#core/tender/issued-model.ts';

export interface DocumentSeal {
  readonly version: number;
  /** `7K3FA-9D2MX-…`, to be read out and typed. */
  readonly fingerprint: string;
  /** What the QR code says. */
  readonly code: string;
}

/** A place in the log a seal names. */
export interface SealedPlace {
  readonly tender: string;
  readonly fingerprint: string;
}

/** Crockford's: without the letters that are taken for digits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 5;
const LETTERS_A_GROUP = 5;
const BITS_A_LETTER = 5n;
const HEX_DIGITS = 32;

const BEGIN = 'MEJA1';

/**
 * The seal of a version.
 *
 * Shapes  the code is `MEJA1:<tender>:<fingerprint>`, in the letters a QR code packs closest wherever the tender's code
 *         is; the fingerprint is the first 125 bits of the content's SHA-256, too many to be met by chance or by trying.
 */
export function sealOf({ version, content }: IssuedDocument, tender: string): DocumentSeal {
  const fingerprint = printedFingerprint(content.sha256);
  return { version, fingerprint, code: `${BEGIN}:${tender}:${fingerprint.replaceAll('-', '')}` };
}

/** A hash as it stands on paper. */
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

/** What a scanned code or a typed fingerprint names; the tender is empty where only a fingerprint was typed. */
export function readSeal(text: string): SealedPlace | null {
  const tidy = text.trim();
  const coded = new RegExp(`^${BEGIN}:(.+):([^:]+)$`).exec(tidy);
  const fingerprint = readFingerprint(coded?.[2] ?? tidy);
  return fingerprint === null ? null : { tender: coded?.[1] ?? '', fingerprint };
}

/** Whoever types reads O for 0 and I or L for 1. */
function readFingerprint(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const isWhole = letters.length === GROUPS * LETTERS_A_GROUP && [...letters].every((each) => LETTERS.includes(each));
  return isWhole ? (letters.match(/.{5}/g) ?? []).join('-') : null;
}
