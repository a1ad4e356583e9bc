/** A bidder's scores for screens and documents, each element with its own working. */
import { scoreFigure } from '#core/figures/exact-figures.ts';
import { fractionText } from '#core/money/fraction.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { countOf, type ElementScores, type HighestCounts } from './element-scores.ts';
import type { FormulaKey } from './formulas.ts';
import type { ScoreFigure, ScoreTotal, Trace, TraceInput } from './model.ts';
import type { ScoreNode, ScoreSheet } from './score-sheet.ts';
import { clauseOf, dossierSource, evaluationSource } from './trace.ts';

/** What the working of one bidder's scores needs. */
export interface ScoreContext {
  readonly dossier: Dossier;
  readonly ruleSet: RuleSet;
  readonly sheet: ScoreSheet;
  readonly highest: HighestCounts;
  readonly bidder: BidderId;
  readonly scores: ElementScores;
}

/** The total with every element that has a score; null while there is no total. */
export function scoreTotal(context: ScoreContext): ScoreTotal | null {
  const { scores, ruleSet } = context;
  const { total } = scores;
  if (total === null) return null;
  let elements: ReadonlyMap<RequirementId, ScoreFigure> | null = null;
  const decimals = ruleSet.evaluation.shownScoreDecimals.value;
  const figure = scoreFigure(total, decimals, () => totalTrace(context, fractionText(total)));
  return {
    exact: total,
    get total() {
      return figure.total;
    },
    get shown() {
      return figure.shown;
    },
    trace: figure.trace,
    // Worked out when shown: ranking needs the total alone.
    get elements() {
      elements ??= elementFigures(context);
      return elements;
    },
  };
}

function elementFigures(context: ScoreContext): ReadonlyMap<RequirementId, ScoreFigure> {
  const { sheet, scores, ruleSet } = context;
  const decimals = ruleSet.evaluation.shownScoreDecimals.value;
  return new Map(
    sheet.nodes.flatMap((node) => {
      const score = scores.byElement.get(node.id);
      if (score === undefined) return [];
      const trace = () => elementTrace(context, node, fractionText(score));
      return [[node.id, scoreFigure(score, decimals, trace)] as const];
    }),
  );
}

function totalTrace(context: ScoreContext, result: string): Trace {
  const { sheet, ruleSet } = context;
  return {
    formula: sheet.stage === 'technical' ? 'technical-score' : 'qualification-score',
    inputs: [...sheet.top.flatMap((node) => partInputs(context, node, true)), ...thresholdInput(sheet)],
    result,
    unit: 'score',
    clauses: [ruleSet.evaluation.thresholdEqualPasses, ruleSet.evaluation.shownScoreDecimals].map(clauseOf),
  };
}

function elementTrace(context: ScoreContext, node: ScoreNode, result: string): Trace {
  const { formula, inputs } = elementWorking(context, node);
  const mark = node.threshold === null ? [] : [elementThreshold(node)];
  const clauses = node.threshold === null ? [] : [clauseOf(context.ruleSet.evaluation.thresholdEqualPasses)];
  return { formula, inputs: [...inputs, ...mark], result, unit: 'score', clauses };
}

function elementWorking(
  context: ScoreContext,
  node: ScoreNode,
): { readonly formula: FormulaKey; readonly inputs: readonly TraceInput[] } {
  const { scale, id, parts } = node;
  switch (scale.kind) {
    case 'mark':
    case 'levels':
      return { formula: 'element-mark', inputs: scoreInputs(context, node) };
    case 'share-of-highest': {
      const most = context.highest.get(id);
      const highest = most === undefined ? [] : [countInput(context, 'tertinggi', id, most.bidder)];
      return { formula: 'element-share-of-highest', inputs: [countInput(context, 'jumlah', id), ...highest] };
    }
    case 'share-of-full': {
      const source = dossierSource('requirements', id, 'scoring', 'scale', 'full');
      const full: TraceInput = { name: 'penuh', value: scale.full, unit: 'count', source };
      return { formula: 'element-share-of-full', inputs: [countInput(context, 'jumlah', id), full] };
    }
    case 'elements': {
      const weighs = scale.combine === 'weights';
      return {
        formula: weighs ? 'element-weighted' : 'element-average',
        inputs: parts.flatMap((part) => partInputs(context, part, weighs)),
      };
    }
  }
}

function countInput(
  { dossier, bidder }: ScoreContext,
  name: string,
  element: RequirementId,
  of: BidderId = bidder,
): TraceInput {
  const count = countOf(dossier, element, of);
  const source = dossierSource('findings', element, of, 'quantity');
  return { name, value: count === null ? '' : fractionText(count), unit: 'count', source };
}

function partInputs(context: ScoreContext, node: ScoreNode, withWeight: boolean): readonly TraceInput[] {
  const weight: TraceInput = {
    name: `bobot ${node.title}`,
    value: node.weightText,
    unit: 'percent',
    source: dossierSource('requirements', node.id, 'scoring', 'weight'),
  };
  return [...(withWeight ? [weight] : []), ...scoreInputs(context, node)];
}

/** A mark is where it was given; any other score is a figure of its own. */
function scoreInputs({ sheet, scores, bidder }: ScoreContext, node: ScoreNode): readonly TraceInput[] {
  const score = scores.byElement.get(node.id);
  if (score === undefined) return [];
  const given = node.scale.kind === 'mark' || node.scale.kind === 'levels';
  const figure = sheet.stage === 'technical' ? 'technicalScore' : 'qualificationScore';
  const source = given
    ? dossierSource('findings', node.id, bidder, 'score')
    : evaluationSource('bids', bidder, figure, 'elements', node.id);
  return [{ name: `nilai ${node.title}`, value: fractionText(score), unit: 'score', source }];
}

function elementThreshold({ id, threshold }: ScoreNode): TraceInput {
  const value = threshold === null ? '' : fractionText(threshold);
  const source = dossierSource('requirements', id, 'scoring', 'threshold');
  return { name: 'ambang batas', value, unit: 'score', source };
}

function thresholdInput({ stage, thresholdText }: ScoreSheet): readonly TraceInput[] {
  if (thresholdText === null) return [];
  const source =
    stage === 'technical' ? dossierSource('technicalThreshold') : dossierSource('terms', 'qualificationThreshold');
  return [{ name: 'ambang batas', value: thresholdText, unit: 'score', source }];
}
