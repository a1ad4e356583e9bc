import type { MethodDefinition } from '../method.ts';

/**
 * Biaya terendah: the lowest corrected cost among those that reach the technical pass mark.
 *
 * Source  Perpres 16/2018 Ps. 42.
 */
export const LEAST_COST: MethodDefinition = {
  method: 'least-cost',
  technical: 'threshold',
  needsPassMark: true,
  calling: 'everyone',
  usesPreference: false,
  usesLifeCycleCosts: false,
  quick: false,
  weights: null,
  rankedBy: () => 'price',
};
