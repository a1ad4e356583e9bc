/** Which version of a tender's documents a fingerprint on paper belongs to. */
import { printedFingerprint } from '#core/tender/printed-fingerprint.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import { type IssuedDocument, issuedOf } from '#core/tender/issued-model.ts';
import type { Dossier } from '#core/tender/model.ts';

export interface SealedVersion {
  readonly key: DocumentKey;
  readonly version: IssuedDocument;
}

/** Null where nothing of this tender went out under it. */
export function sealedVersion(dossier: Dossier, fingerprint: string): SealedVersion | null {
  for (const [key, versions] of Object.entries(issuedOf(dossier))) {
    const version = versions.find(({ content }) => printedFingerprint(content.sha256) === fingerprint);
    if (version !== undefined) return { key: key as DocumentKey, version };
  }
  return null;
}
