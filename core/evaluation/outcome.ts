/** What may be decided: an award, a failure with its ground, or what is still open. */
import type { RuleValue } from '#core/regulation/rule-set.ts';
import type { FailureGround } from '#core/tender/model.ts';
import type { Called } from './calling.ts';
import type { Candidate, EvaluationContext } from './candidate.ts';
import type { FormulaKey } from './formulas.ts';
import type { Gate, Outcome, Trace, TraceInput } from './model.ts';
import { aboveEstimateFails } from './price-gate.ts';
import type { Ranking } from './ranking.ts';
import { clauseOf, dossierSource, evaluationSource, ruleInput, rupiahInput } from './trace.ts';

/**
 * Decides what the tender has come to.
 *
 * Nobody offered is a failure only once the opening was held: before, bids may still come. All readable bids above the
 * estimate fail the tender as soon as every bid is opened and priced, without further evaluation.
 * Source  `failure`, `award`, `evaluation.minimumPassing` and `evaluation.allUnreadable` of the rule set.
 */
export function outcomeOf(context: EvaluationContext, bids: readonly Called[], ranking: Ranking): Outcome {
  if (bids.length === 0) return withoutBids(context);
  const openGates = gatesOpen(context, bids);
  if (!openGates.includes('opening') && !openGates.includes('arithmetic')) {
    const decided = allUnreadable(context, bids) ?? allAboveEstimate(context, bids);
    if (decided !== null) return decided;
  }
  const places = 1 + context.ruleSet.award.reserves.value;
  const openTies = ranking.ties.filter((tie) => tie.decided === null && tie.place <= places).length;
  if (openGates.length > 0) return { kind: 'open', openGates, openTies, waits: [] };
  const [winner, ...others] = ranking.order;
  if (winner === undefined || ranking.order.length < context.ruleSet.evaluation.minimumPassing.value) {
    return nonePasses(context, bids);
  }
  if (openTies > 0) return { kind: 'open', openGates, openTies, waits: [] };
  return { kind: 'award', winner, reserves: others.slice(0, places - 1) };
}

function gatesOpen(context: EvaluationContext, bids: readonly Called[]): readonly Gate[] {
  return context.order.filter((gate) => bids.some(({ course }) => course[gate].status === 'open'));
}

function withoutBids({ dossier, ruleSet }: EvaluationContext): Outcome {
  if (dossier.opening.openedAt === null) return { kind: 'open', openGates: ['opening'], openTies: 0, waits: [] };
  return failure('no-bids', 'failure-no-bids', () => ({
    inputs: [countInput('jumlah penawaran', 0, evaluationSource('offering'))],
    rules: [ruleSet.failure['no-bids']],
  }));
}

function allUnreadable({ ruleSet }: EvaluationContext, bids: readonly Called[]): Outcome | null {
  if (bids.some(({ course }) => course.opening.status !== 'failed')) return null;
  const ground = ruleSet.evaluation.allUnreadable.value;
  return failure(ground, 'failure-none-passes', () => ({
    inputs: [
      countInput('jumlah penawaran', bids.length, evaluationSource('offering')),
      countInput('jumlah penawaran terbaca', 0, evaluationSource('readable')),
    ],
    rules: [ruleSet.evaluation.allUnreadable, ruleSet.failure[ground]],
  }));
}

function allAboveEstimate({ price, ruleSet }: EvaluationContext, bids: readonly Called[]): Outcome | null {
  const { ownerEstimate } = price;
  const readable = bids.filter(({ course }) => course.opening.status === 'passed');
  const lowest = readable[0]?.candidate;
  if (ownerEstimate === null || lowest === undefined || aboveEstimateFails(price) !== true) return null;
  if (readable.some(({ candidate }) => candidate.checks?.aboveOwnerEstimate !== true)) return null;
  return failure('all-above-owner-estimate', 'failure-all-above-owner-estimate', () => ({
    inputs: [
      ...lowestPriceInput(lowest),
      rupiahInput('HPS', ownerEstimate, dossierSource('notice', 'ownerEstimate')),
      countInput('jumlah penawaran terbaca', readable.length, evaluationSource('readable')),
    ],
    rules: [ruleSet.price.aboveOwnerEstimateFails, ruleSet.failure['all-above-owner-estimate']],
  }));
}

function lowestPriceInput({ bidder, price }: Candidate): readonly TraceInput[] {
  if (price.corrected === null) return [];
  const source = evaluationSource('bids', bidder, 'corrected');
  return [rupiahInput('harga terkoreksi terendah', price.corrected.value, source)];
}

function nonePasses({ ruleSet }: EvaluationContext, bids: readonly Called[]): Outcome {
  return failure('none-passes', 'failure-none-passes', () => ({
    inputs: [
      countInput('jumlah penawaran', bids.length, evaluationSource('offering')),
      countInput('jumlah dievaluasi', bids.filter(({ called }) => called).length, evaluationSource('bids')),
      ruleInput('jumlah minimal lulus', ruleSet.evaluation.minimumPassing, 'count', ['evaluation', 'minimumPassing']),
    ],
    rules: [ruleSet.evaluation.minimumPassing, ruleSet.failure['none-passes']],
  }));
}

/** The result of a failure's working is the number of bids that may win: none. */
function failure(
  ground: FailureGround,
  formula: FormulaKey,
  working: () => { inputs: readonly TraceInput[]; rules: readonly (RuleValue<unknown> | null)[] },
): Outcome {
  const trace = (): Trace => {
    const { inputs, rules } = working();
    const clauses = rules.flatMap((rule) => (rule === null ? [] : [clauseOf(rule)]));
    return { formula, inputs, result: '0', unit: 'count', clauses };
  };
  return { kind: 'failure', ground, trace };
}

function countInput(name: string, count: number, source: string): TraceInput {
  return { name, value: String(count), unit: 'count', source };
}
