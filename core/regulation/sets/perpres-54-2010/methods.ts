/** Perpres 54/2010 jo. 70/2012: which methods there are, and their weights. */
import type { DecimalText } from '#core/money/text.ts';
import type { MethodRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { GUIDANCE, LAW, TENDERED } from './law.ts';

export const METHODS_54_2010: MethodRules = {
  kinds: {
    'lowest-price-knockout': unconfirmed(TENDERED, `${LAW} Ps. 48`),
    'lowest-price-threshold': unconfirmed(TENDERED, `${LAW} Ps. 48`),
    scoring: confirmedSecondary(TENDERED, `${GUIDANCE}, sistem nilai`, 'sistem-nilai-2012'),
    'life-cycle-cost': confirmedSecondary(
      TENDERED,
      `${LAW} Ps. 48, penilaian biaya selama umur ekonomis`,
      'metode-p54',
    ),
    quality: confirmedSecondary(
      ['consulting-firm', 'consulting-individual'],
      `${LAW} Ps. 49, metode kualitas`,
      'metode-p54',
    ),
    'quality-and-cost': confirmedSecondary(
      ['consulting-firm'],
      `${LAW} Ps. 49, metode kualitas dan biaya`,
      'metode-p54',
    ),
    'fixed-budget': unconfirmed(['consulting-firm'], `${LAW} Ps. 49, metode pagu anggaran`),
    'least-cost': unconfirmed(['consulting-firm'], `${LAW} Ps. 49, metode biaya terendah`),
    quick: unconfirmed([], 'Tender cepat tidak ditemukan dalam aturan era ini'),
  },
  submissions: {
    'lowest-price-knockout': unconfirmed(['one-file', 'two-file', 'two-stage'], `${LAW} Ps. 47`),
    'lowest-price-threshold': unconfirmed(['one-file', 'two-file', 'two-stage'], `${LAW} Ps. 47`),
    scoring: unconfirmed(['two-file', 'two-stage'], `${LAW} Ps. 47`),
    'life-cycle-cost': unconfirmed(['two-file', 'two-stage'], `${LAW} Ps. 47`),
    quality: unconfirmed(['one-file', 'two-file'], `${LAW} Ps. 47`),
    'quality-and-cost': unconfirmed(['two-file'], `${LAW} Ps. 47`),
    'fixed-budget': unconfirmed(['one-file', 'two-file'], `${LAW} Ps. 47`),
    'least-cost': unconfirmed(['one-file', 'two-file'], `${LAW} Ps. 47`),
    quick: unconfirmed([], 'Tender cepat tidak ditemukan dalam aturan era ini'),
  },
  weights: {
    scoring: confirmedSecondary(
      {
        technical: { from: '10' as DecimalText, to: '30' as DecimalText },
        price: { from: '70' as DecimalText, to: '90' as DecimalText },
      },
      `${GUIDANCE}, sistem nilai`,
      'sistem-nilai-2012',
    ),
    qualityAndCost: unconfirmed(
      {
        technical: { from: '60' as DecimalText, to: '80' as DecimalText },
        price: { from: '20' as DecimalText, to: '40' as DecimalText },
      },
      `${GUIDANCE}, kualitas dan biaya`,
    ),
  },
  consultingElements: confirmedSecondary(
    [
      { element: 'experience', from: '10' as DecimalText, to: '20' as DecimalText },
      { element: 'proposal', from: '20' as DecimalText, to: '40' as DecimalText },
      { element: 'experts', from: '50' as DecimalText, to: '70' as DecimalText },
    ],
    `${GUIDANCE}, unsur teknis jasa konsultansi`,
    'unsur-konsultansi',
  ),
  priceScore: confirmedSecondary('lowest-over-price', `${GUIDANCE}, nilai harga`, 'sistem-nilai-2012'),
  technicalScore: unconfirmed('as-scored', 'Tidak ada sumber yang menskalakan nilai teknis terhadap peserta terbaik'),
  lifeCycleCost: confirmedSecondary('plain-sum-unless-document-discounts', `${LAW} Ps. 48`, 'metode-p54'),
  quickTender: {
    minimumOffers: unconfirmed(2, 'Tender cepat tidak ditemukan dalam aturan era ini'),
  },
};
