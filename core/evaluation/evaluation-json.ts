/** An evaluation as plain JSON with every trace written out, for scripts, auditors and the command line. */
import { exactRupiahText } from '#core/figures/given.ts';
import { rupiahText } from '#core/money/sen.ts';
import { countTrace, rankTrace } from './figure-traces.ts';
import { FORMULAS } from './formulas.ts';
import type {
  BidEvaluation,
  CorrectedLine,
  Evaluation,
  ExactAmount,
  Figure,
  GateCount,
  Outcome,
  ScoreFigure,
  ScoreTotal,
  ShownRatio,
  Trace,
} from './model.ts';

/** Plain JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Writes out an evaluation. Amounts become canonical rupiah text; every figure becomes `{ value, trace }`, and each
 * trace carries its formula's sentences and expression beside the key.
 */
export function evaluationToJson(evaluation: Evaluation): Json {
  return {
    ruleSet: evaluation.ruleSet,
    registered: evaluation.registered,
    offering: evaluation.offering,
    readable: evaluation.readable,
    order: evaluation.order,
    rankedBy: evaluation.rankedBy,
    bids: evaluation.bids.map((bid) => bidToJson(evaluation, bid)),
    counts: evaluation.counts.map((counts) => countsToJson(evaluation, counts)),
    ties: evaluation.ties.map(({ bidders, value, decided }) => ({ bidders, value: { ...value }, decided })),
    outcome: outcomeToJson(evaluation.outcome),
  };
}

function bidToJson(evaluation: Evaluation, bid: BidEvaluation): Json {
  const trace = rankTrace(evaluation, bid.bidder);
  return {
    bidder: bid.bidder,
    offered: figureToJson(bid.offered),
    corrected: figureToJson(bid.corrected),
    lines: bid.lines.map(lineToJson),
    checks:
      bid.checks === null
        ? null
        : {
            ratioPercent: ratioToJson(bid.checks.ratioPercent),
            aboveOwnerEstimate: bid.checks.aboveOwnerEstimate,
            belowReasonable: bid.checks.belowReasonable,
            unbalancedLines: bid.checks.unbalancedLines,
          },
    qualificationScore: totalToJson(bid.qualificationScore),
    technicalScore: totalToJson(bid.technicalScore),
    priceScore: scoreToJson(bid.priceScore),
    combinedScore: scoreToJson(bid.combinedScore),
    evaluatedPrice: amountToJson(bid.evaluatedPrice),
    lifeCycleCost: amountToJson(bid.lifeCycleCost),
    auctioned: figureToJson(bid.auctioned),
    negotiated: figureToJson(bid.negotiated),
    finalPrice: figureToJson(bid.finalPrice),
    called: bid.called,
    gates: Object.fromEntries(
      evaluation.order.map((gate) => {
        const { status, reasons } = bid.gates[gate];
        return [gate, { status, reasons: reasons.map((reason) => ({ ...reason })) }];
      }),
    ),
    rank: bid.rank === null || trace === null ? null : { value: bid.rank, trace: traceToJson(trace) },
  };
}

/** A line of a corrected price schedule with its workings. */
export function lineToJson(line: CorrectedLine): Json {
  return {
    line: line.line,
    number: line.number,
    description: line.description,
    offered: figureToJson(line.offered),
    corrected: figureToJson(line.corrected),
    change: line.change,
    unbalanced: line.unbalanced,
    unitPriceRatio: ratioToJson(line.unitPriceRatio),
  };
}

function countsToJson(evaluation: Evaluation, counts: GateCount): Json {
  const { gate } = counts;
  const count = (value: number, status: Parameters<typeof countTrace>[2]): Json => ({
    value,
    trace: traceToJson(countTrace(evaluation, gate, status)),
  });
  return {
    gate,
    passed: count(counts.passed, 'passed'),
    failed: count(counts.failed, 'failed'),
    open: count(counts.open, 'open'),
    notEvaluated: count(counts.notEvaluated, 'not-evaluated'),
  };
}

function outcomeToJson(outcome: Outcome): Json {
  switch (outcome.kind) {
    case 'award':
      return { kind: 'award', winner: outcome.winner, reserves: outcome.reserves };
    case 'failure':
      return { kind: 'failure', ground: outcome.ground, trace: traceToJson(outcome.trace()) };
    case 'open':
      return {
        kind: 'open',
        openGates: outcome.openGates,
        openTies: outcome.openTies,
        waits: outcome.waits.map((wait) => ({ ...wait })),
      };
  }
}

/** A figure of whole sen with its working. */
export function figureToJson(figure: Figure | null): Json {
  return figure === null ? null : { value: rupiahText(figure.value), trace: traceToJson(figure.trace()) };
}

function ratioToJson(ratio: ShownRatio | null): Json {
  return ratio === null ? null : { text: ratio.text, trace: traceToJson(ratio.trace()) };
}

function scoreToJson(score: ScoreFigure | null): Json {
  return score === null ? null : { total: score.total, shown: score.shown, trace: traceToJson(score.trace()) };
}

/** A trace with the words of its formula. */
function totalToJson(total: ScoreTotal | null): Json {
  if (total === null) return null;
  const elements = [...total.elements].map(([id, score]) => [id, scoreToJson(score)] as const);
  return {
    total: total.total,
    shown: total.shown,
    trace: traceToJson(total.trace()),
    elements: Object.fromEntries(elements),
  };
}

/** Exact as text; `shown` is what is written on paper. */
function amountToJson(amount: ExactAmount | null): Json {
  if (amount === null) return null;
  const { exact, shown, trace } = amount;
  return { exact: exactRupiahText(exact), shown: rupiahText(shown), trace: traceToJson(trace()) };
}

export function traceToJson(trace: Trace): Json {
  const { id, en, expression } = FORMULAS[trace.formula];
  return {
    formula: trace.formula,
    id,
    en,
    expression,
    inputs: trace.inputs.map(({ name, value, unit, source }) => ({ name, value, unit, source })),
    result: trace.result,
    unit: trace.unit,
    clauses: trace.clauses.map(({ clause, status }) => ({ clause, status })),
  };
}
