/** What the methods of a tender ask for, so that nothing else is asked: the fields of screens and papers follow this. */
import { METHODS } from '#core/evaluation/methods/table.ts';
import type { RuleSet, RuleValue, WeightRanges } from '#core/regulation/rule-set.ts';
import type { EvaluationMethod, ProcurementKind, TenderNotice } from './model.ts';
import { isSealedSubmission } from './sealed-price.ts';

export interface MethodUses {
  /** Elements of the technical evaluation may be scored. */
  readonly technicalScores: boolean;
  /** Elements of the qualification are scored and give a shortlist by rank. */
  readonly qualificationScores: boolean;
  /** Qualified before the offers, so that only those invited may offer. */
  readonly shortlist: boolean;
  /** The price stays closed until the technical result is fixed. */
  readonly technicalResult: boolean;
  /** Technical equalisation between the two stages. */
  readonly equalisation: boolean;
  /** The ranges of the two weights; null where technique and price are not weighed against each other. */
  readonly weights: RuleValue<WeightRanges> | null;
  readonly lifeCycleCosts: boolean;
  readonly preference: boolean;
  readonly auction: boolean;
  /** The era has shorter objection periods for simple tenders. */
  readonly simple: boolean;
}

const AUCTIONED: ReadonlySet<EvaluationMethod> = new Set<EvaluationMethod>([
  'lowest-price-knockout',
  'lowest-price-threshold',
  'quick',
]);
const CONSULTING: ReadonlySet<ProcurementKind> = new Set<ProcurementKind>(['consulting-firm', 'consulting-individual']);

/**
 * What the methods of this notice ask for under a law.
 *
 * Source  RULES of the methods (Perpres 16/2018 Ps. 38–44 and its predecessors) as `ruleSet.methods` and
 * `ruleSet.qualification` hold them; which method scores elements is what the method is.
 */
export function methodUses(
  notice: Pick<TenderNotice, 'kind' | 'method' | 'qualification' | 'submission'>,
  ruleSet: Pick<RuleSet, 'methods' | 'qualification' | 'preference' | 'objection'>,
): MethodUses {
  const { kind, method, qualification, submission } = notice;
  const isPre = qualification === 'pre' && method !== 'quick';
  const isSealed = isSealedSubmission(submission) && method !== 'quick';
  const { scoring, qualityAndCost } = ruleSet.methods.weights;
  return {
    technicalScores: method !== 'unknown' && METHODS[method].technical !== 'pass-fail',
    qualificationScores: isPre && ruleSet.qualification.scoredKinds.value.includes(kind),
    shortlist: isPre,
    technicalResult: isSealed,
    equalisation: isSealed && submission === 'two-stage',
    weights: method === 'scoring' ? scoring : method === 'quality-and-cost' ? qualityAndCost : null,
    lifeCycleCosts: method === 'life-cycle-cost',
    preference: method !== 'quick' && !CONSULTING.has(kind) && ruleSet.preference.kinds.value.includes(kind),
    auction: AUCTIONED.has(method) && !CONSULTING.has(kind),
    simple: ruleSet.objection.simple.value !== null,
  };
}
