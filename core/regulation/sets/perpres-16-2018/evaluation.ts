/** Perpres 16/2018: the order of the gates and how bids pass them. */
import type { EvaluationRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { GUIDANCE } from './law.ts';

export const EVALUATION_16_2018: EvaluationRules = {
  orders: {
    'post-one-file': confirmedSecondary(
      ['opening', 'arithmetic', 'administration', 'technical', 'price', 'qualification', 'proof'],
      `${GUIDANCE}, evaluasi satu file pascakualifikasi`,
      'bppk-lump-sum',
    ),
    'post-two-file': unconfirmed(
      ['opening', 'administration', 'technical', 'arithmetic', 'price', 'qualification', 'proof'],
      `${GUIDANCE}, evaluasi dua file pascakualifikasi`,
    ),
    'post-two-stage': unconfirmed(
      ['opening', 'administration', 'technical', 'arithmetic', 'price', 'qualification', 'proof'],
      `${GUIDANCE}, evaluasi dua tahap pascakualifikasi`,
    ),
    'pre-one-file': unconfirmed(
      ['qualification', 'proof', 'shortlist', 'opening', 'arithmetic', 'administration', 'technical', 'price'],
      `${GUIDANCE}, evaluasi satu file prakualifikasi`,
    ),
    'pre-two-file': confirmedSecondary(
      ['qualification', 'proof', 'shortlist', 'opening', 'administration', 'technical', 'arithmetic', 'price'],
      `${GUIDANCE}, evaluasi dua file prakualifikasi`,
      'lkpp-modul-pemilihan',
    ),
    'pre-two-stage': unconfirmed(
      ['qualification', 'proof', 'shortlist', 'opening', 'administration', 'technical', 'arithmetic', 'price'],
      `${GUIDANCE}, evaluasi dua tahap prakualifikasi`,
    ),
    quick: unconfirmed(['opening', 'arithmetic', 'price', 'proof'], `${GUIDANCE}, tender cepat`),
  },
  calledFirst: confirmedSecondary(3, `${GUIDANCE}, evaluasi tiga penawar terendah`, 'lkpp-modul-pemilihan'),
  minimumPassing: confirmedSecondary(1, `${GUIDANCE}, penetapan pemenang`, 'lkpp-modul-pemilihan'),
  thresholdEqualPasses: confirmedSecondary(true, `${GUIDANCE}, ambang batas`, 'ambang-batas-2013'),
  shownScoreDecimals: unconfirmed(2, 'Tidak ada ketentuan pembulatan nilai yang ditemukan'),
  tieBreak: unconfirmed('committee-decision', 'Tidak ada ketentuan untuk harga sama yang ditemukan'),
  allUnreadable: unconfirmed('none-passes', 'Tidak ada ketentuan untuk semua penawaran tidak terbaca yang ditemukan'),
  absentAtProof: unconfirmed('fails', `${GUIDANCE}, pembuktian kualifikasi`),
};
