/** Decides who handed in a qualification, what firms show of themselves, and who is invited to offer. */
import type { TenderCommandBodies } from './commands.ts';
import type { Dossier } from './model.ts';
import { accept, type DecideContext, type Decision, findBidder } from './refuse.ts';

export function decideQualificationEntry(dossier: Dossier, body: TenderCommandBodies['recordQualification']): Decision {
  const found = findBidder(dossier, body.bidder);
  return found.ok ? accept({ type: 'qualificationReceived', tv: 1, body }) : found;
}

export function decideProfile(dossier: Dossier, body: TenderCommandBodies['setProfile']): Decision {
  const found = findBidder(dossier, body.bidder);
  return found.ok ? accept({ type: 'profileSet', tv: 1, body }) : found;
}

export function decideShortlist(
  _dossier: Dossier,
  body: TenderCommandBodies['fixShortlist'],
  _context: DecideContext,
): Decision {
  return accept({ type: 'shortlistFixed', tv: 1, body });
}
