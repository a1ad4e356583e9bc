/**
 * The shape of every value a command may carry, as schemas: what the type checker promises for our own screens, files
 * and other devices have to prove.
 */
import { z } from 'zod';
import type { Zone } from '#core/calendar/instant.ts';
import type { TenderCommandBodies, TenderCommandName } from './commands.ts';
import { NOTHING_MORE } from './empty-dossier.ts';
import type { ImportSource } from './events.ts';
import type {
  AwardedBid,
  Bid,
  Bidder,
  BidOpening,
  Committee,
  Decision,
  DocumentDetails,
  Dossier,
  FailureGround,
  OfferedLine,
  OwnerLine,
  Person,
  PriceReview,
  Pricing,
  ProofAttendance,
  RecordedOutcome,
  Requirement,
  RequirementScoring,
  RuleSetChoice,
  ScheduleStage,
  TenderNotice,
  TieDecision,
  Witness,
} from './model.ts';
import { FAILURE_GROUNDS } from './model.ts';
import {
  appeal,
  awardConfirmation,
  clarification,
  equalisation,
  exclusion,
  methodTerms,
  objection,
  reEvaluationCause,
  technicalResult,
  validityExtension,
} from './schema-course.ts';
import { checkAnswer, checks, fileFacts, findingId, regulatedLines } from './schema-checks.ts';
import { adoption, conflictSettlement, workApart } from './schema-conflict.ts';
import { finding } from './schema-finding.ts';
import {
  blinding,
  castVote,
  fallConfirmation,
  judging,
  judgingSetting,
  sheetCommitment,
  sheetCorrection,
  sheetReveal,
  showing,
} from './schema-judging.ts';
import { issuedDocument, issuedDocuments } from './schema-issue.ts';
import { signedCopy, signerMark, signerPlace, signing, versionNumber } from './schema-signing.ts';
import {
  addendum,
  appointment,
  documentKeyShape,
  meeting,
  paperwork,
  stepNote,
  stepNotes,
} from './schema-paperwork.ts';
import { auction, lifeCycleCosts, localContentParts, negotiation, reasonablenessSheet } from './schema-price.ts';
import { qualificationEntry, qualificationProfile, qualificationRecord, shortlist } from './schema-qualification.ts';
import {
  interestAnswer,
  interestDeclaration,
  openingAttestation,
  priceOpeningAttestation,
  safeguards,
  safeguardSetting,
  signedPact,
} from './schema-safeguards.ts';
import {
  amount,
  bidderId,
  count,
  date,
  evidence,
  filled,
  hash,
  instant,
  lineId,
  mandate,
  memberId,
  percentage,
  plainId,
  quantity,
  requirementId,
  requirementStage,
  text,
  writtenAmount,
  writtenDecimal,
} from './schema-atoms.ts';

const zone: z.ZodType<Zone> = z.enum(['WIB', 'WITA', 'WIT']);

const person: z.ZodType<Person> = z.strictObject({ name: filled, employeeNumber: text.nullable() });

const seatless = {
  id: memberId,
  name: filled,
  employeeNumber: text.nullable(),
  nationalId: filled.exactOptional(),
  taxNumber: filled.exactOptional(),
  address: filled.exactOptional(),
  phone: filled.exactOptional(),
  certificate: z.strictObject({ number: filled, validUntil: date.nullable() }).exactOptional(),
};

const committee: z.ZodType<Committee> = z.strictObject({
  name: text.nullable(),
  decreeNumber: text.nullable(),
  decreeDate: date.nullable(),
  decreeIssuer: filled.exactOptional(),
  assignedUntil: date.exactOptional(),
  members: z.array(z.strictObject({ ...seatless, role: z.enum(['chair', 'secretary', 'member']) })),
  commitmentOfficer: person.nullable(),
});

const ruleSetChoice: z.ZodType<RuleSetChoice> = z.strictObject({
  id: z.enum(['perpres-54-2010', 'perpres-16-2018', 'perpres-12-2021', 'perpres-46-2025']),
  reason: filled.nullable(),
  file: filled.exactOptional(),
});

const notice: z.ZodType<TenderNotice> = z.strictObject({
  code: filled,
  packageCode: text.nullable(),
  planCodes: z.array(text),
  name: filled,
  agency: z.strictObject({ code: text.nullable(), name: text, address: text.nullable() }),
  institution: z.strictObject({ code: text.nullable(), name: text }),
  systemName: text.nullable(),
  fiscalYear: z.int().min(1900).max(9999),
  fundingSource: text.nullable(),
  budgetLine: text.nullable(),
  budgetCeiling: amount.nullable(),
  ownerEstimate: amount.nullable(),
  kind: z.enum([
    'goods',
    'works',
    'integrated-works',
    'other-services',
    'consulting-firm',
    'consulting-individual',
    'unknown',
  ]),
  method: z.enum([
    'lowest-price-knockout',
    'lowest-price-threshold',
    'scoring',
    'life-cycle-cost',
    'quality',
    'quality-and-cost',
    'fixed-budget',
    'least-cost',
    'quick',
    'unknown',
  ]),
  qualification: z.enum(['post', 'pre', 'unknown']),
  submission: z.enum(['one-file', 'two-file', 'two-stage', 'unknown']),
  contract: z.enum(['unit-price', 'lump-sum', 'combined', 'time-based', 'other', 'unknown']),
  sourceLabels: z.strictObject({
    kind: text.nullable(),
    selection: text.nullable(),
    method: text.nullable(),
    qualification: text.nullable(),
    contract: text.nullable(),
    businessSize: text.nullable(),
  }),
  locations: z.array(text),
  status: z.enum(['running', 'finished', 'failed']),
  closedReason: text.nullable(),
  repeatedReason: text.nullable(),
  version: z.int().min(1),
  createdAt: instant.nullable(),
  jointlyApprovedAt: instant.nullable(),
  announcedAt: instant.nullable(),
  zone,
  documentNumber: text.nullable(),
  documentDate: date.nullable(),
  url: text.nullable(),
});

const scheduleStage: z.ZodType<ScheduleStage> = z.strictObject({
  activityCode: text.nullable(),
  name: text.nullable(),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
});

// Files and events written before elements had parts and scales say neither: marks of elements at the top.
const scoring: z.ZodType<RequirementScoring> = z.strictObject({
  weight: percentage,
  threshold: percentage.nullable(),
  parent: requirementId.nullable().default(null),
  scale: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('mark') }),
      z.strictObject({
        kind: z.literal('levels'),
        levels: z.array(z.strictObject({ label: filled, score: percentage })),
      }),
      z.strictObject({ kind: z.literal('share-of-highest') }),
      z.strictObject({ kind: z.literal('share-of-full'), full: quantity }),
      z.strictObject({ kind: z.literal('elements'), combine: z.enum(['weights', 'average']) }),
    ])
    .default({ kind: 'mark' }),
});

const requirement: z.ZodType<Requirement> = z.strictObject({
  id: requirementId,
  stage: requirementStage,
  title: filled,
  clause: text.nullable(),
  listedAtOpening: z.boolean(),
  scoring: scoring.nullable(),
  measure: z.enum(['remaining-package-capacity', 'basic-capacity', 'remaining-real-capacity']).exactOptional(),
});

const ownerLine: z.ZodType<OwnerLine> = z.strictObject({
  id: lineId,
  number: text,
  group: text.nullable(),
  description: text,
  unit: text,
  volume: quantity,
  unitPrice: amount.nullable(),
  basis: z.enum(['unit-price', 'lump-sum']),
});

const pricing: z.ZodType<Pricing> = z.strictObject({
  vat: z.discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('included') }),
    z.strictObject({ mode: z.literal('added'), ratePercent: percentage }),
  ]),
  ownerLines: z.array(ownerLine),
});

// What a bidder wrote is evidence, also where it makes no sense: a negative price is recorded as it stands.
const offeredLine: z.ZodType<OfferedLine> = z.strictObject({
  line: lineId.nullable(),
  number: text,
  description: text,
  unit: text,
  volume: writtenDecimal.nullable(),
  unitPrice: writtenAmount.nullable(),
  total: writtenAmount.nullable(),
});

const bid: z.ZodType<Bid> = z.strictObject({
  offeredTotal: amount.nullable(),
  submittedAt: instant.nullable(),
  validityDays: count.nullable(),
  guarantee: z.strictObject({ number: text, issuer: text, value: amount, validUntil: date.nullable() }).nullable(),
  files: z.array(
    z.strictObject({ name: filled, size: count, sha256: text.nullable(), modifiedAt: instant.nullable() }),
  ),
  lines: z.array(offeredLine),
  recordedCorrectedTotal: amount.nullable(),
  recordedNegotiatedTotal: amount.nullable(),
});

const bidder: z.ZodType<Bidder> = z.strictObject({
  id: bidderId,
  supplierCode: text.nullable(),
  name: filled,
  taxNumber15: text.nullable(),
  taxNumber16: text.nullable(),
  address: text.nullable(),
  email: text.nullable(),
  phone: text.nullable(),
  bid: bid.nullable(),
});

const priceReview: z.ZodType<PriceReview> = z.strictObject({
  outcome: z.enum(['accepted', 'rejected']),
  reason: text,
  clause: text.nullable(),
  evidence,
});

const proof: z.ZodType<ProofAttendance> = z.strictObject({
  attended: z.boolean(),
  representative: text.nullable(),
  mandate: mandate.exactOptional(),
  note: text.nullable(),
  originals: z
    .array(
      z.strictObject({
        document: filled,
        number: text.nullable(),
        date: date.exactOptional(),
        issuer: filled.exactOptional(),
        validUntil: date.exactOptional(),
        seen: z.boolean(),
      }),
    )
    .exactOptional(),
});

const witnesses: z.ZodType<readonly Witness[]> = z.array(
  z.strictObject({ name: filled, organisation: text.nullable() }),
);

const bidOpening: z.ZodType<BidOpening> = z.strictObject({
  condition: z.enum(['complete', 'incomplete', 'unreadable']),
  missing: z.array(requirementId),
  note: text.nullable(),
});

const tieDecision: z.ZodType<TieDecision> = z.strictObject({ order: z.array(bidderId).min(2), reason: filled });
const awardedBid: z.ZodType<AwardedBid> = z.strictObject({ bidder: bidderId, price: amount });
const award = { decidedAt: instant, winner: awardedBid, reserves: z.array(awardedBid).max(2), note: text.nullable() };
const failureGround: z.ZodType<FailureGround> = z.enum(FAILURE_GROUNDS);
const failure = { decidedAt: instant, ground: failureGround, facts: text };

const decision: z.ZodType<Decision> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('award'), ...award }),
  z.strictObject({ kind: z.literal('failure'), ...failure }),
]);

const recorded: z.ZodType<RecordedOutcome> = z.strictObject({
  winner: bidderId.nullable(),
  verifiedWinner: bidderId.nullable(),
  negotiatedTotal: amount.nullable(),
  contractValue: amount.nullable(),
  decidedAt: instant.nullable(),
  appointmentLetter: z.strictObject({ number: text, date: date.nullable() }).nullable(),
});

const documentDetails: z.ZodType<DocumentDetails> = z.strictObject({
  number: text.nullable(),
  date: date.nullable(),
  place: text.nullable(),
  remarks: text.nullable(),
});

// Parts added after the first release stand with what their absence means.
const state = z.strictObject({
  practice: z.boolean(),
  notice,
  ruleSet: ruleSetChoice,
  schedule: z.array(scheduleStage),
  committee,
  requirements: z.array(requirement),
  technicalThreshold: percentage.nullable(),
  pricing,
  bidders: z.array(bidder),
  opening: z.strictObject({
    openedAt: instant.nullable(),
    place: text.nullable(),
    witnesses,
    remarks: text.nullable(),
    bids: z.record(bidderId, bidOpening),
  }),
  findings: z.record(requirementId, z.record(bidderId, finding)),
  priceReviews: z.record(
    bidderId,
    z.strictObject({ reasonableness: priceReview.nullable(), unbalanced: priceReview.nullable() }),
  ),
  proofs: z.record(bidderId, proof),
  tieDecisions: z.array(tieDecision),
  decision: decision.nullable(),
  recorded: recorded.nullable(),
  documents: z.record(documentKeyShape, documentDetails),
  terms: methodTerms.default(NOTHING_MORE.terms),
  qualification: qualificationRecord.default(NOTHING_MORE.qualification),
  technicalResult: technicalResult.nullable().default(null),
  equalisation: equalisation.nullable().default(null),
  localContent: z.record(bidderId, localContentParts).default({}),
  lifeCycleCosts: z.record(bidderId, lifeCycleCosts).default({}),
  reasonablenessSheets: z.record(bidderId, reasonablenessSheet).default({}),
  auction: auction.nullable().default(null),
  negotiations: z.record(bidderId, negotiation).default({}),
  clarifications: z.record(plainId, clarification).default({}),
  validityExtensions: z.record(bidderId, validityExtension).default({}),
  exclusions: z.record(bidderId, exclusion).default({}),
  announcedResultAt: instant.nullable().default(null),
  confirmation: awardConfirmation.nullable().default(null),
  objections: z.record(plainId, objection).default({}),
  appeals: z.record(plainId, appeal).default({}),
  apart: workApart.exactOptional(),
  safeguards: safeguards.exactOptional(),
  judging: judging.exactOptional(),
  paperwork: paperwork.exactOptional(),
  issued: issuedDocuments.exactOptional(),
  signing: signing.exactOptional(),
  checks: checks.exactOptional(),
  stepNotes: stepNotes.exactOptional(),
});

/** A whole dossier. What its parts say to each other is `inconsistenciesOf`. */
export const dossierShape: z.ZodType<Dossier> = state.extend({
  earlierEvaluations: z
    .array(z.strictObject({ closedAt: instant, cause: reEvaluationCause, reason: filled, state }))
    .default([]),
});

const source: z.ZodType<ImportSource> = z.strictObject({
  kind: z.enum(['isb', 'dossier', 'practice', 'manual']),
  files: z.array(text),
});
const cell = z.strictObject({ requirement: requirementId, bidder: bidderId, finding: finding.nullable() });

/** The body of each command by its name. */
export const commandShapes: { readonly [Name in TenderCommandName]: z.ZodType<TenderCommandBodies[Name]> } = {
  importDossier: z.strictObject({ source, dossier: dossierShape }),
  acceptDifferences: z.strictObject({
    source,
    changes: z.array(z.strictObject({ path: z.array(text).min(1), from: z.unknown(), to: z.unknown() })).min(1),
  }),
  chooseRuleSet: ruleSetChoice,
  setCommittee: z.strictObject({ committee }),
  setRequirements: z.strictObject({ requirements: z.array(requirement), technicalThreshold: percentage.nullable() }),
  setPricing: z.strictObject({ pricing }),
  importOwnerSchedule: z.strictObject({ file: text, lines: z.array(ownerLine) }),
  registerBidder: z.strictObject({ bidder, index: count.exactOptional() }),
  removeBidder: z.strictObject({ bidder: bidderId }),
  recordBid: z.strictObject({ bidder: bidderId, bid: bid.nullable() }),
  importPriceSchedule: z.strictObject({ bidder: bidderId, file: text, lines: z.array(offeredLine) }),
  recordOpening: z.strictObject({
    openedAt: instant.nullable(),
    place: text.nullable(),
    witnesses,
    remarks: text.nullable(),
  }),
  examineBid: z.strictObject({ bidder: bidderId, opening: bidOpening.nullable() }),
  assess: z.strictObject({ cells: z.array(cell).min(1) }),
  reviewPrice: z.strictObject({
    bidder: bidderId,
    aspect: z.enum(['reasonableness', 'unbalanced']),
    review: priceReview.nullable(),
  }),
  recordProof: z.strictObject({ bidder: bidderId, attendance: proof.nullable() }),
  decideTie: z.strictObject({ order: z.array(bidderId).min(2), reason: text.nullable() }),
  decideAward: z.strictObject(award),
  declareFailure: z.strictObject(failure),
  setTerms: z.strictObject({ terms: methodTerms }),
  recordQualification: z.strictObject({ bidder: bidderId, entry: qualificationEntry.nullable() }),
  setProfile: z.strictObject({ bidder: bidderId, profile: qualificationProfile.nullable() }),
  fixShortlist: shortlist,
  fixTechnicalResult: technicalResult,
  recordEqualisation: z.strictObject({ equalisation: equalisation.nullable() }),
  setLocalContent: z.strictObject({ bidder: bidderId, parts: localContentParts.nullable() }),
  setLifeCycleCosts: z.strictObject({ bidder: bidderId, costs: lifeCycleCosts.nullable() }),
  setReasonablenessSheet: z.strictObject({ bidder: bidderId, sheet: reasonablenessSheet.nullable() }),
  recordAuction: z.strictObject({ auction: auction.nullable() }),
  recordNegotiation: z.strictObject({ bidder: bidderId, negotiation: negotiation.nullable() }),
  recordClarification: z.strictObject({ id: plainId, clarification: clarification.nullable() }),
  extendValidity: z.strictObject({ bidder: bidderId, extension: validityExtension.nullable() }),
  excludeBidder: z.strictObject({ bidder: bidderId, exclusion: exclusion.nullable() }),
  announceResult: z.strictObject({ announcedAt: instant.nullable() }),
  confirmAward: z.strictObject({ confirmation: awardConfirmation.nullable() }),
  recordObjection: z.strictObject({ id: plainId, objection: objection.nullable() }),
  recordAppeal: z.strictObject({ id: plainId, appeal: appeal.nullable() }),
  startReEvaluation: z.strictObject({
    startedAt: instant,
    cause: reEvaluationCause,
    reason: text,
    from: z.enum(['technical', 'price']),
  }),
  setSafeguards: safeguardSetting,
  signIntegrityPact: signedPact,
  declareInterest: interestDeclaration,
  answerInterestMatch: z.strictObject({ member: memberId, bidder: bidderId, answer: interestAnswer }),
  recuseMember: z.strictObject({
    member: memberId,
    reason: filled,
    at: instant,
    replacedBy: z.strictObject(seatless).nullable(),
  }),
  attestOpening: openingAttestation,
  attestPriceOpening: priceOpeningAttestation,
  setJudging: judgingSetting,
  commitSheet: sheetCommitment,
  revealSheet: sheetReveal,
  correctSheet: sheetCorrection,
  castVote,
  confirmFall: fallConfirmation,
  hideBidders: blinding,
  showBidders: showing,
  setDocumentDetails: z.strictObject({ kind: documentKeyShape, details: documentDetails }),
  recordMeeting: z.strictObject({ id: plainId, meeting: meeting.nullable() }),
  recordAddendum: z.strictObject({ id: plainId, addendum: addendum.nullable() }),
  setAppointment: z.strictObject({ appointment: appointment.nullable() }),
  answerCheck: z.strictObject({ finding: findingId, answer: checkAnswer.nullable() }),
  setRegulatedLines: z.strictObject({ regulated: regulatedLines.nullable() }),
  recordFileFacts: z.strictObject({ facts: z.record(hash, fileFacts.nullable()) }),
  noteStep: z.strictObject({ step: plainId, note: stepNote.nullable() }),
  issueDocument: z.strictObject({ key: documentKeyShape, version: issuedDocument }),
  setSignerMark: z.strictObject({
    key: documentKeyShape,
    version: versionNumber,
    signer: signerPlace,
    mark: signerMark.nullable(),
  }),
  attachSignedCopy: z.strictObject({ key: documentKeyShape, version: versionNumber, copy: signedCopy }),
  withdrawSignedCopy: z.strictObject({ key: documentKeyShape, version: versionNumber, sha256: hash, reason: text }),
  settleConflict: conflictSettlement,
  adoptEvents: adoption,
};
