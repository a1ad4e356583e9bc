import type { MethodDefinition } from '../method.ts';

/**
 * Kualitas: the highest technical score is negotiated with first; of sealed prices only its own has to be opened. Also
 * how individual consultants are chosen.
 *
 * Source  Perpres 16/2018 Ps. 42.
 */
export const QUALITY: MethodDefinition = {
  method: 'quality',
  technical: 'scored',
  needsPassMark: true,
  calling: 'best-technical-first',
  usesPreference: false,
  usesLifeCycleCosts: false,
  quick: false,
  weights: null,
  rankedBy: () => 'technical-score',
};
