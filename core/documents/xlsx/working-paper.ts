/** What the sheets of a working paper are written from, and what they look up in each other. */
import type { BidEvaluation, Evaluation } from '#core/evaluation/model.ts';
import type { TenderPlan } from '#core/evaluation/plan.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder } from '#core/tender/model.ts';
import type { Draft } from '../draft.ts';
import type { CellTerm } from './term.ts';

export interface WorkingPaper {
  readonly draft: Draft;
  readonly evaluation: Evaluation;
  readonly plan: TenderPlan;
}

/** Values of the tender that formulas of other sheets use; null where the tender has none. */
export interface TenderTerms {
  readonly ownerEstimate: CellTerm | null;
  readonly vatRate: CellTerm | null;
  readonly belowPercent: CellTerm;
  readonly unbalancedPercent: CellTerm;
  readonly technicalThreshold: CellTerm | null;
  readonly qualificationThreshold: CellTerm | null;
  readonly technicalWeight: CellTerm | null;
  readonly priceWeight: CellTerm | null;
  readonly discountPercent: CellTerm | null;
  readonly minimumLocalContent: CellTerm | null;
}

/** Cells by the bidder they are about. */
export type CellsByBidder = ReadonlyMap<BidderId, CellTerm>;

export interface OfferingBid {
  readonly bidder: Bidder;
  readonly bid: BidEvaluation;
}

/** Those who offered with their evaluation, in order of registration as their codes count them. */
export function offeringBids({ draft, evaluation }: WorkingPaper): readonly OfferingBid[] {
  return draft.offering.flatMap((bidder) => {
    const bid = evaluation.bids.find((each) => each.bidder === bidder.id);
    return bid === undefined ? [] : [{ bidder, bid }];
  });
}
