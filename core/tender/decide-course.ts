/** Decides what happens beside the judging: clarifications, extensions of validity, exclusions. */
import type { TenderCommandBodies } from './commands.ts';
import type { Dossier } from './model.ts';
import { accept, type Decision, findBidder } from './refuse.ts';

export function decideClarification(dossier: Dossier, body: TenderCommandBodies['recordClarification']): Decision {
  const found = body.clarification === null ? null : findBidder(dossier, body.clarification.bidder);
  return found === null || found.ok ? accept({ type: 'clarificationRecorded', tv: 1, body }) : found;
}

export function decideValidity(dossier: Dossier, body: TenderCommandBodies['extendValidity']): Decision {
  const found = findBidder(dossier, body.bidder);
  return found.ok ? accept({ type: 'validityExtended', tv: 1, body }) : found;
}

export function decideExclusion(dossier: Dossier, body: TenderCommandBodies['excludeBidder']): Decision {
  const found = findBidder(dossier, body.bidder);
  return found.ok ? accept({ type: 'bidderExcluded', tv: 1, body }) : found;
}
