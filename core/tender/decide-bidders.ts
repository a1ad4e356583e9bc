/** Decides who takes part in a tender and what each offered. */
import { bidValidityOf } from '#core/course/bid-validity.ts';
import type { TenderCommandBodies } from './commands.ts';
import { linesWithoutOwner } from './consistency.ts';
import type { BidderId } from './ids.ts';
import type { Bid, Bidder, Dossier } from './model.ts';
import { entryOf } from './records.ts';
import { accept, type Decision, findBidder, findOffering, refuse } from './refuse.ts';
import { hasOfferRecords, hasRecords, isBidderEvaluated, isOfferEvaluated } from './work-done.ts';

/** A firm registers once: neither its id nor its supplier code may be there already. */
export function decideRegistration(dossier: Dossier, body: TenderCommandBodies['registerBidder']): Decision {
  const { id, supplierCode, bid } = body.bidder;
  const same = dossier.bidders.find(
    (other) => other.id === id || (supplierCode !== null && other.supplierCode === supplierCode),
  );
  if (same !== undefined) return refuse('duplicate-bidder', { bidder: same.name });
  if (body.index !== undefined && body.index > dossier.bidders.length) {
    return refuse('invalid-value', { path: 'index', value: String(body.index) });
  }
  if (bid !== null && !isInvited(dossier, id)) return refuse('outside-shortlist', { bidder: body.bidder.name });
  return refuseLines(dossier, bid) ?? accept({ type: 'bidderRegistered', tv: 1, body });
}

export function decideRemoval(dossier: Dossier, body: TenderCommandBodies['removeBidder']): Decision {
  const found = findBidder(dossier, body.bidder);
  if (!found.ok) return found;
  const isInUse = isNamedInRecord(dossier, body.bidder) || isBidderEvaluated(dossier, body.bidder);
  if (isInUse || hasRecords(dossier, body.bidder)) return refuse('bidder-in-use', { bidder: found.value.name });
  return accept({ type: 'bidderRemoved', tv: 1, body });
}

/** The bid as it was received; it cannot be taken away from under what was found about it. */
export function decideBidRecord(dossier: Dossier, body: TenderCommandBodies['recordBid']): Decision {
  const found = findBidder(dossier, body.bidder);
  if (!found.ok) return found;
  if (body.bid === null && isOfferInUse(dossier, body.bidder)) {
    return refuse('bidder-in-use', { bidder: found.value.name });
  }
  if (body.bid !== null && !isInvited(dossier, body.bidder)) {
    return refuse('outside-shortlist', { bidder: found.value.name });
  }
  const fault = refuseLines(dossier, body.bid) ?? refuseUnderExtension(dossier, { ...found.value, bid: body.bid });
  return fault ?? accept({ type: 'bidRecorded', tv: 1, body });
}

/** An extension the bidder agreed to stays longer than the validity of the bid as it is recorded. */
function refuseUnderExtension(dossier: Dossier, bidder: Bidder): (Decision & { readonly ok: false }) | null {
  const until = entryOf(dossier.validityExtensions, bidder.id)?.validUntil ?? null;
  const { ownEnd } = bidValidityOf(dossier, bidder);
  if (until === null || ownEnd === null || until > ownEnd) return null;
  return refuse('dates-out-of-order', { what: 'validity', earlier: 'validity', at: until, earliest: ownEnd });
}

export function decidePriceSchedule(dossier: Dossier, body: TenderCommandBodies['importPriceSchedule']): Decision {
  const found = findOffering(dossier, body.bidder);
  if (!found.ok) return found;
  if (entryOf(dossier.opening.bids, body.bidder)?.condition === 'unreadable') {
    return refuse('bid-unreadable', { bidder: found.value.name });
  }
  const { bid } = found.value;
  const fault = bid === null ? null : refuseLines(dossier, { ...bid, lines: body.lines });
  return fault ?? accept({ type: 'priceScheduleImported', tv: 1, body });
}

/** A line answers a line of the tender document, or none, and answers it once. */
function refuseLines(dossier: Dossier, bid: Bid | null): (Decision & { readonly ok: false }) | null {
  const [stray] = linesWithoutOwner(bid?.lines ?? [], dossier.pricing.ownerLines);
  if (stray === undefined) return null;
  return refuse('invalid-value', { path: 'lines', problem: 'unknown-line', line: stray.number });
}

/** Once the shortlist is fixed only its names may offer. */
function isInvited({ notice, qualification }: Dossier, bidder: BidderId): boolean {
  const { shortlist } = qualification;
  return notice.qualification !== 'pre' || shortlist === null || shortlist.invited.includes(bidder);
}

/** Found about as far as it needs an offer, named in what the central system recorded, or with something kept about its offer. */
function isOfferInUse(dossier: Dossier, id: BidderId): boolean {
  return isNamedInRecord(dossier, id) || isOfferEvaluated(dossier, id) || hasOfferRecords(dossier, id);
}

function isNamedInRecord({ recorded }: Dossier, id: BidderId): boolean {
  return recorded?.winner === id || recorded?.verifiedWinner === id;
}
