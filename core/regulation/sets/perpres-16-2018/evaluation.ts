/** Perpres 16/2018: the order of the gates and how bids pass them. */
import { GATE_ORDERS } from '../../gate-orders.ts';
import type { EvaluationRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { GUIDANCE } from './law.ts';

const PRICE_LAST = `${GUIDANCE}: koreksi aritmatik sebelum evaluasi harga; letak kualifikasi disimpulkan`;

/** Order and passing from 2018. */
export const EVALUATION_16_2018: EvaluationRules = {
  orders: {
    'post-one-file': confirmedSecondary(
      GATE_ORDERS['post-one-file'],
      `${GUIDANCE}, evaluasi satu file pascakualifikasi`,
      'bppk-lump-sum',
    ),
    'post-two-file': unconfirmed(GATE_ORDERS['post-two-file'], PRICE_LAST, 'bppk-lump-sum'),
    'post-two-stage': unconfirmed(GATE_ORDERS['post-two-stage'], PRICE_LAST, 'bppk-lump-sum'),
    'pre-one-file': unconfirmed(GATE_ORDERS['pre-one-file'], `${GUIDANCE}, evaluasi satu file prakualifikasi`),
    'pre-two-file': unconfirmed(GATE_ORDERS['pre-two-file'], PRICE_LAST, 'bppk-lump-sum'),
    'pre-two-stage': unconfirmed(GATE_ORDERS['pre-two-stage'], PRICE_LAST, 'bppk-lump-sum'),
    quick: unconfirmed(GATE_ORDERS.quick, `${GUIDANCE}, tender cepat`),
  },
  calledFirst: unconfirmed(3, `${GUIDANCE}, evaluasi tiga penawar terendah; dibaca dari pedoman sesudahnya`),
  minimumPassing: unconfirmed(1, `${GUIDANCE}, penetapan pemenang; dibaca dari pedoman sesudahnya`),
  thresholdEqualPasses: confirmedSecondary(true, `${GUIDANCE}, ambang batas`, 'ambang-batas-2013'),
  shownScoreDecimals: unconfirmed(2, 'Tidak ada ketentuan pembulatan nilai yang ditemukan'),
  tieBreak: unconfirmed('committee-decision', 'Tidak ada ketentuan untuk harga sama yang ditemukan'),
  allUnreadable: unconfirmed('none-passes', 'Tidak ada ketentuan untuk semua penawaran tidak terbaca yang ditemukan'),
  absentAtProof: unconfirmed('fails', `${GUIDANCE}, pembuktian kualifikasi`),
};
