/** Perpres 16/2018: who may take part, and how much work a firm can still carry. */
import type { DecimalText } from '#core/money/text.ts';
import type { QualificationRules } from '../../rule-set.ts';
import { confirmedText, unconfirmed } from '../../rule-value.ts';
import { GUIDANCE, LAW, SOURCE } from './law.ts';

const PACKAGES = `${GUIDANCE}, Sisa Kemampuan Paket; pedoman ini tidak terbaca`;
const BASIC = `${GUIDANCE}, Kemampuan Dasar; dibaca dari Perpres 54/2010 Ps. 20`;
const REAL = `${GUIDANCE}, Sisa Kemampuan Nyata; pedoman ini tidak terbaca`;

/** Qualification from 2018. */
export const QUALIFICATION_16_2018: QualificationRules = {
  scoredKinds: confirmedText(['consulting-firm'], `${LAW} Ps. 44`, SOURCE),
  shortlist: {
    minimum: confirmedText(3, `${LAW} Ps. 51, prakualifikasi gagal`, SOURCE),
    maximum: unconfirmed(7, `${LAW} Ps. 44, daftar pendek; batas atas tidak terbaca`),
    simple: unconfirmed(null, `${LAW} Ps. 44, daftar pendek; seleksi sederhana tidak dikenal lagi`),
  },
  minimumPassing: confirmedText(3, `${LAW} Ps. 51, prakualifikasi gagal`, SOURCE),
  packageCapacity: {
    small: unconfirmed(5, PACKAGES),
    others: unconfirmed({ least: 6, factor: '1.2' as DecimalText }, PACKAGES),
    rounding: unconfirmed('nearest-whole', 'Tidak ada ketentuan pembulatan 1,2 N yang ditemukan'),
    above: unconfirmed(0, PACKAGES),
    jointOperation: unconfirmed('counts-one-each', PACKAGES, 'skp-kso-2012'),
    years: unconfirmed(5, PACKAGES),
  },
  basicCapacity: {
    multiplier: unconfirmed({ works: '3' as DecimalText, 'other-services': '5' as DecimalText }, BASIC, 'kd-2012'),
    years: unconfirmed(10, BASIC, 'kd-2012'),
    sizes: unconfirmed(['medium', 'large'], BASIC, 'kd-2012'),
    jointOperation: unconfirmed('lead-firm', BASIC, 'kd-2012'),
  },
  realCapacity: {
    sizes: unconfirmed(['medium', 'large'], REAL),
    turnoverFactor: unconfirmed(
      { small: '6' as DecimalText, medium: '7' as DecimalText, large: '7' as DecimalText },
      REAL,
    ),
    liquidityFactor: unconfirmed(
      { small: '0.3' as DecimalText, medium: '0.6' as DecimalText, large: '0.6' as DecimalText },
      REAL,
    ),
    leastPercentOfEstimate: unconfirmed('10' as DecimalText, REAL),
    equalPasses: unconfirmed(true, REAL),
  },
  licenceValidOn: unconfirmed('not-stated', 'Tidak ada ketentuan hari berlakunya izin yang ditemukan'),
  experienceExemptYears: unconfirmed(3, `${GUIDANCE}, pengalaman usaha kecil; pedoman ini tidak terbaca`),
  performanceRequired: confirmedText(false, `${LAW} Ps. 44`, SOURCE),
};
