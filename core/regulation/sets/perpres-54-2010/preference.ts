/** Perpres 54/2010 jo. 70/2012: domestic preference. */
import type { DecimalText } from '#core/money/text.ts';
import type { PreferenceRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { LAW } from './law.ts';

export const PREFERENCE_54_2010: PreferenceRules = {
  kinds: confirmedSecondary(['goods', 'works'], 'Perpres 54/2010 Ps. 98', 'preferensi-2014'),
  above: unconfirmed(null, 'Perpres 54/2010 Ps. 98'),
  minimumLocalContentPercent: confirmedSecondary('25' as DecimalText, 'Perpres 54/2010 Ps. 98', 'preferensi-2014'),
  capPercent: confirmedSecondary(
    { goods: '15' as DecimalText, works: '7.5' as DecimalText },
    'Perpres 54/2010 Ps. 98',
    'preferensi-2014',
  ),
  formula: confirmedSecondary('divide-by-one-plus', 'Perpres 54/2010 Ps. 98', 'preferensi-2014'),
  worksPart: confirmedSecondary('whole-price', `${LAW} Ps. 98`, 'preferensi-2014'),
  components: confirmedSecondary('sum-of-components', 'Buku saku P3DN, barang dan jasa gabungan', 'p3dn'),
  everyoneEvaluated: unconfirmed(true, 'Bila preferensi berlaku semua penawaran dievaluasi; ketentuan belum terbaca'),
  tieBreak: unconfirmed('committee-decision', `${LAW} Ps. 98`),
};
