/** Perpres 54/2010 jo. 70/2012: who awards, and how many reserves. */
import type { RupiahText } from '#core/money/text.ts';
import type { AwardRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { GUIDANCE, LAW } from './law.ts';

export const AWARD_54_2010: AwardRules = {
  reserves: confirmedSecondary(2, `${GUIDANCE} Bab II, hasil pelelangan`, 'perka-14-2012-bahp'),
  committeeLimit: unconfirmed(
    { general: '100000000000.00' as RupiahText, consulting: '10000000000.00' as RupiahText },
    `${LAW} Ps. 17`,
  ),
  limitOf: unconfirmed('package-value', `${LAW} Ps. 17`),
};
