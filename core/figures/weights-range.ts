/** Whether the weights a tender document gives keep to what the era allows. */
import type { Trace } from '#core/evaluation/model.ts';
import { clauseOf } from '#core/evaluation/trace.ts';
import { addFractions, compareFractions, fractionOfDecimal, fractionOfWhole } from '#core/money/fraction.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { PercentRange, RuleSet, RuleValue, WeightRanges } from '#core/regulation/rule-set.ts';
import type { CombiningMethod } from './combined-score.ts';
import type { Given } from './given.ts';

/** What is wrong with two weights. */
export type WeightFault = 'technical-out-of-range' | 'price-out-of-range' | 'not-hundred';

/** Weights of the technical and the price score, percent. */
export interface Weights {
  readonly technical: DecimalText;
  readonly price: DecimalText;
}

/** The range rule of a method that combines technical and price. */
export function weightRule(ruleSet: RuleSet, method: CombiningMethod): RuleValue<WeightRanges> {
  return method === 'scoring' ? ruleSet.methods.weights.scoring : ruleSet.methods.weights.qualityAndCost;
}

/**
 * Every fault of two weights; none when both lie in their range, ends included, and add up to exactly 100.
 *
 * Source  `methods.weights` of the rule set.
 */
export function weightFaults(ranges: WeightRanges, { technical, price }: Weights): readonly WeightFault[] {
  const sum = addFractions(fractionOfDecimal(technical), fractionOfDecimal(price));
  const faults: WeightFault[] = [];
  if (!isWithin(ranges.technical, technical)) faults.push('technical-out-of-range');
  if (!isWithin(ranges.price, price)) faults.push('price-out-of-range');
  if (compareFractions(sum, fractionOfWhole(100n)) !== 0) faults.push('not-hundred');
  return faults;
}

/** The working of {@link weightFaults}. */
export function weightsTrace(
  ruleSet: RuleSet,
  method: CombiningMethod,
  given: { readonly technical: Given<DecimalText>; readonly price: Given<DecimalText> },
): Trace {
  const rule = weightRule(ruleSet, method);
  const faults = weightFaults(rule.value, { technical: given.technical.value, price: given.price.value });
  const path = method === 'scoring' ? 'scoring' : 'qualityAndCost';
  const limits = (['technical', 'price'] as const).flatMap((part) =>
    (['from', 'to'] as const).map((end) => ({
      name: LIMIT_NAMES[part][end],
      value: rule.value[part][end],
      unit: 'percent' as const,
      source: `rules:/methods/weights/${path}/value/${part}/${end}`,
    })),
  );
  return {
    formula: 'weights-range',
    inputs: [
      { name: 'bobot teknis', value: given.technical.value, unit: 'percent', source: given.technical.source },
      { name: 'bobot harga', value: given.price.value, unit: 'percent', source: given.price.source },
      ...limits,
    ],
    result: faults.length === 0 ? 'in-range' : faults.join(', '),
    unit: 'none',
    clauses: [clauseOf(rule)],
  };
}

const LIMIT_NAMES = {
  technical: { from: 'bobot teknis terendah', to: 'bobot teknis tertinggi' },
  price: { from: 'bobot harga terendah', to: 'bobot harga tertinggi' },
} as const;

function isWithin({ from, to }: PercentRange, weight: DecimalText): boolean {
  const value = fractionOfDecimal(weight);
  return compareFractions(value, fractionOfDecimal(from)) >= 0 && compareFractions(value, fractionOfDecimal(to)) <= 0;
}
