/** Which bids are compared, by which amount: the one handed in, of each firm its last. */
import { plainTaxNumber } from '#core/integrity/plain-values.ts';
import { missingAttestations, missingSafeguardsOf } from '#core/committee/missing-safeguards.ts';
import { missingPriceAttestations } from '#core/committee/price-opening.ts';
import { senOf } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder, Dossier } from '#core/tender/model.ts';
import { compareText, entryOf } from '#core/tender/records.ts';
import { isSealed } from '#core/tender/sealed-price.ts';

/** A bid whose total is compared. */
export interface ScreenedBid {
  readonly bidder: BidderId;
  readonly total: Sen;
}

/** A bid that is not, and why. */
export interface LeftOutBid {
  readonly bidder: BidderId;
  readonly why: 'no-total' | 'zero' | 'withdrew' | 'earlier-bid' | 'price-closed';
}

/**
 * How far a tender may be looked into: `closed` before the bids are opened, `bids` while prices are closed.
 *
 * A tender the source calls finished is public.
 */
export function opennessOf(dossier: Dossier): 'closed' | 'bids' | 'prices' {
  if (dossier.notice.status !== 'finished' && dossier.decision === null) {
    const isShut = dossier.opening.openedAt === null || missingAttestations(dossier) > 0;
    if (isShut || missingSafeguardsOf(dossier).length > 0) return 'closed';
    if (isSealed(dossier) || missingPriceAttestations(dossier) > 0) return 'bids';
  }
  return 'prices';
}

/** Bidders who made an offer and did not take it back, in order of registration; of one firm's several bids its last. */
export function offeringBidders(dossier: Dossier): readonly Bidder[] {
  return dossier.bidders.filter((bidder) => bidder.bid !== null && leftOutWhole(dossier, bidder) === null);
}

/** The bids of a tender whose prices are open, cheapest first; those left out with their reason. */
export function screenedBids(dossier: Dossier): {
  readonly bids: readonly ScreenedBid[];
  readonly leftOut: readonly LeftOutBid[];
} {
  const bids: ScreenedBid[] = [];
  const leftOut: LeftOutBid[] = [];
  for (const bidder of dossier.bidders) {
    if (bidder.bid === null) continue;
    const whole = leftOutWhole(dossier, bidder);
    const { offeredTotal } = bidder.bid;
    if (whole !== null) leftOut.push({ bidder: bidder.id, why: whole });
    else if (offeredTotal === null) leftOut.push({ bidder: bidder.id, why: closedOr(dossier, bidder.id) });
    else if (senOf(offeredTotal) <= 0n) leftOut.push({ bidder: bidder.id, why: 'zero' });
    else bids.push({ bidder: bidder.id, total: senOf(offeredTotal) });
  }
  return { bids: bids.sort((a, b) => (a.total < b.total ? -1 : a.total > b.total ? 1 : 0)), leftOut };
}

/** The same bids by the totals after arithmetic correction, where every one of them has its own. */
export function correctedBids(
  bids: readonly ScreenedBid[],
  corrected: ReadonlyMap<BidderId, RupiahText>,
): readonly ScreenedBid[] | null {
  const totals = bids.flatMap(({ bidder }) => {
    const total = corrected.get(bidder);
    return total === undefined || senOf(total) <= 0n ? [] : [{ bidder, total: senOf(total) }];
  });
  return totals.length === bids.length ? totals : null;
}

/** Those outside the technical result have a price nobody ever opens. */
function closedOr({ technicalResult }: Dossier, bidder: BidderId): LeftOutBid['why'] {
  return technicalResult !== null && !technicalResult.passed.includes(bidder) ? 'price-closed' : 'no-total';
}

function leftOutWhole(dossier: Dossier, bidder: Bidder): 'withdrew' | 'earlier-bid' | null {
  if (entryOf(dossier.exclusions, bidder.id)?.ground === 'withdrew') return 'withdrew';
  const own = dossier.bidders.filter((other) => other.bid !== null && isSameFirm(other, bidder));
  return own.length > 1 && lastOf(own).id !== bidder.id ? 'earlier-bid' : null;
}

/** Registered twice under one code or tax number: two bids of one firm are never compared with each other. */
function isSameFirm(a: Bidder, b: Bidder): boolean {
  if (a.id === b.id) return true;
  if (a.supplierCode !== null && a.supplierCode === b.supplierCode) return true;
  const [taxA, taxB] = [taxOf(a), taxOf(b)];
  return taxA !== null && taxA === taxB;
}

function taxOf({ taxNumber15, taxNumber16 }: Bidder): string | null {
  return plainTaxNumber(taxNumber16 ?? taxNumber15 ?? '');
}

/** By when they were handed in; where that is not known, the one registered later. */
function lastOf(bidders: readonly Bidder[]): Bidder {
  const [first, ...others] = bidders;
  if (first === undefined) throw new RangeError('a firm has at least one bid');
  return others.reduce((last, each) => (compareText(timeOf(each), timeOf(last)) >= 0 ? each : last), first);
}

function timeOf({ bid }: Bidder): string {
  return bid?.submittedAt ?? '';
}
