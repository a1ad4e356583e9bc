/** What was put out, folded into the state. */
import { sortedKeys } from './canonical-state.ts';
import type { TenderEventBodies } from './events.ts';
import { issuedOf, versionsOf } from './issued-model.ts';
import type { Dossier } from './model.ts';
import { withEntry } from './records.ts';

/** The tender with one version more; one that does not follow the last changes nothing. */
export function applyIssue(dossier: Dossier, { key, version }: TenderEventBodies['documentIssued']): Dossier {
  const before = versionsOf(dossier, key);
  if (version.version !== before.length + 1) return dossier;
  return sortedKeys({ ...dossier, issued: withEntry(issuedOf(dossier), key, [...before, version]) });
}
