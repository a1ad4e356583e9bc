/**
 * The state of one tender, as plain data: what the log of its stream folds to, what a dossier file holds, what
 * `evaluate` reads. Text for money and decimals, ISO text for time, so that equal states have equal bytes.
 */
import type { DateOnly, Instant, Zone } from '#core/calendar/instant.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { Checks } from './checks-model.ts';
import type {
  Appeal,
  AwardConfirmation,
  Clarification,
  Equalisation,
  Exclusion,
  MethodTerms,
  Objection,
  ReEvaluationCause,
  TechnicalResult,
  ValidityExtension,
} from './course-model.ts';
import type { WorkApart } from './conflict-model.ts';
import type { Evidence } from './evidence.ts';
import type { Finding, RequirementStage } from './finding-model.ts';
import type { BidderId, LineId, MemberId, RequirementId } from './ids.ts';
import type { Mandate } from './mandate.ts';
import type { Auction, LifeCycleCosts, LocalContentPart, Negotiation, ReasonablenessSheet } from './price-model.ts';
import type { CapacityMeasure, QualificationRecord } from './qualification-model.ts';
import type { IssuedDocuments } from './issued-model.ts';
import type { Signing } from './signing-model.ts';
import type { StepNotes } from './step-note.ts';
import type { Judging } from './judging-model.ts';
import type { Paperwork } from './paperwork-model.ts';
import type { Safeguards } from './safeguards-model.ts';

/** Rule sets shipped with the app; more may be added as data. */
export type RuleSetId = 'perpres-54-2010' | 'perpres-16-2018' | 'perpres-12-2021' | 'perpres-46-2025';

/** Which evaluation method the tender document names; `quick` is tender cepat: price only, among SIKaP-qualified. */
export type EvaluationMethod =
  | 'lowest-price-knockout'
  | 'lowest-price-threshold'
  | 'scoring'
  | 'life-cycle-cost'
  | 'quality'
  | 'quality-and-cost'
  | 'fixed-budget'
  | 'least-cost'
  | 'quick'
  | 'unknown';

export type QualificationMethod = 'post' | 'pre' | 'unknown';
export type SubmissionMethod = 'one-file' | 'two-file' | 'two-stage' | 'unknown';
export type ProcurementKind =
  | 'goods'
  | 'works'
  | 'integrated-works'
  | 'other-services'
  | 'consulting-firm'
  | 'consulting-individual'
  | 'unknown';
export type ContractKind = 'unit-price' | 'lump-sum' | 'combined' | 'time-based' | 'other' | 'unknown';
export type TenderStatus = 'running' | 'finished' | 'failed';

/** A dossier: one tender with everything the committee received, found and decided. */
export interface Dossier {
  /** True in the practice space; every screen and document then carries the mark "latihan". */
  readonly practice: boolean;
  readonly notice: TenderNotice;
  readonly ruleSet: RuleSetChoice;
  readonly schedule: readonly ScheduleStage[];
  readonly committee: Committee;
  readonly requirements: readonly Requirement[];
  /** Pass mark for the total technical score, 0–100; only with `lowest-price-threshold`. */
  readonly technicalThreshold: DecimalText | null;
  readonly pricing: Pricing;
  /** Registered bidders in order of registration; those with `bid` made an offer. */
  readonly bidders: readonly Bidder[];
  readonly opening: Opening;
  /** Findings by requirement, then bidder. Absent = not yet assessed. */
  readonly findings: Readonly<Record<RequirementId, Readonly<Record<BidderId, Finding>>>>;
  /** The committee's answers to what the price stage asks, by bidder. */
  readonly priceReviews: Readonly<Record<BidderId, PriceReviews>>;
  /** Attendance at the proof of qualification, by bidder. */
  readonly proofs: Readonly<Record<BidderId, ProofAttendance>>;
  readonly tieDecisions: readonly TieDecision[];
  readonly decision: Decision | null;
  /** What the central system recorded as the outcome; evidence to compare with, never an input to `evaluate`. */
  readonly recorded: RecordedOutcome | null;
  /** By `DocumentKey`. */
  readonly documents: Readonly<Record<string, DocumentDetails>>;
  /** What only documents print; absent = nothing was entered. */
  readonly paperwork?: Paperwork;
  /** What went out; absent = nothing did. */
  readonly issued?: IssuedDocuments;
  /** Who signed what went out; absent = nothing is known of it. */
  readonly signing?: Signing;
  /** What people wrote about steps of the SOP; absent = nothing. */
  readonly stepNotes?: StepNotes;
  readonly terms: MethodTerms;
  readonly qualification: QualificationRecord;
  /** Two files and two stages: null until fixed, and until then no price is in the dossier at all. */
  readonly technicalResult: TechnicalResult | null;
  readonly equalisation: Equalisation | null;
  /** Parts with their local content, by bidder; absent = none stated. */
  readonly localContent: Readonly<Record<BidderId, readonly LocalContentPart[]>>;
  readonly lifeCycleCosts: Readonly<Record<BidderId, LifeCycleCosts>>;
  readonly reasonablenessSheets: Readonly<Record<BidderId, ReasonablenessSheet>>;
  readonly auction: Auction | null;
  readonly negotiations: Readonly<Record<BidderId, Negotiation>>;
  /** By an id of their own, which the screen makes. */
  readonly clarifications: Readonly<Record<string, Clarification>>;
  readonly validityExtensions: Readonly<Record<BidderId, ValidityExtension>>;
  readonly exclusions: Readonly<Record<BidderId, Exclusion>>;
  /** When the winner was announced; objection periods run from there. */
  readonly announcedResultAt: Instant | null;
  readonly confirmation: AwardConfirmation | null;
  readonly objections: Readonly<Record<string, Objection>>;
  readonly appeals: Readonly<Record<string, Appeal>>;
  /** What people who worked apart left to settle; absent = nothing ever had to be held back. */
  readonly apart?: WorkApart;
  /** What must stand before a bid is read; absent = nothing was asked for and nothing signed. */
  readonly safeguards?: Safeguards;
  /** How the committee judges; absent = together, in front of one another. */
  readonly judging?: Judging;
  /** What the committee said of things to be checked; absent = nobody answered any. */
  readonly checks?: Checks;
  /** Evaluations that were done over (evaluasi ulang), frozen as they stood, oldest first. */
  readonly earlierEvaluations: readonly EarlierEvaluation[];
}

/** One evaluation that was done over. */
export interface EarlierEvaluation {
  readonly closedAt: Instant;
  readonly cause: ReEvaluationCause;
  readonly reason: string;
  /** The whole state as it stood, so that its result can be worked out again. */
  readonly state: Omit<Dossier, 'earlierEvaluations'>;
}

/** What the announcement says. Codes are text: they look like numbers and are not. */
export interface TenderNotice {
  readonly code: string;
  readonly packageCode: string | null;
  /** A package may carry several RUP codes. */
  readonly planCodes: readonly string[];
  readonly name: string;
  readonly agency: Agency;
  /** Name and code of the local government or ministry (K/L/PD). */
  readonly institution: { readonly code: string | null; readonly name: string };
  readonly systemName: string | null;
  readonly fiscalYear: number;
  readonly fundingSource: string | null;
  readonly budgetLine: string | null;
  readonly budgetCeiling: RupiahText | null;
  readonly ownerEstimate: RupiahText | null;
  readonly kind: ProcurementKind;
  readonly method: EvaluationMethod;
  readonly qualification: QualificationMethod;
  readonly submission: SubmissionMethod;
  readonly contract: ContractKind;
  /** Words of the source for what the four fields above code, shown where they say more. */
  readonly sourceLabels: {
    readonly kind: string | null;
    readonly selection: string | null;
    readonly method: string | null;
    readonly qualification: string | null;
    readonly contract: string | null;
    readonly businessSize: string | null;
  };
  readonly locations: readonly string[];
  readonly status: TenderStatus;
  /** Reasons the source gives for closing or repeating, line breaks kept. */
  readonly closedReason: string | null;
  readonly repeatedReason: string | null;
  /** 1 = first, 2 = first re-tender, … Evaluations belong to a version. */
  readonly version: number;
  readonly createdAt: Instant | null;
  /** When the committee jointly approved the announcement (tgl_kolektif_kolegial). */
  readonly jointlyApprovedAt: Instant | null;
  readonly announcedAt: Instant | null;
  readonly zone: Zone;
  readonly documentNumber: string | null;
  readonly documentDate: DateOnly | null;
  readonly url: string | null;
}

export interface Agency {
  readonly code: string | null;
  readonly name: string;
  readonly address: string | null;
}

/** Which law applies, who chose it and why; frozen when the first bid is opened. */
export interface RuleSetChoice {
  readonly id: RuleSetId;
  /** Null = proposed from the dates; text = chosen by a person, with the reason. */
  readonly reason: string | null;
  /** The rule-set file of the office, whole; the tender keeps it whatever the office does later. Absent = the rules of the build. */
  readonly file?: string;
}

export interface ScheduleStage {
  /** SPSE activity code (`kd_akt`), the reliable key: names may be missing. */
  readonly activityCode: string | null;
  readonly name: string | null;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
}

export interface Committee {
  readonly name: string | null;
  readonly decreeNumber: string | null;
  readonly decreeDate: DateOnly | null;
  /** Who gave the decree or letter of assignment (surat tugas); absent = not given. */
  readonly decreeIssuer?: string;
  /** Last day of the assignment; absent = until the selection is done. */
  readonly assignedUntil?: DateOnly;
  readonly members: readonly Member[];
  /** The commitment-making officer (PPK), who receives the result. */
  readonly commitmentOfficer: Person | null;
}

export interface Person {
  readonly name: string;
  /** Civil-servant number (NIP), digits as text. */
  readonly employeeNumber: string | null;
}

export interface Member extends Person {
  readonly id: MemberId;
  readonly role: 'chair' | 'secretary' | 'member';
  /** NIK, digits as text. What is absent here and below was not given, and is not compared with bidders. */
  readonly nationalId?: string;
  /** NPWP in either form. */
  readonly taxNumber?: string;
  readonly address?: string;
  readonly phone?: string;
  /** The certificate of competence in procurement; absent = not given. */
  readonly certificate?: Certificate;
}

export interface Certificate {
  readonly number: string;
  /** Null = valid without end. */
  readonly validUntil: DateOnly | null;
}

/** One thing a bid must satisfy. */
export interface Requirement {
  readonly id: RequirementId;
  readonly stage: RequirementStage;
  readonly title: string;
  /** Where the tender document or the law demands it, e.g. `LDP 19.2`; null when the source does not say. */
  readonly clause: string | null;
  /** True when the opening minutes list whether this document was in the bid. */
  readonly listedAtOpening: boolean;
  /** Null = met or not met. Scored ones stand in `technical`, and in `qualification` where that is scored. */
  readonly scoring: RequirementScoring | null;
  /** Judged by the numbers of the bidder's profile instead of a finding. */
  readonly measure?: CapacityMeasure;
}

export interface RequirementScoring {
  /** Share of its parent, else of the total, percent; the weights of all with the same parent add up to 100. */
  readonly weight: DecimalText;
  /** Pass mark of this element alone, 0–100, where the document sets one. */
  readonly threshold: DecimalText | null;
  /** The element this one is a part of; null at the top. Three levels at the most. */
  readonly parent: RequirementId | null;
  readonly scale: ScoreScale;
}

/** How an element gets its score of 0–100. */
export type ScoreScale =
  /** Given as a number. */
  | { readonly kind: 'mark' }
  /** One of the levels of the scoring guide. */
  | { readonly kind: 'levels'; readonly levels: readonly ScoreLevel[] }
  /** Counted; the highest count among the bidders gets 100, the others their share of it. */
  | { readonly kind: 'share-of-highest' }
  /** Counted; `full` and more get 100, less its share. */
  | { readonly kind: 'share-of-full'; readonly full: DecimalText }
  /** From its sub-elements, by their weights, or as their plain average whatever their weights. */
  | { readonly kind: 'elements'; readonly combine: 'weights' | 'average' };

export interface ScoreLevel {
  readonly label: string;
  readonly score: DecimalText;
}

/** How prices of this tender are put together. */
export interface Pricing {
  /** Whether line prices already contain VAT, or it is added to the sum of lines. */
  readonly vat: { readonly mode: 'included' } | { readonly mode: 'added'; readonly ratePercent: DecimalText };
  /** The tender document's own schedule with the owner's unit prices (secret: never on anything a bidder gets). */
  readonly ownerLines: readonly OwnerLine[];
}

export interface OwnerLine {
  readonly id: LineId;
  /** Number as printed, `1.2.a`. */
  readonly number: string;
  /** Heading the line stands under, null at the top. */
  readonly group: string | null;
  readonly description: string;
  readonly unit: string;
  readonly volume: DecimalText;
  /** Owner's unit price; null where only the total is known. */
  readonly unitPrice: RupiahText | null;
  /** In a combined contract each line is one or the other; elsewhere it follows the contract. */
  readonly basis: 'unit-price' | 'lump-sum';
}

export interface Bidder {
  readonly id: BidderId;
  /** SPSE supplier code (`kd_penyedia`): the same firm in every tender. */
  readonly supplierCode: string | null;
  readonly name: string;
  /** Tax number (NPWP), 15 digits punctuated and 16 digits plain; either may be missing. */
  readonly taxNumber15: string | null;
  readonly taxNumber16: string | null;
  readonly address: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** Null = registered without making an offer, an ordinary thing. */
  readonly bid: Bid | null;
}

export interface Bid {
  /** Total as read out at the opening, VAT as `pricing` says; null when it cannot be read. */
  readonly offeredTotal: RupiahText | null;
  readonly submittedAt: Instant | null;
  readonly validityDays: number | null;
  readonly guarantee: BidGuarantee | null;
  readonly files: readonly BidFile[];
  /** The offered price schedule; empty when only the total is known. */
  readonly lines: readonly OfferedLine[];
  /** Corrected total the source recorded; stands in when there are no lines to correct. */
  readonly recordedCorrectedTotal: RupiahText | null;
  readonly recordedNegotiatedTotal: RupiahText | null;
}

export interface BidGuarantee {
  readonly number: string;
  readonly issuer: string;
  readonly value: RupiahText;
  readonly validUntil: DateOnly | null;
}

export interface BidFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string | null;
  readonly modifiedAt: Instant | null;
}

export interface OfferedLine {
  /** The owner's line this answers; null = an item the tender document does not have. */
  readonly line: LineId | null;
  readonly number: string;
  readonly description: string;
  readonly unit: string;
  readonly volume: DecimalText | null;
  /** Null = listed without a price: taken as included elsewhere. */
  readonly unitPrice: RupiahText | null;
  /** Line total as the bidder wrote it. */
  readonly total: RupiahText | null;
}

/** The opening record. `openedAt` null = not yet opened. */
export interface Opening {
  readonly openedAt: Instant | null;
  readonly place: string | null;
  readonly witnesses: readonly Witness[];
  readonly remarks: string | null;
  /** How each bid was found, by bidder; absent = not yet looked at. */
  readonly bids: Readonly<Record<BidderId, BidOpening>>;
}

export interface Witness {
  readonly name: string;
  readonly organisation: string | null;
}

export interface BidOpening {
  readonly condition: 'complete' | 'incomplete' | 'unreadable';
  /** Requirements listed at opening whose document was not there. */
  readonly missing: readonly RequirementId[];
  readonly note: string | null;
}

export interface PriceReview {
  readonly outcome: 'accepted' | 'rejected';
  readonly reason: string;
  readonly clause: string | null;
  readonly evidence: readonly Evidence[];
}

export interface PriceReviews {
  /** Total below the reasonableness limit (80 % of HPS): proven reasonable or not. */
  readonly reasonableness: PriceReview | null;
  /** Unit prices above 110 % of HPS: clarified; never a knock-out. */
  readonly unbalanced: PriceReview | null;
}

export interface ProofAttendance {
  readonly attended: boolean;
  readonly representative: string | null;
  /** Absent = not written down. */
  readonly mandate?: Mandate;
  readonly note: string | null;
  /** Documents asked for, and whether their originals were shown. */
  readonly originals?: readonly SeenOriginal[];
}

export interface SeenOriginal {
  readonly document: string;
  readonly number: string | null;
  /** Of the document itself, like issuer and validity; absent = not written down. */
  readonly date?: DateOnly;
  readonly issuer?: string;
  readonly validUntil?: DateOnly;
  readonly seen: boolean;
}

/** The committee's order among bids that stand exactly equal. The app never breaks a tie by itself. */
export interface TieDecision {
  /** The tied bidders, in the order decided. */
  readonly order: readonly BidderId[];
  readonly reason: string;
}

/** Reasons a tender fails for, by the keys rule sets and files use. */
export const FAILURE_GROUNDS = [
  'no-bids',
  'none-passes',
  'all-above-owner-estimate',
  'evaluation-error',
  'document-error',
  'all-indicated-corruption',
  'all-indicated-collusion',
  'committee-corruption',
  'no-budget',
  'negotiation-failed',
  'too-few-qualified',
  'all-above-ceiling',
  'procedure-not-followed',
  'rejection-upheld',
  'award-refused',
  'verification-absent',
] as const;

export type FailureGround = (typeof FAILURE_GROUNDS)[number];

export type Decision = AwardDecision | FailureDecision;

export interface AwardDecision {
  readonly kind: 'award';
  readonly decidedAt: Instant;
  readonly winner: AwardedBid;
  /** At most two, in order. */
  readonly reserves: readonly AwardedBid[];
  readonly note: string | null;
}

export interface AwardedBid {
  readonly bidder: BidderId;
  readonly price: RupiahText;
}

export interface FailureDecision {
  readonly kind: 'failure';
  readonly decidedAt: Instant;
  readonly ground: FailureGround;
  readonly facts: string;
}

export interface RecordedOutcome {
  readonly winner: BidderId | null;
  readonly verifiedWinner: BidderId | null;
  readonly negotiatedTotal: RupiahText | null;
  readonly contractValue: RupiahText | null;
  readonly decidedAt: Instant | null;
  readonly appointmentLetter: { readonly number: string; readonly date: DateOnly | null } | null;
}

/** What only a person can fill in for a document. */
export interface DocumentDetails {
  readonly number: string | null;
  readonly date: DateOnly | null;
  readonly place: string | null;
  readonly remarks: string | null;
}
