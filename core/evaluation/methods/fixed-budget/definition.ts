import type { MethodDefinition } from '../method.ts';

/**
 * Pagu anggaran: the highest technical score among offers that keep to the budget.
 *
 * Source  Perpres 16/2018 Ps. 42.
 */
export const FIXED_BUDGET: MethodDefinition = {
  method: 'fixed-budget',
  technical: 'scored',
  needsPassMark: true,
  calling: 'everyone',
  usesPreference: false,
  usesLifeCycleCosts: false,
  quick: false,
  weights: null,
  rankedBy: () => 'technical-score',
};
