/**
 * A tender cepat the obvious way: firms qualified beforehand, price only, the lowest wins. Fewer than two offers fail it,
 * and so does a verification to which nobody comes. Where an auction was held, its best price stands for the offer.
 */
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { isLess, type Rational, rational } from './rational.ts';

export interface QuickBid {
  readonly bidder: BidderId;
  /** Among the three lowest still in the running, and so verified. */
  readonly called: boolean;
  readonly rank: number | null;
}

export interface QuickResult {
  readonly bids: readonly QuickBid[];
  /** Winner and reserves with ` > ` between, the ground of a failure, or `open`. */
  readonly outcome: string;
}

interface Offer {
  readonly bidder: BidderId;
  readonly price: Rational;
  readonly isAboveEstimate: boolean;
  /** Null while nobody has said whether they came. */
  readonly attended: boolean | null;
}

export function quickTender(dossier: Dossier): QuickResult {
  const offers = offersOf(dossier);
  const bids = offers.map((offer) => {
    const called = isCalled(offer, offers);
    const wins = called && !offer.isAboveEstimate && offer.attended === true;
    return { offer, called, wins };
  });
  const winners = bids.filter(({ wins }) => wins).map(({ offer }) => offer);
  const answers = bids.map(({ offer, called, wins }) => ({
    bidder: offer.bidder,
    called,
    rank: wins ? 1 + winners.filter(({ price }) => isLess(price, offer.price)).length : null,
  }));
  return { bids: answers, outcome: outcomeOf(offers, answers) };
}

function offersOf(dossier: Dossier): readonly Offer[] {
  const estimate = rational(dossier.notice.ownerEstimate ?? '0');
  return dossier.bidders.flatMap(({ id, bid }) => {
    const offered = bid?.offeredTotal ?? null;
    if (offered === null) return [];
    const bidInAuction = (dossier.auction?.rounds ?? []).flatMap(({ offers }) => offers[id] ?? []);
    const prices = bidInAuction.length === 0 ? [rational(offered)] : bidInAuction.map(rational);
    return [
      {
        bidder: id,
        price: prices.reduce((a, b) => (isLess(b, a) ? b : a)),
        isAboveEstimate: isLess(estimate, rational(offered)),
        attended: dossier.proofs[id]?.attended ?? null,
      },
    ];
  });
}

function isCalled(offer: Offer, all: readonly Offer[]): boolean {
  const cheaper = all.filter(({ price }) => isLess(price, offer.price));
  return cheaper.filter(({ isAboveEstimate, attended }) => !isAboveEstimate && attended !== false).length < 3;
}

function outcomeOf(offers: readonly Offer[], bids: readonly QuickBid[]): string {
  if (offers.length < 2) return 'no-bids';
  if (offers.every(({ isAboveEstimate }) => isAboveEstimate)) return 'all-above-owner-estimate';
  const verified = offers.filter(({ bidder, isAboveEstimate }) => {
    const called = bids.some((bid) => bid.bidder === bidder && bid.called);
    return called && !isAboveEstimate;
  });
  if (verified.some(({ attended }) => attended === null)) return 'open';
  if (verified.every(({ attended }) => attended === false)) return 'verification-absent';
  const placed = bids.flatMap(({ bidder, rank }) => (rank !== null && rank <= 3 ? [{ bidder, rank }] : []));
  // The law breaks no tie: the committee does.
  if (new Set(placed.map(({ rank }) => rank)).size < placed.length) return 'open';
  return placed
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ bidder }) => bidder)
    .join(' > ');
}
