/** Perpres 16/2018 jo. 12/2021: limits of the price. */
import type { DecimalText } from '#core/money/text.ts';
import type { PriceRules } from '../../rule-set.ts';
import { confirmedSecondary, confirmedText } from '../../rule-value.ts';
import { PRICE_16_2018 } from '../perpres-16-2018/price.ts';
import { LAW, SOURCE } from './law.ts';

/** Limits of the price from 2021. */
export const PRICE_12_2021: PriceRules = {
  aboveOwnerEstimateFails: confirmedText(
    ['goods', 'works', 'integrated-works', 'other-services'],
    `${LAW} Ps. 26 dan Ps. 51 ayat (2) huruf g`,
    'perpres-46-2025-konsolidasi',
  ),
  reasonableness: {
    belowPercent: confirmedSecondary('80' as DecimalText, 'SE LKPP 4/2022; SE PUPR 19/2021', 'kewajaran-harga'),
    kinds: confirmedSecondary(
      ['goods', 'works', 'integrated-works', 'other-services'],
      'SE LKPP 4/2022; SE PUPR 19/2021',
      'kewajaran-harga',
    ),
    unproven: confirmedSecondary('replaced-by-owner-value', 'SE LKPP 4/2022; SE PUPR 19/2021', 'kewajaran-harga'),
    stands: confirmedSecondary('offer-at-least-recomputed', 'SE LKPP 4/2022; SE PUPR 19/2021', 'kewajaran-harga'),
  },
  aboveCeilingFails: confirmedText(['fixed-budget'], `${LAW} Ps. 42`, SOURCE),
  unbalanced: PRICE_16_2018.unbalanced,
};
