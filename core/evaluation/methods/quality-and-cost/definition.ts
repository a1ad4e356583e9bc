import type { MethodDefinition } from '../method.ts';

/**
 * Kualitas dan biaya: technical and cost score, each with its weight.
 *
 * Source  Perpres 16/2018 Ps. 42.
 */
export const QUALITY_AND_COST: MethodDefinition = {
  method: 'quality-and-cost',
  technical: 'scored',
  needsPassMark: true,
  calling: 'everyone',
  usesPreference: false,
  usesLifeCycleCosts: false,
  quick: false,
  weights: (ruleSet) => ruleSet.methods.weights.qualityAndCost,
  rankedBy: () => 'combined-score',
};
