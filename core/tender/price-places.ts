/** Where a dossier holds prices, and what else would tell them: the one list every guard of secrecy goes by. */
import type { BidderId } from './ids.ts';
import type { Bid, Bidder, Dossier } from './model.ts';
import type { Auction } from './price-model.ts';

/** One value that is a price or would tell one. */
export interface PricePlace {
  /** As `path.ts` walks a dossier. */
  readonly path: readonly string[];
  /** Whose price it is; null where it tells of all (who won). */
  readonly bidder: BidderId | null;
  readonly value: unknown;
}

/**
 * Every price of a dossier with its place. Beside amounts these count: line prices, local content by amounts, running
 * costs, reasonableness sheets, price reviews, auction offers, negotiations, the recorded and decided outcome.
 */
export function pricePlaces(dossier: Dossier): readonly PricePlace[] {
  return [
    ...dossier.bidders.flatMap(bidPlaces),
    ...recordPlaces('localContent', dossier.localContent, (parts) => parts.some(({ amount }) => amount !== null)),
    ...recordPlaces('lifeCycleCosts', dossier.lifeCycleCosts),
    ...recordPlaces('reasonablenessSheets', dossier.reasonablenessSheets),
    ...recordPlaces('priceReviews', dossier.priceReviews),
    ...recordPlaces('negotiations', dossier.negotiations),
    ...(dossier.auction?.rounds ?? []).flatMap(({ offers }, at) =>
      recordPlaces('auction', offers).map((place) => ({
        ...place,
        path: ['auction', 'rounds', String(at), 'offers', ...place.path.slice(1)],
      })),
    ),
    ...recordedPlaces(dossier),
    ...decisionPlaces(dossier),
  ];
}

/** Fields of a bid that hold a price. */
export type PriceField = 'offeredTotal' | 'lines' | 'recordedCorrectedTotal' | 'recordedNegotiatedTotal';

export const PRICE_FIELDS: readonly PriceField[] = [
  'offeredTotal',
  'lines',
  'recordedCorrectedTotal',
  'recordedNegotiatedTotal',
];

/** The prices of a bid that nobody has opened. */
const NO_PRICES: Pick<Bid, PriceField> = {
  offeredTotal: null,
  lines: [],
  recordedCorrectedTotal: null,
  recordedNegotiatedTotal: null,
};

/**
 * The dossier with other prices at the places `concerns` names: those `other` holds there, or none without it.
 *
 * The decision stays as it is: it is the committee's own, and never comes in by a feed.
 */
export function withPricesOf(
  dossier: Dossier,
  other: Dossier | null,
  concerns: (bidder: BidderId | null) => boolean,
): Dossier {
  return {
    ...dossier,
    bidders: dossier.bidders.map((bidder) => (concerns(bidder.id) ? withBidPricesOf(bidder, other) : bidder)),
    localContent: replaced(dossier.localContent, other?.localContent, concerns),
    lifeCycleCosts: replaced(dossier.lifeCycleCosts, other?.lifeCycleCosts, concerns),
    reasonablenessSheets: replaced(dossier.reasonablenessSheets, other?.reasonablenessSheets, concerns),
    priceReviews: replaced(dossier.priceReviews, other?.priceReviews, concerns),
    negotiations: replaced(dossier.negotiations, other?.negotiations, concerns),
    auction: withOffersOf(dossier.auction, other?.auction ?? null, concerns),
    recorded: withRecordedOf(dossier, other, concerns),
  };
}

function bidPlaces({ id, bid }: Bidder): readonly PricePlace[] {
  if (bid === null) return [];
  return PRICE_FIELDS.flatMap((field) => {
    const value = bid[field];
    const blank = value === null || value.length === 0;
    return blank ? [] : [{ path: ['bidders', id, 'bid', field], bidder: id, value }];
  });
}

function recordPlaces<Value>(
  part: string,
  record: Readonly<Record<BidderId, Value>>,
  isPrice: (value: Value) => boolean = () => true,
): readonly PricePlace[] {
  return Object.entries<Value>(record)
    .filter(([, value]) => isPrice(value))
    .map(([id, value]) => ({ path: [part, id], bidder: id as BidderId, value }));
}

function recordedPlaces({ recorded }: Dossier): readonly PricePlace[] {
  if (recorded === null) return [];
  const { winner, verifiedWinner, negotiatedTotal, contractValue } = recorded;
  return [
    { path: ['recorded', 'winner'], bidder: null, value: winner },
    { path: ['recorded', 'verifiedWinner'], bidder: null, value: verifiedWinner },
    { path: ['recorded', 'negotiatedTotal'], bidder: winner, value: negotiatedTotal },
    { path: ['recorded', 'contractValue'], bidder: winner, value: contractValue },
  ].filter(({ value }) => value !== null);
}

function decisionPlaces({ decision }: Dossier): readonly PricePlace[] {
  if (decision?.kind !== 'award') return [];
  return [
    { path: ['decision', 'winner'], bidder: decision.winner.bidder, value: decision.winner },
    ...decision.reserves.map((reserve, at) => ({
      path: ['decision', 'reserves', String(at)],
      bidder: reserve.bidder,
      value: reserve,
    })),
  ];
}

function withBidPricesOf(bidder: Bidder, other: Dossier | null): Bidder {
  if (bidder.bid === null) return bidder;
  const bid = other?.bidders.find(({ id }) => id === bidder.id)?.bid ?? null;
  const { offeredTotal, lines, recordedCorrectedTotal, recordedNegotiatedTotal } = bid ?? NO_PRICES;
  const prices = { offeredTotal, lines, recordedCorrectedTotal, recordedNegotiatedTotal };
  return { ...bidder, bid: { ...bidder.bid, ...prices } };
}

function replaced<Value>(
  record: Readonly<Record<BidderId, Value>>,
  other: Readonly<Record<BidderId, Value>> | undefined,
  concerns: (bidder: BidderId) => boolean,
): Readonly<Record<BidderId, Value>> {
  const kept = Object.entries<Value>(record).filter(([id]) => !concerns(id as BidderId));
  const put = Object.entries<Value>(other ?? {}).filter(([id]) => concerns(id as BidderId));
  return Object.fromEntries([...kept, ...put]);
}

function withOffersOf(
  auction: Auction | null,
  other: Auction | null,
  concerns: (bidder: BidderId) => boolean,
): Auction | null {
  if (auction === null) return null;
  const rounds = auction.rounds.map((round, at) => ({
    ...round,
    offers: replaced(round.offers, other?.rounds[at]?.offers, concerns),
  }));
  return { ...auction, rounds };
}

function withRecordedOf(
  { recorded }: Dossier,
  other: Dossier | null,
  concerns: (bidder: BidderId | null) => boolean,
): Dossier['recorded'] {
  if (recorded === null) return null;
  const { winner, verifiedWinner, negotiatedTotal, contractValue } = other?.recorded ?? NOTHING_RECORDED;
  return {
    ...recorded,
    ...(concerns(null) ? { winner, verifiedWinner } : {}),
    ...(concerns(recorded.winner) ? { negotiatedTotal, contractValue } : {}),
  };
}

const NOTHING_RECORDED = { winner: null, verifiedWinner: null, negotiatedTotal: null, contractValue: null };
