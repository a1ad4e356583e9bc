import type { DecimalText } from '#core/money/text.ts';
import { TENDERED } from '../../kinds.ts';
import type { MethodRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { LAW } from './law.ts';

/** Which methods there are, for what, and how they score, 2010. */
export const METHODS_54_2010: MethodRules = {
  kinds: {
    'lowest-price-knockout': unconfirmed(TENDERED, `${LAW} Ps. 48`, 'sistem-nilai-2012'),
    'lowest-price-threshold': unconfirmed(TENDERED, `${LAW} Ps. 48`, 'ambang-batas-2013'),
    scoring: unconfirmed(TENDERED, `${LAW} Ps. 48`, 'sistem-nilai-2012'),
    'life-cycle-cost': unconfirmed(['goods', 'works', 'other-services'], `${LAW} Ps. 48`, 'evaluasi-perpres-54'),
    quality: unconfirmed(['consulting-firm', 'consulting-individual'], `${LAW} Ps. 49`, 'evaluasi-perpres-54'),
    'quality-and-cost': unconfirmed(['consulting-firm'], `${LAW} Ps. 49`),
    'fixed-budget': unconfirmed(['consulting-firm'], `${LAW} Ps. 49`),
    'least-cost': unconfirmed(['consulting-firm'], `${LAW} Ps. 49`),
    quick: unconfirmed([], 'Tender cepat tidak ditemukan pada naskah era ini yang dibaca'),
  },
  submissions: {
    'lowest-price-knockout': unconfirmed(['one-file', 'two-file', 'two-stage'], `${LAW} Ps. 47`),
    'lowest-price-threshold': unconfirmed(['one-file', 'two-file', 'two-stage'], `${LAW} Ps. 47`),
    scoring: unconfirmed(['two-file', 'two-stage'], `${LAW} Ps. 47`),
    'life-cycle-cost': unconfirmed(['two-file', 'two-stage'], `${LAW} Ps. 47`),
    quality: unconfirmed(['one-file', 'two-file'], `${LAW} Ps. 47`),
    'quality-and-cost': unconfirmed(['two-file'], `${LAW} Ps. 47`),
    'fixed-budget': unconfirmed(['two-file'], `${LAW} Ps. 47`),
    'least-cost': unconfirmed(['two-file'], `${LAW} Ps. 47`),
    quick: unconfirmed([], 'Tender cepat tidak ditemukan pada naskah era ini yang dibaca'),
  },
  consultingFirmSubmissions: unconfirmed(['two-file'], `${LAW} Ps. 47`),
  weights: {
    scoring: confirmedSecondary(
      {
        technical: { from: '10' as DecimalText, to: '30' as DecimalText },
        price: { from: '70' as DecimalText, to: '90' as DecimalText },
      },
      `${LAW} Ps. 48, sistem nilai`,
      'sistem-nilai-2012',
    ),
    qualityAndCost: unconfirmed(
      {
        technical: { from: '60' as DecimalText, to: '80' as DecimalText },
        price: { from: '20' as DecimalText, to: '40' as DecimalText },
      },
      `${LAW} Ps. 49, kualitas dan biaya`,
    ),
  },
  consultingElements: unconfirmed(
    [
      { element: 'experience', from: '10' as DecimalText, to: '20' as DecimalText },
      { element: 'proposal', from: '20' as DecimalText, to: '40' as DecimalText },
      { element: 'experts', from: '50' as DecimalText, to: '70' as DecimalText },
    ],
    'Standar dokumen seleksi, unsur penilaian teknis',
    'sbd-konsultansi',
  ),
  priceScore: confirmedSecondary('lowest-over-price', `${LAW} Ps. 48, sistem nilai`, 'sistem-nilai-2012'),
  technicalScore: unconfirmed('as-scored', 'Tidak ada ketentuan yang menskala nilai teknis ke nilai tertinggi'),
  lifeCycleCost: unconfirmed(
    'plain-sum-unless-document-discounts',
    `${LAW} Ps. 48, umur ekonomis; ketentuan diskonto tidak ditemukan`,
    'evaluasi-perpres-54',
  ),
  quickTender: {
    minimumOffers: unconfirmed(2, 'Tender cepat tidak ditemukan pada naskah era ini yang dibaca'),
  },
};
