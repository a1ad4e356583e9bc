/** Perpres 16/2018: limits of the price. */
import type { DecimalText } from '#core/money/text.ts';
import type { PriceRules } from '../../rule-set.ts';
import { confirmedSecondary, confirmedText, unconfirmed } from '../../rule-value.ts';
import { GUIDANCE, LAW, SOURCE } from './law.ts';

/** Limits of the price from 2018. */
export const PRICE_16_2018: PriceRules = {
  aboveOwnerEstimateFails: confirmedText(
    ['goods', 'works', 'integrated-works', 'other-services'],
    `${LAW} Ps. 26 dan Ps. 51 ayat (2) huruf g`,
    'perpres-16-2018',
  ),
  reasonableness: {
    belowPercent: unconfirmed('80' as DecimalText, `${GUIDANCE}, evaluasi kewajaran harga`),
    kinds: unconfirmed(
      ['goods', 'works', 'integrated-works', 'other-services'],
      `${GUIDANCE}, evaluasi kewajaran harga`,
    ),
    unproven: unconfirmed('replaced-by-owner-value', `${GUIDANCE}, evaluasi kewajaran harga`),
    stands: unconfirmed('offer-at-least-recomputed', `${GUIDANCE}, evaluasi kewajaran harga`),
  },
  aboveCeilingFails: confirmedText(['fixed-budget'], `${LAW} Ps. 42`, SOURCE),
  unbalanced: {
    abovePercent: confirmedSecondary('110' as DecimalText, 'Dokumen pemilihan, harga satuan timpang', 'harga-timpang'),
    basis: unconfirmed('unit-price-part', 'Dokumen pemilihan, harga satuan timpang'),
  },
};
