/** Perpres 16/2018 jo. 12/2021: who may take part. */
import type { QualificationRules } from '../../rule-set.ts';
import { confirmedSecondary } from '../../rule-value.ts';
import { QUALIFICATION_16_2018 } from '../perpres-16-2018/qualification.ts';
import { GUIDANCE } from './law.ts';

export const QUALIFICATION_12_2021: QualificationRules = {
  ...QUALIFICATION_16_2018,
  packageCapacity: {
    ...QUALIFICATION_16_2018.packageCapacity,
    small: confirmedSecondary(5, `${GUIDANCE} Lampiran II angka 3.4.2`, 'skp-semarang'),
    others: confirmedSecondary(
      QUALIFICATION_16_2018.packageCapacity.others.value,
      `${GUIDANCE} Lampiran II angka 3.4.2`,
      'skp-semarang',
    ),
    years: confirmedSecondary(5, `${GUIDANCE} Lampiran II angka 3.4.2`, 'skp-semarang'),
  },
};
