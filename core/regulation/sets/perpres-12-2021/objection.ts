/** Perpres 16/2018 jo. 12/2021: objections and appeals. */
import type { DecimalText } from '#core/money/text.ts';
import type { ObjectionRules } from '../../rule-set.ts';
import { confirmedSecondary, confirmedText } from '../../rule-value.ts';
import { GUIDANCE, LAW, SOURCE } from './law.ts';

/** Objections and appeals from 2021. */
export const OBJECTION_12_2021: ObjectionRules = {
  bases: confirmedSecondary(
    ['evaluation-error', 'deviation-from-rules', 'collusion', 'abuse-of-authority'],
    `${GUIDANCE}, sanggah`,
    'mdp-sanggah',
  ),
  who: confirmedSecondary('qualification-or-offer', `${GUIDANCE}, sanggah`, 'lkpp-modul-pemilihan'),
  window: confirmedSecondary({ days: 5, counting: 'calendar-rolled' }, `${GUIDANCE}, sanggah`, 'lkpp-modul-pemilihan'),
  answer: confirmedSecondary({ days: 3, counting: 'calendar-rolled' }, `${GUIDANCE}, jawaban sanggah`, 'mdp-sanggah'),
  answerFrom: confirmedSecondary('window-end', `${GUIDANCE}, jawaban sanggah`, 'mdp-sanggah'),
  simple: confirmedSecondary(null, `${GUIDANCE}, sanggah`, 'lkpp-modul-pemilihan'),
  appeal: {
    kinds: confirmedText(['works', 'integrated-works'], `${LAW} Ps. 30 dan Ps. 50`, 'perpres-46-2025-konsolidasi'),
    window: confirmedSecondary(
      { days: 5, counting: 'calendar' },
      `${GUIDANCE}, sanggah banding`,
      'lkpp-modul-pemilihan',
    ),
    answer: confirmedSecondary(
      { days: 14, counting: 'calendar' },
      `${GUIDANCE}, jawaban sanggah banding`,
      'lkpp-modul-pemilihan',
    ),
    simple: confirmedSecondary(null, `${GUIDANCE}, sanggah banding`, 'lkpp-modul-pemilihan'),
    bondPercent: confirmedText('1' as DecimalText, `${LAW} Ps. 30`, 'perpres-46-2025-konsolidasi'),
    bondValidDays: confirmedSecondary(30, `${GUIDANCE}, jaminan sanggah banding`, 'mdp-sanggah'),
    addressee: confirmedText('budget-user', `${LAW} Ps. 10 ayat (2)`, SOURCE),
    silence: confirmedSecondary('accepted', `${GUIDANCE}, jawaban sanggah banding`, 'lkpp-modul-pemilihan'),
  },
};
