/** Perpres 16/2018 as first issued, with PerLKPP 9/2018: the base of the present law. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { RuleSet } from '../../rule-set.ts';
import { confirmedText, unconfirmed } from '../../rule-value.ts';
import { WORDS_16_2018 } from './words.ts';
import { COLLUSION_16_2018 } from './collusion.ts';
import { COMMITTEE_16_2018 } from './committee.ts';
import { METHODS_16_2018 } from './methods.ts';
import { EVALUATION_16_2018 } from './evaluation.ts';
import { QUALIFICATION_16_2018 } from './qualification.ts';
import { ARITHMETIC_16_2018 } from './arithmetic.ts';
import { PRICE_16_2018 } from './price.ts';
import { PREFERENCE_16_2018 } from './preference.ts';
import { LAW } from './law.ts';
import { NEGOTIATION_16_2018 } from './negotiation.ts';
import { PERFORMANCE_BOND_16_2018 } from './performance-bond.ts';
import { AWARD_16_2018 } from './award.ts';
import { FAILURE_16_2018 } from './failure.ts';
import { OBJECTION_16_2018 } from './objection.ts';

/** Rules from 22 March 2018 until Perpres 12/2021. */
export const PERPRES_16_2018: RuleSet = {
  id: 'perpres-16-2018',
  name: LAW,
  instruments: [
    'Peraturan Presiden Nomor 16 Tahun 2018 tentang Pengadaan Barang/Jasa Pemerintah',
    'Peraturan LKPP Nomor 9 Tahun 2018',
  ],
  inForceFrom: confirmedText('2018-03-22' as DateOnly, `${LAW}, diundangkan LN 2018 No. 33`, 'perpres-16-2018'),
  transition: unconfirmed('may-continue-under-old', `${LAW}, ketentuan peralihan`),
  words: WORDS_16_2018,
  committee: COMMITTEE_16_2018,
  methods: METHODS_16_2018,
  evaluation: EVALUATION_16_2018,
  qualification: QUALIFICATION_16_2018,
  arithmetic: ARITHMETIC_16_2018,
  price: PRICE_16_2018,
  preference: PREFERENCE_16_2018,
  negotiation: NEGOTIATION_16_2018,
  performanceBond: PERFORMANCE_BOND_16_2018,
  award: AWARD_16_2018,
  failure: FAILURE_16_2018,
  objection: OBJECTION_16_2018,
  collusion: COLLUSION_16_2018,
};
