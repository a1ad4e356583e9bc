/** Who may ask what of a tender, as a table. A new command does not compile before it stands here. */
import type { TenderCommandName } from '#core/tender/commands.ts';
import type { Role } from './role.ts';

/** Those who may give a command in a real tender; a trainee is never one of them. */
export type Permitted = readonly Exclude<Role, 'trainee' | 'observer' | 'auditor'>[];

/** Sets a tender up: who hands it out, and who leads. */
const HANDING_OUT: Permitted = ['chair', 'secretary', 'admin'];
/** What stands in the documents, and what happens around the evaluation: written down by any of the committee. */
const COMMITTEE: Permitted = ['chair', 'secretary', 'member'];
/** Findings and scores: those who judge. The secretary keeps the papers and judges nothing. */
const JUDGES: Permitted = ['chair', 'member'];
/** Those who see names others do not: they keep the papers and give no scores of the committee. */
const KEEPERS: Permitted = ['secretary', 'admin'];
/** What binds everyone, in the committee's name. */
const CHAIR: Permitted = ['chair'];

/**
 * The roles that may give each command. A command and the one that takes it back always have the same.
 *
 * Source  DESIGN §1 (what each person does). That the chair signs for what the committee decided together is a decision of
 * this build: until votes are counted, the decision is given by one person.
 */
export const TENDER_PERMISSIONS = {
  importDossier: HANDING_OUT,
  acceptDifferences: HANDING_OUT,
  chooseRuleSet: ['chair', 'admin'],
  setCommittee: HANDING_OUT,
  setRequirements: COMMITTEE,
  setPricing: COMMITTEE,
  importOwnerSchedule: COMMITTEE,
  setTerms: COMMITTEE,
  registerBidder: COMMITTEE,
  removeBidder: COMMITTEE,
  recordBid: COMMITTEE,
  importPriceSchedule: COMMITTEE,
  recordOpening: COMMITTEE,
  examineBid: COMMITTEE,
  recordQualification: COMMITTEE,
  setProfile: COMMITTEE,
  recordProof: COMMITTEE,
  recordAuction: COMMITTEE,
  recordNegotiation: COMMITTEE,
  recordClarification: COMMITTEE,
  extendValidity: COMMITTEE,
  recordEqualisation: COMMITTEE,
  setLocalContent: COMMITTEE,
  setLifeCycleCosts: COMMITTEE,
  announceResult: COMMITTEE,
  confirmAward: COMMITTEE,
  recordObjection: COMMITTEE,
  recordAppeal: COMMITTEE,
  setDocumentDetails: COMMITTEE,
  recordMeeting: COMMITTEE,
  recordAddendum: COMMITTEE,
  setAppointment: COMMITTEE,
  answerCheck: COMMITTEE,
  setRegulatedLines: COMMITTEE,
  recordFileFacts: COMMITTEE,
  noteStep: COMMITTEE,
  issueDocument: COMMITTEE,
  setSignerMark: COMMITTEE,
  attachSignedCopy: COMMITTEE,
  withdrawSignedCopy: COMMITTEE,
  settleConflict: COMMITTEE,
  adoptEvents: CHAIR,
  setSafeguards: CHAIR,
  signIntegrityPact: COMMITTEE,
  declareInterest: COMMITTEE,
  answerInterestMatch: COMMITTEE,
  recuseMember: ['chair', 'secretary', 'member', 'admin'],
  attestOpening: COMMITTEE,
  attestPriceOpening: COMMITTEE,
  setJudging: CHAIR,
  commitSheet: COMMITTEE,
  revealSheet: COMMITTEE,
  correctSheet: COMMITTEE,
  castVote: COMMITTEE,
  confirmFall: COMMITTEE,
  hideBidders: KEEPERS,
  showBidders: KEEPERS,
  assess: JUDGES,
  reviewPrice: JUDGES,
  setReasonablenessSheet: JUDGES,
  excludeBidder: JUDGES,
  decideTie: CHAIR,
  fixShortlist: CHAIR,
  fixTechnicalResult: CHAIR,
  decideAward: CHAIR,
  declareFailure: CHAIR,
  startReEvaluation: CHAIR,
} as const satisfies Readonly<Record<TenderCommandName, Permitted>>;

/** Every role that may give a command in a tender, in practice or not. */
export function rolesForTender(
  command: TenderCommandName,
  { practice }: { readonly practice: boolean },
): readonly Role[] {
  const permitted: Permitted = TENDER_PERMISSIONS[command];
  return practice ? [...permitted, 'trainee'] : permitted;
}

/** Whether someone of that role may give a command in a tender. */
export function mayInTender(role: Role, command: TenderCommandName, tender: { readonly practice: boolean }): boolean {
  return rolesForTender(command, tender).includes(role);
}
