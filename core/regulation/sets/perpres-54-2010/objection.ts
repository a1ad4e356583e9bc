import type { DecimalText } from '#core/money/text.ts';
import { CONSULTING, TENDERED } from '../../kinds.ts';
import type { ObjectionRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { LAW } from './law.ts';

const SOURCE = 'sanggah-70-2012';

/** Objections and appeals, 2010: working days, and every kind may be appealed. */
export const OBJECTION_54_2010: ObjectionRules = {
  bases: unconfirmed(null, `${LAW} Ps. 81`),
  who: confirmedSecondary('offered', `${LAW} Ps. 81`, SOURCE),
  window: confirmedSecondary({ days: 5, counting: 'working' }, `${LAW} Ps. 81`, SOURCE),
  answer: confirmedSecondary({ days: 5, counting: 'working' }, `${LAW} Ps. 81`, SOURCE),
  answerFrom: confirmedSecondary('receipt', `${LAW} Ps. 81`, SOURCE),
  simple: confirmedSecondary(
    { window: { days: 3, counting: 'working' }, answer: { days: 3, counting: 'working' } },
    `${LAW} Ps. 81`,
    SOURCE,
  ),
  appeal: {
    kinds: confirmedSecondary([...TENDERED, ...CONSULTING], `${LAW} Ps. 82`, SOURCE),
    window: confirmedSecondary({ days: 5, counting: 'working' }, `${LAW} Ps. 82`, SOURCE),
    answer: confirmedSecondary({ days: 15, counting: 'working' }, `${LAW} Ps. 82`, SOURCE),
    simple: confirmedSecondary(
      { window: { days: 3, counting: 'working' }, answer: { days: 5, counting: 'working' } },
      `${LAW} Ps. 82`,
      SOURCE,
    ),
    bondPercent: confirmedSecondary('1' as DecimalText, `${LAW} Ps. 82`, SOURCE),
    bondValidDays: unconfirmed(null, `${LAW} Ps. 82`),
    addressee: confirmedSecondary('minister-or-head', `${LAW} Ps. 82`, SOURCE),
    silence: unconfirmed('not-stated', `${LAW} Ps. 82`),
  },
};
