/** Whether a score reaches its pass mark. */
import type { Trace } from '#core/evaluation/model.ts';
import { clauseOf } from '#core/evaluation/trace.ts';
import { compareFractions, type Fraction } from '#core/money/fraction.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { type Given, numberInput } from './given.ts';

/**
 * Compares a score with its pass mark, unrounded.
 *
 * Units   0–100 both.   Source  `evaluation.thresholdEqualPasses` of the rule set.
 */
export function reachesThreshold({ evaluation }: RuleSet, score: Fraction, threshold: Fraction): boolean {
  const order = compareFractions(score, threshold);
  return evaluation.thresholdEqualPasses.value ? order >= 0 : order > 0;
}

/** The working of {@link reachesThreshold}. */
export function thresholdTrace(ruleSet: RuleSet, score: Given<Fraction>, threshold: Given<Fraction>): Trace {
  return {
    formula: 'threshold',
    inputs: [numberInput('nilai', score, 'score'), numberInput('ambang batas', threshold, 'score')],
    result: reachesThreshold(ruleSet, score.value, threshold.value) ? 'passes' : 'fails',
    unit: 'none',
    clauses: [clauseOf(ruleSet.evaluation.thresholdEqualPasses)],
  };
}
