/** The working behind ranks and counts: numbers of an evaluation that are not amounts. */
import { exactRupiahText } from '#core/figures/given.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type {
  BidEvaluation,
  Evaluation,
  ExactAmount,
  Gate,
  GateStatus,
  ScoreFigure,
  Trace,
  TraceInput,
} from './model.ts';
import { evaluationSource, rupiahInput } from './trace.ts';

/** Why a bidder has its rank: the passing bids before it and its own price; null for a bid without a rank. */
export function rankTrace(evaluation: Evaluation, bidder: BidderId): Trace | null {
  const own = evaluation.bids.find((bid) => bid.bidder === bidder);
  if (own === undefined || own.rank === null) return null;
  const { rank } = own;
  const before = evaluation.bids.filter((bid) => bid.rank !== null && bid.rank < rank);
  const tie = evaluation.ties.find(({ bidders }) => bidders.includes(bidder));
  return {
    formula: 'rank',
    inputs: [...before, own].flatMap((bid) => rankedInput(evaluation, bid)),
    result: String(rank),
    unit: 'count',
    clauses: tie === undefined ? [] : [tie.clause],
  };
}

/** Which bids make up the count of one status at one gate. */
export function countTrace(evaluation: Evaluation, gate: Gate, status: GateStatus): Trace {
  const counted = evaluation.bids.filter((bid) => bid.gates[gate].status === status);
  return {
    formula: 'gate-count',
    inputs: counted.map((bid) => ({
      name: bid.bidder,
      value: '1',
      unit: 'count',
      source: evaluationSource('bids', bid.bidder, 'gates', gate),
    })),
    result: String(counted.length),
    unit: 'count',
    clauses: [],
  };
}

/** What the bid was ranked by. */
function rankedInput({ rankedBy }: Evaluation, bid: BidEvaluation): readonly TraceInput[] {
  const { bidder } = bid;
  switch (rankedBy) {
    case 'price': {
      const field = bid.auctioned === null ? 'corrected' : 'auctioned';
      const price = bid[field];
      return price === null ? [] : [rupiahInput(bidder, price.value, evaluationSource('bids', bidder, field))];
    }
    case 'evaluated-price':
      return amountInputs(bidder, bid.evaluatedPrice, 'evaluatedPrice');
    case 'life-cycle-cost':
      return amountInputs(bidder, bid.lifeCycleCost, 'lifeCycleCost');
    case 'combined-score':
      return scoreInputs(bidder, bid.combinedScore, 'combinedScore');
    case 'technical-score':
      return scoreInputs(bidder, bid.technicalScore, 'technicalScore');
  }
}

function amountInputs(bidder: BidderId, amount: ExactAmount | null, field: keyof BidEvaluation): readonly TraceInput[] {
  if (amount === null) return [];
  const source = evaluationSource('bids', bidder, field);
  return [{ name: bidder, value: exactRupiahText(amount.exact), unit: 'rupiah', source }];
}

function scoreInputs(bidder: BidderId, score: ScoreFigure | null, field: keyof BidEvaluation): readonly TraceInput[] {
  if (score === null) return [];
  const source = evaluationSource('bids', bidder, field);
  return [{ name: bidder, value: score.total, unit: 'score', source }];
}
