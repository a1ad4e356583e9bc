/** Official words: the law renamed things, so screens and documents ask the rule set. */

/** The words of one era. Lower case unless the word is a name; a document capitalises as its place needs. */
export interface OfficialWords {
  readonly tender: string;
  readonly tenderFailed: string;
  readonly reTender: string;
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
  readonly awardLetter: string;
  readonly winnerAnnouncement: string;
  readonly appointmentLetter: string;
  readonly appointmentLetterFull: string;
  readonly winner: string;
  readonly reserve: string;
  readonly objection: string;
  readonly appeal: string;
  /** What bidders are said to be in corruption or collusion: the law moved from involved to indicated. */
  readonly involved: string;
  readonly lowestPriceKnockout: string;
  readonly lowestPriceThreshold: string;
}

/** The official words of a tender's era. */
export function wordsOf(ruleSet: { readonly words: { readonly value: OfficialWords } }): OfficialWords {
  return ruleSet.words.value;
}
