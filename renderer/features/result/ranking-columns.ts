/** Which figures the ranking of a tender shows: what its method compares, and nothing else. Pure. */
import type { BidEvaluation, Evaluation, RankingKey, Trace } from '#core/evaluation/model.ts';
import type { Sen } from '#core/money/text.ts';

export type RankingColumn =
  | 'corrected'
  | 'evaluated'
  | 'life-cycle'
  | 'technical'
  | 'price-score'
  | 'combined'
  | 'final';

export type RankingValue =
  | { readonly kind: 'money'; readonly value: Sen; readonly trace: () => Trace }
  | { readonly kind: 'score'; readonly shown: string; readonly trace: () => Trace };

/** The columns from left to right; the one that ranks is among them. */
export function rankingColumns({ bids, rankedBy, outcome }: Evaluation): readonly RankingColumn[] {
  const has = (pick: (bid: BidEvaluation) => unknown) => bids.some((bid) => pick(bid) !== null);
  const negotiates = outcome.kind === 'open' && outcome.waits.some(({ kind }) => kind === 'negotiation');
  return [
    ...(has(({ technicalScore }) => technicalScore) ? (['technical'] as const) : []),
    'corrected',
    ...(has(({ evaluatedPrice }) => evaluatedPrice) ? (['evaluated'] as const) : []),
    ...(has(({ lifeCycleCost }) => lifeCycleCost) ? (['life-cycle'] as const) : []),
    ...(has(({ priceScore }) => priceScore) || rankedBy === 'combined-score' ? (['price-score'] as const) : []),
    ...(rankedBy === 'combined-score' ? (['combined'] as const) : []),
    ...(negotiates || has(({ negotiated, auctioned }) => negotiated ?? auctioned) ? (['final'] as const) : []),
  ];
}

/** The column bids are put in order by. */
export function rankingColumn(rankedBy: RankingKey): RankingColumn {
  const columns = {
    price: 'corrected',
    'evaluated-price': 'evaluated',
    'life-cycle-cost': 'life-cycle',
    'combined-score': 'combined',
    'technical-score': 'technical',
  } as const satisfies Record<RankingKey, RankingColumn>;
  return columns[rankedBy];
}

export function rankingValue(bid: BidEvaluation, column: RankingColumn): RankingValue | null {
  switch (column) {
    case 'corrected':
      return money(bid.corrected);
    case 'evaluated':
      return exact(bid.evaluatedPrice);
    case 'life-cycle':
      return exact(bid.lifeCycleCost);
    case 'technical':
      return score(bid.technicalScore);
    case 'price-score':
      return score(bid.priceScore);
    case 'combined':
      return score(bid.combinedScore);
    case 'final':
      return money(bid.negotiated ?? bid.auctioned);
  }
}

function money(figure: BidEvaluation['corrected']): RankingValue | null {
  return figure && { kind: 'money', value: figure.value, trace: figure.trace };
}

function exact(amount: BidEvaluation['evaluatedPrice']): RankingValue | null {
  return amount && { kind: 'money', value: amount.shown, trace: amount.trace };
}

function score(figure: BidEvaluation['priceScore']): RankingValue | null {
  return figure && { kind: 'score', shown: figure.shown, trace: figure.trace };
}
