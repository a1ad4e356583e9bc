import type { MethodDefinition } from '../method.ts';

/**
 * Harga terendah sistem gugur: whoever meets everything, the cheapest first.
 *
 * Source  Perpres 16/2018 Ps. 39; in the 2010 era the default method.
 */
export const LOWEST_PRICE_KNOCKOUT: MethodDefinition = {
  method: 'lowest-price-knockout',
  technical: 'pass-fail',
  needsPassMark: false,
  calling: 'lowest-first',
  usesPreference: true,
  usesLifeCycleCosts: false,
  quick: false,
  weights: null,
  rankedBy: (preference) => (preference ? 'evaluated-price' : 'price'),
};
