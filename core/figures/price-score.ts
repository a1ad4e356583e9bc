/** The price score: the lowest price has 100, a higher one its share of it. */
import type { Trace } from '#core/evaluation/model.ts';
import { clauseOf } from '#core/evaluation/trace.ts';
import {
  divideFractions,
  type Fraction,
  fractionOfWhole,
  fractionText,
  multiplyFractions,
} from '#core/money/fraction.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { amountInput, type Given } from './given.ts';

const HUNDRED = fractionOfWhole(100n);

/**
 * Lowest price / price × 100, exactly; a price of nothing is the lowest itself and has 100.
 *
 * Shapes  prices after correction among bids that came as far as the price; evaluated prices (HEA) where they apply.
 * Units   both amounts in sen; the answer is a score of 0–100.
 * Source  `methods.priceScore` of the rule set.
 */
export function priceScore(lowest: Fraction, price: Fraction): Fraction {
  return price.numerator === 0n ? HUNDRED : multiplyFractions(divideFractions(lowest, price), HUNDRED);
}

/** The working of {@link priceScore}. */
export function priceScoreTrace(ruleSet: RuleSet, lowest: Given<Fraction>, price: Given<Fraction>): Trace {
  return {
    formula: 'price-score',
    inputs: [amountInput('harga terendah', lowest), amountInput('harga', price)],
    result: fractionText(priceScore(lowest.value, price.value)),
    unit: 'score',
    clauses: [clauseOf(ruleSet.methods.priceScore), clauseOf(ruleSet.evaluation.shownScoreDecimals)],
  };
}
