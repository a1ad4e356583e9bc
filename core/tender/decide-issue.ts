/** Decides about putting documents out. What is out stays: a mistake is mended by a version that says so. */
import type { TenderCommandBodies } from './commands.ts';
import { numberHolder } from './number-holder.ts';
import { versionsOf } from './issued-model.ts';
import type { Dossier } from './model.ts';
import { accept, type Decision, refuse } from './refuse.ts';

/** The version after the last one, with a reason where there is one before, saying something else than that did. */
export function decideIssue(dossier: Dossier, body: TenderCommandBodies['issueDocument']): Decision {
  const { key, version: next } = body;
  const last = versionsOf(dossier, key).at(-1);
  if (next.version !== (last?.version ?? 0) + 1) {
    return refuse('issued-meanwhile', { document: key, version: String(last?.version ?? 0) });
  }
  if (last !== undefined && next.reason === null) return refuse('reason-required', { document: key });
  if (last === undefined && next.reason !== null) return refuse('invalid-value', { path: 'version/reason' });
  if (last?.content.sha256 === next.content.sha256) return refuse('issued-already', { version: String(last.version) });
  const holder = next.number === null ? null : numberHolder(dossier, key, next.number);
  if (holder !== null) return refuse('number-taken', { number: next.number ?? '', document: holder });
  return accept({ type: 'documentIssued', tv: 1, body });
}
