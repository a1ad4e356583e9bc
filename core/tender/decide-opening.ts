/** Decides the opening record: when it was held, and how each bid was found. */
import type { TenderCommandBodies } from './commands.ts';
import { refuseBefore } from './dates-in-order.ts';
import type { Dossier } from './model.ts';
import { accept, type Decision, findOffering, refuse } from './refuse.ts';

/** An opening stands once bids were examined in it, and before what was agreed after it. */
export function decideOpening(dossier: Dossier, body: TenderCommandBodies['recordOpening']): Decision {
  const examined = Object.keys(dossier.opening.bids).length;
  if (body.openedAt === null && examined > 0) return refuse('not-opened', { examined: String(examined) });
  const { equalisation } = dossier;
  if (equalisation === null) return accept({ type: 'openingRecorded', tv: 1, body });
  if (body.openedAt === null) return refuse('not-opened', { examined: String(examined) });
  return (
    refuseBefore({ name: 'equalisation', at: equalisation.agreedAt }, { name: 'opening', at: body.openedAt }) ??
    accept({ type: 'openingRecorded', tv: 1, body })
  );
}

/** Nobody looks into a bid before the opening; what was missing is named by the requirements listed there. */
export function decideExamination(dossier: Dossier, body: TenderCommandBodies['examineBid']): Decision {
  const found = findOffering(dossier, body.bidder);
  if (!found.ok) return found;
  if (dossier.opening.openedAt === null) return refuse('not-opened', { bidder: found.value.name });
  const listed = new Set(dossier.requirements.filter((each) => each.listedAtOpening).map(({ id }) => id));
  const stray = body.opening?.missing.find((id) => !listed.has(id));
  if (stray !== undefined) return refuse('unknown-requirement', { requirement: stray });
  return accept({ type: 'bidExamined', tv: 1, body });
}
