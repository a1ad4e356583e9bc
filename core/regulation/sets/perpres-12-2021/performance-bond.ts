/** Perpres 16/2018 jo. 12/2021: the performance bond. */
import type { PerformanceBondRules } from '../../rule-set.ts';
import { confirmedText } from '../../rule-value.ts';
import { PERFORMANCE_BOND_16_2018 } from '../perpres-16-2018/performance-bond.ts';
import { LAW } from './law.ts';

/** Performance bond from 2021. */
export const PERFORMANCE_BOND_12_2021: PerformanceBondRules = {
  ...PERFORMANCE_BOND_16_2018,
  ratioOf: confirmedText('offered', `${LAW} Ps. 33`, 'perpres-46-2025-konsolidasi'),
};
