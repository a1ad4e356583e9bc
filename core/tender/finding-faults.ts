/** Whether a finding says what its requirement asks for: a score, a count, a level, or nothing but met or not. */
import { compareFractions, fractionOfDecimal } from '#core/money/fraction.ts';
import type { Finding } from './finding-model.ts';
import type { Requirement, ScoreLevel } from './model.ts';
import { isPercentage, isQuantity } from './values.ts';

/** What is wrong, and with which value of the finding; null where the finding itself should not be. */
export interface FindingFault {
  readonly problem: 'score-without-scoring' | 'out-of-range' | 'not-a-level' | 'computed-requirement';
  readonly field: 'score' | 'quantity' | null;
}

/**
 * The fault of a finding in itself, about a requirement that is judged and not measured. A score or count that is missing is no fault here: the gate stays open.
 */
export function findingFaultOf({ scoring }: Requirement, { score, quantity }: Finding): FindingFault | null {
  if (scoring === null) {
    if (score !== null) return { problem: 'score-without-scoring', field: 'score' };
    return quantity === undefined ? null : { problem: 'score-without-scoring', field: 'quantity' };
  }
  switch (scoring.scale.kind) {
    case 'elements':
      return { problem: 'computed-requirement', field: null };
    case 'mark':
    case 'levels':
      if (quantity !== undefined) return { problem: 'score-without-scoring', field: 'quantity' };
      return score === null ? null : scoreFault(score, scoring.scale.kind === 'levels' ? scoring.scale.levels : null);
    case 'share-of-highest':
    case 'share-of-full':
      if (score !== null) return { problem: 'score-without-scoring', field: 'score' };
      return quantity === undefined || isQuantity(quantity) ? null : { problem: 'out-of-range', field: 'quantity' };
  }
}

function scoreFault(score: NonNullable<Finding['score']>, levels: readonly ScoreLevel[] | null): FindingFault | null {
  if (!isPercentage(score)) return { problem: 'out-of-range', field: 'score' };
  const value = fractionOfDecimal(score);
  const known = levels?.some((level) => compareFractions(fractionOfDecimal(level.score), value) === 0) ?? true;
  return known ? null : { problem: 'not-a-level', field: 'score' };
}
