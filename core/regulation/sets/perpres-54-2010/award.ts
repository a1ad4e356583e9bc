import type { RupiahText } from '#core/money/text.ts';
import type { AwardRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { GUIDANCE, LAW } from './law.ts';

/** Who awards, and how many stand by, 2010. */
export const AWARD_54_2010: AwardRules = {
  reserves: confirmedSecondary(2, `${GUIDANCE} Bab II, hasil pelelangan`, 'perka-14-2012-bahp'),
  committeeLimit: unconfirmed(
    { general: '100000000000.00' as RupiahText, consulting: '10000000000.00' as RupiahText },
    `${LAW} Ps. 17`,
  ),
  limitOf: unconfirmed('package-value', `${LAW} Ps. 17`),
};
