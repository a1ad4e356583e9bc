/** Perpres 16/2018: the performance bond. */
import { TENDERED } from '../../kinds.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { PerformanceBondRules } from '../../rule-set.ts';
import { confirmedText } from '../../rule-value.ts';
import { LAW, SOURCE } from './law.ts';

/** Performance bond from 2018. */
export const PERFORMANCE_BOND_16_2018: PerformanceBondRules = {
  percent: confirmedText('5' as DecimalText, `${LAW} Ps. 33`, 'perpres-16-2018'),
  onEstimateBelowPercent: confirmedText('80' as DecimalText, `${LAW} Ps. 33`, 'perpres-16-2018'),
  ratioOf: confirmedText('corrected', `${LAW} Ps. 33`, 'perpres-16-2018'),
  above: confirmedText('200000000.00' as RupiahText, `${LAW} Ps. 33`, 'perpres-16-2018'),
  integratedBase: confirmedText('budget-ceiling', `${LAW} Ps. 33`, SOURCE),
  kinds: confirmedText(TENDERED, `${LAW} Ps. 33`, SOURCE),
};
