/** Perpres 16/2018 jo. 12/2021: which methods there are, for what, and how they score. */
import { TENDERED } from '../../kinds.ts';
import type { MethodRules } from '../../rule-set.ts';
import { confirmedSecondary, confirmedText } from '../../rule-value.ts';
import { METHODS_16_2018 } from '../perpres-16-2018/methods.ts';
import { GUIDANCE, LAW, SOURCE } from './law.ts';

/** Methods from 2021: life-cycle cost for goods only. */
export const METHODS_12_2021: MethodRules = {
  ...METHODS_16_2018,
  kinds: {
    ...METHODS_16_2018.kinds,
    scoring: confirmedSecondary(
      TENDERED,
      `${LAW} Ps. 39; pekerjaan terintegrasi menurut ${GUIDANCE} Lampiran III`,
      'perlkpp-12-2021-lampiran-iii',
    ),
    'life-cycle-cost': confirmedText(['goods'], `${LAW} Ps. 39`, SOURCE),
  },
  weights: {
    scoring: confirmedSecondary(
      METHODS_16_2018.weights.scoring.value,
      `${GUIDANCE} Lampiran III, sistem nilai`,
      'perlkpp-12-2021-lampiran-iii',
    ),
    qualityAndCost: confirmedSecondary(
      METHODS_16_2018.weights.qualityAndCost.value,
      `${GUIDANCE}, kualitas dan biaya`,
      'kualitas-biaya-2018',
    ),
  },
  consultingElements: confirmedSecondary(
    METHODS_16_2018.consultingElements.value,
    `${GUIDANCE} angka 3.6.3, unsur teknis jasa konsultansi`,
    'unsur-teknis-konsultansi',
  ),
  priceScore: confirmedSecondary('lowest-over-price', `${GUIDANCE}, nilai harga`, 'kriteria-dishub'),
  quickTender: {
    minimumOffers: confirmedText(2, `${LAW} Ps. 51, tender cepat gagal`, SOURCE),
  },
};
