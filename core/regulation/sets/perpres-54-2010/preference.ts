import type { DecimalText } from '#core/money/text.ts';
import type { PreferenceRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';

const CLAUSE = 'Perpres 54/2010 Ps. 98';

/** Preference for domestic products, 2010: HEA = HP / (1 + KP). */
export const PREFERENCE_54_2010: PreferenceRules = {
  kinds: confirmedSecondary(['goods', 'works'], CLAUSE, 'preferensi-2014'),
  above: unconfirmed(null, CLAUSE),
  minimumLocalContentPercent: confirmedSecondary('25' as DecimalText, CLAUSE, 'preferensi-2014'),
  capPercent: confirmedSecondary(
    { goods: '15' as DecimalText, works: '7.5' as DecimalText },
    CLAUSE,
    'preferensi-2014',
  ),
  formula: confirmedSecondary('divide-by-one-plus', CLAUSE, 'preferensi-2014'),
  worksPart: unconfirmed('whole-price', CLAUSE),
  components: unconfirmed('sum-of-components', `${CLAUSE}, gabungan barang dan jasa`),
  everyoneEvaluated: unconfirmed(true, `${CLAUSE}, evaluasi terhadap semua penawaran`),
  tieBreak: unconfirmed('committee-decision', `${CLAUSE}, HEA yang sama`),
};
