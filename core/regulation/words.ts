/** Official words: the law renamed things, so screens and documents ask the rule set. */
import type { ProcurementKind } from '#core/tender/model.ts';
import { CONSULTING } from './kinds.ts';

/** The words of one era. Lower case unless the word is a name; a document capitalises as its place needs. */
export interface OfficialWords {
  readonly tender: string;
  readonly tenderFailed: string;
  readonly reTender: string;
  /** What a tender of consultants is called. */
  readonly selection: string;
  readonly selectionFailed: string;
  readonly reSelection: string;
  readonly quickTender: string;
  readonly reEvaluation: string;
  readonly resubmission: string;
  readonly committee: string;
  readonly committeeFull: string;
  readonly procurementUnit: string;
  readonly procurementUnitFull: string;
  readonly agency: string;
  readonly agencyFull: string;
  /** Ministries, agencies and regions together. */
  readonly institution: string;
  readonly tenderDocument: string;
  readonly budgetUser: string;
  readonly commitmentOfficer: string;
  readonly commitmentOfficerFull: string;
  readonly openingMinutes: string;
  readonly openingMinutesShort: string;
  readonly evaluationMinutes: string;
  readonly evaluationMinutesShort: string;
  readonly resultMinutes: string;
  readonly resultMinutesShort: string;
  readonly negotiationMinutes: string;
  readonly negotiationMinutesShort: string;
  readonly awardLetter: string;
  readonly winnerAnnouncement: string;
  readonly appointmentLetter: string;
  readonly appointmentLetterFull: string;
  readonly winner: string;
  readonly reserve: string;
  readonly objection: string;
  readonly objectionAnswer: string;
  readonly appeal: string;
  readonly appealAnswer: string;
  readonly prequalification: string;
  readonly rePrequalification: string;
  readonly postqualification: string;
  readonly shortlist: string;
  readonly oneFile: string;
  readonly twoFile: string;
  readonly twoStage: string;
  /** The administrative and technical part of an offer in two files. */
  readonly fileOne: string;
  /** The price part of an offer in two files. */
  readonly fileTwo: string;
  readonly reverseAuction: string;
  /** What bidders are said to be in corruption or collusion: the law moved from involved to indicated. */
  readonly involved: string;
  readonly lowestPriceKnockout: string;
  readonly lowestPriceThreshold: string;
  readonly scoring: string;
  readonly lifeCycleCost: string;
  readonly quality: string;
  readonly qualityAndCost: string;
  readonly fixedBudget: string;
  readonly leastCost: string;
}

/** The official words of a tender's era. A tender of consultants is a selection, and fails and is repeated as one. */
export function wordsOf(
  ruleSet: { readonly words: { readonly value: OfficialWords } },
  kind: ProcurementKind = 'unknown',
): OfficialWords {
  const words = ruleSet.words.value;
  if (!CONSULTING.includes(kind)) return words;
  return { ...words, tender: words.selection, tenderFailed: words.selectionFailed, reTender: words.reSelection };
}
