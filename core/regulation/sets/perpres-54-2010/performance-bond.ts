/** Perpres 54/2010 jo. 70/2012: the performance bond. */
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { PerformanceBondRules } from '../../rule-set.ts';
import { unconfirmed } from '../../rule-value.ts';
import { LAW, TENDERED } from './law.ts';

export const PERFORMANCE_BOND_54_2010: PerformanceBondRules = {
  percent: unconfirmed('5' as DecimalText, 'Perpres 54/2010 Ps. 70'),
  onEstimateBelowPercent: unconfirmed('80' as DecimalText, 'Perpres 54/2010 Ps. 70'),
  ratioOf: unconfirmed('corrected', 'Perpres 54/2010 Ps. 70'),
  above: unconfirmed('200000000.00' as RupiahText, 'Perpres 54/2010 Ps. 67'),
  integratedBase: unconfirmed('budget-ceiling', `${LAW} Ps. 70`),
  kinds: unconfirmed(TENDERED, `${LAW} Ps. 67`),
};
