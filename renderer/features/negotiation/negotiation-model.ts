/** What the negotiation screens show: the bidders in their order, and a draft worked out as `evaluate` would. */
import type { Instant } from '#core/calendar/instant.ts';
import type { BidEvaluation } from '#core/evaluation/model.ts';
import { pricedLinesOf } from '#core/evaluation/priced-lines.ts';
import { changeOf, type AmountChange, type NegotiatedLine, negotiatedTotal } from '#core/figures/negotiation-change.ts';
import { rupiahText, senOf } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import type { BidderId, LineId } from '#core/tender/ids.ts';
import type { Mandate } from '#core/tender/mandate.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { CostFairness, Negotiation } from '#core/tender/price-model.ts';

/** A negotiation being entered; the agreement is per item or on the total alone. */
export interface NegotiationDraft {
  readonly heldAt: Instant;
  readonly outcome: Negotiation['outcome'];
  readonly by: 'items' | 'total';
  readonly unitPrices: ReadonlyMap<LineId, RupiahText>;
  readonly total: RupiahText | null;
  readonly representative: string;
  readonly mandate: Mandate | null;
  readonly technical: string;
  readonly fairness: CostFairness;
  readonly reason: string;
}

export function draftOf(stored: Negotiation | null, now: Instant, hasItems: boolean): NegotiationDraft {
  return {
    heldAt: stored?.heldAt ?? now,
    outcome: stored?.outcome ?? 'agreed',
    by: hasItems && (stored === null || stored.total === null) ? 'items' : 'total',
    unitPrices: new Map(stored?.lines.map(({ line, unitPrice }) => [line, unitPrice])),
    total: stored?.total ?? null,
    representative: stored?.representative ?? '',
    mandate: stored?.mandate ?? null,
    technical: stored?.technical ?? '',
    fairness: stored?.fairness ?? NOT_SAID,
    reason: stored?.reason ?? '',
  };
}

const NOT_SAID: CostFairness = { experts: null, support: null, other: null };

/** Nothing where nothing was said of any part. */
function tidyFairness({ experts, support, other }: CostFairness): Pick<Negotiation, 'fairness'> {
  const said = {
    experts: experts?.trim() || null,
    support: support?.trim() || null,
    other: other?.trim() || null,
  };
  return Object.values(said).every((text) => text === null) ? {} : { fairness: said };
}

/** What a bid was at before it was negotiated. */
function priceBefore({ auctioned, corrected }: BidEvaluation): Sen | null {
  return (auctioned ?? corrected)?.value ?? null;
}

export function itemsOf(
  dossier: Dossier,
  bid: BidEvaluation,
  unitPrices: ReadonlyMap<LineId, RupiahText>,
): readonly NegotiatedLine[] {
  return pricedLinesOf(dossier, bid.bidder, bid.lines).map((line) => ({
    ...line,
    after: unitPrices.get(line.line) ?? null,
  }));
}

/** The price before and the one this draft comes to; null while one of them is not known. */
export function draftChange(dossier: Dossier, bid: BidEvaluation, draft: NegotiationDraft): AmountChange | null {
  const before = priceBefore(bid);
  const after = draft.outcome === 'failed' ? null : draftTotal(dossier, bid, draft);
  return before === null || after === null ? null : changeOf(before, after);
}

function draftTotal(dossier: Dossier, bid: BidEvaluation, { by, total, unitPrices }: NegotiationDraft): Sen | null {
  if (by === 'total') return total === null ? null : senOf(total);
  if (unitPrices.size === 0) return priceBefore(bid);
  return negotiatedTotal(itemsOf(dossier, bid, unitPrices), dossier.pricing.vat);
}

/** As it is recorded. Items agreed without a change are an agreement on the price as it was. */
export function negotiationOf(draft: NegotiationDraft, bid: BidEvaluation): Negotiation {
  const { heldAt, outcome, by, unitPrices, mandate } = draft;
  const before = priceBefore(bid);
  const unchanged = by === 'items' && unitPrices.size === 0 && before !== null ? rupiahText(before) : null;
  return {
    heldAt,
    outcome,
    lines:
      by === 'items' && outcome === 'agreed' ? [...unitPrices].map(([line, unitPrice]) => ({ line, unitPrice })) : [],
    total: outcome === 'failed' ? null : by === 'total' ? draft.total : unchanged,
    representative: draft.representative.trim() || null,
    ...(mandate === null ? {} : { mandate }),
    technical: draft.technical.trim() || null,
    ...tidyFairness(draft.fairness),
    reason: draft.reason.trim() || null,
  };
}

/** Bidders nobody after whom was negotiated with: only theirs may still change. */
export function mayChange(dossier: Dossier, order: readonly BidderId[], bidder: BidderId): boolean {
  const place = order.indexOf(bidder);
  const before = order.slice(0, place).every((id) => dossier.negotiations[id]?.outcome === 'failed');
  return before && order.slice(place + 1).every((id) => dossier.negotiations[id] === undefined);
}
