/** Codes a value of ours may have, by object and field: all that we write of the standard's lists, closed and open ones. */
import type { ObjectName } from './fields.ts';

const TENDER_STATUS = ['active', 'unsuccessful', 'complete'];

export const CODELISTS: Readonly<Partial<Record<ObjectName, Readonly<Record<string, readonly string[]>>>>> = {
  Release: {
    tag: ['tender', 'tenderUpdate', 'award', 'awardUpdate', 'awardCancellation', 'compiled'],
    initiationType: ['tender'],
    language: ['id'],
  },
  Organization: { roles: ['buyer', 'procuringEntity', 'tenderer', 'supplier'] },
  Value: { currency: ['IDR'] },
  Tender: {
    status: TENDER_STATUS,
    procurementMethod: ['open', 'selective'],
    mainProcurementCategory: ['goods', 'works', 'services'],
    awardCriteria: ['priceOnly', 'costOnly', 'qualityOnly', 'ratedCriteria'],
    submissionMethod: ['electronicSubmission'],
  },
  Lot: { status: TENDER_STATUS },
  SelectionCriterion: { type: ['suitability', 'economic', 'technical'] },
  AwardCriterion: { type: ['price', 'cost', 'quality'] },
  CriterionNumber: { weight: ['percentageExact'], threshold: ['minimumScore'] },
  Requirement: { dataType: ['boolean', 'number'] },
  Document: {
    documentType: [
      'tenderNotice',
      'biddingDocuments',
      'clarifications',
      'evaluationReports',
      'cancellationDetails',
      'complaints',
      'awardNotice',
    ],
    format: ['application/pdf', 'text/html'],
    language: ['id'],
  },
  Statistic: {
    measure: ['bids', 'validBids', 'disqualifiedBids', 'lowestValidBidValue', 'highestValidBidValue'],
    currency: ['IDR'],
  },
  Bid: { submissionType: ['bid'], status: ['pending', 'valid', 'disqualified', 'withdrawn'] },
  Award: { status: ['pending', 'active', 'unsuccessful', 'cancelled'] },
};
