/** Perpres 16/2018: who awards, and how many reserves. */
import type { RupiahText } from '#core/money/text.ts';
import type { AwardRules } from '../../rule-set.ts';
import { confirmedText, unconfirmed } from '../../rule-value.ts';
import { GUIDANCE, LAW } from './law.ts';

/** Award from 2018. */
export const AWARD_16_2018: AwardRules = {
  reserves: unconfirmed(2, `${GUIDANCE}, penetapan pemenang; dibaca dari pedoman sesudahnya`),
  committeeLimit: confirmedText(
    { general: '100000000000.00' as RupiahText, consulting: '10000000000.00' as RupiahText },
    `${LAW} Ps. 9 ayat (1) huruf n dan Ps. 13 ayat (1)`,
    'perpres-16-2018',
  ),
  limitOf: confirmedText('budget-ceiling', `${LAW} Ps. 13 ayat (1)`, 'perpres-16-2018'),
};
