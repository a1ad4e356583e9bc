import type { MethodDefinition } from '../method.ts';

/**
 * Sistem nilai: technical and price score, each with its weight. A pass mark is the document's choice, because the score
 * itself decides.
 *
 * Source  Perpres 16/2018 Ps. 39; HEA instead of the price where preference applies, Ps. 67.
 */
export const SCORING: MethodDefinition = {
  method: 'scoring',
  technical: 'scored',
  needsPassMark: false,
  calling: 'everyone',
  usesPreference: true,
  usesLifeCycleCosts: false,
  quick: false,
  weights: (ruleSet) => ruleSet.methods.weights.scoring,
  rankedBy: () => 'combined-score',
};
