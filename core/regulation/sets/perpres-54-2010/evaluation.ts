import { GATE_ORDERS } from '../../gate-orders.ts';
import type { EvaluationRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { GUIDANCE } from './law.ts';

const PRICE_LAST = `${GUIDANCE}: koreksi aritmatik sebelum evaluasi harga; letak kualifikasi disimpulkan`;

/** In what order bids are judged, and how a doubt is settled, 2010. */
export const EVALUATION_54_2010: EvaluationRules = {
  orders: {
    'post-one-file': confirmedSecondary(
      GATE_ORDERS['post-one-file'],
      `${GUIDANCE} Bab II, evaluasi penawaran`,
      'baep-2012',
    ),
    'post-two-file': unconfirmed(GATE_ORDERS['post-two-file'], PRICE_LAST, 'bppk-lump-sum'),
    'post-two-stage': unconfirmed(GATE_ORDERS['post-two-stage'], PRICE_LAST, 'bppk-lump-sum'),
    'pre-one-file': unconfirmed(GATE_ORDERS['pre-one-file'], `${GUIDANCE}, prakualifikasi satu sampul`),
    'pre-two-file': unconfirmed(GATE_ORDERS['pre-two-file'], PRICE_LAST, 'bppk-lump-sum'),
    'pre-two-stage': unconfirmed(GATE_ORDERS['pre-two-stage'], PRICE_LAST, 'bppk-lump-sum'),
    quick: unconfirmed(GATE_ORDERS.quick, 'Tender cepat tidak ditemukan pada naskah era ini yang dibaca'),
  },
  calledFirst: confirmedSecondary(3, `${GUIDANCE} Bab II, evaluasi penawaran`, 'baep-2012'),
  minimumPassing: confirmedSecondary(1, `${GUIDANCE} Bab II, hasil pelelangan`, 'perka-14-2012-bahp'),
  thresholdEqualPasses: confirmedSecondary(true, `${GUIDANCE}, ambang batas`, 'ambang-batas-2013'),
  shownScoreDecimals: unconfirmed(2, 'Tidak ada ketentuan pembulatan nilai yang ditemukan'),
  tieBreak: unconfirmed('committee-decision', 'Tidak ada ketentuan untuk harga sama yang ditemukan'),
  allUnreadable: unconfirmed('none-passes', 'Tidak ada ketentuan untuk semua penawaran tidak terbaca yang ditemukan'),
  absentAtProof: unconfirmed('fails', `${GUIDANCE}, pembuktian kualifikasi`),
};
