import type { MethodDefinition } from '../method.ts';

/**
 * Penilaian biaya selama umur ekonomis: price, running costs and what is left at the end, the lowest sum first. Neither
 * the law nor a text read says how preference would enter the sum, so it does not.
 *
 * Source  Perpres 16/2018 Ps. 39.
 */
export const LIFE_CYCLE_COST: MethodDefinition = {
  method: 'life-cycle-cost',
  technical: 'threshold',
  needsPassMark: true,
  calling: 'everyone',
  usesPreference: false,
  usesLifeCycleCosts: true,
  quick: false,
  weights: null,
  rankedBy: () => 'life-cycle-cost',
};
