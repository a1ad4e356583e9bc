/** Perpres 16/2018 jo. 12/2021: who awards, and how many reserves. */
import type { AwardRules } from '../../rule-set.ts';
import { confirmedSecondary } from '../../rule-value.ts';
import { AWARD_16_2018 } from '../perpres-16-2018/award.ts';
import { GUIDANCE } from './law.ts';

/** Award from 2021. */
export const AWARD_12_2021: AwardRules = {
  ...AWARD_16_2018,
  reserves: confirmedSecondary(2, `${GUIDANCE}, penetapan pemenang`, 'lkpp-modul-pemilihan'),
};
