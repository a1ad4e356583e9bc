/** What someone may ask for who does not see the names of bidders, and how it reaches the true dossier. */
import type { TenderCommand, TenderCommandName } from '#core/tender/commands.ts';
import type { Dossier } from '#core/tender/model.ts';
import { isBlindTo, trueTextOf } from './blind.ts';
import type { Role } from './role.ts';

type BlindUse =
  /** Carries nothing that is hidden: taken as it is. */
  | 'as-given'
  /** May repeat texts of the screen in which names were replaced: those get their own words back. */
  | 'restored'
  /** Writes about who a bidder is: waits for those who see names. */
  | 'needs-names';

/** A new command does not compile before it stands here. */
const BLIND_USES: Readonly<Record<TenderCommandName, BlindUse>> = {
  importDossier: 'as-given',
  acceptDifferences: 'needs-names',
  chooseRuleSet: 'as-given',
  setCommittee: 'as-given',
  setRequirements: 'restored',
  setPricing: 'as-given',
  importOwnerSchedule: 'as-given',
  setTerms: 'as-given',
  registerBidder: 'needs-names',
  removeBidder: 'needs-names',
  recordBid: 'needs-names',
  importPriceSchedule: 'restored',
  recordOpening: 'needs-names',
  examineBid: 'needs-names',
  recordQualification: 'needs-names',
  setProfile: 'needs-names',
  recordProof: 'needs-names',
  recordAuction: 'as-given',
  recordNegotiation: 'needs-names',
  recordClarification: 'needs-names',
  extendValidity: 'needs-names',
  recordEqualisation: 'restored',
  setLocalContent: 'as-given',
  setLifeCycleCosts: 'as-given',
  announceResult: 'as-given',
  confirmAward: 'restored',
  recordObjection: 'needs-names',
  recordAppeal: 'needs-names',
  setDocumentDetails: 'restored',
  recordMeeting: 'needs-names',
  recordAddendum: 'as-given',
  setAppointment: 'needs-names',
  answerCheck: 'restored',
  setRegulatedLines: 'as-given',
  recordFileFacts: 'needs-names',
  noteStep: 'restored',
  issueDocument: 'needs-names',
  setSignerMark: 'needs-names',
  attachSignedCopy: 'needs-names',
  withdrawSignedCopy: 'needs-names',
  settleConflict: 'as-given',
  adoptEvents: 'as-given',
  setSafeguards: 'as-given',
  signIntegrityPact: 'as-given',
  declareInterest: 'needs-names',
  answerInterestMatch: 'needs-names',
  recuseMember: 'as-given',
  attestOpening: 'as-given',
  attestPriceOpening: 'as-given',
  setJudging: 'as-given',
  // Bound by a hash over the member's own words.
  commitSheet: 'as-given',
  revealSheet: 'as-given',
  correctSheet: 'restored',
  castVote: 'as-given',
  confirmFall: 'as-given',
  hideBidders: 'as-given',
  showBidders: 'as-given',
  assess: 'restored',
  reviewPrice: 'restored',
  setReasonablenessSheet: 'restored',
  excludeBidder: 'restored',
  decideTie: 'restored',
  fixShortlist: 'restored',
  fixTechnicalResult: 'restored',
  decideAward: 'restored',
  declareFailure: 'restored',
  startReEvaluation: 'restored',
};

/** Whether a command has to wait for someone who sees names. */
export function needsNames(dossier: Dossier, command: TenderCommandName, role: Role): boolean {
  return BLIND_USES[command] === 'needs-names' && isBlindTo(dossier, role);
}

/** A command given before the blinded dossier, as it is meant for the true one. */
export function commandOnTruth(dossier: Dossier, command: TenderCommand): TenderCommand {
  return BLIND_USES[command.name] === 'restored' ? restored(command, dossier) : command;
}

function restored<Value>(value: Value, dossier: Dossier): Value {
  return restoredAny(value, dossier) as Value;
}

function restoredAny(value: unknown, dossier: Dossier): unknown {
  if (typeof value === 'string') return trueTextOf(dossier, value) ?? value;
  if (Array.isArray(value)) return value.map((item) => restoredAny(item, dossier));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, restoredAny(item, dossier)]));
}
