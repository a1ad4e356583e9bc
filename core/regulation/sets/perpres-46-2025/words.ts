/** Perpres 16/2018 jo. 12/2021 dan 46/2025: what things are called. */
import type { RuleValue } from '../../rule-set.ts';
import type { OfficialWords } from '../../words.ts';
import { confirmedSecondary } from '../../rule-value.ts';
import { WORDS_16_2018 } from '../perpres-16-2018/words.ts';
import { LAW } from './law.ts';

/** Words from 2025. */
export const WORDS_46_2025: RuleValue<OfficialWords> = confirmedSecondary(
  { ...WORDS_16_2018.value, involved: 'terindikasi' },
  `${LAW} Ps. 1, 38–44, 50 dan 51; nama berita acara menurut dokumen pemilihan`,
  'perpres-46-2025-konsolidasi',
);
