/** Decides what a negotiation came to. */
import type { TenderCommandBodies } from './commands.ts';
import type { Dossier } from './model.ts';
import { accept, type DecideContext, type Decision, findOffering } from './refuse.ts';

export function decideNegotiation(
  dossier: Dossier,
  body: TenderCommandBodies['recordNegotiation'],
  _context: DecideContext,
): Decision {
  const found = findOffering(dossier, body.bidder);
  return found.ok ? accept({ type: 'negotiated', tv: 1, body }) : found;
}
