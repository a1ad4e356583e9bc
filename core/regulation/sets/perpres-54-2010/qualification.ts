import type { DecimalText } from '#core/money/text.ts';
import type { QualificationRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { GUIDANCE, LAW } from './law.ts';

const SHORTLIST = 'Standar dokumen kualifikasi, IKP 17–19';
const NO_REAL_CAPACITY = 'Sisa Kemampuan Nyata tidak ditemukan pada naskah era ini yang dibaca';

/** Who may take part and how much work a firm can still carry, 2010. */
export const QUALIFICATION_54_2010: QualificationRules = {
  scoredKinds: confirmedSecondary(['consulting-firm'], SHORTLIST, 'daftar-pendek-2012'),
  shortlist: {
    minimum: confirmedSecondary(5, `${SHORTLIST}: seleksi umum`, 'daftar-pendek-2012'),
    maximum: unconfirmed(7, SHORTLIST),
    simple: confirmedSecondary({ minimum: 3, maximum: 5 }, `${SHORTLIST}: seleksi sederhana`, 'daftar-pendek-2012'),
  },
  minimumPassing: unconfirmed(3, `${LAW} Ps. 83`),
  packageCapacity: {
    small: confirmedSecondary(5, `${LAW} Ps. 19`, 'skp-semarang'),
    others: unconfirmed(
      { least: 6, factor: '1.2' as DecimalText },
      `${LAW} Ps. 19: "6 atau 1,2 N", dibaca sebagai yang terbesar`,
      'skp-semarang',
    ),
    rounding: unconfirmed('nearest-whole', 'Tidak ada ketentuan pembulatan 1,2 N yang ditemukan'),
    above: unconfirmed(0, `${LAW} Ps. 19`),
    jointOperation: confirmedSecondary('counts-one-each', `${LAW} Ps. 19, kerja sama operasi`, 'skp-kso-2012'),
    years: confirmedSecondary(5, `${LAW} Ps. 19`, 'skp-semarang'),
  },
  basicCapacity: {
    multiplier: confirmedSecondary(
      { works: '3' as DecimalText, 'other-services': '5' as DecimalText },
      `${LAW} Ps. 20`,
      'kd-2012',
    ),
    years: confirmedSecondary(10, `${LAW} Ps. 20`, 'kd-2012'),
    sizes: confirmedSecondary(['medium', 'large'], `${LAW} Ps. 20`, 'kd-2012'),
    jointOperation: confirmedSecondary('lead-firm', `${LAW} Ps. 20`, 'kd-2012'),
  },
  realCapacity: {
    sizes: unconfirmed(['medium', 'large'], NO_REAL_CAPACITY),
    turnoverFactor: unconfirmed(
      { small: '6' as DecimalText, medium: '7' as DecimalText, large: '7' as DecimalText },
      NO_REAL_CAPACITY,
    ),
    liquidityFactor: unconfirmed(
      { small: '0.3' as DecimalText, medium: '0.6' as DecimalText, large: '0.6' as DecimalText },
      NO_REAL_CAPACITY,
    ),
    leastPercentOfEstimate: unconfirmed('10' as DecimalText, NO_REAL_CAPACITY),
    equalPasses: unconfirmed(true, NO_REAL_CAPACITY),
  },
  licenceValidOn: unconfirmed('not-stated', 'Tidak ada ketentuan hari berlakunya izin yang ditemukan'),
  experienceExemptYears: unconfirmed(3, `${GUIDANCE}, pengalaman usaha kecil`),
  performanceRequired: unconfirmed(false, `${LAW} Ps. 19`),
};
