import type { history as indonesian } from '../id/history.ts';
import type { Texts } from '../texts.ts';

export const history: Texts<typeof indonesian> = {
  title: 'History',
  search: 'Search the history',
  more: 'Show {{count}} more',
  change: '{{what}}: {{from}} → {{to}}',
  moreChanges: 'and {{count}} more values',
  events: {
    dossierImported: 'Dossier imported',
    differencesAccepted: 'Differences of an import accepted',
    ruleSetChosen: 'Regulation chosen',
    committeeSet: 'Committee stored',
    requirementsSet: 'Requirements stored',
    pricingSet: 'Price basis stored',
    ownerScheduleImported: "Owner's price schedule imported",
    bidderRegistered: 'Bidder registered',
    bidderRemoved: 'Registration removed',
    bidRecorded: 'Bid recorded',
    priceScheduleImported: 'Offered price schedule imported',
    openingRecorded: 'Opening recorded',
    bidExamined: 'Bid examined at opening',
    requirementAssessed: 'Requirement assessed',
    priceReviewed: 'Price clarification recorded',
    proofAttended: 'Attendance at the proof recorded',
    tieDecided: 'Order of equal prices decided',
    awardDecided: 'Award decided',
    failureDeclared: 'Failure declared',
    documentDetailsSet: 'Document details stored',
  },
};
