/** Every command that can carry a price of file II, for trying every door. */
import type { RupiahText } from '#core/money/text.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { OwnerLine } from '#core/tender/model.ts';
import { aBid, anOfferedLine, anOwnerLine, bidderId, decimal, rupiah } from './dossier.ts';
import { FIX, UNOPENED } from './sealed.ts';

const source = { kind: 'manual', files: [] } as const;

/** The commands that would bring in this price of this bidder, by what they are called in tests. */
export function priceCarriers(
  bidder: BidderId,
  price: RupiahText,
  line: OwnerLine,
): Readonly<Record<string, TenderCommand>> {
  const priced = aBid({ offeredTotal: price });
  const lines = [{ ...anOfferedLine(line, null, null), unitPrice: price, total: price }];
  return {
    recordBid: { name: 'recordBid', body: { bidder, bid: priced } },
    'recordBid with a corrected total': {
      name: 'recordBid',
      body: { bidder, bid: { ...UNOPENED, recordedCorrectedTotal: price } },
    },
    'recordBid with a negotiated total': {
      name: 'recordBid',
      body: { bidder, bid: { ...UNOPENED, recordedNegotiatedTotal: price } },
    },
    'recordBid with lines': {
      name: 'recordBid',
      body: { bidder, bid: { ...UNOPENED, lines } },
    },
    importPriceSchedule: {
      name: 'importPriceSchedule',
      body: { bidder, file: 'harga.xlsx', lines },
    },
    setLocalContent: {
      name: 'setLocalContent',
      body: { bidder, parts: [{ component: 'goods', amount: price, localContentPercent: decimal('40') }] },
    },
    setLifeCycleCosts: {
      name: 'setLifeCycleCosts',
      body: { bidder, costs: { years: [{ operation: price, maintenance: price }], residual: price } },
    },
    setReasonablenessSheet: {
      name: 'setReasonablenessSheet',
      body: { bidder, sheet: { items: [{ line: line.id, components: [], overheadPercent: null }] } },
    },
    recordAuction: {
      name: 'recordAuction',
      body: {
        auction: { rounds: [{ startsAt: null, endsAt: null, offers: { [bidder]: price } }], closedAt: null },
      },
    },
    recordNegotiation: {
      name: 'recordNegotiation',
      body: {
        bidder,
        negotiation: {
          heldAt: FIX.body.fixedAt,
          outcome: 'agreed',
          lines: [],
          total: price,
          representative: null,
          technical: null,
          reason: null,
        },
      },
    },
    reviewPrice: {
      name: 'reviewPrice',
      body: {
        bidder,
        aspect: 'reasonableness',
        review: { outcome: 'accepted', reason: 'Wajar', clause: null, evidence: [] },
      },
    },
    'acceptDifferences of the total': {
      name: 'acceptDifferences',
      body: { source, changes: [{ path: ['bidders', bidder, 'bid', 'offeredTotal'], from: null, to: price }] },
    },
    'acceptDifferences of the whole bid': {
      name: 'acceptDifferences',
      body: { source, changes: [{ path: ['bidders', bidder, 'bid'], from: UNOPENED, to: priced }] },
    },
    'acceptDifferences of all auction rounds': {
      name: 'acceptDifferences',
      body: {
        source,
        changes: [
          {
            path: ['auction'],
            from: null,
            to: { rounds: [{ startsAt: null, endsAt: null, offers: { [bidder]: price } }], closedAt: null },
          },
        ],
      },
    },
    'acceptDifferences of the recorded outcome': {
      name: 'acceptDifferences',
      body: {
        source,
        changes: [
          {
            path: ['recorded'],
            from: null,
            to: {
              winner: bidder,
              verifiedWinner: null,
              negotiatedTotal: price,
              contractValue: null,
              decidedAt: null,
              appointmentLetter: null,
            },
          },
        ],
      },
    },
  };
}

/** What the doors are called. */
export const PRICE_DOORS: readonly string[] = Object.keys(
  priceCarriers(bidderId('a'), rupiah(1), anOwnerLine('l1', '1', 1)),
);
