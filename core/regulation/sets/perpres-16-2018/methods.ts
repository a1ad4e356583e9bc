/** Perpres 16/2018: which methods there are, for what, and how they score. */
import type { DecimalText } from '#core/money/text.ts';
import { CONSULTING, TENDERED } from '../../kinds.ts';
import type { MethodRules } from '../../rule-set.ts';
import { confirmedSecondary, confirmedText, unconfirmed } from '../../rule-value.ts';
import { GUIDANCE, LAW, SOURCE } from './law.ts';

const FIRM: readonly ['consulting-firm'] = ['consulting-firm'];
/** Ps. 40 ties one file to the lowest price and two files to a technical judgement before the price. */
const NOT_ONE_FILE = `${LAW} Ps. 40: satu file hanya untuk harga terendah, disimpulkan`;

/** Methods from 2018. */
export const METHODS_16_2018: MethodRules = {
  kinds: {
    'lowest-price-knockout': confirmedText(TENDERED, `${LAW} Ps. 39`, SOURCE),
    'lowest-price-threshold': confirmedSecondary(
      TENDERED,
      `${LAW} Ps. 39, harga terendah dengan ambang batas`,
      'ambang-batas-2013',
    ),
    scoring: unconfirmed(TENDERED, `${LAW} Ps. 39; pekerjaan terintegrasi tidak terbaca`, SOURCE),
    'life-cycle-cost': unconfirmed(
      ['goods', 'works', 'other-services'],
      `${LAW} Ps. 39; sebelum 2021 tidak hanya barang, daftarnya tidak tercatat`,
      SOURCE,
    ),
    quality: unconfirmed(CONSULTING, `${LAW} Ps. 42; konsultan perorangan tidak terbaca`, SOURCE),
    'quality-and-cost': confirmedText(FIRM, `${LAW} Ps. 42`, SOURCE),
    'fixed-budget': confirmedText(FIRM, `${LAW} Ps. 42`, SOURCE),
    'least-cost': confirmedText(FIRM, `${LAW} Ps. 42`, SOURCE),
    quick: unconfirmed(['goods', 'works', 'other-services'], `${LAW} Ps. 50; jenis pengadaan tidak terbaca`),
  },
  submissions: {
    'lowest-price-knockout': unconfirmed(
      ['one-file', 'two-file', 'two-stage'],
      `${LAW} Ps. 40: satu file untuk harga terendah; dua file dan dua tahap disimpulkan`,
      SOURCE,
    ),
    'lowest-price-threshold': unconfirmed(
      ['one-file', 'two-file', 'two-stage'],
      `${LAW} Ps. 40: satu file untuk harga terendah; dua file dan dua tahap disimpulkan`,
      SOURCE,
    ),
    scoring: unconfirmed(['two-file', 'two-stage'], NOT_ONE_FILE, SOURCE),
    'life-cycle-cost': unconfirmed(['two-file', 'two-stage'], NOT_ONE_FILE, SOURCE),
    quality: unconfirmed(['one-file', 'two-file'], `${LAW} Ps. 43; konsultan perorangan tidak terbaca`, SOURCE),
    'quality-and-cost': confirmedText(['two-file'], `${LAW} Ps. 43`, SOURCE),
    'fixed-budget': confirmedText(['two-file'], `${LAW} Ps. 43`, SOURCE),
    'least-cost': confirmedText(['two-file'], `${LAW} Ps. 43`, SOURCE),
    quick: unconfirmed(['one-file'], `${LAW} Ps. 50, tender cepat hanya menawar harga`),
  },
  consultingFirmSubmissions: confirmedText(['two-file'], `${LAW} Ps. 43`, SOURCE),
  weights: {
    scoring: confirmedSecondary(
      {
        technical: { from: '60' as DecimalText, to: '70' as DecimalText },
        price: { from: '30' as DecimalText, to: '40' as DecimalText },
      },
      `${GUIDANCE} angka 3.6.1, sistem nilai`,
      'perlkpp-9-2018',
    ),
    qualityAndCost: confirmedSecondary(
      {
        technical: { from: '60' as DecimalText, to: '80' as DecimalText },
        price: { from: '20' as DecimalText, to: '40' as DecimalText },
      },
      `${GUIDANCE}, kualitas dan biaya`,
      'kualitas-biaya-2018',
    ),
  },
  consultingElements: unconfirmed(
    [
      { element: 'experience', from: '10' as DecimalText, to: '20' as DecimalText },
      { element: 'proposal', from: '20' as DecimalText, to: '40' as DecimalText },
      { element: 'experts', from: '50' as DecimalText, to: '70' as DecimalText },
    ],
    `${GUIDANCE}, unsur teknis jasa konsultansi; dibaca dari pedoman sesudahnya`,
  ),
  priceScore: confirmedSecondary('lowest-over-price', `${GUIDANCE}, nilai harga`, 'kualitas-biaya-2018'),
  technicalScore: unconfirmed('as-scored', 'Tidak ada ketentuan yang menskala nilai teknis ke nilai tertinggi'),
  lifeCycleCost: unconfirmed(
    'plain-sum-unless-document-discounts',
    `${LAW} Ps. 39, umur ekonomis; ketentuan diskonto tidak ditemukan`,
    'evaluasi-perpres-54',
  ),
  quickTender: {
    minimumOffers: unconfirmed(2, `${LAW} Ps. 51, tender cepat; dibaca dari konsolidasi sesudahnya`),
  },
};
