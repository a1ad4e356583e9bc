/** Decides what bears on a price beside its schedule. */
import type { TenderCommandBodies } from './commands.ts';
import type { Dossier } from './model.ts';
import { accept, type Decision, findOffering } from './refuse.ts';

export function decideLocalContent(dossier: Dossier, body: TenderCommandBodies['setLocalContent']): Decision {
  const found = findOffering(dossier, body.bidder);
  return found.ok ? accept({ type: 'localContentSet', tv: 1, body }) : found;
}

export function decideLifeCycleCosts(dossier: Dossier, body: TenderCommandBodies['setLifeCycleCosts']): Decision {
  const found = findOffering(dossier, body.bidder);
  return found.ok ? accept({ type: 'lifeCycleCostsSet', tv: 1, body }) : found;
}

export function decideReasonablenessSheet(
  dossier: Dossier,
  body: TenderCommandBodies['setReasonablenessSheet'],
): Decision {
  const found = findOffering(dossier, body.bidder);
  return found.ok ? accept({ type: 'reasonablenessSheetSet', tv: 1, body }) : found;
}

export function decideAuction(_dossier: Dossier, body: TenderCommandBodies['recordAuction']): Decision {
  return accept({ type: 'auctionRecorded', tv: 1, body });
}
