/** Perpres 16/2018: which methods there are, and their weights. */
import type { DecimalText } from '#core/money/text.ts';
import type { MethodRules } from '../../rule-set.ts';
import { confirmedSecondary, confirmedText, unconfirmed } from '../../rule-value.ts';
import { METHODS_54_2010 } from '../perpres-54-2010/methods.ts';
import { GUIDANCE, LAW, SOURCE, TENDERED } from './law.ts';

export const METHODS_16_2018: MethodRules = {
  ...METHODS_54_2010,
  kinds: {
    'lowest-price-knockout': confirmedText(TENDERED, `${LAW} Ps. 39`, SOURCE),
    'lowest-price-threshold': confirmedSecondary(
      TENDERED,
      `${GUIDANCE}, harga terendah ambang batas`,
      'lkpp-modul-pemilihan',
    ),
    scoring: confirmedText(TENDERED, `${LAW} Ps. 39`, SOURCE),
    'life-cycle-cost': confirmedText(TENDERED, `${LAW} Ps. 39`, SOURCE),
    quality: confirmedText(['consulting-firm', 'consulting-individual'], `${LAW} Ps. 42 dan Ps. 44`, SOURCE),
    'quality-and-cost': confirmedText(['consulting-firm'], `${LAW} Ps. 42`, SOURCE),
    'fixed-budget': confirmedText(['consulting-firm'], `${LAW} Ps. 42`, SOURCE),
    'least-cost': confirmedText(['consulting-firm'], `${LAW} Ps. 42`, SOURCE),
    quick: confirmedText(TENDERED, `${LAW} Ps. 38 dan Ps. 50, tender cepat`, SOURCE),
  },
  submissions: {
    'lowest-price-knockout': unconfirmed(['one-file', 'two-file', 'two-stage'], `${LAW} Ps. 40`),
    'lowest-price-threshold': unconfirmed(['one-file', 'two-file', 'two-stage'], `${LAW} Ps. 40`),
    scoring: unconfirmed(['two-file', 'two-stage'], `${LAW} Ps. 40`),
    'life-cycle-cost': unconfirmed(['two-file', 'two-stage'], `${LAW} Ps. 40`),
    quality: unconfirmed(['one-file', 'two-file'], `${LAW} Ps. 43`),
    'quality-and-cost': confirmedSecondary(['two-file'], `${LAW} Ps. 43`, 'lkpp-modul-pemilihan'),
    'fixed-budget': confirmedSecondary(['two-file'], `${LAW} Ps. 43`, 'lkpp-modul-pemilihan'),
    'least-cost': confirmedSecondary(['two-file'], `${LAW} Ps. 43`, 'lkpp-modul-pemilihan'),
    quick: unconfirmed(['one-file'], `${LAW} Ps. 50`),
  },
  weights: {
    scoring: confirmedSecondary(
      {
        technical: { from: '60' as DecimalText, to: '70' as DecimalText },
        price: { from: '30' as DecimalText, to: '40' as DecimalText },
      },
      `${GUIDANCE} angka 3.6.1, sistem nilai`,
      'perlkpp-9-2018',
    ),
    qualityAndCost: confirmedSecondary(
      {
        technical: { from: '60' as DecimalText, to: '80' as DecimalText },
        price: { from: '20' as DecimalText, to: '40' as DecimalText },
      },
      `${GUIDANCE}, kualitas dan biaya`,
      'kualitas-dan-biaya',
    ),
  },
  priceScore: confirmedSecondary('lowest-over-price', `${GUIDANCE}, nilai harga`, 'kualitas-dan-biaya'),
  lifeCycleCost: unconfirmed('plain-sum-unless-document-discounts', `${LAW} Ps. 39`),
  quickTender: {
    minimumOffers: confirmedText(2, `${LAW} Ps. 51, tender cepat gagal`, SOURCE),
  },
};
