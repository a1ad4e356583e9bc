/** Perpres 16/2018 jo. 12/2021 dan 46/2025: who awards, and how many reserves. */
import type { RupiahText } from '#core/money/text.ts';
import type { AwardRules } from '../../rule-set.ts';
import { confirmedText } from '../../rule-value.ts';
import { AWARD_12_2021 } from '../perpres-12-2021/award.ts';
import { LAW } from './law.ts';

/** Award from 2025. */
export const AWARD_46_2025: AwardRules = {
  ...AWARD_12_2021,
  committeeLimit: confirmedText(
    { general: '100000000000.00' as RupiahText, consulting: '10000000000.00' as RupiahText },
    `${LAW} Ps. 9 ayat (1) huruf n dan Ps. 13 ayat (1)`,
    'perpres-46-2025-konsolidasi',
  ),
  limitOf: confirmedText('budget-ceiling', `${LAW} Ps. 13 ayat (1)`, 'perpres-46-2025-konsolidasi'),
};
