/** Perpres 16/2018: objections and appeals. */
import type { DecimalText } from '#core/money/text.ts';
import type { ObjectionRules } from '../../rule-set.ts';
import { confirmedText, unconfirmed } from '../../rule-value.ts';
import { GUIDANCE, LAW, SOURCE } from './law.ts';

export const OBJECTION_16_2018: ObjectionRules = {
  bases: unconfirmed(
    ['evaluation-error', 'deviation-from-rules', 'collusion', 'abuse-of-authority'],
    `${GUIDANCE}, sanggah`,
  ),
  who: unconfirmed('offered', `${GUIDANCE}, sanggah`),
  window: unconfirmed({ days: 5, counting: 'working' }, `${GUIDANCE}, sanggah`),
  answer: unconfirmed({ days: 3, counting: 'working' }, `${GUIDANCE}, jawaban sanggah`),
  simple: unconfirmed(null, `${GUIDANCE}, sanggah`),
  appeal: {
    kinds: confirmedText(['works', 'integrated-works'], `${LAW} Ps. 30 dan Ps. 50`, 'perpres-16-2018'),
    window: unconfirmed({ days: 5, counting: 'working' }, `${GUIDANCE}, sanggah banding`),
    answer: unconfirmed({ days: 14, counting: 'working' }, `${GUIDANCE}, jawaban sanggah banding`),
    bondPercent: confirmedText('1' as DecimalText, `${LAW} Ps. 30`, 'perpres-16-2018'),
    bondValidDays: unconfirmed(30, `${GUIDANCE}, sanggah banding`),
    addressee: confirmedText('budget-user', `${LAW} Ps. 10 ayat (2)`, SOURCE),
    silence: unconfirmed('not-stated', `${GUIDANCE}, jawaban sanggah banding`),
  },
};
