/** The shape of a rule set: what the law of one era says, as data. Every value names its clause and how sure we are. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { Gate } from '#core/evaluation/model.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { FailureGround, ProcurementKind, RuleSetId } from '#core/tender/model.ts';
import type { SourceKey } from './sources.ts';
import type { OfficialWords } from './words.ts';

/** `confirmed-text`: read in the regulation. `confirmed-secondary`: read in a text that states it. Else unconfirmed. */
export type RuleStatus = 'confirmed-text' | 'confirmed-secondary' | 'unconfirmed';

/** One value of the law with where it stands. */
export interface RuleValue<T> {
  readonly value: T;
  readonly clause: string;
  readonly status: RuleStatus;
  /** Null = nothing read states it. */
  readonly source: SourceKey | null;
}

/** The rules of one era. Later eras are built from earlier ones by what the amendment changed. */
export interface RuleSet {
  readonly id: RuleSetId;
  /** Short name, `Perpres 46/2025`. */
  readonly name: string;
  /** Regulations to cite as legal basis, in order. */
  readonly instruments: readonly string[];
  /** First day the era applies. */
  readonly inForceFrom: RuleValue<DateOnly>;
  /** What the law says of procurements that were under way on that day; null where nothing read states it. */
  readonly transition: RuleValue<TransitionRule | null>;
  readonly words: RuleValue<OfficialWords>;
  readonly committee: CommitteeRules;
  readonly evaluation: EvaluationRules;
  readonly arithmetic: ArithmeticRules;
  readonly price: PriceRules;
  readonly preference: PreferenceRules;
  readonly performanceBond: PerformanceBondRules;
  readonly award: AwardRules;
  /** Null = the era does not know the ground. */
  readonly failure: Readonly<Record<FailureGround, RuleValue<FailureRule> | null>>;
  readonly objection: ObjectionRules;
}

/** `may-continue-under-new`: work prepared or started before may go on under the newer regulation. */
export type TransitionRule = 'may-continue-under-new' | 'may-continue-under-old';

export interface CommitteeRules {
  readonly minimumMembers: RuleValue<number>;
  /** True = the number of members must be odd. */
  readonly odd: RuleValue<boolean>;
}

export interface EvaluationRules {
  /** Kinds that may be tendered for the lowest price; consultants are chosen by other methods. */
  readonly lowestPriceKinds: RuleValue<readonly ProcurementKind[]>;
  /** Gates of a post-qualified one-file lowest-price tender, in order. */
  readonly order: RuleValue<readonly Gate[]>;
  /** How many of the lowest corrected bids are called first and must pass before calling stops. */
  readonly calledFirst: RuleValue<number>;
  /** How many passing bids are enough for an award. */
  readonly minimumPassing: RuleValue<number>;
  /** A score equal to the pass mark passes. */
  readonly thresholdEqualPasses: RuleValue<boolean>;
  /** Scores are compared unrounded and shown with this many decimals. */
  readonly shownScoreDecimals: RuleValue<number>;
  /** What parts bids with equal price: a committee's decision with a reason. */
  readonly tieBreak: RuleValue<'committee-decision'>;
  /** The ground when there are bids and none can be read. */
  readonly allUnreadable: RuleValue<FailureGround>;
  /** A bidder absent at the proof of qualification. */
  readonly absentAtProof: RuleValue<'fails'>;
}

export interface ArithmeticRules {
  /** Unit-price contract, and the unit-price part of a combined one. */
  readonly unitPricePart: RuleValue<'document-volume-times-offered-unit-price'>;
  /** Lump-sum contract, and the lump-sum part of a combined one. */
  readonly lumpSumPart: RuleValue<'unchanged'>;
  readonly blankUnitPrice: RuleValue<'included-elsewhere'>;
  readonly missingItem: RuleValue<'added-at-zero'>;
  readonly extraItem: RuleValue<'left-out'>;
  /** Exact products, each line rounded half up to a sen; VAT rounded once on the sum. */
  readonly rounding: RuleValue<'line-half-up-to-sen'>;
}

export interface PriceRules {
  /** Kinds where a corrected total above the owner's estimate fails the bid. */
  readonly aboveOwnerEstimateFails: RuleValue<readonly ProcurementKind[]>;
  readonly reasonableness: {
    /** Strictly below this share of the owner's estimate the price is reviewed. */
    readonly belowPercent: RuleValue<DecimalText>;
    readonly kinds: RuleValue<readonly ProcurementKind[]>;
  };
  readonly unbalanced: {
    /** Strictly above this share of the owner's unit price a unit price is clarified; it never fails the bid. */
    readonly abovePercent: RuleValue<DecimalText>;
    /** Only prices that are paid per unit can be unbalanced. */
    readonly basis: RuleValue<'unit-price-part'>;
  };
}

export interface PreferenceRules {
  readonly kinds: RuleValue<readonly ProcurementKind[]>;
  /** Strictly above this amount; `of` says which amount is compared. */
  readonly above: RuleValue<{ readonly amount: RupiahText; readonly of: 'owner-estimate' | 'package' } | null>;
  readonly minimumLocalContentPercent: RuleValue<DecimalText>;
  readonly capPercent: RuleValue<{ readonly goods: DecimalText; readonly works: DecimalText | null }>;
  /** HEA = HP / (1 + KP), or HEA = (1 − KP) × HP. */
  readonly formula: RuleValue<'divide-by-one-plus' | 'multiply-by-one-minus'>;
}

export interface PerformanceBondRules {
  readonly percent: RuleValue<DecimalText>;
  /** Strictly below this share of the estimate the bond is taken on the estimate, else on the contract value. */
  readonly onEstimateBelowPercent: RuleValue<DecimalText>;
  /** Which price makes the share. */
  readonly ratioOf: RuleValue<'corrected' | 'offered'>;
  /** Contracts strictly above this value need a bond. */
  readonly above: RuleValue<RupiahText>;
}

export interface AwardRules {
  readonly reserves: RuleValue<number>;
  /** Up to and including this amount the committee awards, above it the budget user. */
  readonly committeeLimit: RuleValue<{ readonly general: RupiahText; readonly consulting: RupiahText }>;
  /** Which amount is compared with the limit. */
  readonly limitOf: RuleValue<'budget-ceiling' | 'package-value'>;
}

export interface FailureRule {
  readonly declaredBy: 'committee' | 'budget-user';
  readonly followUp: FailureFollowUp;
}

/** `resubmission-or-re-tender`: resubmission in pre-qualified tenders and for consulting firms, else a new tender. */
export type FailureFollowUp =
  | 're-evaluation'
  | 're-tender'
  | 'resubmission'
  | 'resubmission-or-re-tender'
  | 'none-named';

/** `calendar-rolled`: calendar days, the last moment moved on to a working day in working hours. */
export type DayCounting = 'working' | 'calendar-rolled' | 'calendar';

export interface DaySpan {
  readonly days: number;
  readonly counting: DayCounting;
}

export interface ObjectionRules {
  readonly window: RuleValue<DaySpan>;
  readonly answer: RuleValue<DaySpan>;
  /** Simple tenders, simple selections and pemilihan langsung, where they have their own span. */
  readonly simple: RuleValue<{ readonly window: DaySpan; readonly answer: DaySpan } | null>;
  readonly appeal: {
    readonly kinds: RuleValue<readonly ProcurementKind[]>;
    readonly window: RuleValue<DaySpan>;
    readonly answer: RuleValue<DaySpan>;
    /** Percent of the owner's estimate (integrated works: of the ceiling). */
    readonly bondPercent: RuleValue<DecimalText>;
    readonly silence: RuleValue<'accepted' | 'not-stated'>;
  };
}
