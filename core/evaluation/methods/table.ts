/** Every method there is, one line each. */
import type { KnownMethod } from '#core/regulation/rule-set.ts';
import { FIXED_BUDGET } from './fixed-budget/definition.ts';
import { LEAST_COST } from './least-cost/definition.ts';
import { LIFE_CYCLE_COST } from './life-cycle-cost/definition.ts';
import { LOWEST_PRICE_KNOCKOUT } from './lowest-price-knockout/definition.ts';
import { LOWEST_PRICE_THRESHOLD } from './lowest-price-threshold/definition.ts';
import type { MethodDefinition } from './method.ts';
import { QUALITY_AND_COST } from './quality-and-cost/definition.ts';
import { QUALITY } from './quality/definition.ts';
import { QUICK } from './quick/definition.ts';
import { SCORING } from './scoring/definition.ts';

/** The definition of each method by its name. */
export const METHODS: Readonly<Record<KnownMethod, MethodDefinition>> = {
  'lowest-price-knockout': LOWEST_PRICE_KNOCKOUT,
  'lowest-price-threshold': LOWEST_PRICE_THRESHOLD,
  scoring: SCORING,
  'life-cycle-cost': LIFE_CYCLE_COST,
  quality: QUALITY,
  'quality-and-cost': QUALITY_AND_COST,
  'fixed-budget': FIXED_BUDGET,
  'least-cost': LEAST_COST,
  quick: QUICK,
};
