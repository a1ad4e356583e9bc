/** Perpres 16/2018 jo. 12/2021: who may take part, and how much work a firm can still carry. */
import type { QualificationRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { QUALIFICATION_16_2018 } from '../perpres-16-2018/qualification.ts';
import { GUIDANCE } from './law.ts';

const BEFORE = QUALIFICATION_16_2018;
const PACKAGES = `${GUIDANCE} Lampiran II angka 3.4.2`;
const BASIC = `${GUIDANCE}, Kemampuan Dasar; dibaca dari Perpres 54/2010 Ps. 20`;
const REAL = 'PermenPUPR 14/2020, Sisa Kemampuan Nyata';

/** Qualification from 2021. */
export const QUALIFICATION_12_2021: QualificationRules = {
  ...BEFORE,
  packageCapacity: {
    small: confirmedSecondary(5, PACKAGES, 'skp-semarang'),
    others: unconfirmed(
      BEFORE.packageCapacity.others.value,
      `${PACKAGES}: "6 atau 1,2 N", dibaca sebagai yang terbesar`,
      'skp-semarang',
    ),
    rounding: BEFORE.packageCapacity.rounding,
    above: unconfirmed(0, PACKAGES),
    jointOperation: unconfirmed('counts-one-each', `${PACKAGES}, kerja sama operasi`, 'skp-kso-2012'),
    years: confirmedSecondary(5, PACKAGES, 'skp-semarang'),
  },
  basicCapacity: {
    multiplier: unconfirmed(BEFORE.basicCapacity.multiplier.value, BASIC, 'kd-2012'),
    years: unconfirmed(10, BASIC, 'kd-2012'),
    sizes: unconfirmed(['medium', 'large'], BASIC, 'kd-2012'),
    jointOperation: unconfirmed('lead-firm', BASIC, 'kd-2012'),
  },
  realCapacity: {
    sizes: confirmedSecondary(['medium', 'large'], REAL, 'skn-2024'),
    turnoverFactor: confirmedSecondary(BEFORE.realCapacity.turnoverFactor.value, REAL, 'skn-2024'),
    liquidityFactor: confirmedSecondary(BEFORE.realCapacity.liquidityFactor.value, REAL, 'skn-2024'),
    leastPercentOfEstimate: confirmedSecondary(BEFORE.realCapacity.leastPercentOfEstimate.value, REAL, 'skn-2024'),
    equalPasses: unconfirmed(true, `${REAL}: sumber menulis "paling sedikit" dan "lebih dari"`, 'skn-2024'),
  },
  experienceExemptYears: confirmedSecondary(3, `${GUIDANCE}, pengalaman usaha kecil`, 'sbu-syarat'),
};
