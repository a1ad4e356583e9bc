/** What happens to a tender beside the judging: clarifications, extensions, exclusion, objections, appeals, approval. */
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { Evidence } from './evidence.ts';
import type { BidderId, RequirementId } from './ids.ts';

/** What the tender document says about how bids are compared; null where the method does not use it. */
export interface MethodTerms {
  /** Percent of the technical score; the price has the rest. */
  readonly technicalWeight: DecimalText | null;
  readonly priceWeight: DecimalText | null;
  /** Pass mark of a scored pre-qualification, 0–100. */
  readonly qualificationThreshold: DecimalText | null;
  /** At most that many are invited; null = as the law says. */
  readonly shortlistMaximum: number | null;
  /** Yearly discount of later costs, percent; null = plain sum. */
  readonly discountPercent: DecimalText | null;
  /** Whether the document grants domestic preference; `by-rule` = wherever the law does. */
  readonly preference: 'by-rule' | 'applies' | 'not-applied';
  /** Whether the document announces an e-reverse auction. */
  readonly auction: boolean;
  /** A simple tender or selection, which in the 2010 era has shorter objection periods. */
  readonly simple: boolean;
}

/** Who passed the technical evaluation, fixed for ever; only then may the price file be opened. */
export interface TechnicalResult {
  readonly fixedAt: Instant;
  readonly passed: readonly BidderId[];
  readonly note: string | null;
}

/** Technical equalisation (penyetaraan teknis) in two stages: what every bidder now has to offer. */
export interface Equalisation {
  readonly agreedAt: Instant;
  readonly items: readonly { readonly topic: string; readonly change: string }[];
  /** Who goes on; a bidder that does not agree leaves without sanction. */
  readonly bidders: Readonly<Record<BidderId, 'agreed' | 'withdrew'>>;
}

/** A question to a bidder and its answer; it may not change the substance of a bid. */
export interface Clarification {
  readonly bidder: BidderId;
  readonly at: Instant;
  readonly gate: 'administration' | 'technical' | 'price' | 'qualification' | 'proof';
  readonly requirement: RequirementId | null;
  readonly way: 'written' | 'meeting' | 'site-visit';
  readonly question: string;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
  readonly effect: string | null;
  readonly evidence: readonly Evidence[];
}

/** A bidder's answer to a request to extend the validity of its bid. */
export interface ValidityExtension {
  readonly requestedAt: Instant;
  /** Null = not answered yet. */
  readonly answer: 'extended' | 'refused' | null;
  readonly validUntil: DateOnly | null;
  readonly guaranteeUntil: DateOnly | null;
  readonly note: string | null;
}

/** A finding that takes a bid out whatever it offers. */
export interface Exclusion {
  readonly ground: 'collusion' | 'corruption' | 'false-documents' | 'conflict-of-interest' | 'blacklisted' | 'withdrew';
  /** For collusion: the likenesses found. */
  readonly indications: readonly CollusionIndication[];
  readonly reason: string;
  readonly clause: string;
  readonly evidence: readonly Evidence[];
}

/** Likenesses that count as indications of collusion. */
export type CollusionIndication =
  | 'similar-documents'
  | 'close-to-estimate'
  | 'common-control'
  | 'same-mistakes'
  | 'consecutive-guarantees';

/** What an objection may rest on; anything else is a complaint. */
export type ObjectionBasis = 'evaluation-error' | 'deviation-from-rules' | 'collusion' | 'abuse-of-authority';

export interface Objection {
  readonly bidder: BidderId;
  readonly phase: 'prequalification' | 'result';
  readonly number: string | null;
  /** The day written on the letter; absent = not written down. */
  readonly date?: DateOnly;
  readonly receivedAt: Instant;
  readonly points: readonly ObjectionPoint[];
  readonly answer: ObjectionAnswer | null;
}

export interface ObjectionPoint {
  readonly text: string;
  /** Null = rests on nothing an objection may rest on: a complaint. */
  readonly basis: ObjectionBasis | null;
  readonly answer: PointAnswer | null;
}

export interface PointAnswer {
  readonly verdict: 'accepted' | 'rejected';
  readonly text: string;
  readonly requirement: RequirementId | null;
  readonly about: BidderId | null;
  readonly clause: string | null;
  readonly evidence: readonly Evidence[];
}

export interface ObjectionAnswer {
  readonly number: string | null;
  readonly answeredAt: Instant;
  readonly conclusion: 'accepted' | 'rejected';
  readonly consequence: 're-evaluation' | 'resubmission' | 're-tender' | 'none';
}

export interface Appeal {
  readonly bidder: BidderId;
  /** Of the letter, like its day; absent = not written down. */
  readonly number?: string;
  readonly date?: DateOnly;
  readonly receivedAt: Instant;
  /** Sent to whom the law says; elsewhere it is a complaint. */
  readonly rightAddressee: boolean;
  readonly bond: AppealBond | null;
  readonly text: string;
  readonly answer: AppealAnswer | null;
}

export interface AppealBond {
  readonly number: string;
  readonly issuer: string;
  readonly value: RupiahText;
  readonly validUntil: DateOnly | null;
  /** When the committee told the official that the bond is in order; the time for the answer runs from there. */
  readonly confirmedAt: Instant | null;
}

export interface AppealAnswer {
  readonly answeredAt: Instant;
  readonly outcome: 'accepted' | 'rejected' | 'silence';
  readonly text: string | null;
}

/** What the budget user says to an award above the committee's limit. */
export interface AwardConfirmation {
  readonly outcome: 'approved' | 'refused';
  readonly decidedAt: Instant;
  readonly official: string;
  readonly letterNumber: string | null;
  readonly reason: string | null;
}

export type ReEvaluationCause = 'evaluation-error' | 'objection-accepted' | 'appeal-accepted' | 'budget-user-refused';
