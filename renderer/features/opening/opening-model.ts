/** Who registered, who offered, and how each bid was found. Pure. */
import type { Bid, Bidder, BidOpening, Dossier } from '#core/tender/model.ts';

export interface OfferingRow {
  readonly number: number;
  readonly bidder: Bidder;
  readonly bid: Bid;
  /** Null = not yet examined. */
  readonly opening: BidOpening | null;
}

export interface OpeningCounts {
  readonly registered: number;
  readonly submitted: number;
  readonly complete: number;
  readonly incomplete: number;
  readonly unreadable: number;
  readonly open: number;
}

/** Bidders with an offer, in order of registration. */
export function offeringRows(dossier: Dossier): readonly OfferingRow[] {
  const rows: OfferingRow[] = [];
  for (const bidder of dossier.bidders) {
    if (bidder.bid === null) continue;
    rows.push({
      number: rows.length + 1,
      bidder,
      bid: bidder.bid,
      opening: dossier.opening.bids[bidder.id] ?? null,
    });
  }
  return rows;
}

/** Bidders who registered and made no offer. */
export function withoutOffer(dossier: Dossier): readonly Bidder[] {
  return dossier.bidders.filter((bidder) => bidder.bid === null);
}

export function countOpening(dossier: Dossier): OpeningCounts {
  const rows = offeringRows(dossier);
  const of = (condition: BidOpening['condition']) => rows.filter((row) => row.opening?.condition === condition).length;
  return {
    registered: dossier.bidders.length,
    submitted: rows.length,
    complete: of('complete'),
    incomplete: of('incomplete'),
    unreadable: of('unreadable'),
    open: rows.filter((row) => row.opening === null).length,
  };
}
