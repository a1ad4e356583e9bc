/** An evaluation method in the official word of an era. */
import type { EvaluationMethod } from '#core/tender/model.ts';
import type { OfficialWords } from './words.ts';

/** Null where the announcement does not say which method it is. */
export function methodWord(words: OfficialWords, method: EvaluationMethod): string | null {
  const byMethod: Readonly<Record<EvaluationMethod, string | null>> = {
    'lowest-price-knockout': words.lowestPriceKnockout,
    'lowest-price-threshold': words.lowestPriceThreshold,
    scoring: words.scoring,
    'life-cycle-cost': words.lifeCycleCost,
    quality: words.quality,
    'quality-and-cost': words.qualityAndCost,
    'fixed-budget': words.fixedBudget,
    'least-cost': words.leastCost,
    quick: words.quickTender,
    unknown: null,
  };
  return byMethod[method];
}
