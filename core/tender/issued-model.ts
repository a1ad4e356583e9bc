/** Documents that were put out: frozen as they stood, version upon version. */
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import type { Hash } from '#core/log/envelope.ts';
import type { DocumentKey } from './document-kind.ts';

/** By `DocumentKey`; the versions of a document, oldest first. */
export type IssuedDocuments = Readonly<Record<string, readonly IssuedDocument[]>>;

/** One version of a document, as it went out and stays. */
export interface IssuedDocument {
  /** From 1, without gaps. */
  readonly version: number;
  readonly title: string;
  /** Null where documents of its kind carry none. */
  readonly number: string | null;
  readonly date: DateOnly | null;
  readonly issuedAt: Instant;
  /** What it says, as canonical JSON; the hash is its fingerprint, which stands on the paper. */
  readonly content: IssuedFile;
  /** The pages as they were made; null where the shell it was issued in makes none. */
  readonly pdf: (IssuedFile & { readonly pages: number }) | null;
  /** Why it takes the place of the version before; null = the first. */
  readonly reason: string | null;
}

/** A file kept beside the log.   Units  bytes. */
export interface IssuedFile {
  readonly sha256: Hash;
  readonly size: number;
}

const NOTHING_ISSUED: IssuedDocuments = {};

/** Everything put out of a tender; nothing where nothing was. */
export function issuedOf({ issued }: { readonly issued?: IssuedDocuments }): IssuedDocuments {
  return issued ?? NOTHING_ISSUED;
}

/** The versions of one document, oldest first. */
export function versionsOf(
  dossier: { readonly issued?: IssuedDocuments },
  key: DocumentKey,
): readonly IssuedDocument[] {
  const issued = issuedOf(dossier);
  return Object.hasOwn(issued, key) ? (issued[key] ?? []) : [];
}
