/** What bears on the price of a bid beside its schedule: local content, running costs, proof, auction, negotiation. */
import type { Instant } from '#core/calendar/instant.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { BidderId, LineId } from './ids.ts';
import type { Mandate } from './mandate.ts';

/** A part of a bid with its local content (TKDN). */
export interface LocalContentPart {
  readonly component: 'goods' | 'services' | 'works';
  /** Price of the part; null = the whole corrected price. */
  readonly amount: RupiahText | null;
  readonly localContentPercent: DecimalText;
}

/** Costs over the economic life, for penilaian biaya selama umur ekonomis. */
export interface LifeCycleCosts {
  /** Year by year from the first; one entry where the document asks for plain totals. */
  readonly years: readonly { readonly operation: RupiahText; readonly maintenance: RupiahText }[];
  readonly residual: RupiahText;
}

/** The working of a reasonableness review: unit prices taken apart, each part proven or not. */
export interface ReasonablenessSheet {
  readonly items: readonly ReasonablenessItem[];
}

export interface ReasonablenessItem {
  readonly line: LineId;
  readonly components: readonly PriceComponent[];
  /** Overhead and profit on the sum of components, percent; null = none. */
  readonly overheadPercent: DecimalText | null;
}

export interface PriceComponent {
  readonly name: string;
  readonly kind: 'wage' | 'material' | 'equipment' | 'other';
  readonly coefficient: DecimalText;
  readonly unitPrice: RupiahText;
  readonly coefficientProven: boolean;
  readonly unitPriceProven: boolean;
  /** The owner's values, which replace what is not proven; null = the owner has none. */
  readonly ownerCoefficient: DecimalText | null;
  readonly ownerUnitPrice: RupiahText | null;
}

/** Recorded rounds of an e-reverse auction held elsewhere; the app never runs one. */
export interface Auction {
  readonly rounds: readonly AuctionRound[];
  readonly closedAt: Instant | null;
}

export interface AuctionRound {
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly offers: Readonly<Record<BidderId, RupiahText>>;
}

/** The committee's word on each part of a consultant's cost. */
export interface CostFairness {
  /** Remuneration of experts (tenaga ahli). */
  readonly experts: string | null;
  /** Of those who support them (tenaga pendukung). */
  readonly support: string | null;
  /** Costs that are nobody's pay (biaya non-personel). */
  readonly other: string | null;
}

/** One negotiation with one bidder. */
export interface Negotiation {
  readonly heldAt: Instant;
  readonly outcome: 'agreed' | 'failed';
  /** Agreed unit prices; lines not named keep the offered one. Empty where only the total was agreed. */
  readonly lines: readonly { readonly line: LineId; readonly unitPrice: RupiahText }[];
  /** Agreed total; null where it follows from the lines, or nothing was agreed. */
  readonly total: RupiahText | null;
  /** Who spoke for the bidder. */
  readonly representative: string | null;
  /** Absent = not written down. */
  readonly mandate?: Mandate;
  /** What was agreed about technique. */
  readonly technical: string | null;
  /** How far the cost of a consultant was found fair; absent = not written down, or not a consultant. */
  readonly fairness?: CostFairness;
  /** Why it failed, or why the price is higher than before. */
  readonly reason: string | null;
}
