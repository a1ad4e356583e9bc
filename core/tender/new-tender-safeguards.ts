/** What a tender that comes in from the central system begins with. */
import type { ImportSource } from './events.ts';
import type { Dossier } from './model.ts';
import { NO_SAFEGUARDS } from './safeguards.ts';
import { hasStarted } from './work-done.ts';

/** Two of the three members the law asks for at least. Source  a decision of this build; the chair may change it. */
const QUORUM = 2;

/**
 * The dossier with declarations required and a quorum for the opening, where it is a real tender from a feed whose bids
 * are still closed. Practice tenders, files and what is over stay as they are.
 */
export function withSafeguardsFromStart(dossier: Dossier, source: ImportSource['kind']): Dossier {
  const begins = source === 'isb' && !dossier.practice && dossier.notice.status === 'running' && !hasStarted(dossier);
  if (!begins || dossier.safeguards !== undefined) return dossier;
  const setting = { declarations: 'required', openingQuorum: QUORUM, reason: null } as const;
  return { ...dossier, safeguards: { ...NO_SAFEGUARDS, setting } };
}
