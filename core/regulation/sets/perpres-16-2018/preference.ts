/** Perpres 16/2018: domestic preference. */
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { PreferenceRules } from '../../rule-set.ts';
import { confirmedSecondary, confirmedText, unconfirmed } from '../../rule-value.ts';
import { LAW, SOURCE } from './law.ts';

export const PREFERENCE_16_2018: PreferenceRules = {
  kinds: confirmedText(['goods', 'works', 'integrated-works', 'other-services'], `${LAW} Ps. 67`, 'perpres-16-2018'),
  above: confirmedText(
    { amount: '1000000000.00' as RupiahText, of: 'budget-ceiling', ofIntegrated: 'budget-ceiling' },
    `${LAW} Ps. 67`,
    'perpres-16-2018',
  ),
  minimumLocalContentPercent: confirmedText('25' as DecimalText, `${LAW} Ps. 67`, 'perpres-16-2018'),
  capPercent: confirmedText({ goods: '25' as DecimalText, works: null }, `${LAW} Ps. 67`, 'perpres-16-2018'),
  formula: confirmedText('multiply-by-one-minus', `${LAW} Ps. 67`, 'perpres-16-2018'),
  worksPart: unconfirmed('none', `${LAW} Ps. 67`),
  components: confirmedSecondary('sum-of-components', 'Buku saku P3DN, barang dan jasa gabungan', 'p3dn'),
  everyoneEvaluated: unconfirmed(true, 'Bila preferensi berlaku semua penawaran dievaluasi; ketentuan belum terbaca'),
  tieBreak: confirmedText('larger-local-content', `${LAW} Ps. 67`, SOURCE),
};
