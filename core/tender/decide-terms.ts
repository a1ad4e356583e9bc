/** Decides what the tender document says about how bids are compared. */
import type { TenderCommandBodies } from './commands.ts';
import type { Dossier } from './model.ts';
import { accept, type Decision } from './refuse.ts';

export function decideTerms(_dossier: Dossier, body: TenderCommandBodies['setTerms']): Decision {
  return accept({ type: 'termsSet', tv: 1, body });
}
