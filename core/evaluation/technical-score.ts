/** The technical score of the threshold method: exact weights and scores, compared unrounded. */
import { type DecimalParts, decimalParts } from '#core/money/decimal.ts';
import { fractionOfParts } from '#core/money/fraction.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { Dossier, Requirement } from '#core/tender/model.ts';
import {
  addDecimals,
  compareDecimals,
  decimalTextOf,
  hundredth,
  multiplyDecimals,
  shownDecimal,
} from './exact-decimal.ts';
import type { ScoreFigure, ScoreTotal, TraceInput } from './model.ts';
import { findingOf } from './requirement-gate.ts';
import { clauseOf, dossierSource } from './trace.ts';

/** A scored requirement with its numbers read. */
export interface ScoredElement {
  readonly id: RequirementId;
  readonly title: string;
  readonly weight: DecimalParts;
  readonly threshold: DecimalParts | null;
}

/** The scored technical requirements of a tender. */
export interface ScoreSheet {
  readonly elements: readonly ScoredElement[];
  readonly weightSum: DecimalParts;
  /** False when the weights do not add up to exactly 100: no total means anything then. */
  readonly complete: boolean;
  /** Pass mark of the total. */
  readonly threshold: DecimalParts | null;
}

const ZERO: DecimalParts = { digits: 0n, scale: 0 };
const HUNDRED: DecimalParts = { digits: 100n, scale: 0 };

/** Reads the scored elements among a tender's technical requirements. */
export function scoreSheetOf(technical: readonly Requirement[], threshold: Dossier['technicalThreshold']): ScoreSheet {
  const elements = technical.flatMap(({ id, title, scoring }) =>
    scoring === null
      ? []
      : [
          {
            id,
            title,
            weight: decimalParts(scoring.weight),
            threshold: scoring.threshold === null ? null : decimalParts(scoring.threshold),
          },
        ],
  );
  const weightSum = elements.reduce((sum, { weight }) => addDecimals(sum, weight), ZERO);
  return {
    elements,
    weightSum,
    complete: compareDecimals(weightSum, HUNDRED) === 0,
    threshold: threshold === null ? null : decimalParts(threshold),
  };
}

/** The score given to one element; null while there is none. */
export function elementScore(dossier: Dossier, element: ScoredElement, bidder: BidderId): DecimalParts | null {
  const score = findingOf(dossier, element.id, bidder)?.score ?? null;
  return score === null ? null : decimalParts(score);
}

/** The exact total, or null while an element has no score or the weights do not make a whole. */
export function exactTotal(dossier: Dossier, sheet: ScoreSheet, bidder: BidderId): DecimalParts | null {
  if (sheet.elements.length === 0 || !sheet.complete) return null;
  let sum = ZERO;
  for (const element of sheet.elements) {
    const score = elementScore(dossier, element, bidder);
    if (score === null) return null;
    sum = addDecimals(sum, multiplyDecimals(element.weight, score));
  }
  return hundredth(sum);
}

/** The total for screens and documents, with its working; null where {@link exactTotal} is. */
export function technicalScore(
  dossier: Dossier,
  sheet: ScoreSheet,
  bidder: BidderId,
  ruleSet: RuleSet,
): ScoreTotal | null {
  const total = exactTotal(dossier, sheet, bidder);
  if (total === null) return null;
  const text = decimalTextOf(total);
  return {
    exact: fractionOfParts(total),
    elements: new Map<RequirementId, ScoreFigure>(),
    total: text,
    shown: shownDecimal(total, ruleSet.evaluation.shownScoreDecimals.value),
    trace: () => ({
      formula: 'technical-score',
      inputs: [
        ...sheet.elements.flatMap((element) => elementInputs(dossier, element, bidder)),
        ...thresholdInput(sheet),
      ],
      result: text,
      unit: 'score',
      clauses: [ruleSet.evaluation.thresholdEqualPasses, ruleSet.evaluation.shownScoreDecimals].map(clauseOf),
    }),
  };
}

function elementInputs(dossier: Dossier, element: ScoredElement, bidder: BidderId): readonly TraceInput[] {
  const score = elementScore(dossier, element, bidder);
  const weight: TraceInput = {
    name: `bobot ${element.title}`,
    value: decimalTextOf(element.weight),
    unit: 'percent',
    source: dossierSource('requirements', element.id, 'scoring', 'weight'),
  };
  if (score === null) return [weight];
  const source = dossierSource('findings', element.id, bidder, 'score');
  return [weight, { name: `nilai ${element.title}`, value: decimalTextOf(score), unit: 'score', source }];
}

function thresholdInput({ threshold }: ScoreSheet): readonly TraceInput[] {
  if (threshold === null) return [];
  const source = dossierSource('technicalThreshold');
  return [{ name: 'ambang batas', value: decimalTextOf(threshold), unit: 'score', source }];
}
