/** Perpres 16/2018 jo. 12/2021 dan 46/2025: domestic preference. */
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { PreferenceRules } from '../../rule-set.ts';
import { confirmedText } from '../../rule-value.ts';
import { PREFERENCE_12_2021 } from '../perpres-12-2021/preference.ts';
import { LAW, SOURCE } from './law.ts';

/** Preference from 2025. */
export const PREFERENCE_46_2025: PreferenceRules = {
  ...PREFERENCE_12_2021,
  kinds: confirmedText(
    ['goods', 'works', 'integrated-works', 'other-services'],
    `${LAW} Ps. 67`,
    'perpres-46-2025-konsolidasi',
  ),
  above: confirmedText(
    { amount: '1000000000.00' as RupiahText, of: 'owner-estimate', ofIntegrated: 'budget-ceiling' },
    `${LAW} Ps. 67`,
    'perpres-46-2025-konsolidasi',
  ),
  capPercent: confirmedText(
    { goods: '25' as DecimalText, works: '25' as DecimalText },
    `${LAW} Ps. 67`,
    'perpres-46-2025-konsolidasi',
  ),
  worksPart: confirmedText('goods-component', `${LAW} Ps. 67`, SOURCE),
};
