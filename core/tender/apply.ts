/** Folds what happened into the state of a tender. */
import { withAdoption } from './adoption-model.ts';
import { applyJudging, isJudgingEvent, judgedAnew } from './apply-judging.ts';
import { applyChecks } from './apply-checks.ts';
import { applyIssue } from './apply-issue.ts';
import { applySigning } from './apply-signing.ts';
import { applyPaperwork } from './apply-paperwork.ts';
import { applySafeguard, isSafeguardEvent } from './apply-safeguards.ts';
import { canonicalDossier, isBlank, sameValue, sortedKeys, sortedTies, tieKey } from './canonical-state.ts';
import { workApartOf } from './conflict-model.ts';
import { emptyDossier } from './empty-dossier.ts';
import type { DossierChange, TenderEvent, TenderEventBodies } from './events.ts';
import type { BidderId } from './ids.ts';
import { failsAfterAward } from './failure-after-award.ts';
import type { Bid, Bidder, Decision, DocumentDetails, Dossier, FailureDecision } from './model.ts';
import { withValueAt } from './path.ts';
import { entryOf, withEntry } from './records.ts';
import { isEmptyNote, stepNotesOf } from './step-note.ts';

/**
 * The state after an event; what the event does not concern is shared with the state before.
 *
 * Total: an event that cannot concern this state (an unknown bidder, a second import) leaves it as it is. An event
 * that changes nothing answers the very same object. Keys come out in one order whatever the event's was, so that
 * equal states have equal bytes.
 */
export function apply(before: Dossier | null, event: TenderEvent): Dossier {
  if (event.type === 'dossierImported') return before ?? canonicalDossier(event.body.dossier);
  return applyTo(before ?? BLANK, event);
}

/** Where a stream stands whose first event is not an import: a hole in the log, told by the chain, not by a crash. */
const BLANK: Dossier = canonicalDossier(
  emptyDossier({
    practice: false,
    code: '',
    name: '',
    agency: '',
    institution: '',
    fiscalYear: 1900,
    zone: 'WITA',
    ruleSet: 'perpres-54-2010',
  }),
);

type LaterEvent = Exclude<TenderEvent, { readonly type: 'dossierImported' }>;

function applyTo(dossier: Dossier, event: LaterEvent): Dossier {
  if (isSafeguardEvent(event)) return applySafeguard(dossier, event);
  if (isJudgingEvent(event)) return applyJudging(dossier, event);
  switch (event.type) {
    case 'differencesAccepted':
      return withChanges(dossier, event.body.changes);
    case 'ruleSetChosen':
      return put(dossier, { ruleSet: event.body });
    case 'committeeSet':
      return put(dossier, { committee: event.body.committee });
    case 'requirementsSet':
      return put(dossier, {
        requirements: event.body.requirements,
        technicalThreshold: event.body.technicalThreshold,
      });
    case 'pricingSet':
      return put(dossier, { pricing: event.body.pricing });
    case 'ownerScheduleImported':
      return put(dossier, { pricing: { ...dossier.pricing, ownerLines: event.body.lines } });
    case 'bidderRegistered':
      return withBidder(dossier, event.body);
    case 'bidderRemoved':
      return put(dossier, { bidders: dossier.bidders.filter(({ id }) => id !== event.body.bidder) });
    case 'bidRecorded':
      return withBid(dossier, event.body.bidder, () => event.body.bid);
    case 'priceScheduleImported':
      return withBid(dossier, event.body.bidder, (bid) => (bid === null ? null : { ...bid, lines: event.body.lines }));
    case 'openingRecorded':
      return put(dossier, { opening: { ...event.body, bids: dossier.opening.bids } });
    case 'bidExamined':
      return withExamination(dossier, event.body);
    case 'requirementAssessed':
      return withFinding(dossier, event.body);
    case 'priceReviewed':
      return withReview(dossier, event.body);
    case 'proofAttended':
      return isBidder(dossier, event.body.bidder)
        ? put(dossier, { proofs: withEntry(dossier.proofs, event.body.bidder, event.body.attendance) })
        : dossier;
    case 'tieDecided':
      return withTieDecision(dossier, event.body);
    case 'awardDecided':
      return withDecision(dossier, { kind: 'award', ...event.body });
    case 'failureDeclared':
      return withFailure(dossier, { kind: 'failure', ...event.body });
    case 'termsSet':
      return put(dossier, { terms: event.body.terms });
    case 'qualificationReceived':
      return withQualification(dossier, event.body.bidder, 'entries', event.body.entry);
    case 'profileSet':
      return withQualification(dossier, event.body.bidder, 'profiles', event.body.profile);
    case 'shortlistFixed':
      return put(dossier, { qualification: { ...dossier.qualification, shortlist: event.body } });
    case 'technicalResultFixed':
      // Fixed once: a second one, from a device that had not seen the first, changes nothing.
      return dossier.technicalResult === null ? put(dossier, { technicalResult: event.body }) : dossier;
    case 'equalised':
      return put(dossier, { equalisation: event.body.equalisation });
    case 'localContentSet':
      return withOfBidder(dossier, 'localContent', event.body.bidder, event.body.parts);
    case 'lifeCycleCostsSet':
      return withOfBidder(dossier, 'lifeCycleCosts', event.body.bidder, event.body.costs);
    case 'reasonablenessSheetSet':
      return withOfBidder(dossier, 'reasonablenessSheets', event.body.bidder, event.body.sheet);
    case 'auctionRecorded':
      return put(dossier, { auction: event.body.auction });
    case 'negotiated':
      return withOfBidder(dossier, 'negotiations', event.body.bidder, event.body.negotiation);
    case 'clarificationRecorded':
      return put(dossier, {
        clarifications: withEntry(dossier.clarifications, event.body.id, event.body.clarification),
      });
    case 'validityExtended':
      return withOfBidder(dossier, 'validityExtensions', event.body.bidder, event.body.extension);
    case 'bidderExcluded':
      return withOfBidder(dossier, 'exclusions', event.body.bidder, event.body.exclusion);
    case 'resultAnnounced':
      return put(dossier, { announcedResultAt: event.body.announcedAt });
    case 'awardConfirmed':
      return put(dossier, { confirmation: event.body.confirmation });
    case 'objectionRecorded':
      return put(dossier, { objections: withEntry(dossier.objections, event.body.id, event.body.objection) });
    case 'appealRecorded':
      return put(dossier, { appeals: withEntry(dossier.appeals, event.body.id, event.body.appeal) });
    case 'reEvaluationStarted':
      return withReEvaluation(dossier, event.body);
    case 'documentDetailsSet': {
      const details = isBlank(event.body.details) ? null : event.body.details;
      return put(dossier, {
        documents: withEntry<string, DocumentDetails>(dossier.documents, event.body.kind, details),
      });
    }
    case 'meetingRecorded':
    case 'addendumRecorded':
    case 'appointmentSet':
      return applyPaperwork(dossier, event);
    case 'checkAnswered':
    case 'regulatedLinesSet':
    case 'fileFactsRecorded':
      return applyChecks(dossier, event);
    case 'stepNoted':
      return withStepNote(dossier, event.body);
    case 'documentIssued':
      return applyIssue(dossier, event.body);
    case 'signerMarkSet':
    case 'signedCopyAttached':
    case 'signedCopyWithdrawn':
      return applySigning(dossier, event);
    case 'conflictSettled': {
      const { conflicts: settled, keep } = event.body;
      const apart = workApartOf(dossier);
      const open = Object.entries(apart.conflicts).filter(([id]) => !settled.includes(id));
      const settlements = settled.reduce((all, id) => withEntry(all, id, keep), apart.settlements);
      return put(dossier, { apart: { ...apart, conflicts: Object.fromEntries(open), settlements } });
    }
    case 'eventsAdopted':
      return put(dossier, { apart: withAdoption(dossier, event.body) });
    default:
      // Kept and skipped until an update knows it.
      event satisfies never;
      return dossier;
  }
}

/** The dossier with these parts replaced, or the same dossier when they say what it says already. */
function put(dossier: Dossier, parts: Partial<Dossier>): Dossier {
  const sorted = sortedKeys(parts);
  const changed = Object.entries(sorted).some(([key, value]) => !sameValue(value, dossier[key as keyof Dossier]));
  return changed ? { ...dossier, ...sorted } : dossier;
}

/** With nothing left of its notes the tender is as before there were any. */
function withStepNote(dossier: Dossier, { step, note }: TenderEventBodies['stepNoted']): Dossier {
  const before = stepNotesOf(dossier);
  const stepNotes = withEntry(before, step, note === null || isEmptyNote(note) ? null : sortedKeys(note));
  if (sameValue(before, stepNotes)) return dossier;
  const { stepNotes: _, ...rest } = dossier;
  return Object.keys(stepNotes).length === 0 ? rest : sortedKeys({ ...rest, stepNotes });
}

function withChanges(dossier: Dossier, changes: readonly DossierChange[]): Dossier {
  let changed = dossier;
  for (const { path, to } of changes) changed = withValueAt(changed, path, to) ?? changed;
  return sameValue(changed, dossier) ? dossier : canonicalDossier(changed, dossier);
}

function withBidder(dossier: Dossier, { bidder, index }: TenderEventBodies['bidderRegistered']): Dossier {
  if (isBidder(dossier, bidder.id)) return dossier;
  return put(dossier, { bidders: dossier.bidders.toSpliced(index ?? dossier.bidders.length, 0, bidder) });
}

function withBid(dossier: Dossier, id: BidderId, bidOf: (before: Bid | null) => Bid | null): Dossier {
  const index = dossier.bidders.findIndex((bidder) => bidder.id === id);
  const bidder = dossier.bidders[index];
  if (bidder === undefined) return dossier;
  const bid = sortedKeys(bidOf(bidder.bid));
  if (sameValue(bid, bidder.bid)) return dossier;
  const changed: Bidder = { ...bidder, bid };
  return { ...dossier, bidders: dossier.bidders.with(index, changed) };
}

function withExamination(dossier: Dossier, { bidder, opening }: TenderEventBodies['bidExamined']): Dossier {
  if (!isBidder(dossier, bidder)) return dossier;
  const bids = withEntry(dossier.opening.bids, bidder, opening);
  return put(dossier, { opening: { ...dossier.opening, bids } });
}

function withFinding(dossier: Dossier, body: TenderEventBodies['requirementAssessed']): Dossier {
  const { requirement, bidder } = body;
  const known = dossier.requirements.some(({ id }) => id === requirement) && isBidder(dossier, bidder);
  const ofRequirement = entryOf(dossier.findings, requirement) ?? {};
  const finding = sortedKeys(body.finding);
  if (!known || sameValue(finding, entryOf(ofRequirement, bidder) ?? null)) return dossier;
  const changed = withEntry(ofRequirement, bidder, finding);
  const findings = withEntry(dossier.findings, requirement, Object.keys(changed).length === 0 ? null : changed);
  return { ...dossier, findings };
}

function withReview(dossier: Dossier, { bidder, aspect, review }: TenderEventBodies['priceReviewed']): Dossier {
  if (!isBidder(dossier, bidder)) return dossier;
  const before = entryOf(dossier.priceReviews, bidder) ?? { reasonableness: null, unbalanced: null };
  const reviews = { ...before, [aspect]: review };
  const priceReviews = withEntry(dossier.priceReviews, bidder, isBlank(reviews) ? null : reviews);
  return put(dossier, { priceReviews });
}

function withTieDecision(dossier: Dossier, { order, reason }: TenderEventBodies['tieDecided']): Dossier {
  const others = dossier.tieDecisions.filter((decision) => tieKey(decision.order) !== tieKey(order));
  const tieDecisions = reason === null ? others : sortedTies([...others, { order, reason }]);
  return put(dossier, { tieDecisions });
}

/** A decision stands: what was decided first is not decided again. */
function withDecision(dossier: Dossier, decision: Decision): Dossier {
  return dossier.decision === null ? put(dossier, { decision }) : dossier;
}

function withQualification<Part extends 'entries' | 'profiles'>(
  dossier: Dossier,
  bidder: BidderId,
  part: Part,
  entry: Dossier['qualification'][Part][BidderId] | null,
): Dossier {
  if (!isBidder(dossier, bidder)) return dossier;
  const record: Readonly<Record<string, unknown>> = dossier.qualification[part];
  return put(dossier, { qualification: { ...dossier.qualification, [part]: withEntry(record, bidder, entry) } });
}

/** Parts of a dossier that hold one value for each bidder. */
type OfBidder =
  | 'localContent'
  | 'lifeCycleCosts'
  | 'reasonablenessSheets'
  | 'negotiations'
  | 'validityExtensions'
  | 'exclusions';

function withOfBidder<Part extends OfBidder>(
  dossier: Dossier,
  part: Part,
  bidder: BidderId,
  value: Dossier[Part][BidderId] | null,
): Dossier {
  if (!isBidder(dossier, bidder)) return dossier;
  const record: Readonly<Record<string, unknown>> = dossier[part];
  return put(dossier, { [part]: withEntry(record, bidder, value) });
}

/** A failure may end an award for what happened after it; it is announced anew. */
function withFailure(dossier: Dossier, decision: FailureDecision): Dossier {
  return failsAfterAward(dossier, decision.ground)
    ? put(dossier, { decision, announcedResultAt: null })
    : withDecision(dossier, decision);
}

/**
 * The evaluation so far is frozen whole. What was found stays as the starting point, orders among equal bids with it
 * (they hold only while exactly those bids are equal); results do not. Objections stay: they are why it is done over.
 * Without a decision it is the pre-qualification that is done over.
 */
function withReEvaluation(dossier: Dossier, body: TenderEventBodies['reEvaluationStarted']): Dossier {
  const { earlierEvaluations, ...state } = dossier;
  const { startedAt, cause, reason, from } = body;
  return {
    ...dossier,
    earlierEvaluations: [...earlierEvaluations, sortedKeys({ closedAt: startedAt, cause, reason, state })],
    technicalResult: from === 'technical' ? null : dossier.technicalResult,
    qualification: dossier.decision === null ? { ...dossier.qualification, shortlist: null } : dossier.qualification,
    decision: null,
    confirmation: null,
    announcedResultAt: null,
    ...judgedAnew(dossier, from),
  };
}

function isBidder(dossier: Dossier, id: BidderId): boolean {
  return dossier.bidders.some((bidder) => bidder.id === id);
}
