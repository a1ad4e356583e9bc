/**
 * What this office writes of the Open Contracting Data Standard 1.1.5 and six of its extensions, by the standard's own
 * names. Amounts are numbers there; a dossier's are small enough to be exact in them (see `amountOf`).
 */

export type ReleaseTag = 'tender' | 'tenderUpdate' | 'award' | 'awardUpdate' | 'awardCancellation' | 'compiled';
export type TenderStatusCode = 'active' | 'unsuccessful' | 'complete';
export type MethodCode = 'open' | 'selective';
export type CategoryCode = 'goods' | 'works' | 'services';
export type AwardCriteriaCode = 'priceOnly' | 'costOnly' | 'qualityOnly' | 'ratedCriteria';
export type BidStatusCode = 'pending' | 'valid' | 'disqualified' | 'withdrawn';
export type AwardStatusCode = 'pending' | 'active' | 'unsuccessful' | 'cancelled';
export type PartyRole = 'buyer' | 'procuringEntity' | 'tenderer' | 'supplier';
export type MeasureCode = 'bids' | 'validBids' | 'disqualifiedBids' | 'lowestValidBidValue' | 'highestValidBidValue';

export interface Release {
  readonly ocid: string;
  readonly id: string;
  /** Every moment names its offset. */
  readonly date: string;
  readonly tag: readonly ReleaseTag[];
  readonly initiationType: 'tender';
  readonly language: 'id';
  readonly buyer: OrganizationReference;
  readonly parties: readonly Organization[];
  readonly tender: Tender;
  readonly bids?: Bids;
  readonly awards?: readonly Award[];
}

export interface OrganizationReference {
  readonly id: string;
  readonly name: string;
}

export interface Organization extends OrganizationReference {
  readonly identifier?: { readonly scheme: string; readonly id: string; readonly legalName: string };
  readonly address?: { readonly streetAddress?: string; readonly countryName: string };
  readonly roles: readonly PartyRole[];
}

export interface Value {
  readonly amount: number;
  readonly currency: 'IDR';
}

export interface Period {
  readonly startDate?: string;
  readonly endDate?: string;
  readonly durationInDays?: number;
}

export interface Tender {
  readonly id: string;
  readonly title: string;
  readonly status: TenderStatusCode;
  readonly procuringEntity: OrganizationReference;
  readonly procurementMethod: MethodCode;
  readonly procurementMethodDetails: string;
  readonly mainProcurementCategory?: CategoryCode;
  readonly value?: Value;
  readonly awardCriteria?: AwardCriteriaCode;
  readonly awardCriteriaDetails?: string;
  readonly submissionMethod: readonly ['electronicSubmission'];
  readonly tenderPeriod?: Period;
  readonly awardPeriod?: Period;
  readonly bidOpening?: { readonly date: string; readonly description: string };
  readonly numberOfTenderers?: number;
  readonly tenderers?: readonly OrganizationReference[];
  readonly items?: readonly Item[];
  readonly lots: readonly Lot[];
  readonly criteria?: readonly Criterion[];
  readonly documents?: readonly Document[];
}

export interface Item {
  readonly id: string;
  readonly description: string;
  readonly quantity?: number;
  readonly unit?: { readonly name?: string; readonly value?: Value };
  readonly relatedLot: string;
}

export interface Lot {
  readonly id: string;
  readonly title: string;
  readonly status: TenderStatusCode;
  readonly value?: Value;
  readonly selectionCriteria?: { readonly criteria: readonly SelectionCriterion[] };
  readonly awardCriteria?: {
    readonly weightingDescription?: string;
    readonly orderRationale?: string;
    readonly criteria: readonly AwardCriterion[];
  };
}

export interface SelectionCriterion {
  readonly type: 'suitability' | 'economic' | 'technical';
  readonly description: string;
  readonly minimum?: string;
  readonly numbers?: readonly CriterionNumber[];
  readonly verificationMethod: string;
}

export interface AwardCriterion {
  readonly type: 'price' | 'cost' | 'quality';
  readonly name: string;
  readonly numbers?: readonly CriterionNumber[];
}

export interface CriterionNumber {
  readonly number: number;
  readonly weight?: 'percentageExact';
  readonly threshold?: 'minimumScore';
}

export interface Criterion {
  readonly id: string;
  readonly title: string;
  readonly relatesToTenderer?: boolean;
  readonly requirementGroups: readonly { readonly id: string; readonly requirements: readonly RequirementOfTender[] }[];
}

export interface RequirementOfTender {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly dataType: 'boolean' | 'number';
  readonly expectedValue?: true;
  readonly minValue?: number;
}

export interface RequirementResponse {
  readonly id: string;
  readonly requirement: { readonly id: string; readonly title: string };
  readonly value: boolean | number;
}

export interface Document {
  readonly id: string;
  readonly documentType: string;
  readonly title: string;
  readonly url?: string;
  readonly datePublished?: string;
  readonly format?: string;
  readonly language: 'id';
}

export interface Bids {
  readonly statistics: readonly Statistic[];
  readonly details: readonly Bid[];
}

export interface Statistic {
  readonly id: string;
  readonly measure: MeasureCode;
  readonly value: number;
  readonly currency?: 'IDR';
  readonly relatedLot: string;
}

export interface Bid {
  readonly id: string;
  readonly submissionType: 'bid';
  readonly date?: string;
  readonly status: BidStatusCode;
  readonly description?: string;
  readonly tenderers: readonly OrganizationReference[];
  readonly value?: Value;
  readonly validityPeriod?: Period;
  readonly items?: readonly Item[];
  readonly relatedLots: readonly string[];
  readonly hasRank?: boolean;
  readonly rank?: number;
  readonly requirementResponses?: readonly RequirementResponse[];
}

export interface Award {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly status: AwardStatusCode;
  readonly date: string;
  readonly value?: Value;
  readonly suppliers?: readonly OrganizationReference[];
  readonly items?: readonly Item[];
  readonly relatedLots: readonly string[];
  readonly relatedBids?: readonly string[];
  readonly documents?: readonly Document[];
}
