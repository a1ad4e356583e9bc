/** Decides what follows the award: its announcement, approval, objections and appeals. */
import type { TenderCommandBodies } from './commands.ts';
import type { Dossier } from './model.ts';
import { accept, type Decision, findBidder } from './refuse.ts';

export function decideAnnouncement(_dossier: Dossier, body: TenderCommandBodies['announceResult']): Decision {
  return accept({ type: 'resultAnnounced', tv: 1, body });
}

export function decideConfirmation(_dossier: Dossier, body: TenderCommandBodies['confirmAward']): Decision {
  return accept({ type: 'awardConfirmed', tv: 1, body });
}

export function decideObjection(dossier: Dossier, body: TenderCommandBodies['recordObjection']): Decision {
  const found = body.objection === null ? null : findBidder(dossier, body.objection.bidder);
  return found === null || found.ok ? accept({ type: 'objectionRecorded', tv: 1, body }) : found;
}

export function decideAppeal(dossier: Dossier, body: TenderCommandBodies['recordAppeal']): Decision {
  const found = body.appeal === null ? null : findBidder(dossier, body.appeal.bidder);
  return found === null || found.ok ? accept({ type: 'appealRecorded', tv: 1, body }) : found;
}
