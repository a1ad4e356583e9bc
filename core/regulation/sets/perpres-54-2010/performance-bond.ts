import type { DecimalText, RupiahText } from '#core/money/text.ts';
import { TENDERED } from '../../kinds.ts';
import type { PerformanceBondRules } from '../../rule-set.ts';
import { unconfirmed } from '../../rule-value.ts';
import { LAW } from './law.ts';

/** The bond of the winner, 2010. */
export const PERFORMANCE_BOND_54_2010: PerformanceBondRules = {
  percent: unconfirmed('5' as DecimalText, `${LAW} Ps. 70`),
  onEstimateBelowPercent: unconfirmed('80' as DecimalText, `${LAW} Ps. 70`),
  ratioOf: unconfirmed('corrected', `${LAW} Ps. 70`),
  integratedBase: unconfirmed('owner-estimate', `${LAW} Ps. 70`),
  above: unconfirmed('200000000.00' as RupiahText, `${LAW} Ps. 67`),
  kinds: unconfirmed(TENDERED, `${LAW} Ps. 67`),
};
