/** Perpres 16/2018 as amended by 12/2021, with PerLKPP 12/2021: what the first amendment changed. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { RuleSet } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { PERPRES_16_2018 } from '../perpres-16-2018/rule-set.ts';
import { METHODS_12_2021 } from './methods.ts';
import { EVALUATION_12_2021 } from './evaluation.ts';
import { QUALIFICATION_12_2021 } from './qualification.ts';
import { PRICE_12_2021 } from './price.ts';
import { PREFERENCE_12_2021 } from './preference.ts';
import { NEGOTIATION_12_2021 } from './negotiation.ts';
import { PERFORMANCE_BOND_12_2021 } from './performance-bond.ts';
import { AWARD_12_2021 } from './award.ts';
import { FAILURE_12_2021 } from './failure.ts';
import { OBJECTION_12_2021 } from './objection.ts';

/** Rules from 2 February 2021 until Perpres 46/2025. */
export const PERPRES_12_2021: RuleSet = {
  ...PERPRES_16_2018,
  id: 'perpres-12-2021',
  name: 'Perpres 12/2021',
  instruments: [
    'Peraturan Presiden Nomor 16 Tahun 2018 sebagaimana diubah dengan Peraturan Presiden Nomor 12 Tahun 2021',
    'Peraturan LKPP Nomor 12 Tahun 2021',
  ],
  inForceFrom: confirmedSecondary('2021-02-02' as DateOnly, 'Perpres 12/2021, mulai berlaku', 'preferensi-2021'),
  transition: unconfirmed(null, 'Perpres 12/2021, ketentuan peralihan'),
  methods: METHODS_12_2021,
  evaluation: EVALUATION_12_2021,
  qualification: QUALIFICATION_12_2021,
  price: PRICE_12_2021,
  preference: PREFERENCE_12_2021,
  negotiation: NEGOTIATION_12_2021,
  performanceBond: PERFORMANCE_BOND_12_2021,
  award: AWARD_12_2021,
  failure: FAILURE_12_2021,
  objection: OBJECTION_12_2021,
};
