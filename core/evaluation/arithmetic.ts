/** Arithmetic correction: what a bid's total is once volumes and products are set right. */
import { percentOfRounded } from '#core/money/decimal.ts';
import { addSen, rupiahText, senOf } from '#core/money/sen.ts';
import type { DecimalText, RupiahText, Sen } from '#core/money/text.ts';
import type { RuleSet, RuleValue } from '#core/regulation/rule-set.ts';
import type { BidderId, LineId } from '#core/tender/ids.ts';
import type { Bid, OfferedLine, Pricing } from '#core/tender/model.ts';
import { correctedLines } from './corrected-lines.ts';
import type { FormulaKey } from './formulas.ts';
import { correctedLineTotal, isUnbalanced } from './line-arithmetic.ts';
import type { CorrectedLine, Figure, TraceInput } from './model.ts';
import { type Answers, answersTo, type Schedule } from './schedule.ts';
import { clauseOf, dossierSource, evaluationSource, rupiahInput } from './trace.ts';

/** A bid's price before and after correction. */
export interface BidPrice {
  readonly offered: Figure | null;
  /** Null when the bid has no price at all. */
  readonly corrected: Figure | null;
  readonly unbalancedLines: readonly LineId[];
  /** Line by line; worked out when asked for. */
  readonly lines: () => readonly CorrectedLine[];
}

/** What correcting every bid of a tender needs. */
export interface ArithmeticContext {
  readonly schedule: Schedule;
  readonly vat: Pricing['vat'];
  readonly ruleSet: RuleSet;
}

/**
 * Corrects one bid: the document's volume decides, an offered unit price never changes, a lump sum stays.
 *
 * Without the document's schedule or the bid's lines there is nothing to correct: the total the source recorded as
 * corrected stands, else the offered one, and the trace says so.
 * Source  `arithmetic` of the rule set.
 */
export function priceBid(context: ArithmeticContext, bidder: BidderId, bid: Bid): BidPrice {
  const offered = bid.offeredTotal === null ? null : offeredFigure(bidder, bid.offeredTotal);
  const { schedule } = context;
  if (schedule.lines.length === 0 || bid.lines.length === 0) {
    return { offered, corrected: totalWithoutLines(bidder, bid), unbalancedLines: [], lines: noLines };
  }
  const answers = answersTo(schedule, bid.lines);
  const lines = () => correctedLines({ schedule, ruleSet: context.ruleSet, bidder, offered: bid.lines, answers });
  if (schedule.lumpSum) {
    return { offered, corrected: lumpSumTotal(context, bidder, bid), unbalancedLines: [], lines };
  }
  return {
    offered,
    corrected: computedTotal(context, bidder, bid, answers, lines),
    unbalancedLines: unbalancedAmong(schedule, bid.lines, answers),
    lines,
  };
}

function noLines(): readonly CorrectedLine[] {
  return [];
}

function offeredFigure(bidder: BidderId, total: RupiahText): Figure {
  return asRead(
    'offered-total',
    senOf(total),
    'penawaran',
    dossierSource('bidders', bidder, 'bid', 'offeredTotal'),
    [],
  );
}

function totalWithoutLines(bidder: BidderId, bid: Bid): Figure | null {
  return bid.recordedCorrectedTotal === null
    ? offeredTotalAs('corrected-total-as-offered', bidder, bid, [])
    : recordedTotal(bidder, bid);
}

function lumpSumTotal(context: ArithmeticContext, bidder: BidderId, bid: Bid): Figure | null {
  const rules = [context.ruleSet.arithmetic.lumpSumPart];
  return offeredTotalAs('corrected-total-lump-sum', bidder, bid, rules) ?? recordedTotal(bidder, bid);
}

function recordedTotal(bidder: BidderId, bid: Bid): Figure | null {
  if (bid.recordedCorrectedTotal === null) return null;
  const source = dossierSource('bidders', bidder, 'bid', 'recordedCorrectedTotal');
  return asRead('corrected-total-recorded', senOf(bid.recordedCorrectedTotal), 'harga terkoreksi tercatat', source, []);
}

function offeredTotalAs(
  formula: FormulaKey,
  bidder: BidderId,
  bid: Bid,
  rules: readonly RuleValue<unknown>[],
): Figure | null {
  if (bid.offeredTotal === null) return null;
  const source = dossierSource('bidders', bidder, 'bid', 'offeredTotal');
  return asRead(formula, senOf(bid.offeredTotal), 'penawaran', source, rules);
}

/** A figure taken over as it stands. */
function asRead(
  formula: FormulaKey,
  value: Sen,
  name: string,
  source: string,
  rules: readonly RuleValue<unknown>[],
): Figure {
  return {
    value,
    trace: () => ({
      formula,
      inputs: [rupiahInput(name, value, source)],
      result: rupiahText(value),
      unit: 'rupiah',
      clauses: rules.map(clauseOf),
    }),
  };
}

function computedTotal(
  context: ArithmeticContext,
  bidder: BidderId,
  bid: Bid,
  answers: Answers,
  lines: () => readonly CorrectedLine[],
): Figure {
  const sum = sumOfLines(context.schedule, bid.lines, answers);
  return context.vat.mode === 'included'
    ? lineSumFigure(context, bidder, sum, lines)
    : withVat(context, bidder, sum, context.vat.ratePercent);
}

function sumOfLines(schedule: Schedule, offered: readonly OfferedLine[], answers: Answers): Sen {
  let sum = 0n;
  for (let index = 0; index < schedule.lines.length; index++) {
    const line = schedule.lines[index];
    if (line !== undefined) sum += correctedLineTotal(line, offered[answers.byLine[index] ?? -1]);
  }
  return sum as Sen;
}

function lineSumFigure(
  { schedule, ruleSet }: ArithmeticContext,
  bidder: BidderId,
  sum: Sen,
  lines: () => readonly CorrectedLine[],
): Figure {
  const { unitPricePart, lumpSumPart, rounding } = ruleSet.arithmetic;
  return {
    value: sum,
    trace: () => ({
      formula: schedule.mixed ? 'corrected-total-combined' : 'corrected-total-unit-price',
      inputs: lines().flatMap((line) => lineInput(bidder, line)),
      result: rupiahText(sum),
      unit: 'rupiah',
      clauses: (schedule.mixed ? [unitPricePart, lumpSumPart, rounding] : [unitPricePart, rounding]).map(clauseOf),
    }),
  };
}

function lineInput(bidder: BidderId, line: CorrectedLine): readonly TraceInput[] {
  if (line.line === null) return [];
  const source = evaluationSource('bids', bidder, 'lines', line.line, 'corrected');
  return [rupiahInput(line.number, line.corrected.value, source)];
}

function withVat({ ruleSet }: ArithmeticContext, bidder: BidderId, sum: Sen, ratePercent: DecimalText): Figure {
  const total = addSen(sum, percentOfRounded(sum, ratePercent));
  const { unitPricePart, rounding } = ruleSet.arithmetic;
  return {
    value: total,
    trace: () => ({
      formula: 'total-with-vat',
      inputs: [
        rupiahInput('jumlah', sum, evaluationSource('bids', bidder, 'lines')),
        { name: 'PPN', value: ratePercent, unit: 'percent', source: dossierSource('pricing', 'vat', 'ratePercent') },
      ],
      result: rupiahText(total),
      unit: 'rupiah',
      clauses: [unitPricePart, rounding].map(clauseOf),
    }),
  };
}

function unbalancedAmong(schedule: Schedule, offered: readonly OfferedLine[], answers: Answers): readonly LineId[] {
  const unbalanced: LineId[] = [];
  for (let index = 0; index < schedule.lines.length; index++) {
    const line = schedule.lines[index];
    const unitPrice = offered[answers.byLine[index] ?? -1]?.unitPrice ?? null;
    if (line !== undefined && isUnbalanced(line, unitPrice)) unbalanced.push(line.owner.id);
  }
  return unbalanced;
}
