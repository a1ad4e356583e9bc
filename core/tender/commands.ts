/** What a person may ask of a tender. `decide` answers each with events or a refusal. */
import type { TenderEvent, TenderEventBodies } from './events.ts';
import type { RefusalReason as CopyRefusal } from './judge-copy.ts';

/** Commands carry the same data as the fact they ask for, by an imperative name. */
export interface TenderCommandBodies {
  readonly importDossier: TenderEventBodies['dossierImported'];
  readonly acceptDifferences: TenderEventBodies['differencesAccepted'];
  readonly chooseRuleSet: TenderEventBodies['ruleSetChosen'];
  readonly setCommittee: TenderEventBodies['committeeSet'];
  readonly setRequirements: TenderEventBodies['requirementsSet'];
  readonly setPricing: TenderEventBodies['pricingSet'];
  readonly importOwnerSchedule: TenderEventBodies['ownerScheduleImported'];
  readonly registerBidder: TenderEventBodies['bidderRegistered'];
  readonly removeBidder: TenderEventBodies['bidderRemoved'];
  readonly recordBid: TenderEventBodies['bidRecorded'];
  readonly importPriceSchedule: TenderEventBodies['priceScheduleImported'];
  readonly recordOpening: TenderEventBodies['openingRecorded'];
  readonly examineBid: TenderEventBodies['bidExamined'];
  /** Several cells at once (copy down, paste): all or none. */
  readonly assess: { readonly cells: readonly TenderEventBodies['requirementAssessed'][] };
  readonly reviewPrice: TenderEventBodies['priceReviewed'];
  readonly recordProof: TenderEventBodies['proofAttended'];
  readonly decideTie: TenderEventBodies['tieDecided'];
  readonly decideAward: TenderEventBodies['awardDecided'];
  readonly declareFailure: TenderEventBodies['failureDeclared'];
  readonly setTerms: TenderEventBodies['termsSet'];
  readonly recordQualification: TenderEventBodies['qualificationReceived'];
  readonly setProfile: TenderEventBodies['profileSet'];
  readonly fixShortlist: TenderEventBodies['shortlistFixed'];
  readonly fixTechnicalResult: TenderEventBodies['technicalResultFixed'];
  readonly recordEqualisation: TenderEventBodies['equalised'];
  readonly setLocalContent: TenderEventBodies['localContentSet'];
  readonly setLifeCycleCosts: TenderEventBodies['lifeCycleCostsSet'];
  readonly setReasonablenessSheet: TenderEventBodies['reasonablenessSheetSet'];
  readonly recordAuction: TenderEventBodies['auctionRecorded'];
  readonly recordNegotiation: TenderEventBodies['negotiated'];
  readonly recordClarification: TenderEventBodies['clarificationRecorded'];
  readonly extendValidity: TenderEventBodies['validityExtended'];
  readonly excludeBidder: TenderEventBodies['bidderExcluded'];
  readonly announceResult: TenderEventBodies['resultAnnounced'];
  readonly confirmAward: TenderEventBodies['awardConfirmed'];
  readonly recordObjection: TenderEventBodies['objectionRecorded'];
  readonly recordAppeal: TenderEventBodies['appealRecorded'];
  readonly startReEvaluation: TenderEventBodies['reEvaluationStarted'];
  readonly setSafeguards: TenderEventBodies['safeguardsSet'];
  readonly signIntegrityPact: TenderEventBodies['integrityPactSigned'];
  readonly declareInterest: TenderEventBodies['interestDeclared'];
  readonly answerInterestMatch: TenderEventBodies['interestMatchAnswered'];
  readonly recuseMember: TenderEventBodies['memberRecused'];
  readonly attestOpening: TenderEventBodies['openingAttested'];
  readonly attestPriceOpening: TenderEventBodies['priceOpeningAttested'];
  readonly setJudging: TenderEventBodies['judgingSet'];
  readonly commitSheet: TenderEventBodies['sheetCommitted'];
  readonly revealSheet: TenderEventBodies['sheetRevealed'];
  readonly correctSheet: TenderEventBodies['sheetCorrected'];
  readonly castVote: TenderEventBodies['voteCast'];
  readonly confirmFall: TenderEventBodies['fallConfirmed'];
  readonly hideBidders: TenderEventBodies['biddersHidden'];
  readonly showBidders: TenderEventBodies['biddersShown'];
  readonly setDocumentDetails: TenderEventBodies['documentDetailsSet'];
  readonly recordMeeting: TenderEventBodies['meetingRecorded'];
  readonly recordAddendum: TenderEventBodies['addendumRecorded'];
  readonly setAppointment: TenderEventBodies['appointmentSet'];
  readonly answerCheck: TenderEventBodies['checkAnswered'];
  readonly setRegulatedLines: TenderEventBodies['regulatedLinesSet'];
  readonly recordFileFacts: TenderEventBodies['fileFactsRecorded'];
  readonly noteStep: TenderEventBodies['stepNoted'];
  readonly issueDocument: TenderEventBodies['documentIssued'];
  readonly setSignerMark: TenderEventBodies['signerMarkSet'];
  readonly attachSignedCopy: TenderEventBodies['signedCopyAttached'];
  readonly withdrawSignedCopy: TenderEventBodies['signedCopyWithdrawn'];
  readonly settleConflict: TenderEventBodies['conflictSettled'];
  readonly adoptEvents: TenderEventBodies['eventsAdopted'];
}

export type TenderCommandName = keyof TenderCommandBodies;

export type TenderCommand = {
  readonly [Name in TenderCommandName]: { readonly name: Name; readonly body: TenderCommandBodies[Name] };
}[TenderCommandName];

/** Why a command was turned down: a code for programs, Indonesian parts for people come from the renderer's texts. */
export interface Refusal {
  readonly kind: RefusalKind;
  /** Values the message names (bidder name, requirement title, amounts as text). */
  readonly details: Readonly<Record<string, string>>;
  /** Clause or spec rule the refusal rests on. */
  readonly clause: string | null;
}

export type RefusalKind =
  /** Others give this command; `roles` names them, by their codes with spaces between. */
  | 'not-your-role'
  /** Stepped back from this tender. */
  | 'recused'
  /** The letter of assignment does not name whoever judges or decides. */
  | 'outside-committee'
  /** The letter of assignment names them in another place than the chair's. */
  | 'other-seat'
  | 'already-imported'
  | 'not-imported'
  | 'already-decided'
  | 'rule-set-frozen'
  | 'reason-required'
  | 'clause-required'
  | 'unknown-bidder'
  | 'unknown-requirement'
  | 'duplicate-bidder'
  | 'no-bid'
  | 'not-opened'
  | 'bid-unreadable'
  | 'committee-even-or-small'
  | 'score-out-of-range'
  | 'weights-not-hundred'
  | 'requirement-in-use'
  | 'bidder-in-use'
  | 'line-in-use'
  | 'gate-closed'
  | 'not-tied'
  | 'evaluation-open'
  | 'award-differs'
  | 'not-a-failure'
  | 'evaluated-value'
  /** The value is no longer what the difference was shown against. */
  | 'stale-value'
  | 'method-not-supported'
  /** The price file is not opened yet, or never will be for this bidder. */
  | 'price-sealed'
  /** Weights or element shares outside what the law of the era allows. */
  | 'weights-outside-range'
  | 'already-fixed'
  | 'not-in-turn'
  | 'outside-shortlist'
  /** Not what the evaluation says: a technical result, a shortlist. */
  | 'result-differs'
  /** Weights the document must give before the technical result is fixed. */
  | 'terms-missing'
  /** Fewer passed the pre-qualification than an invitation needs: the tender fails with that ground. */
  | 'too-few-qualified'
  /** The method of this tender has no such thing. */
  | 'not-of-this-method'
  | 'computed-requirement'
  | 'dates-out-of-order'
  | 'no-decision'
  | 'nothing-to-confirm'
  /** The award is above the committee's limit and the budget user has not approved it. */
  | 'confirmation-open'
  /** Objections run from the announcement, and there was none. */
  | 'not-announced'
  /** The law of the era gives this bidder no objection or appeal. */
  | 'not-entitled'
  /** An objection is concluded when each of its points has an answer. */
  | 'points-unanswered'
  /** The conclusion or consequence is not what the answers to the points say. */
  | 'conclusion-differs'
  /** Nothing of what happened gives this cause for an evaluation to be done over. */
  | 'cause-missing'
  /** An appeal follows an objection of the same bidder. */
  | 'objection-missing'
  | 'indications-too-few'
  /** People who worked apart left what does not fit together; it is settled before anything binding. */
  | 'conflicts-open'
  | 'unknown-conflict'
  /** Papers, answers or recusals are open that must stand before a bid is read; the details say whose. */
  | 'safeguards-missing'
  /** Fewer members have attested the opening than the setting asks for. */
  | 'quorum-missing'
  /** More are asked to be present than the committee has members. */
  | 'quorum-too-large'
  /** Only the member in question does this, in their own name. */
  | 'not-own-name'
  | 'unknown-member'
  /** This member signed with another key before. */
  | 'other-key'
  /** A paper of this member stands, and the new one does not say that it replaces it. */
  | 'declaration-stands'
  /** Member and bidder have nothing in common, or not what was answered. */
  | 'no-such-match'
  /** A member who signed leaves by recusal, and who stepped back does not return. */
  | 'member-bound'
  | 'already-opened'
  /** The technical result is not fixed, or prices came in already: nobody attests the opening of prices. */
  | 'no-prices-awaited'
  /** The way of judging is not changed any more: someone has judged by it. */
  | 'judging-started'
  | 'no-own-sheets'
  | 'all-committed'
  /** Sheets of members are awaited; the details name them. */
  | 'sheets-open'
  | 'already-revealed'
  /** The sheet shown is not the one its member is bound to. */
  | 'commitment-differs'
  /** The committee's finding is another than its members' together, and says not why. */
  | 'consensus-reason'
  | 'no-votes-asked'
  | 'votes-missing'
  | 'vote-lost'
  /** A bid falls, and nobody beside whoever found it stands for that. */
  | 'second-person-needed'
  | 'grounds-changed'
  | 'bidders-hidden'
  /** Names of bidders are hidden from whoever asks, and this is about who they are. */
  | 'names-needed'
  | 'not-hidden'
  /** Another document of the tender has this number; the details name it by its key. */
  | 'number-taken'
  /** Another version went out in the meantime; the details say which. */
  | 'issued-meanwhile'
  /** The last version says the same. */
  | 'issued-already'
  /** No such version went out. */
  | 'version-unknown'
  | 'copy-attached'
  | 'copy-unknown'
  /** A copy that does not count as the document signed; the rest of the word says why. */
  | `copy-${CopyRefusal}`
  | 'invalid-value';

export type Decided = readonly TenderEvent[];
