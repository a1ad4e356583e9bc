/** Undo: the command that takes an event back. It goes through `decide` like any other and leaves its own events. */
import { unreachable } from '#core/shared/assert.ts';
import { apply } from './apply.ts';
import { tieKey } from './canonical-state.ts';
import { checksOf } from './checks-model.ts';
import type { TenderCommand } from './commands.ts';
import { isForItsDates, isLawfulSize, rulesOf } from './decide-setup.ts';
import type { TenderEvent, TenderEventBodies } from './events.ts';
import type { BidderId } from './ids.ts';
import type { DocumentDetails, Dossier } from './model.ts';
import { paperworkOf } from './paperwork-model.ts';
import { stepNotesOf } from './step-note.ts';
import { valueAt } from './path.ts';
import { type SignerMark, versionSigningOf } from './signing-model.ts';
import { entryOf } from './records.ts';

/**
 * The command that leads from the state after `event` back to `before`, or null where there is no way back: an import
 * begins the tender, a decision is final, what was declared, answered, signed or issued stays until it is superseded, and a state the law forbids (it can only have been imported) is not restored.
 *
 * Redo is the inverse of the undo's own events. Events of one command are taken back together, by `invertAll`: a cell
 * alone may stand behind a gate that another cell of the same command opened.
 */
export function invert(before: Dossier | null, event: TenderEvent): TenderCommand | null {
  if (before === null) return null;
  switch (event.type) {
    case 'dossierImported':
    case 'awardDecided':
    case 'failureDeclared':
    case 'shortlistFixed':
    case 'technicalResultFixed':
    case 'reEvaluationStarted':
    case 'conflictSettled':
    case 'eventsAdopted':
    case 'safeguardsSet':
    case 'integrityPactSigned':
    case 'interestDeclared':
    case 'interestMatchAnswered':
    case 'memberRecused':
    case 'openingAttested':
    case 'priceOpeningAttested':
    case 'judgingSet':
    case 'sheetCommitted':
    case 'sheetRevealed':
    case 'sheetCorrected':
    case 'voteCast':
    case 'fallConfirmed':
    case 'biddersHidden':
    case 'biddersShown':
    case 'documentIssued':
    case 'signedCopyAttached':
    case 'signedCopyWithdrawn':
      return null;
    case 'signerMarkSet': {
      const { key, version, signer } = event.body;
      const mark = entryOf<string, SignerMark>(versionSigningOf(before, key, version).marks, String(signer)) ?? null;
      return { name: 'setSignerMark', body: { key, version, signer, mark } };
    }
    case 'differencesAccepted':
      return invertDifferences(before, event.body);
    case 'ruleSetChosen':
      return isRestorableRuleSet(before) ? { name: 'chooseRuleSet', body: before.ruleSet } : null;
    case 'committeeSet':
      return isRestorableCommittee(before) ? { name: 'setCommittee', body: { committee: before.committee } } : null;
    case 'requirementsSet':
      return {
        name: 'setRequirements',
        body: { requirements: before.requirements, technicalThreshold: before.technicalThreshold },
      };
    case 'pricingSet':
    case 'ownerScheduleImported':
      return { name: 'setPricing', body: { pricing: before.pricing } };
    case 'bidderRegistered':
      return { name: 'removeBidder', body: { bidder: event.body.bidder.id } };
    case 'bidderRemoved':
      return invertRemoval(before, event.body);
    case 'bidRecorded':
    case 'priceScheduleImported':
      return invertBid(before, event.body.bidder);
    case 'openingRecorded': {
      const { openedAt, place, witnesses, remarks } = before.opening;
      return { name: 'recordOpening', body: { openedAt, place, witnesses, remarks } };
    }
    case 'termsSet':
      return { name: 'setTerms', body: { terms: before.terms } };
    case 'equalised':
      return { name: 'recordEqualisation', body: { equalisation: before.equalisation } };
    case 'auctionRecorded':
      return { name: 'recordAuction', body: { auction: before.auction } };
    case 'clarificationRecorded': {
      const { id } = event.body;
      return { name: 'recordClarification', body: { id, clarification: entryOf(before.clarifications, id) ?? null } };
    }
    case 'resultAnnounced':
      return { name: 'announceResult', body: { announcedAt: before.announcedResultAt } };
    case 'awardConfirmed':
      return { name: 'confirmAward', body: { confirmation: before.confirmation } };
    case 'objectionRecorded': {
      const { id } = event.body;
      return { name: 'recordObjection', body: { id, objection: entryOf(before.objections, id) ?? null } };
    }
    case 'appealRecorded': {
      const { id } = event.body;
      return { name: 'recordAppeal', body: { id, appeal: entryOf(before.appeals, id) ?? null } };
    }
    case 'meetingRecorded': {
      const { id } = event.body;
      return { name: 'recordMeeting', body: { id, meeting: entryOf(paperworkOf(before).meetings, id) ?? null } };
    }
    case 'addendumRecorded': {
      const { id } = event.body;
      return { name: 'recordAddendum', body: { id, addendum: entryOf(paperworkOf(before).addenda, id) ?? null } };
    }
    case 'stepNoted': {
      const { step } = event.body;
      return { name: 'noteStep', body: { step, note: entryOf(stepNotesOf(before), step) ?? null } };
    }
    case 'appointmentSet':
      return { name: 'setAppointment', body: { appointment: paperworkOf(before).appointment } };
    case 'checkAnswered': {
      const { finding } = event.body;
      return { name: 'answerCheck', body: { finding, answer: entryOf(checksOf(before).answers, finding) ?? null } };
    }
    case 'regulatedLinesSet':
      return { name: 'setRegulatedLines', body: { regulated: checksOf(before).regulated } };
    case 'fileFactsRecorded': {
      const { files } = checksOf(before);
      const facts = Object.keys(event.body.facts).map((sha256) => [sha256, entryOf(files, sha256) ?? null] as const);
      return { name: 'recordFileFacts', body: { facts: Object.fromEntries(facts) } };
    }
    default:
      return isOfBidder(event) ? invertOfBidder(before, event) : invertFinding(before, event);
  }
}

/** What is kept for each bidder: undoing puts back what stood there, or nothing. */
function invertOfBidder(before: Dossier, event: BidderEvent): TenderCommand {
  switch (event.type) {
    case 'qualificationReceived': {
      const { bidder } = event.body;
      const entry = entryOf(before.qualification.entries, bidder) ?? null;
      return { name: 'recordQualification', body: { bidder, entry } };
    }
    case 'profileSet': {
      const { bidder } = event.body;
      return { name: 'setProfile', body: { bidder, profile: entryOf(before.qualification.profiles, bidder) ?? null } };
    }
    case 'localContentSet': {
      const { bidder } = event.body;
      return { name: 'setLocalContent', body: { bidder, parts: entryOf(before.localContent, bidder) ?? null } };
    }
    case 'lifeCycleCostsSet': {
      const { bidder } = event.body;
      return { name: 'setLifeCycleCosts', body: { bidder, costs: entryOf(before.lifeCycleCosts, bidder) ?? null } };
    }
    case 'reasonablenessSheetSet': {
      const { bidder } = event.body;
      const sheet = entryOf(before.reasonablenessSheets, bidder) ?? null;
      return { name: 'setReasonablenessSheet', body: { bidder, sheet } };
    }
    case 'negotiated': {
      const { bidder } = event.body;
      return { name: 'recordNegotiation', body: { bidder, negotiation: entryOf(before.negotiations, bidder) ?? null } };
    }
    case 'validityExtended': {
      const { bidder } = event.body;
      return {
        name: 'extendValidity',
        body: { bidder, extension: entryOf(before.validityExtensions, bidder) ?? null },
      };
    }
    case 'bidderExcluded': {
      const { bidder } = event.body;
      return { name: 'excludeBidder', body: { bidder, exclusion: entryOf(before.exclusions, bidder) ?? null } };
    }
    default:
      return unreachable(event);
  }
}

const OF_BIDDER = [
  'qualificationReceived',
  'profileSet',
  'localContentSet',
  'lifeCycleCostsSet',
  'reasonablenessSheetSet',
  'negotiated',
  'validityExtended',
  'bidderExcluded',
] as const;

type BidderEvent = Extract<TenderEvent, { readonly type: (typeof OF_BIDDER)[number] }>;

function isOfBidder(event: TenderEvent): event is BidderEvent {
  return OF_BIDDER.some((type) => type === event.type);
}

/**
 * The commands that take back all events of one command, to be given in order; null when one of them cannot be. Cells
 * entered together are taken back together.
 */
export function invertAll(before: Dossier, events: readonly TenderEvent[]): readonly TenderCommand[] | null {
  const inverses: (TenderCommand | null)[] = [];
  let state = before;
  for (const event of events) {
    inverses.unshift(invert(state, event));
    state = apply(state, event);
  }
  const commands = inverses.filter((command) => command !== null);
  return commands.length === inverses.length ? joinedCells(commands) : null;
}

function invertDifferences(before: Dossier, body: TenderEventBodies['differencesAccepted']): TenderCommand | null {
  // An item taken out of the middle of a list would come back at its end.
  const misplaces = body.changes.some(
    ({ path, to }) => to === null && isListItem(before, path) && !isLast(before, path),
  );
  if (misplaces) return null;
  const changes = body.changes.toReversed().map(({ path, from, to }) => ({ path, from: to, to: from }));
  return { name: 'acceptDifferences', body: { source: body.source, changes } };
}

function isListItem(before: Dossier, path: readonly string[]): boolean {
  return Array.isArray(valueAt(before, path.slice(0, -1)));
}

function isLast(before: Dossier, path: readonly string[]): boolean {
  const list = valueAt(before, path.slice(0, -1));
  return Array.isArray(list) && list.at(-1) === valueAt(before, path);
}

/** A law without a reason may be chosen only where it is the proposed one. */
function isRestorableRuleSet(before: Dossier): boolean {
  return before.ruleSet.reason !== null || isForItsDates(before, before.ruleSet);
}

function isRestorableCommittee(before: Dossier): boolean {
  const size = before.committee.members.length;
  const rules = rulesOf(before)?.committee;
  return size === 0 || rules === undefined || isLawfulSize(size, rules);
}

function invertRemoval(before: Dossier, body: TenderEventBodies['bidderRemoved']): TenderCommand | null {
  const index = before.bidders.findIndex(({ id }) => id === body.bidder);
  const bidder = before.bidders[index];
  return bidder === undefined ? null : { name: 'registerBidder', body: { bidder, index } };
}

function invertBid(before: Dossier, id: BidderId): TenderCommand | null {
  const bidder = before.bidders.find((each) => each.id === id);
  return bidder === undefined ? null : { name: 'recordBid', body: { bidder: id, bid: bidder.bid } };
}

type FindingEvent = Extract<
  TenderEvent,
  {
    readonly type:
      | 'bidExamined'
      | 'requirementAssessed'
      | 'priceReviewed'
      | 'proofAttended'
      | 'tieDecided'
      | 'documentDetailsSet';
  }
>;

/** What is found about a bid has a place of its own: undoing puts back what stood there, or nothing. */
function invertFinding(before: Dossier, event: FindingEvent): TenderCommand {
  switch (event.type) {
    case 'bidExamined': {
      const { bidder } = event.body;
      return { name: 'examineBid', body: { bidder, opening: entryOf(before.opening.bids, bidder) ?? null } };
    }
    case 'requirementAssessed': {
      const { requirement, bidder } = event.body;
      const finding = entryOf(entryOf(before.findings, requirement) ?? {}, bidder) ?? null;
      return { name: 'assess', body: { cells: [{ requirement, bidder, finding }] } };
    }
    case 'priceReviewed': {
      const { bidder, aspect } = event.body;
      const review = entryOf(before.priceReviews, bidder)?.[aspect] ?? null;
      return { name: 'reviewPrice', body: { bidder, aspect, review } };
    }
    case 'proofAttended': {
      const { bidder } = event.body;
      return { name: 'recordProof', body: { bidder, attendance: entryOf(before.proofs, bidder) ?? null } };
    }
    case 'tieDecided': {
      const decided = before.tieDecisions.find(({ order }) => tieKey(order) === tieKey(event.body.order));
      return { name: 'decideTie', body: decided ?? { order: event.body.order, reason: null } };
    }
    case 'documentDetailsSet': {
      const { kind } = event.body;
      return { name: 'setDocumentDetails', body: { kind, details: before.documents[kind] ?? BLANK_DETAILS } };
    }
    default:
      return unreachable(event);
  }
}

const BLANK_DETAILS: DocumentDetails = { number: null, date: null, place: null, remarks: null };

function joinedCells(commands: readonly TenderCommand[]): readonly TenderCommand[] {
  const joined: TenderCommand[] = [];
  for (const command of commands) {
    const last = joined.at(-1);
    if (command.name === 'assess' && last?.name === 'assess') {
      joined[joined.length - 1] = { name: 'assess', body: { cells: [...last.body.cells, ...command.body.cells] } };
    } else {
      joined.push(command);
    }
  }
  return joined;
}
