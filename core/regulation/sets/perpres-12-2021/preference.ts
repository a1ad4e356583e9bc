/** Perpres 16/2018 jo. 12/2021: domestic preference. */
import type { RupiahText } from '#core/money/text.ts';
import type { PreferenceRules } from '../../rule-set.ts';
import { confirmedSecondary, confirmedText } from '../../rule-value.ts';
import { PREFERENCE_16_2018 } from '../perpres-16-2018/preference.ts';
import { LAW } from './law.ts';

export const PREFERENCE_12_2021: PreferenceRules = {
  ...PREFERENCE_16_2018,
  kinds: confirmedSecondary(['goods'], `${LAW} Ps. 67`, 'preferensi-2021'),
  above: confirmedText(
    { amount: '1000000000.00' as RupiahText, of: 'owner-estimate', ofIntegrated: 'owner-estimate' },
    `${LAW} Ps. 67`,
    'perpres-46-2025-konsolidasi',
  ),
};
