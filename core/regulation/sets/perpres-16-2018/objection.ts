/** Perpres 16/2018: objections and appeals; the day counts of PerLKPP 9/2018 were not read. */
import type { DecimalText } from '#core/money/text.ts';
import type { ObjectionRules } from '../../rule-set.ts';
import { confirmedText, unconfirmed } from '../../rule-value.ts';
import { GUIDANCE, LAW, SOURCE } from './law.ts';

/** Objections from 2018. */
export const OBJECTION_16_2018: ObjectionRules = {
  bases: unconfirmed(
    ['evaluation-error', 'deviation-from-rules', 'collusion', 'abuse-of-authority'],
    `${GUIDANCE}, sanggah`,
  ),
  who: unconfirmed('qualification-or-offer', `${GUIDANCE}, sanggah`),
  window: unconfirmed({ days: 5, counting: 'working' }, `${GUIDANCE}, sanggah`),
  answer: unconfirmed({ days: 3, counting: 'working' }, `${GUIDANCE}, jawaban sanggah`),
  answerFrom: unconfirmed('window-end', `${GUIDANCE}, jawaban sanggah`),
  simple: unconfirmed(null, `${GUIDANCE}, sanggah`),
  appeal: {
    kinds: confirmedText(['works', 'integrated-works'], `${LAW} Ps. 30 dan Ps. 50`, SOURCE),
    window: unconfirmed({ days: 5, counting: 'working' }, `${GUIDANCE}, sanggah banding`),
    answer: unconfirmed({ days: 14, counting: 'working' }, `${GUIDANCE}, jawaban sanggah banding`),
    simple: unconfirmed(null, `${GUIDANCE}, sanggah banding`),
    bondPercent: confirmedText('1' as DecimalText, `${LAW} Ps. 30`, SOURCE),
    bondValidDays: unconfirmed(null, `${GUIDANCE}, jaminan sanggah banding`),
    addressee: unconfirmed('budget-user', `${LAW} Ps. 10 ayat (2); dibaca dari konsolidasi sesudahnya`),
    silence: unconfirmed('not-stated', `${GUIDANCE}, jawaban sanggah banding`),
  },
};
