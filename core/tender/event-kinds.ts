/** Today's version of every tender event, for reading logs back. */
import type { z } from 'zod';
import type { EventKind, EventKinds } from '#core/log/upcast.ts';
import type { TenderCommand, TenderCommandName } from './commands.ts';
import type { TenderEvent, TenderEventBodies, TenderEventType } from './events.ts';
import { commandShapes } from './schema.ts';

/**
 * The version of `apply`: raise it whenever the same events would fold to another state, so that every stored state is
 * rebuilt from its events.
 */
export const REDUCER_VERSION = 3;

/** The command whose body an event of that type repeats; `assess` asks for many cells and leaves one event each. */
const COMMAND_OF: Readonly<Record<Exclude<TenderEventType, 'requirementAssessed'>, TenderCommandName>> = {
  dossierImported: 'importDossier',
  differencesAccepted: 'acceptDifferences',
  ruleSetChosen: 'chooseRuleSet',
  committeeSet: 'setCommittee',
  requirementsSet: 'setRequirements',
  pricingSet: 'setPricing',
  ownerScheduleImported: 'importOwnerSchedule',
  bidderRegistered: 'registerBidder',
  bidderRemoved: 'removeBidder',
  bidRecorded: 'recordBid',
  priceScheduleImported: 'importPriceSchedule',
  openingRecorded: 'recordOpening',
  bidExamined: 'examineBid',
  priceReviewed: 'reviewPrice',
  proofAttended: 'recordProof',
  tieDecided: 'decideTie',
  awardDecided: 'decideAward',
  failureDeclared: 'declareFailure',
  termsSet: 'setTerms',
  qualificationReceived: 'recordQualification',
  profileSet: 'setProfile',
  shortlistFixed: 'fixShortlist',
  technicalResultFixed: 'fixTechnicalResult',
  equalised: 'recordEqualisation',
  localContentSet: 'setLocalContent',
  lifeCycleCostsSet: 'setLifeCycleCosts',
  reasonablenessSheetSet: 'setReasonablenessSheet',
  auctionRecorded: 'recordAuction',
  negotiated: 'recordNegotiation',
  clarificationRecorded: 'recordClarification',
  validityExtended: 'extendValidity',
  bidderExcluded: 'excludeBidder',
  resultAnnounced: 'announceResult',
  awardConfirmed: 'confirmAward',
  objectionRecorded: 'recordObjection',
  appealRecorded: 'recordAppeal',
  reEvaluationStarted: 'startReEvaluation',
  safeguardsSet: 'setSafeguards',
  integrityPactSigned: 'signIntegrityPact',
  interestDeclared: 'declareInterest',
  interestMatchAnswered: 'answerInterestMatch',
  memberRecused: 'recuseMember',
  openingAttested: 'attestOpening',
  priceOpeningAttested: 'attestPriceOpening',
  judgingSet: 'setJudging',
  sheetCommitted: 'commitSheet',
  sheetRevealed: 'revealSheet',
  sheetCorrected: 'correctSheet',
  voteCast: 'castVote',
  fallConfirmed: 'confirmFall',
  biddersHidden: 'hideBidders',
  biddersShown: 'showBidders',
  documentDetailsSet: 'setDocumentDetails',
  meetingRecorded: 'recordMeeting',
  addendumRecorded: 'recordAddendum',
  appointmentSet: 'setAppointment',
  checkAnswered: 'answerCheck',
  regulatedLinesSet: 'setRegulatedLines',
  fileFactsRecorded: 'recordFileFacts',
  stepNoted: 'noteStep',
  documentIssued: 'issueDocument',
  signerMarkSet: 'setSignerMark',
  signedCopyAttached: 'attachSignedCopy',
  signedCopyWithdrawn: 'withdrawSignedCopy',
  conflictSettled: 'settleConflict',
  eventsAdopted: 'adoptEvents',
};

/** The command that leaves events of that type: who may give it may have made the event. */
export function commandOfEvent(type: TenderEventType): TenderCommandName {
  return type === 'requirementAssessed' ? 'assess' : COMMAND_OF[type];
}

/** The command that asks for an event once more. */
export function commandRepeating(event: TenderEvent): TenderCommand {
  if (event.type === 'requirementAssessed') return { name: 'assess', body: { cells: [event.body] } };
  // Every other command has the body of its event, by the table above.
  return { name: COMMAND_OF[event.type], body: event.body } as TenderCommand;
}

/** A stored payload of today's version as an event; null where it has not the shape. */
export function readTenderEvent(type: string, body: Readonly<Record<string, unknown>>): TenderEvent | null {
  return Object.hasOwn(TENDER_EVENT_KINDS, type) ? (TENDER_EVENT_KINDS[type]?.read(body) ?? null) : null;
}

/** Whether a word is a type of event this build knows. */
export function isTenderEventType(word: string): word is TenderEventType {
  return word === 'requirementAssessed' || Object.hasOwn(COMMAND_OF, word);
}

/** Everything this build knows to apply to a tender, by type of event. */
export const TENDER_EVENT_KINDS: EventKinds<TenderEvent> = {
  ...Object.fromEntries(
    Object.entries(COMMAND_OF).map(([type, command]) => [
      type,
      kindOf(type as TenderEventType, commandShapes[command]),
    ]),
  ),
  requirementAssessed: {
    tv: 1,
    upcasters: {},
    read: (body) => {
      const cell = commandShapes.assess.safeParse({ cells: [body] });
      const [first] = cell.success ? cell.data.cells : [];
      return first === undefined ? null : { type: 'requirementAssessed', tv: 1, body: first };
    },
  },
};

function kindOf(type: TenderEventType, shape: z.ZodType): EventKind<TenderEvent> {
  return {
    tv: 1,
    upcasters: {},
    read: (body) => {
      const parsed = shape.safeParse(body);
      // The shape belongs to this type by the table above.
      return parsed.success
        ? ({ type, tv: 1, body: parsed.data as TenderEventBodies[typeof type] } as TenderEvent)
        : null;
    },
  };
}
