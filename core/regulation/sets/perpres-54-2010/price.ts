/** Perpres 54/2010 jo. 70/2012: limits of the price. */
import type { DecimalText } from '#core/money/text.ts';
import type { PriceRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { GUIDANCE, LAW } from './law.ts';

export const PRICE_54_2010: PriceRules = {
  aboveOwnerEstimateFails: confirmedSecondary(
    ['goods', 'works', 'integrated-works', 'other-services'],
    `${GUIDANCE}, evaluasi harga`,
    'perka-14-2012-koreksi',
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
  aboveCeilingFails: unconfirmed(['fixed-budget'], `${LAW} Ps. 49, metode pagu anggaran`),
  unbalanced: {
    abovePercent: confirmedSecondary('110' as DecimalText, `${GUIDANCE}, harga satuan timpang`, 'harga-timpang'),
    basis: unconfirmed('unit-price-part', `${GUIDANCE}, harga satuan timpang`),
  },
};
