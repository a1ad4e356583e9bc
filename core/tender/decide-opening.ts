/** Decides the opening record: when it was held, and how each bid was found. */
import type { Instant } from '#core/calendar/instant.ts';
import type { TenderCommandBodies } from './commands.ts';
import { type NamedDate, refuseBefore } from './dates-in-order.ts';
import type { Dossier } from './model.ts';
import { accept, type Decision, findOffering, refuse } from './refuse.ts';

/** An opening stands once bids were examined in it, and before what was agreed after it. */
export function decideOpening(dossier: Dossier, body: TenderCommandBodies['recordOpening']): Decision {
  const examined = Object.keys(dossier.opening.bids).length;
  if (body.openedAt === null && examined > 0) return refuse('not-opened', { examined: String(examined) });
  return refuseUnderCourse(dossier, body.openedAt) ?? accept({ type: 'openingRecorded', tv: 1, body });
}

/** Questions, requests and an equalisation that follow the opening do not come to lie before it. */
function refuseUnderCourse(
  { clarifications, validityExtensions, equalisation, notice }: Dossier,
  openedAt: Instant | null,
): (Decision & { readonly ok: false }) | null {
  const asked = Object.values(clarifications)
    .filter(({ gate }) => notice.qualification !== 'pre' || (gate !== 'qualification' && gate !== 'proof'))
    .map(({ at }): NamedDate => ({ name: 'question', at }));
  const requested = Object.values(validityExtensions).map(
    ({ requestedAt }): NamedDate => ({ name: 'request', at: requestedAt }),
  );
  const agreed: readonly NamedDate[] =
    equalisation === null ? [] : [{ name: 'equalisation', at: equalisation.agreedAt }];
  const later = [...asked, ...requested, ...agreed];
  if (openedAt === null) return later.length === 0 ? null : refuse('not-opened', { asked: String(later.length) });
  for (const date of later) {
    const fault = refuseBefore(date, { name: 'opening', at: openedAt });
    if (fault !== null) return fault;
  }
  return null;
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
