/** What `evaluate` answers: every bid's course through the gates, the ranking and what may be decided. */
import type { Fraction } from '#core/money/fraction.ts';
import type { Sen } from '#core/money/text.ts';
import type { BidderId, LineId, RequirementId } from '#core/tender/ids.ts';
import type { FailureGround, RuleSetId } from '#core/tender/model.ts';
import type { FormulaKey } from './formulas.ts';

/** A number with the reason it is what it is. The trace is made only when asked for. */
export interface Figure {
  readonly value: Sen;
  readonly trace: () => Trace;
}

/** The working behind one number, for screens, documents and auditors. */
export interface Trace {
  readonly formula: FormulaKey;
  readonly inputs: readonly TraceInput[];
  /** Result as canonical text. */
  readonly result: string;
  readonly unit: 'rupiah' | 'percent' | 'score' | 'count' | 'none';
  readonly clauses: readonly TraceClause[];
}

export interface TraceInput {
  /** Name of the variable in the formula. */
  readonly name: string;
  readonly value: string;
  readonly unit: Trace['unit'];
  /**
   * Where it comes from, as a pointer: `dossier:/bidders/<id>/bid/offeredTotal`, `evaluation:/bids/<id>/corrected`
   * (another figure), `rules:/price/reasonableness/belowPercent`. A segment into a list is the element's index or its
   * `id`, `bidder` or `line`; `~1` stands for a slash, `~0` for a tilde, as in RFC 6901.
   */
  readonly source: string;
}

/** A share shown to people; comparisons never use it. */
export interface ShownRatio {
  /** Percent with four decimals, rounded half up. */
  readonly text: string;
  readonly trace: () => Trace;
}

/** A clause of law with whether the rule was confirmed in the text. */
export interface TraceClause {
  readonly clause: string;
  readonly status: 'confirmed-text' | 'confirmed-secondary' | 'unconfirmed';
}

/** One step of a tender's course; which of them a tender has, and in what order, is `Evaluation.order`. */
export type Gate =
  | 'opening'
  | 'arithmetic'
  | 'administration'
  | 'technical'
  | 'price'
  | 'qualification'
  | 'proof'
  | 'shortlist';

/** Every gate there is, those of a post-qualified one-file tender in its order. */
export const GATES: readonly Gate[] = [
  'opening',
  'arithmetic',
  'administration',
  'technical',
  'price',
  'qualification',
  'proof',
  'shortlist',
];

/**
 * `open`: something is still to be assessed. `not-evaluated`: an earlier gate stopped the bid, or its turn has not come;
 * never to be shown as failed.
 */
export type GateStatus = 'passed' | 'failed' | 'open' | 'not-evaluated';

export interface GateResult {
  readonly status: GateStatus;
  readonly reasons: readonly GateReason[];
}

export type GateReason =
  | { readonly kind: 'unreadable'; readonly note: string | null }
  | { readonly kind: 'not-examined' }
  | { readonly kind: 'no-price' }
  | {
      readonly kind: 'requirement-not-met';
      readonly requirement: RequirementId;
      readonly reason: string;
      readonly clause: string | null;
    }
  | { readonly kind: 'requirement-open'; readonly requirement: RequirementId }
  /** The stage has no requirement to judge by: nothing may pass it unseen. */
  | { readonly kind: 'no-requirements' }
  /** The weights of the scored elements do not add up to 100; `sum` as exact decimal text. */
  | { readonly kind: 'weights-not-hundred'; readonly sum: string }
  /** Elements are scored, but neither the total nor any element has a pass mark. */
  | { readonly kind: 'threshold-missing' }
  | { readonly kind: 'element-below-threshold'; readonly requirement: RequirementId }
  | { readonly kind: 'total-below-threshold' }
  | { readonly kind: 'above-owner-estimate' }
  | { readonly kind: 'owner-estimate-missing' }
  /** Above the estimate, but what is procured is unknown, and the rule holds for some kinds only. */
  | { readonly kind: 'kind-unknown' }
  | { readonly kind: 'reasonableness-open' }
  | { readonly kind: 'not-reasonable'; readonly reason: string; readonly clause: string | null }
  | { readonly kind: 'unbalanced-open' }
  | { readonly kind: 'absent-at-proof'; readonly note: string | null }
  | { readonly kind: 'attendance-open' }
  /** Asked for at the proof and not shown yet. */
  | { readonly kind: 'original-not-seen'; readonly document: string }
  | { readonly kind: 'stopped-at'; readonly gate: Gate }
  | { readonly kind: 'waiting-for'; readonly gate: Gate }
  | { readonly kind: 'not-called' }
  /** The tender has no such gate. */
  | { readonly kind: 'not-in-order' }
  /** Two files, two stages: the price may be opened once the technical result is fixed. */
  | { readonly kind: 'technical-result-open' }
  /** The technical result is fixed and this bid's price has not been entered yet. */
  | { readonly kind: 'price-file-open' }
  | { readonly kind: 'excluded'; readonly ground: string; readonly reason: string; readonly clause: string }
  | { readonly kind: 'validity-refused' }
  | { readonly kind: 'withdrew-at-equalisation' }
  | { readonly kind: 'no-qualification' }
  | { readonly kind: 'shortlist-open' }
  | { readonly kind: 'outside-shortlist' }
  /** Invited, and made no offer. */
  | { readonly kind: 'no-offer' }
  | { readonly kind: 'measure-open'; readonly requirement: RequirementId }
  | { readonly kind: 'measure-short'; readonly requirement: RequirementId }
  | { readonly kind: 'above-ceiling' }
  | { readonly kind: 'ceiling-missing' }
  | { readonly kind: 'reasonableness-sheet-open' }
  /** The offer is below the total made again with the owner's values for what was not proven. */
  | { readonly kind: 'below-recomputed' }
  | { readonly kind: 'local-content-open' }
  | { readonly kind: 'life-cycle-open' };

export interface CorrectedLine {
  /** Null for an item the tender document does not have (left out of the corrected total). */
  readonly line: LineId | null;
  readonly number: string;
  readonly description: string;
  readonly offered: Figure | null;
  readonly corrected: Figure;
  /** `lump-sum`: differs from the document or its own product, but stands as offered. */
  readonly change:
    | 'none'
    | 'volume'
    | 'product'
    | 'volume-and-product'
    | 'blank-unit-price'
    | 'missing-item'
    | 'extra-item'
    | 'lump-sum';
  /** Unit price strictly above the unbalanced limit (110 % of HPS); only where paid per unit. */
  readonly unbalanced: boolean;
  /** Unit price / the owner's unit price; null where one of them is not known. */
  readonly unitPriceRatio: ShownRatio | null;
}

/** An exact comparison of a price with the owner's estimate. */
export interface PriceChecks {
  /** Corrected price / HPS; null where there is no HPS. */
  readonly ratioPercent: ShownRatio | null;
  readonly aboveOwnerEstimate: boolean;
  /** Strictly below the limit (80 %): exactly at it is not below. */
  readonly belowReasonable: boolean;
  readonly unbalancedLines: readonly LineId[];
}

/** A score of 0–100: compared exactly, shown rounded. */
export interface ScoreFigure {
  readonly exact: Fraction;
  /** The exact value: decimal text where it ends, else `numerator/denominator`. */
  readonly total: string;
  /** With two decimals, rounded half up, for display only. */
  readonly shown: string;
  readonly trace: () => Trace;
}

/** A total of scored elements with the score of each. */
export interface ScoreTotal extends ScoreFigure {
  /** Every element of the tree that has a score, by requirement. */
  readonly elements: ReadonlyMap<RequirementId, ScoreFigure>;
}

/** An amount that need not be whole sen (HEA, discounted costs): ranked exactly, shown rounded half up to a sen. */
export interface ExactAmount {
  readonly exact: Fraction;
  readonly shown: Sen;
  readonly trace: () => Trace;
}

/** What puts passing bids in order. */
export type RankingKey = 'price' | 'evaluated-price' | 'life-cycle-cost' | 'combined-score' | 'technical-score';

/** What an outcome waits for beside open gates and ties. */
export type OutcomeWait =
  | { readonly kind: 'shortlist' }
  | { readonly kind: 'technical-result' }
  | { readonly kind: 'negotiation'; readonly bidder: BidderId }
  | { readonly kind: 'auction' }
  /** The document's weights or pass marks the method needs are not set; `field` of the terms. */
  | { readonly kind: 'terms'; readonly field: string };

export interface BidEvaluation {
  readonly bidder: BidderId;
  readonly offered: Figure | null;
  readonly corrected: Figure | null;
  /** The document's lines in its order, then what the document does not have. Worked out when first asked for. */
  readonly lines: readonly CorrectedLine[];
  readonly checks: PriceChecks | null;
  readonly qualificationScore: ScoreTotal | null;
  readonly technicalScore: ScoreTotal | null;
  readonly priceScore: ScoreFigure | null;
  readonly combinedScore: ScoreFigure | null;
  /** HEA, where domestic preference applies. */
  readonly evaluatedPrice: ExactAmount | null;
  readonly lifeCycleCost: ExactAmount | null;
  /** The best price of the recorded auction. */
  readonly auctioned: Figure | null;
  /** The agreed price; null while there is none. */
  readonly negotiated: Figure | null;
  /** What the bid would be awarded at: negotiated, else auctioned, else corrected. */
  readonly finalPrice: Figure | null;
  /** Whether its turn has come (three lowest first, the next until three pass). */
  readonly called: boolean;
  readonly gates: Readonly<Record<Gate, GateResult>>;
  /** Rank among bids that passed every gate; tied bids share it until the committee decides. */
  readonly rank: number | null;
}

export interface Tie {
  readonly bidders: readonly BidderId[];
  /** What they share: the value they are ranked by, as text with its unit. */
  readonly value: { readonly text: string; readonly unit: 'rupiah' | 'score' };
  /** The committee's order, when decided for exactly these bidders. */
  readonly decided: readonly BidderId[] | null;
  /** What parts them. */
  readonly clause: TraceClause;
}

export interface GateCount {
  readonly gate: Gate;
  readonly passed: number;
  readonly failed: number;
  readonly open: number;
  readonly notEvaluated: number;
}

export type Outcome =
  | { readonly kind: 'award'; readonly winner: BidderId; readonly reserves: readonly BidderId[] }
  | { readonly kind: 'failure'; readonly ground: FailureGround; readonly trace: () => Trace }
  /** Not decidable yet: what is open, in gate order. */
  | {
      readonly kind: 'open';
      readonly openGates: readonly Gate[];
      readonly openTies: number;
      readonly waits: readonly OutcomeWait[];
    };

export interface Evaluation {
  readonly ruleSet: RuleSetId;
  readonly registered: number;
  readonly offering: number;
  readonly readable: number;
  /** Offering bidders in order of corrected price (unpriced last), order of registration among equals. */
  readonly bids: readonly BidEvaluation[];
  /** The gates of this tender in order. */
  readonly order: readonly Gate[];
  readonly rankedBy: RankingKey;
  readonly counts: readonly GateCount[];
  readonly ties: readonly Tie[];
  readonly outcome: Outcome;
}

export type EvaluationRefusal =
  | {
      readonly kind: 'method-not-supported';
      readonly aspect: 'method' | 'qualification' | 'submission' | 'kind';
      /** The value of that aspect this build does not work out. */
      readonly method: string;
    }
  | { readonly kind: 'unknown-rule-set'; readonly id: string };
