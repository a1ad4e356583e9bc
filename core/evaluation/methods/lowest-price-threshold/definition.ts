import type { MethodDefinition } from '../method.ts';

/**
 * Harga terendah ambang batas: whoever reaches the pass mark, the cheapest first. The score only lets in.
 *
 * Source  Perpres 16/2018 Ps. 39.
 */
export const LOWEST_PRICE_THRESHOLD: MethodDefinition = {
  method: 'lowest-price-threshold',
  technical: 'threshold',
  needsPassMark: true,
  calling: 'lowest-first',
  usesPreference: true,
  usesLifeCycleCosts: false,
  quick: false,
  weights: null,
  rankedBy: (preference) => (preference ? 'evaluated-price' : 'price'),
};
