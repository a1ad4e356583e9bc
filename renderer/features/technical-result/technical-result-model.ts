/** What fixing the technical result would fix: who passed, who did not and why, and whether it can be fixed. Pure. */
import type { BidEvaluation, Evaluation, GateReason } from '#core/evaluation/model.ts';
import { technicallyPassing } from '#core/evaluation/technically-passing.ts';
import { compareFractions } from '#core/money/fraction.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { missingTerms } from '#core/tender/missing-terms.ts';
import type { Dossier } from '#core/tender/model.ts';

export interface TechnicalRow {
  readonly bid: BidEvaluation;
  readonly name: string;
  /** `open`: somebody still has to look at it. */
  readonly result: 'passed' | 'failed' | 'open';
  readonly reasons: readonly GateReason[];
}

export interface TechnicalStanding {
  /** By score from the highest, then in the order of the evaluation; those who did not pass last. */
  readonly rows: readonly TechnicalRow[];
  readonly passed: readonly BidderId[];
  /** Weights the document must give before the result is fixed. */
  readonly termsMissing: boolean;
  readonly canFix: boolean;
}

export function technicalStanding(dossier: Dossier, evaluation: Evaluation, ruleSet: RuleSet): TechnicalStanding {
  const fixed = dossier.technicalResult;
  const until = evaluation.order.slice(0, evaluation.order.indexOf('technical') + 1);
  const passing = technicallyPassing(evaluation);
  const names = new Map(dossier.bidders.map(({ id, name }) => [id, name]));
  const rows = evaluation.bids
    .filter((bid) => dossier.bidders.some(({ id, bid: offer }) => id === bid.bidder && offer !== null))
    .map((bid): TechnicalRow => {
      const passes = passing.includes(bid.bidder);
      const stop = passes ? undefined : evaluation.order.find((gate) => bid.gates[gate].status !== 'passed');
      const reasons = stop === undefined ? [] : bid.gates[stop].reasons;
      const isOpen = until.some((gate) => bid.gates[gate].status === 'open');
      const now = passes ? 'passed' : isOpen ? 'open' : 'failed';
      const result = fixed === null ? now : fixed.passed.includes(bid.bidder) ? 'passed' : 'failed';
      return { bid, name: names.get(bid.bidder) ?? bid.bidder, result, reasons };
    })
    .toSorted((a, b) => ORDER[a.result] - ORDER[b.result] || byScore(a.bid, b.bid));
  const termsMissing = missingTerms(dossier, ruleSet).length > 0;
  return {
    rows,
    termsMissing,
    passed: rows.filter(({ result }) => result === 'passed').map(({ bid }) => bid.bidder),
    canFix: fixed === null && !termsMissing && rows.length > 0 && rows.every(({ result }) => result !== 'open'),
  };
}

const ORDER = { passed: 0, open: 1, failed: 2 } as const;

function byScore(a: BidEvaluation, b: BidEvaluation): number {
  if (a.technicalScore === null || b.technicalScore === null) {
    return Number(a.technicalScore === null) - Number(b.technicalScore === null);
  }
  return compareFractions(b.technicalScore.exact, a.technicalScore.exact);
}
