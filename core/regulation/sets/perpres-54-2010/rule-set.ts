/** Perpres 54/2010 as amended by 70/2012, with Perka LKPP 14/2012: the law of the 2014 season. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { RuleSet } from '../../rule-set.ts';
import { unconfirmed } from '../../rule-value.ts';
import { ARITHMETIC } from './arithmetic.ts';
import { AWARD } from './award.ts';
import { COLLUSION } from './collusion.ts';
import { COMMITTEE } from './committee.ts';
import { EVALUATION } from './evaluation.ts';
import { FAILURE } from './failure.ts';
import { LAW } from './instruments.ts';
import { METHODS } from './methods.ts';
import { NEGOTIATION } from './negotiation.ts';
import { OBJECTION } from './objection.ts';
import { PERFORMANCE_BOND } from './performance-bond.ts';
import { PREFERENCE } from './preference.ts';
import { PRICE } from './price.ts';
import { QUALIFICATION } from './qualification.ts';
import { WORDS } from './words.ts';

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
  words: WORDS,
  committee: COMMITTEE,
  methods: METHODS,
  evaluation: EVALUATION,
  qualification: QUALIFICATION,
  arithmetic: ARITHMETIC,
  price: PRICE,
  preference: PREFERENCE,
  negotiation: NEGOTIATION,
  performanceBond: PERFORMANCE_BOND,
  award: AWARD,
  failure: FAILURE,
  objection: OBJECTION,
  collusion: COLLUSION,
};
