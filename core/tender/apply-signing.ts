/** Signatures and signed papers, folded into the state. */
import { sortedKeys } from './canonical-state.ts';
import type { DocumentKey } from './document-kind.ts';
import type { TenderEvent } from './events.ts';
import type { Dossier } from './model.ts';
import { entryOf, withEntry } from './records.ts';
import { type SignedCopy, type Signing, signingOf, type VersionSigning, versionSigningOf } from './signing-model.ts';

export type SigningEvent = Extract<
  TenderEvent,
  { readonly type: 'signerMarkSet' | 'signedCopyAttached' | 'signedCopyWithdrawn' }
>;

/** The tender with what is now known of the signatures of one version. */
export function applySigning(dossier: Dossier, event: SigningEvent): Dossier {
  const { key, version } = event.body;
  const before = versionSigningOf(dossier, key, version);
  return withVersion(dossier, { key, version, signing: signedAnew(before, event) });
}

function signedAnew(before: VersionSigning, event: SigningEvent): VersionSigning {
  switch (event.type) {
    case 'signerMarkSet':
      return { ...before, marks: withEntry(before.marks, String(event.body.signer), event.body.mark) };
    case 'signedCopyAttached':
      return { ...before, copies: withEntry(before.copies, event.body.copy.file.sha256, event.body.copy) };
    case 'signedCopyWithdrawn': {
      const { sha256, reason } = event.body;
      const copy = entryOf<string, SignedCopy>(before.copies, sha256);
      if (copy === undefined) return before;
      return { ...before, copies: withEntry(before.copies, sha256, { ...copy, withdrawn: reason }) };
    }
  }
}

function withVersion(
  dossier: Dossier,
  { key, version, signing }: { readonly key: DocumentKey; readonly version: number; readonly signing: VersionSigning },
): Dossier {
  const { signing: _, ...rest } = dossier;
  const all = signingOf(dossier);
  const isEmpty = Object.keys(signing.marks).length === 0 && Object.keys(signing.copies).length === 0;
  const versions = withEntry(
    entryOf<string, Signing[string]>(all, key) ?? {},
    String(version),
    isEmpty ? null : signing,
  );
  const next = withEntry(all, key, Object.keys(versions).length === 0 ? null : versions);
  return sortedKeys({ ...rest, ...(Object.keys(next).length === 0 ? {} : { signing: next }) });
}
