/** Perpres 16/2018 jo. 12/2021: the order of the gates and how bids pass them. */
import type { EvaluationRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { EVALUATION_16_2018 } from '../perpres-16-2018/evaluation.ts';
import { GUIDANCE } from './law.ts';

export const EVALUATION_12_2021: EvaluationRules = {
  ...EVALUATION_16_2018,
  orders: {
    ...EVALUATION_16_2018.orders,
    'post-one-file': confirmedSecondary(
      EVALUATION_16_2018.orders['post-one-file'].value,
      `${GUIDANCE}, evaluasi satu file pascakualifikasi`,
      'lkpp-modul-pemilihan',
    ),
  },
  calledFirst: confirmedSecondary(3, `${GUIDANCE}, evaluasi tiga penawar terendah`, 'lkpp-modul-pemilihan'),
  minimumPassing: confirmedSecondary(1, `${GUIDANCE}, penetapan pemenang`, 'lkpp-modul-pemilihan'),
  thresholdEqualPasses: confirmedSecondary(true, `${GUIDANCE}, ambang batas`, 'ambang-batas-2013'),
  absentAtProof: unconfirmed('fails', `${GUIDANCE}, pembuktian kualifikasi`),
};
