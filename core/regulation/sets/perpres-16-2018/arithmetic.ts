/** Perpres 16/2018: the correction of price schedules. */
import type { ArithmeticRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';

/** The guidance of this era was not read on correction; the rule is the one of Perka LKPP 14/2012, taught ever since. */
const CORRECTION = 'Koreksi aritmatik menurut Perka LKPP 14/2012, diteruskan pedoman LKPP sesudahnya';

/** Correction of price schedules from 2018. */
export const ARITHMETIC_16_2018: ArithmeticRules = {
  unitPricePart: confirmedSecondary(
    'document-volume-times-offered-unit-price',
    `${CORRECTION}: bagian harga satuan`,
    'perka-14-2012-koreksi',
  ),
  lumpSumPart: confirmedSecondary('unchanged', `${CORRECTION}: bagian lump sum`, 'bppk-lump-sum'),
  blankUnitPrice: confirmedSecondary(
    'included-elsewhere',
    `${CORRECTION}: harga satuan kosong`,
    'perka-14-2012-koreksi',
  ),
  timeBased: unconfirmed('as-unit-price', 'Kontrak waktu penugasan: volume orang-bulan dikoreksi seperti harga satuan'),
  missingItem: confirmedSecondary(
    'added-at-zero',
    `${CORRECTION}: mata pembayaran tidak ditawar`,
    'perka-14-2012-koreksi',
  ),
  extraItem: confirmedSecondary('left-out', `${CORRECTION}: disesuaikan dengan dokumen`, 'perka-14-2012-koreksi'),
  rounding: unconfirmed('line-half-up-to-sen', 'Tidak ada ketentuan pembulatan harga yang ditemukan'),
};
