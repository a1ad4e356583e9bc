import type { DecimalText } from '#core/money/text.ts';
import { TENDERED } from '../../kinds.ts';
import type { PriceRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { GUIDANCE, LAW } from './law.ts';

const REASONABLENESS = `${GUIDANCE}, evaluasi kewajaran harga`;

/** Limits of the price, 2010. */
export const PRICE_54_2010: PriceRules = {
  aboveOwnerEstimateFails: confirmedSecondary(TENDERED, `${GUIDANCE}, evaluasi harga`, 'perka-14-2012-koreksi'),
  reasonableness: {
    belowPercent: unconfirmed('80' as DecimalText, REASONABLENESS),
    kinds: unconfirmed(TENDERED, REASONABLENESS),
    unproven: unconfirmed('replaced-by-owner-value', REASONABLENESS),
    stands: unconfirmed('offer-at-least-recomputed', REASONABLENESS),
  },
  aboveCeilingFails: unconfirmed(['fixed-budget'], `${LAW} Ps. 49, pagu anggaran`),
  unbalanced: {
    abovePercent: confirmedSecondary('110' as DecimalText, `${GUIDANCE}, harga satuan timpang`, 'harga-timpang'),
    basis: unconfirmed('unit-price-part', `${GUIDANCE}, harga satuan timpang`),
  },
};
