/** Perpres 54/2010 jo. 70/2012: objections and appeals. */
import type { DecimalText } from '#core/money/text.ts';
import type { ObjectionRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { LAW } from './law.ts';

export const OBJECTION_54_2010: ObjectionRules = {
  bases: unconfirmed(null, `${LAW} Ps. 81`),
  who: confirmedSecondary('offered', `${LAW} Ps. 81`, 'sanggah-70-2012'),
  window: confirmedSecondary({ days: 5, counting: 'working' }, `${LAW} Ps. 81`, 'sanggah-70-2012'),
  answer: confirmedSecondary({ days: 5, counting: 'working' }, `${LAW} Ps. 81`, 'sanggah-70-2012'),
  simple: confirmedSecondary(
    { window: { days: 3, counting: 'working' }, answer: { days: 3, counting: 'working' } },
    `${LAW} Ps. 81`,
    'sanggah-70-2012',
  ),
  appeal: {
    kinds: confirmedSecondary(
      ['goods', 'works', 'integrated-works', 'other-services', 'consulting-firm', 'consulting-individual'],
      `${LAW} Ps. 82`,
      'sanggah-70-2012',
    ),
    window: confirmedSecondary({ days: 5, counting: 'working' }, `${LAW} Ps. 82`, 'sanggah-70-2012'),
    answer: confirmedSecondary({ days: 15, counting: 'working' }, `${LAW} Ps. 82`, 'sanggah-70-2012'),
    bondPercent: confirmedSecondary('1' as DecimalText, `${LAW} Ps. 82`, 'sanggah-70-2012'),
    bondValidDays: unconfirmed(null, `${LAW} Ps. 82`),
    addressee: confirmedSecondary('minister-or-head', `${LAW} Ps. 82`, 'sanggah-70-2012'),
    silence: unconfirmed('not-stated', `${LAW} Ps. 82`),
  },
};
