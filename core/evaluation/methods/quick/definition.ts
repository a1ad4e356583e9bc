import type { MethodDefinition } from '../method.ts';

/**
 * Tender cepat: bidders already qualified in SIKaP, price only; the cheapest comes to the verification first.
 *
 * Source  Perpres 16/2018 Ps. 50.
 */
export const QUICK: MethodDefinition = {
  method: 'quick',
  technical: 'pass-fail',
  needsPassMark: false,
  calling: 'lowest-first',
  usesPreference: false,
  usesLifeCycleCosts: false,
  quick: true,
  weights: null,
  rankedBy: () => 'price',
};
