/** Perpres 54/2010 jo. 70/2012: the correction of price schedules. */
import type { ArithmeticRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { GUIDANCE } from './law.ts';

export const ARITHMETIC_54_2010: ArithmeticRules = {
  unitPricePart: confirmedSecondary(
    'document-volume-times-offered-unit-price',
    `${GUIDANCE}, koreksi aritmatik harga satuan`,
    'perka-14-2012-koreksi',
  ),
  lumpSumPart: confirmedSecondary('unchanged', `${GUIDANCE}, koreksi aritmatik lump sum`, 'perka-14-2012-koreksi'),
  blankUnitPrice: confirmedSecondary(
    'included-elsewhere',
    `${GUIDANCE}, koreksi aritmatik harga satuan`,
    'perka-14-2012-koreksi',
  ),
  timeBased: unconfirmed('as-unit-price', 'Kontrak waktu penugasan: volume orang-bulan dikoreksi seperti harga satuan'),
  missingItem: confirmedSecondary(
    'added-at-zero',
    `${GUIDANCE}, koreksi aritmatik harga satuan`,
    'perka-14-2012-koreksi',
  ),
  extraItem: confirmedSecondary(
    'left-out',
    `${GUIDANCE}, koreksi aritmatik: disesuaikan dengan dokumen`,
    'perka-14-2012-koreksi',
  ),
  rounding: unconfirmed('line-half-up-to-sen', 'Tidak ada ketentuan pembulatan harga yang ditemukan'),
};
