/** Perpres 16/2018 jo. 12/2021: which methods there are, and their weights. */
import type { MethodRules } from '../../rule-set.ts';
import { confirmedSecondary, confirmedText } from '../../rule-value.ts';
import { METHODS_16_2018 } from '../perpres-16-2018/methods.ts';
import { GUIDANCE, LAW, SOURCE, TENDERED } from './law.ts';

export const METHODS_12_2021: MethodRules = {
  ...METHODS_16_2018,
  kinds: {
    ...METHODS_16_2018.kinds,
    scoring: confirmedText(TENDERED, `${LAW} Ps. 39`, SOURCE),
    'life-cycle-cost': confirmedText(['goods'], `${LAW} Ps. 39`, SOURCE),
  },
  weights: {
    ...METHODS_16_2018.weights,
    scoring: confirmedSecondary(
      METHODS_16_2018.weights.scoring.value,
      `${GUIDANCE} Lampiran III, sistem nilai`,
      'perlkpp-12-2021-lampiran',
    ),
  },
  consultingElements: confirmedSecondary(
    METHODS_16_2018.consultingElements.value,
    `${GUIDANCE} angka 3.6.3, unsur teknis jasa konsultansi`,
    'unsur-konsultansi',
  ),
};
