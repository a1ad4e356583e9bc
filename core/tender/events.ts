/** What can happen to a tender. Past facts; a released event never changes shape (add a version and an upcaster). */
import type { Instant } from '#core/calendar/instant.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import type { Adoption } from './adoption-model.ts';
import type { CheckAnswer, FileFacts, RegulatedLines } from './checks-model.ts';
import type { ConflictSettlement } from './conflict-model.ts';
import type {
  Blinding,
  Confirmation,
  JudgingSetting,
  SheetCells,
  SheetCorrection,
  Vote,
  VoteMatter,
} from './judging-model.ts';
import type { BidderId, MemberId, RequirementId } from './ids.ts';
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
import type { Finding, RequirementStage } from './finding-model.ts';
import type {
  AwardedBid,
  Bid,
  Bidder,
  BidOpening,
  Committee,
  DocumentDetails,
  Dossier,
  FailureGround,
  Member,
  OfferedLine,
  OwnerLine,
  PriceReview,
  PriceReviews,
  Pricing,
  ProofAttendance,
  Requirement,
  RuleSetChoice,
  TieDecision,
  Witness,
} from './model.ts';
import type { DocumentKey } from './document-kind.ts';
import type { IssuedDocument } from './issued-model.ts';
import type { Addendum, Appointment, Meeting } from './paperwork-model.ts';
import type { Auction, LifeCycleCosts, LocalContentPart, Negotiation, ReasonablenessSheet } from './price-model.ts';
import type {
  InterestAnswer,
  InterestDeclaration,
  OpeningAttestation,
  PriceOpeningAttestation,
  SafeguardSetting,
  SignedPact,
} from './safeguards-model.ts';
import type { QualificationEntry, QualificationProfile, Shortlist } from './qualification-model.ts';
import type { SignedCopy, SignerMark } from './signing-model.ts';
import type { StepNote } from './step-note.ts';

/** Whose sheet, of which stage, in whose name and by which key. */
export interface OwnSheetWord {
  readonly stage: RequirementStage;
  readonly member: MemberId;
  readonly name: string;
  readonly key: DeviceId;
}

/** Who takes the seat of a member who steps back; the role is the seat's. */
export type Replacement = Omit<Member, 'role'>;

/** Where imported facts came from: the kind of source and the files read. */
export interface ImportSource {
  readonly kind: 'isb' | 'dossier' | 'practice' | 'manual';
  readonly files: readonly string[];
}

/** One value an import brought that differs from what is here; `path` walks the dossier. */
export interface DossierChange {
  readonly path: readonly string[];
  readonly from: unknown;
  readonly to: unknown;
}

/** The payload of each event by its name. */
export interface TenderEventBodies {
  readonly dossierImported: { readonly source: ImportSource; readonly dossier: Dossier };
  readonly differencesAccepted: { readonly source: ImportSource; readonly changes: readonly DossierChange[] };
  readonly ruleSetChosen: RuleSetChoice;
  readonly committeeSet: { readonly committee: Committee };
  readonly requirementsSet: {
    readonly requirements: readonly Requirement[];
    readonly technicalThreshold: DecimalText | null;
  };
  readonly pricingSet: { readonly pricing: Pricing };
  readonly ownerScheduleImported: { readonly file: string; readonly lines: readonly OwnerLine[] };
  /** `index` is the place in the order of registration, the end when absent; an undone removal names it. */
  readonly bidderRegistered: { readonly bidder: Bidder; readonly index?: number };
  /** Only a bidder nothing was found about yet: a registration entered by mistake. */
  readonly bidderRemoved: { readonly bidder: BidderId };
  readonly bidRecorded: { readonly bidder: BidderId; readonly bid: Bid | null };
  readonly priceScheduleImported: {
    readonly bidder: BidderId;
    readonly file: string;
    readonly lines: readonly OfferedLine[];
  };
  readonly openingRecorded: {
    readonly openedAt: Instant | null;
    readonly place: string | null;
    readonly witnesses: readonly Witness[];
    readonly remarks: string | null;
  };
  readonly bidExamined: { readonly bidder: BidderId; readonly opening: BidOpening | null };
  readonly requirementAssessed: {
    readonly requirement: RequirementId;
    readonly bidder: BidderId;
    /** Null = back to "not yet". */
    readonly finding: Finding | null;
  };
  readonly priceReviewed: {
    readonly bidder: BidderId;
    readonly aspect: keyof PriceReviews;
    readonly review: PriceReview | null;
  };
  readonly proofAttended: { readonly bidder: BidderId; readonly attendance: ProofAttendance | null };
  /** `reason: null` withdraws the decision about exactly these bidders. */
  readonly tieDecided: { readonly order: TieDecision['order']; readonly reason: string | null };
  readonly awardDecided: {
    readonly decidedAt: Instant;
    readonly winner: AwardedBid;
    readonly reserves: readonly AwardedBid[];
    readonly note: string | null;
  };
  readonly failureDeclared: { readonly decidedAt: Instant; readonly ground: FailureGround; readonly facts: string };
  readonly termsSet: { readonly terms: MethodTerms };
  /** Null = did not hand in after all. */
  readonly qualificationReceived: { readonly bidder: BidderId; readonly entry: QualificationEntry | null };
  readonly profileSet: { readonly bidder: BidderId; readonly profile: QualificationProfile | null };
  readonly shortlistFixed: Shortlist;
  readonly technicalResultFixed: TechnicalResult;
  readonly equalised: { readonly equalisation: Equalisation | null };
  readonly localContentSet: { readonly bidder: BidderId; readonly parts: readonly LocalContentPart[] | null };
  readonly lifeCycleCostsSet: { readonly bidder: BidderId; readonly costs: LifeCycleCosts | null };
  readonly reasonablenessSheetSet: { readonly bidder: BidderId; readonly sheet: ReasonablenessSheet | null };
  readonly auctionRecorded: { readonly auction: Auction | null };
  readonly negotiated: { readonly bidder: BidderId; readonly negotiation: Negotiation | null };
  /** Null takes an entry made by mistake out of the log of clarifications; the history keeps it. */
  readonly clarificationRecorded: { readonly id: string; readonly clarification: Clarification | null };
  readonly validityExtended: { readonly bidder: BidderId; readonly extension: ValidityExtension | null };
  readonly bidderExcluded: { readonly bidder: BidderId; readonly exclusion: Exclusion | null };
  readonly resultAnnounced: { readonly announcedAt: Instant | null };
  readonly awardConfirmed: { readonly confirmation: AwardConfirmation | null };
  readonly objectionRecorded: { readonly id: string; readonly objection: Objection | null };
  readonly appealRecorded: { readonly id: string; readonly appeal: Appeal | null };
  /** Freezes the evaluation as it stands and opens it anew; `technical` asks for the technical result once more. */
  readonly reEvaluationStarted: {
    readonly startedAt: Instant;
    readonly cause: ReEvaluationCause;
    readonly reason: string;
    readonly from: 'technical' | 'price';
  };
  readonly safeguardsSet: SafeguardSetting;
  readonly integrityPactSigned: SignedPact;
  readonly interestDeclared: InterestDeclaration;
  readonly interestMatchAnswered: {
    readonly member: MemberId;
    readonly bidder: BidderId;
    readonly answer: InterestAnswer;
  };
  readonly memberRecused: {
    readonly member: MemberId;
    readonly reason: string;
    readonly at: Instant;
    readonly replacedBy: Replacement | null;
  };
  readonly openingAttested: OpeningAttestation;
  readonly priceOpeningAttested: PriceOpeningAttestation;
  readonly judgingSet: JudgingSetting;
  readonly sheetCommitted: OwnSheetWord & { readonly at: Instant; readonly commitment: Hash };
  readonly sheetRevealed: OwnSheetWord & { readonly at: Instant; readonly salt: string; readonly cells: SheetCells };
  readonly sheetCorrected: OwnSheetWord & { readonly correction: SheetCorrection };
  readonly voteCast: { readonly matter: VoteMatter; readonly member: MemberId; readonly vote: Vote };
  readonly fallConfirmed: {
    readonly bidder: BidderId;
    readonly member: MemberId;
    readonly confirmation: Confirmation;
  };
  readonly biddersHidden: Blinding;
  readonly biddersShown: { readonly at: Instant; readonly reason: string };
  readonly documentDetailsSet: { readonly kind: DocumentKey; readonly details: DocumentDetails };
  /** Null takes back what was entered by mistake; so it is with addenda and the appointment. */
  readonly meetingRecorded: { readonly id: string; readonly meeting: Meeting | null };
  readonly addendumRecorded: { readonly id: string; readonly addendum: Addendum | null };
  /** Null takes back what was written about the step. */
  readonly stepNoted: { readonly step: string; readonly note: StepNote | null };
  readonly appointmentSet: { readonly appointment: Appointment | null };
  /** The committee's word on a thing to be checked; null takes it back. The id is that of the finding. */
  readonly checkAnswered: { readonly finding: string; readonly answer: CheckAnswer | null };
  /** Lines whose price a regulation sets, in place of those named before; null = none. */
  readonly regulatedLinesSet: { readonly regulated: RegulatedLines | null };
  /** What files say of themselves, by their SHA-256; null takes back what was recorded. */
  readonly fileFactsRecorded: { readonly facts: Readonly<Record<string, FileFacts | null>> };
  /** A version is out and stays as it is. */
  readonly documentIssued: { readonly key: DocumentKey; readonly version: IssuedDocument };
  /** `signer` as in `VersionSigning.marks`; a null mark takes back one made by mistake. */
  readonly signerMarkSet: {
    readonly key: DocumentKey;
    readonly version: number;
    readonly signer: number;
    readonly mark: SignerMark | null;
  };
  readonly signedCopyAttached: { readonly key: DocumentKey; readonly version: number; readonly copy: SignedCopy };
  /** It stays, and does not count any more. */
  readonly signedCopyWithdrawn: {
    readonly key: DocumentKey;
    readonly version: number;
    readonly sha256: Hash;
    readonly reason: string;
  };
  /** What was held back is done with; what was taken over of it stands before this as an event of its own. */
  readonly conflictSettled: ConflictSettlement;
  /** The server lets in exactly these, as if their authors had the right. */
  readonly eventsAdopted: Adoption;
}

export type TenderEventType = keyof TenderEventBodies;

/** An event of a tender stream without its envelope. */
export type TenderEvent = {
  readonly [Type in TenderEventType]: { readonly type: Type; readonly tv: 1; readonly body: TenderEventBodies[Type] };
}[TenderEventType];
