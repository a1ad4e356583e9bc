/** The orders of gates all four eras share; each era says where it stands and how sure that is. */
import type { Gate } from '#core/evaluation/model.ts';
import type { OrderKey } from './rule-set.ts';

const FILE_TWO_LAST: readonly Gate[] = ['opening', 'administration', 'technical', 'arithmetic', 'price'];
const ONE_FILE: readonly Gate[] = ['opening', 'arithmetic', 'administration', 'technical', 'price'];
const QUALIFIED_FIRST: readonly Gate[] = ['qualification', 'proof', 'shortlist'];
const QUALIFIED_LAST: readonly Gate[] = ['qualification', 'proof'];

/**
 * Gates by qualification and submission.
 *
 * Source  RULES of correction: before administration for one file, before the price for two files and two stages.
 */
export const GATE_ORDERS: Readonly<Record<OrderKey, readonly Gate[]>> = {
  'post-one-file': [...ONE_FILE, ...QUALIFIED_LAST],
  'post-two-file': [...FILE_TWO_LAST, ...QUALIFIED_LAST],
  'post-two-stage': [...FILE_TWO_LAST, ...QUALIFIED_LAST],
  'pre-one-file': [...QUALIFIED_FIRST, ...ONE_FILE],
  'pre-two-file': [...QUALIFIED_FIRST, ...FILE_TWO_LAST],
  'pre-two-stage': [...QUALIFIED_FIRST, ...FILE_TWO_LAST],
  quick: ['opening', 'arithmetic', 'price', 'proof'],
};
