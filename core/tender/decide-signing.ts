/** Decides about signatures under what went out, and about the signed papers that come back. */
import type { TenderCommandBodies } from './commands.ts';
import { versionsOf } from './issued-model.ts';
import { judgeCopy } from './judge-copy.ts';
import type { Dossier } from './model.ts';
import { entryOf } from './records.ts';
import { accept, type Decision, refuse } from './refuse.ts';
import { type SignedCopy, versionSigningOf } from './signing-model.ts';

/** How a signer answered, or that the mark was a mistake; whoever refuses says why. */
export function decideSignerMark(dossier: Dossier, body: TenderCommandBodies['setSignerMark']): Decision {
  const { key, version, mark } = body;
  if (issued(dossier, body) === undefined)
    return refuse('version-unknown', { document: key, version: String(version) });
  if (mark?.way === 'declined' && mark.reason === null) return refuse('reason-required', { document: key });
  if (mark !== null && mark.way !== 'declined' && mark.reason !== null) {
    return refuse('invalid-value', { path: 'mark/reason' });
  }
  return accept({ type: 'signerMarkSet', tv: 1, body });
}

/** A copy that is ours, whole and signed; one that is odd, with a word about what is odd. */
export function decideSignedCopy(dossier: Dossier, body: TenderCommandBodies['attachSignedCopy']): Decision {
  const { key, version, copy } = body;
  const out = issued(dossier, body);
  if (out === undefined) return refuse('version-unknown', { document: key, version: String(version) });
  if (copy.withdrawn !== null) return refuse('invalid-value', { path: 'copy/withdrawn' });
  const standing = copyOf(dossier, { key, version, sha256: copy.file.sha256 });
  if (standing !== undefined && standing.withdrawn === null) return refuse('copy-attached', { document: key });
  const own = out.pdf?.pages ?? null;
  const verdict = judgeCopy(copy, own);
  if (verdict.kind === 'refused') {
    const pages = { found: String(copy.pages), expected: String(own ?? copy.pages) };
    return refuse(`copy-${verdict.reason}`, { document: key, ...pages });
  }
  if (verdict.kind === 'odd' && copy.note === null) return refuse('reason-required', { document: key });
  return accept({ type: 'signedCopyAttached', tv: 1, body });
}

/** A copy that does not count any more; it stays where it is. */
export function decideCopyWithdrawal(dossier: Dossier, body: TenderCommandBodies['withdrawSignedCopy']): Decision {
  const { key, reason } = body;
  const standing = copyOf(dossier, body);
  if (standing === undefined || standing.withdrawn !== null) return refuse('copy-unknown', { document: key });
  if (reason.trim() === '') return refuse('reason-required', { document: key });
  return accept({ type: 'signedCopyWithdrawn', tv: 1, body });
}

function issued(
  dossier: Dossier,
  { key, version }: Pick<TenderCommandBodies['setSignerMark'], 'key' | 'version'>,
): ReturnType<typeof versionsOf>[number] | undefined {
  return versionsOf(dossier, key).find((each) => each.version === version);
}

function copyOf(
  dossier: Dossier,
  { key, version, sha256 }: Pick<TenderCommandBodies['withdrawSignedCopy'], 'key' | 'version' | 'sha256'>,
): SignedCopy | undefined {
  return entryOf<string, SignedCopy>(versionSigningOf(dossier, key, version).copies, sha256);
}
