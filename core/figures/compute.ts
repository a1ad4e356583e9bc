/** Every kind of single calculation, by the name the command line gives it. */
import type { ComputeKind } from './compute-kind.ts';
import { AWARD_KINDS } from './kinds/award-kinds.ts';
import { CAPACITY_KINDS } from './kinds/capacity-kinds.ts';
import { CONTEST_KINDS } from './kinds/contest-kinds.ts';
import { CORRECTION_KINDS } from './kinds/correction-kinds.ts';
import { NEGOTIATION_KINDS } from './kinds/negotiation-kinds.ts';
import { PRICE_KINDS } from './kinds/price-kinds.ts';
import { SCORE_KINDS } from './kinds/score-kinds.ts';
import { TECHNICAL_KINDS } from './kinds/technical-kinds.ts';

/**
 * The kinds in the order the help lists them. To add one, write its entry among the others of its topic.
 *
 * Source  each figure names its own rule; the working of every answer cites the clauses.
 */
export const COMPUTE_KINDS: ReadonlyMap<string, ComputeKind> = new Map<string, ComputeKind>(
  Object.entries({
    ...SCORE_KINDS,
    ...TECHNICAL_KINDS,
    ...CORRECTION_KINDS,
    ...PRICE_KINDS,
    ...NEGOTIATION_KINDS,
    ...CAPACITY_KINDS,
    ...AWARD_KINDS,
    ...CONTEST_KINDS,
  }),
);
