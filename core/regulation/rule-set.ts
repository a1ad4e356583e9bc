/** The shape of a rule set: what the law of one era says, as data. Every value names its clause and how sure we are. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { Gate } from '#core/evaluation/model.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { CollusionIndication, ObjectionBasis } from '#core/tender/course-model.ts';
import type {
  EvaluationMethod,
  FailureGround,
  ProcurementKind,
  QualificationMethod,
  RuleSetId,
  SubmissionMethod,
} from '#core/tender/model.ts';
import type { BusinessSize } from '#core/tender/qualification-model.ts';
import type { SourceKey } from './sources.ts';
import type { OfficialWords } from './words.ts';

/** `confirmed-text`: read in the regulation. `confirmed-secondary`: read in a text that states it. Else unconfirmed. */
export type RuleStatus = 'confirmed-text' | 'confirmed-secondary' | 'unconfirmed';

/** One value of the law with where it stands. */
export interface RuleValue<T> {
  readonly value: T;
  readonly clause: string;
  readonly status: RuleStatus;
  /** Null = nothing read states it; an unconfirmed value may name what states a part of it. */
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
  readonly methods: MethodRules;
  readonly evaluation: EvaluationRules;
  readonly qualification: QualificationRules;
  readonly arithmetic: ArithmeticRules;
  readonly price: PriceRules;
  readonly preference: PreferenceRules;
  readonly negotiation: NegotiationRules;
  readonly performanceBond: PerformanceBondRules;
  readonly award: AwardRules;
  /** Null = the era does not know the ground. */
  readonly failure: Readonly<Record<FailureGround, RuleValue<FailureRule> | null>>;
  readonly objection: ObjectionRules;
  readonly collusion: CollusionRules;
}

/** `may-continue-under-new`: work prepared or started before may go on under the newer regulation. */
export type TransitionRule = 'may-continue-under-new' | 'may-continue-under-old';

export interface CommitteeRules {
  readonly minimumMembers: RuleValue<number>;
  /** True = the number of members must be odd. */
  readonly odd: RuleValue<boolean>;
}

/** A method the law names; `unknown` is none. */
export type KnownMethod = Exclude<EvaluationMethod, 'unknown'>;
export type KnownSubmission = Exclude<SubmissionMethod, 'unknown'>;
export type KnownQualification = Exclude<QualificationMethod, 'unknown'>;

/** From and to, both included, in percent. */
export interface PercentRange {
  readonly from: DecimalText;
  readonly to: DecimalText;
}

/** Shares of the technical and the price score; the two of a tender add up to 100. */
export interface WeightRanges {
  readonly technical: PercentRange;
  readonly price: PercentRange;
}

/** Elements every technical evaluation of consultants has, with the share each may have. */
export interface ElementRange extends PercentRange {
  readonly element: 'experience' | 'proposal' | 'experts';
}

export interface MethodRules {
  /** Kinds each method may be used for; empty = the era does not know the method. */
  readonly kinds: Readonly<Record<KnownMethod, RuleValue<readonly ProcurementKind[]>>>;
  /** Ways of submission each method may go with. */
  readonly submissions: Readonly<Record<KnownMethod, RuleValue<readonly KnownSubmission[]>>>;
  /** Ways of submission for consulting firms, whatever the method. */
  readonly consultingFirmSubmissions: RuleValue<readonly KnownSubmission[]>;
  readonly weights: {
    readonly scoring: RuleValue<WeightRanges>;
    readonly qualityAndCost: RuleValue<WeightRanges>;
  };
  /** Null where the era's ranges were not found. */
  readonly consultingElements: RuleValue<readonly ElementRange[] | null>;
  /** Lowest price / price × 100, among bids that came as far as the price. */
  readonly priceScore: RuleValue<'lowest-over-price'>;
  /** The technical total counts as scored, out of 100; it is not stretched to the best bidder. */
  readonly technicalScore: RuleValue<'as-scored'>;
  /** Price + operation + maintenance − residual value; discounted only where the tender document says so. */
  readonly lifeCycleCost: RuleValue<'plain-sum-unless-document-discounts'>;
  readonly quickTender: {
    /** Fewer offers than this, after extension, fail a tender cepat. */
    readonly minimumOffers: RuleValue<number>;
  };
}

/** Ways a tender can go through the gates. */
export type OrderKey =
  | 'post-one-file'
  | 'post-two-file'
  | 'post-two-stage'
  | 'pre-one-file'
  | 'pre-two-file'
  | 'pre-two-stage'
  | 'quick';

export interface EvaluationRules {
  /** Gates by qualification and submission, in order. */
  readonly orders: Readonly<Record<OrderKey, RuleValue<readonly Gate[]>>>;
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

export interface QualificationRules {
  /** Kinds whose pre-qualification is scored against a pass mark and gives a shortlist; others pass or fail. */
  readonly scoredKinds: RuleValue<readonly ProcurementKind[]>;
  readonly shortlist: {
    /** Fewer than this passing fail a scored pre-qualification. */
    readonly minimum: RuleValue<number>;
    /** At most that many are invited; null = all. */
    readonly maximum: RuleValue<number | null>;
    /** Simple selections, where they have numbers of their own. */
    readonly simple: RuleValue<{ readonly minimum: number; readonly maximum: number } | null>;
  };
  /** A pre-qualification of goods, works, services with fewer passing than this fails. */
  readonly minimumPassing: RuleValue<number>;
  /** Sisa Kemampuan Paket: SKP = KP − P. */
  readonly packageCapacity: {
    /** KP of a small business. */
    readonly small: RuleValue<number>;
    /** KP of others: at least this, or the factor times the most packages run at once. */
    readonly others: RuleValue<{ readonly least: number; readonly factor: DecimalText }>;
    readonly rounding: RuleValue<'nearest-whole'>;
    /** The capacity left must be above this. */
    readonly above: RuleValue<number>;
    /** A package run in joint operation counts as one for each partner, whatever the share. */
    readonly jointOperation: RuleValue<'counts-one-each'>;
    readonly years: RuleValue<number>;
  };
  /** Kemampuan Dasar: KD = multiplier × NPt, at least the owner's estimate. */
  readonly basicCapacity: {
    readonly multiplier: RuleValue<Readonly<Partial<Record<ProcurementKind, DecimalText>>>>;
    /** The highest contract of that many years back counts. */
    readonly years: RuleValue<number>;
    readonly sizes: RuleValue<readonly BusinessSize[]>;
    readonly jointOperation: RuleValue<'lead-firm'>;
  };
  /** Sisa Kemampuan Nyata: SKN = fp × fl × KB − Σ (contract − done) × share. */
  readonly realCapacity: {
    readonly sizes: RuleValue<readonly BusinessSize[]>;
    readonly turnoverFactor: RuleValue<Readonly<Record<BusinessSize, DecimalText>>>;
    readonly liquidityFactor: RuleValue<Readonly<Record<BusinessSize, DecimalText>>>;
    /** Least share of the owner's estimate. */
    readonly leastPercentOfEstimate: RuleValue<DecimalText>;
    /** Whether exactly that share is enough; sources word it both ways. */
    readonly equalPasses: RuleValue<boolean>;
  };
  /** The day on which licences must be valid. */
  readonly licenceValidOn: RuleValue<'bid-deadline' | 'award' | 'not-stated'>;
  /** Small firms younger than this many years need no experience. */
  readonly experienceExemptYears: RuleValue<number>;
  /** Whether the supplier's past performance must be among the requirements. */
  readonly performanceRequired: RuleValue<boolean>;
}

export interface ArithmeticRules {
  /** Unit-price contract, and the unit-price part of a combined one. */
  readonly unitPricePart: RuleValue<'document-volume-times-offered-unit-price'>;
  /** Lump-sum contract, and the lump-sum part of a combined one. */
  readonly lumpSumPart: RuleValue<'unchanged'>;
  readonly blankUnitPrice: RuleValue<'included-elsewhere'>;
  /** Time-based contracts: volumes are person-months, corrected as unit prices. */
  readonly timeBased: RuleValue<'as-unit-price'>;
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
    /** A unit price or coefficient not proven is replaced by the owner's, and the total made again. */
    readonly unproven: RuleValue<'replaced-by-owner-value'>;
    /** An offer below the total made again is not reasonable and fails; equal or above it stands. */
    readonly stands: RuleValue<'offer-at-least-recomputed'>;
  };
  /** Methods in which an offer above the budget ceiling fails, instead of above the owner's estimate. */
  readonly aboveCeilingFails: RuleValue<readonly KnownMethod[]>;
  readonly unbalanced: {
    /** Strictly above this share of the owner's unit price a unit price is clarified; it never fails the bid. */
    readonly abovePercent: RuleValue<DecimalText>;
    /** Only prices that are paid per unit can be unbalanced. */
    readonly basis: RuleValue<'unit-price-part'>;
  };
}

export interface PreferenceRules {
  readonly kinds: RuleValue<readonly ProcurementKind[]>;
  /** Strictly above this amount; `of` says which amount is compared. Null = no amount found. */
  readonly above: RuleValue<{
    readonly amount: RupiahText;
    readonly of: 'owner-estimate' | 'budget-ceiling';
    /** For integrated works, where it differs. */
    readonly ofIntegrated: 'owner-estimate' | 'budget-ceiling';
  } | null>;
  /** TKDN from which preference is given; equality counts. Below it KP is zero. */
  readonly minimumLocalContentPercent: RuleValue<DecimalText>;
  readonly capPercent: RuleValue<{ readonly goods: DecimalText; readonly works: DecimalText | null }>;
  /** HEA = HP / (1 + KP), or HEA = (1 − KP) × HP. */
  readonly formula: RuleValue<'divide-by-one-plus' | 'multiply-by-one-minus'>;
  /** What of a works tender earns preference. */
  readonly worksPart: RuleValue<'whole-price' | 'goods-component' | 'none'>;
  /** Parts of goods and services: the evaluated prices of the parts are added. */
  readonly components: RuleValue<'sum-of-components'>;
  /** Where preference applies everyone is evaluated, not the three lowest only. */
  readonly everyoneEvaluated: RuleValue<boolean>;
  /** What parts bids of equal evaluated price. */
  readonly tieBreak: RuleValue<'larger-local-content' | 'committee-decision'>;
}

/** When few bidders make a negotiation necessary; a kind stands in one of the lists at most. */
export interface FewBidders {
  readonly byPassing: readonly ProcurementKind[];
  readonly byOffering: readonly ProcurementKind[];
  readonly atMost: number;
}

export interface NegotiationRules {
  /** Kinds in which rank 1 is always negotiated with, then the next, whatever the method. */
  readonly always: RuleValue<readonly ProcurementKind[]>;
  /** When those are negotiated. */
  readonly timing: RuleValue<'before-award' | 'after-objection'>;
  /**
   * Other kinds, before the award: negotiate when hardly anyone is left. `byPassing`: when no more than that many pass
   * the technical evaluation; `byOffering`: only when no more than that many made an offer at all.
   */
  readonly few: RuleValue<FewBidders>;
  readonly noAgreement: RuleValue<'next-rank'>;
  /** A negotiated price above the price before it is shown as strange, never refused. */
  readonly higher: RuleValue<'flagged'>;
}

export interface PerformanceBondRules {
  readonly percent: RuleValue<DecimalText>;
  /** Strictly below this share of the estimate the bond is taken on the estimate, else on the contract value. */
  readonly onEstimateBelowPercent: RuleValue<DecimalText>;
  /** Which price makes the share. */
  readonly ratioOf: RuleValue<'corrected' | 'offered'>;
  /** What stands in for the estimate in integrated works. */
  readonly integratedBase: RuleValue<'budget-ceiling' | 'owner-estimate'>;
  /** Contracts strictly above this value need a bond. */
  readonly above: RuleValue<RupiahText>;
  readonly kinds: RuleValue<readonly ProcurementKind[]>;
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
  | 're-prequalification'
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

/** Shorter periods of simple tenders. */
export interface SimpleSpans {
  readonly window: DaySpan;
  readonly answer: DaySpan;
}

export interface ObjectionRules {
  /** Null = the era names none. */
  readonly bases: RuleValue<readonly ObjectionBasis[] | null>;
  readonly who: RuleValue<'offered' | 'qualification-or-offer'>;
  readonly window: RuleValue<DaySpan>;
  readonly answer: RuleValue<DaySpan>;
  /** What the committee's answer is counted from: each objection's own arrival, or the end of the time for objections. */
  readonly answerFrom: RuleValue<'receipt' | 'window-end'>;
  /** Simple tenders, simple selections and pemilihan langsung, where they have their own span. */
  readonly simple: RuleValue<SimpleSpans | null>;
  readonly appeal: {
    readonly kinds: RuleValue<readonly ProcurementKind[]>;
    readonly window: RuleValue<DaySpan>;
    readonly answer: RuleValue<DaySpan>;
    /** As for objections. */
    readonly simple: RuleValue<SimpleSpans | null>;
    /** Percent of the owner's estimate (integrated works: of the ceiling). */
    readonly bondPercent: RuleValue<DecimalText>;
    /** Days the bond must be valid from lodging; null where none was found. */
    readonly bondValidDays: RuleValue<number | null>;
    readonly addressee: RuleValue<'minister-or-head' | 'budget-user'>;
    readonly silence: RuleValue<'accepted' | 'not-stated'>;
  };
}

export interface CollusionRules {
  readonly indications: RuleValue<readonly CollusionIndication[]>;
  /** The one not found in any text read; counted only where an office says so. */
  readonly unconfirmedIndications: RuleValue<readonly CollusionIndication[]>;
  /** That many of them make an indication. */
  readonly minimum: RuleValue<number>;
}
