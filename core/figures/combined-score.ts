/** The combined score: technical and price, each with its weight. */
import type { Trace } from '#core/evaluation/model.ts';
import { clauseOf } from '#core/evaluation/trace.ts';
import { addFractions, type Fraction, fractionOfDecimal, fractionText } from '#core/money/fraction.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { type Given, numberInput } from './given.ts';
import { percentOf } from './percent.ts';

/** Weights in percent, scores of 0–100. */
export interface CombinedParts {
  readonly technicalWeight: DecimalText;
  readonly priceWeight: DecimalText;
  readonly technical: Fraction;
  readonly price: Fraction;
}

/** The methods that combine; each has its own range of weights. */
export type CombiningMethod = 'scoring' | 'quality-and-cost';

/**
 * Technical weight × technical score + price weight × price score, exactly.
 *
 * Shapes  the technical score counts as scored, out of 100; it is not stretched to the best bidder.
 * Units   weights in percent, scores of 0–100.
 * Source  `methods.weights`, `methods.technicalScore` of the rule set.
 */
export function combinedScore({ technicalWeight, priceWeight, technical, price }: CombinedParts): Fraction {
  return addFractions(percentOf(technical, technicalWeight), percentOf(price, priceWeight));
}

/** Each part of {@link CombinedParts} with where it stands. */
export type CombinedGiven = { readonly [Part in keyof CombinedParts]: Given<CombinedParts[Part]> };

/** The working of {@link combinedScore}. */
export function combinedScoreTrace(ruleSet: RuleSet, method: CombiningMethod, given: CombinedGiven): Trace {
  const { technicalWeight, priceWeight, technical, price } = given;
  const score = combinedScore({
    technicalWeight: technicalWeight.value,
    priceWeight: priceWeight.value,
    technical: technical.value,
    price: price.value,
  });
  const { weights, technicalScore } = ruleSet.methods;
  const range = method === 'scoring' ? weights.scoring : weights.qualityAndCost;
  return {
    formula: 'combined-score',
    inputs: [
      weightInput('bobot teknis', technicalWeight),
      numberInput('nilai teknis', technical, 'score'),
      weightInput('bobot harga', priceWeight),
      numberInput('nilai harga', price, 'score'),
    ],
    result: fractionText(score),
    unit: 'score',
    clauses: [range, technicalScore, ruleSet.evaluation.shownScoreDecimals].map(clauseOf),
  };
}

function weightInput(name: string, { value, source }: Given<DecimalText>) {
  return numberInput(name, { value: fractionOfDecimal(value), source }, 'percent');
}
