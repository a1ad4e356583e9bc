/** Perpres 54/2010 as amended by 70/2012, with Perka LKPP 14/2012: the law of the 2014 season. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { RuleSet } from '../../rule-set.ts';
import { unconfirmed } from '../../rule-value.ts';
import { ARITHMETIC_54_2010 } from './arithmetic.ts';
import { AWARD_54_2010 } from './award.ts';
import { COLLUSION_54_2010 } from './collusion.ts';
import { COMMITTEE_54_2010 } from './committee.ts';
import { EVALUATION_54_2010 } from './evaluation.ts';
import { FAILURE_54_2010 } from './failure.ts';
import { LAW } from './law.ts';
import { METHODS_54_2010 } from './methods.ts';
import { NEGOTIATION_54_2010 } from './negotiation.ts';
import { OBJECTION_54_2010 } from './objection.ts';
import { PERFORMANCE_BOND_54_2010 } from './performance-bond.ts';
import { PREFERENCE_54_2010 } from './preference.ts';
import { PRICE_54_2010 } from './price.ts';
import { QUALIFICATION_54_2010 } from './qualification.ts';
import { WORDS_54_2010 } from './words.ts';

/** Rules from 2010 until Perpres 16/2018. */
export const PERPRES_54_2010: RuleSet = {
  id: 'perpres-54-2010',
  name: LAW,
  instruments: [
    'Peraturan Presiden Nomor 54 Tahun 2010 sebagaimana diubah dengan Peraturan Presiden Nomor 70 Tahun 2012',
    'Peraturan Kepala LKPP Nomor 14 Tahun 2012',
  ],
  inForceFrom: unconfirmed('2010-08-06' as DateOnly, 'Perpres 54/2010, ketentuan penutup'),
  transition: unconfirmed(null, 'Perpres 54/2010, ketentuan peralihan'),
  words: WORDS_54_2010,
  committee: COMMITTEE_54_2010,
  methods: METHODS_54_2010,
  evaluation: EVALUATION_54_2010,
  qualification: QUALIFICATION_54_2010,
  arithmetic: ARITHMETIC_54_2010,
  price: PRICE_54_2010,
  preference: PREFERENCE_54_2010,
  negotiation: NEGOTIATION_54_2010,
  performanceBond: PERFORMANCE_BOND_54_2010,
  award: AWARD_54_2010,
  failure: FAILURE_54_2010,
  objection: OBJECTION_54_2010,
  collusion: COLLUSION_54_2010,
};
