/** Perpres 54/2010 jo. 70/2012: who may take part. */
import type { DecimalText } from '#core/money/text.ts';
import type { QualificationRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { GUIDANCE, LAW } from './law.ts';

export const QUALIFICATION_54_2010: QualificationRules = {
  scoredKinds: confirmedSecondary(
    ['consulting-firm'],
    `${GUIDANCE}, prakualifikasi jasa konsultansi`,
    'daftar-pendek-2012',
  ),
  // Seleksi sederhana works with three to five; seleksi umum fails under five.
  shortlist: confirmedSecondary(
    { minimum: 5, maximum: 7 },
    'Standar dokumen kualifikasi, IKP 17–19',
    'daftar-pendek-2012',
  ),
  minimumPassing: unconfirmed(3, `${GUIDANCE}, prakualifikasi`),
  packageCapacity: {
    small: confirmedSecondary(5, `${LAW} Ps. 19, sisa kemampuan paket`, 'skp-semarang'),
    others: confirmedSecondary(
      { least: 6, factor: '1.2' as DecimalText },
      `${LAW} Ps. 19, sisa kemampuan paket`,
      'skp-semarang',
    ),
    rounding: unconfirmed(
      'nearest-whole',
      'Dua hitungan yang dipublikasikan membulatkan 1,2 N ke bilangan bulat terdekat',
    ),
    above: unconfirmed(0, 'Sisa kemampuan paket harus lebih dari nol; bunyi ketentuan belum terbaca'),
    jointOperation: confirmedSecondary('counts-one-each', 'Paket KSO dihitung satu bagi setiap anggota', 'skp-kso'),
    years: confirmedSecondary(5, `${LAW} Ps. 19`, 'skp-semarang'),
  },
  basicCapacity: {
    multiplier: confirmedSecondary(
      { works: '3' as DecimalText, 'integrated-works': '3' as DecimalText, 'other-services': '5' as DecimalText },
      `${LAW} Ps. 20, kemampuan dasar`,
      'kd-2012',
    ),
    years: confirmedSecondary(10, `${LAW} Ps. 20, kemampuan dasar`, 'kd-2012'),
    sizes: confirmedSecondary(['medium', 'large'], `${LAW} Ps. 20, kemampuan dasar`, 'kd-2012'),
    jointOperation: confirmedSecondary('lead-firm', `${LAW} Ps. 20, kemampuan dasar`, 'kd-2012'),
  },
  realCapacity: {
    sizes: confirmedSecondary(['medium', 'large'], 'Sisa kemampuan nyata, usaha menengah dan besar', 'skn'),
    turnoverFactor: confirmedSecondary(
      { small: '6' as DecimalText, medium: '7' as DecimalText, large: '7' as DecimalText },
      'Sisa kemampuan nyata, faktor perputaran modal',
      'skn',
    ),
    liquidityFactor: confirmedSecondary(
      { small: '0.3' as DecimalText, medium: '0.6' as DecimalText, large: '0.6' as DecimalText },
      'Sisa kemampuan nyata, faktor likuiditas',
      'skn',
    ),
    leastPercentOfEstimate: confirmedSecondary(
      '10' as DecimalText,
      'Sisa kemampuan nyata paling sedikit 10 % HPS',
      'skn',
    ),
  },
  licenceValidOn: unconfirmed('bid-deadline', 'Tidak ada ketentuan tanggal berlakunya izin yang ditemukan'),
  experienceExemptYears: unconfirmed(3, 'Usaha kecil yang baru berdiri'),
  performanceRequired: unconfirmed(false, `${LAW}, persyaratan kualifikasi`),
};
