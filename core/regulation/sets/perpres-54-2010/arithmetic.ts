import type { ArithmeticRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { GUIDANCE } from './law.ts';

const SOURCE = 'perka-14-2012-koreksi';
const UNIT_PRICE = `${GUIDANCE}, koreksi aritmatik harga satuan`;

/** How price schedules are corrected, 2010. */
export const ARITHMETIC_54_2010: ArithmeticRules = {
  unitPricePart: confirmedSecondary('document-volume-times-offered-unit-price', UNIT_PRICE, SOURCE),
  lumpSumPart: confirmedSecondary('unchanged', `${GUIDANCE}, koreksi aritmatik lump sum`, SOURCE),
  blankUnitPrice: confirmedSecondary('included-elsewhere', UNIT_PRICE, SOURCE),
  timeBased: unconfirmed('as-unit-price', 'Tidak ada ketentuan koreksi kontrak waktu penugasan yang ditemukan'),
  missingItem: confirmedSecondary('added-at-zero', UNIT_PRICE, SOURCE),
  extraItem: confirmedSecondary('left-out', `${GUIDANCE}, koreksi aritmatik: disesuaikan dengan dokumen`, SOURCE),
  rounding: unconfirmed('line-half-up-to-sen', 'Tidak ada ketentuan pembulatan harga yang ditemukan'),
};
