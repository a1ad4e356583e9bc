/** Perpres 16/2018 as amended by 12/2021 and 46/2025; PerLKPP 12/2021 goes on until LKPP replaces it. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { RuleSet } from '../../rule-set.ts';
import { confirmedText } from '../../rule-value.ts';
import { PERPRES_12_2021 } from '../perpres-12-2021/rule-set.ts';
import { WORDS_46_2025 } from './words.ts';
import { COMMITTEE_46_2025 } from './committee.ts';
import { METHODS_46_2025 } from './methods.ts';
import { QUALIFICATION_46_2025 } from './qualification.ts';
import { PRICE_46_2025 } from './price.ts';
import { PREFERENCE_46_2025 } from './preference.ts';
import { AWARD_46_2025 } from './award.ts';
import { FAILURE_46_2025 } from './failure.ts';

/** Rules from 30 April 2025. */
export const PERPRES_46_2025: RuleSet = {
  ...PERPRES_12_2021,
  id: 'perpres-46-2025',
  name: 'Perpres 46/2025',
  instruments: [
    'Peraturan Presiden Nomor 16 Tahun 2018 sebagaimana beberapa kali diubah, terakhir dengan Peraturan Presiden Nomor 46 Tahun 2025',
    'Peraturan LKPP Nomor 12 Tahun 2021',
  ],
  inForceFrom: confirmedText(
    '2025-04-30' as DateOnly,
    'Perpres 46/2025, diundangkan LN 2025 No. 67',
    'perpres-46-2025-konsolidasi',
  ),
  transition: confirmedText(
    'may-continue-under-new',
    'Perpres 46/2025, ketentuan peralihan',
    'perpres-46-2025-konsolidasi',
  ),
  words: WORDS_46_2025,
  committee: COMMITTEE_46_2025,
  methods: METHODS_46_2025,
  qualification: QUALIFICATION_46_2025,
  price: PRICE_46_2025,
  preference: PREFERENCE_46_2025,
  award: AWARD_46_2025,
  failure: FAILURE_46_2025,
};
