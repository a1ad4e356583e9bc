/** Who signed what went out, how, and the signed papers that came back. */
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import type { DocumentKey } from './document-kind.ts';
import type { IssuedFile } from './issued-model.ts';
import { compareText, entryOf } from './records.ts';

/** By `DocumentKey`, then by version; only versions about which anything is known. */
export type Signing = Readonly<Record<string, Readonly<Record<string, VersionSigning>>>>;

export interface VersionSigning {
  /** By the place of the signer among all who sign that version, counted from 1; absent = has not signed yet. */
  readonly marks: Readonly<Record<string, SignerMark>>;
  /** By the hash of their file. */
  readonly copies: Readonly<Record<string, SignedCopy>>;
}

/** How a signer answered. */
export interface SignerMark {
  readonly name: string;
  /** With ink; by a certificate; or not at all. */
  readonly way: 'wet' | 'electronic' | 'declined';
  readonly date: DateOnly;
  /** Why one refuses; null where one signed. */
  readonly reason: string | null;
}

/** A signed paper as it came back, kept as it is. */
export interface SignedCopy {
  readonly kind: 'scan' | 'signed-pdf';
  readonly file: IssuedFile & { readonly name: string };
  /** Of a scan, the pages scanned. */
  readonly pages: number;
  /** To the PDF that went out; null where that cannot be told: a scan, or a version without a PDF. */
  readonly relation: PdfRelation | null;
  /** As found when it was attached, in their order. */
  readonly signatures: readonly FoundSignature[];
  readonly attachedAt: Instant;
  /** What whoever attached it says of what is odd about it; null = nothing was. */
  readonly note: string | null;
  /** Why it does not count any more; null = it counts. It stays all the same. */
  readonly withdrawn: string | null;
}

/**
 * What a file has to do with ours. `identical`: the same bytes. `continued`: ours, with additions behind it that leave every
 * page as it was. `rewritten`: another file that draws the same pages. `redrawn`: drawn anew with the same words. `added-to`:
 * our words and others between them. `more-pages`, `fewer-pages`: our words as far as they go. `changed`: ours with additions
 * that change pages. `different`: other words.
 */
export type PdfRelation =
  | 'identical'
  | 'continued'
  | 'rewritten'
  | 'redrawn'
  | 'added-to'
  | 'more-pages'
  | 'fewer-pages'
  | 'changed'
  | 'different';

/**
 * What checking a signature comes to. `intact`: these bytes, signed by the key of that certificate. `altered`: the bytes
 * are not those that were signed. `forged`: not signed by that key. `malformed`: no sound signature, or it leaves out
 * parts of the file. `unsupported`: of a kind this program does not check.
 */
export type Integrity = 'intact' | 'altered' | 'forged' | 'malformed' | 'unsupported';

export interface FoundSignature {
  /** Whose, as the certificate says; empty where it says nothing. */
  readonly name: string;
  readonly issuer: string;
  readonly at: Instant | null;
  readonly integrity: Integrity;
}

const NOTHING_SIGNED: Signing = {};
const NOBODY_YET: VersionSigning = { marks: {}, copies: {} };

/** Everything known of signatures of a tender. */
export function signingOf({ signing }: { readonly signing?: Signing }): Signing {
  return signing ?? NOTHING_SIGNED;
}

/** What is known of one version; nothing where nobody signed it yet. */
export function versionSigningOf(
  dossier: { readonly signing?: Signing },
  key: DocumentKey,
  version: number,
): VersionSigning {
  const versions = entryOf<string, Signing[string]>(signingOf(dossier), key) ?? {};
  return entryOf<string, VersionSigning>(versions, String(version)) ?? NOBODY_YET;
}

/** Every copy, newest first. */
export function copiesInOrder({ copies }: VersionSigning): readonly SignedCopy[] {
  return Object.values(copies).toSorted((a, b) => compareText(b.attachedAt, a.attachedAt));
}

/** The copies that count, newest first. */
export function standingCopies(signing: VersionSigning): readonly SignedCopy[] {
  return copiesInOrder(signing).filter(({ withdrawn }) => withdrawn === null);
}
