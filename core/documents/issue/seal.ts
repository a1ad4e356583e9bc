/** What stands at the foot of a document that went out: its version, its fingerprint, and a code that leads into the log. */
import type { IssuedDocument } from '#core/tender/issued-model.ts';
import { printedFingerprint, readFingerprint } from '#core/tender/printed-fingerprint.ts';

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

const BEGIN = 'MEJA1';

/**
 * The seal of a version.
 *
 * Shapes  the code is `MEJA1:<tender>:<fingerprint>`, in the letters a QR code packs closest wherever the tender's code
 *         is.
 */
export function sealOf({ version, content }: IssuedDocument, tender: string): DocumentSeal {
  const fingerprint = printedFingerprint(content.sha256);
  return { version, fingerprint, code: `${BEGIN}:${tender}:${fingerprint.replaceAll('-', '')}` };
}

/** What a scanned code or a typed fingerprint names; the tender is empty where only a fingerprint was typed. */
export function readSeal(text: string): SealedPlace | null {
  const tidy = text.trim();
  const coded = new RegExp(`^${BEGIN}:(.+):([^:]+)$`).exec(tidy);
  const fingerprint = readFingerprint(coded?.[2] ?? tidy);
  return fingerprint === null ? null : { tender: coded?.[1] ?? '', fingerprint };
}
