/** Perpres 16/2018: preference for domestic products, HEA = (1 − KP) × HP. */
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { PreferenceRules } from '../../rule-set.ts';
import { confirmedText, unconfirmed } from '../../rule-value.ts';
import { LAW, SOURCE } from './law.ts';

const CLAUSE = `${LAW} Ps. 67`;

/** Preference from 2018. */
export const PREFERENCE_16_2018: PreferenceRules = {
  kinds: unconfirmed(
    ['goods', 'other-services'],
    `${CLAUSE}: "barang/jasa", dibaca tanpa pekerjaan konstruksi`,
    SOURCE,
  ),
  above: unconfirmed(
    { amount: '1000000000.00' as RupiahText, of: 'budget-ceiling', ofIntegrated: 'budget-ceiling' },
    `${CLAUSE}: paket di atas Rp1 miliar, dibaca sebagai pagu`,
    SOURCE,
  ),
  minimumLocalContentPercent: confirmedText('25' as DecimalText, CLAUSE, SOURCE),
  capPercent: confirmedText({ goods: '25' as DecimalText, works: null }, CLAUSE, SOURCE),
  formula: confirmedText('multiply-by-one-minus', CLAUSE, SOURCE),
  worksPart: unconfirmed('none', CLAUSE),
  components: unconfirmed('sum-of-components', `${CLAUSE}, gabungan barang dan jasa`),
  everyoneEvaluated: unconfirmed(true, `${CLAUSE}, evaluasi terhadap semua penawaran`),
  tieBreak: confirmedText('larger-local-content', CLAUSE, SOURCE),
};
