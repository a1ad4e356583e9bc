/** Perpres 16/2018 jo. 12/2021 dan 46/2025: limits of the price. */
import type { PriceRules } from '../../rule-set.ts';
import { confirmedText } from '../../rule-value.ts';
import { PRICE_12_2021 } from '../perpres-12-2021/price.ts';
import { LAW } from './law.ts';

/** Limits of the price from 2025. */
export const PRICE_46_2025: PriceRules = {
  ...PRICE_12_2021,
  aboveOwnerEstimateFails: confirmedText(
    ['goods', 'works', 'integrated-works', 'other-services'],
    `${LAW} Ps. 26 dan Ps. 51 ayat (2) huruf g`,
    'perpres-46-2025-konsolidasi',
  ),
};
