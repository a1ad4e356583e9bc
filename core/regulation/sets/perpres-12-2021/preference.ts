/** Perpres 16/2018 jo. 12/2021: preference for goods, above an owner's estimate of Rp1 billion. */
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { PreferenceRules } from '../../rule-set.ts';
import { confirmedSecondary, confirmedText } from '../../rule-value.ts';
import { PREFERENCE_16_2018 } from '../perpres-16-2018/preference.ts';
import { LAW, SOURCE } from './law.ts';

const CLAUSE = `${LAW} Ps. 67`;

/** Preference from 2021. */
export const PREFERENCE_12_2021: PreferenceRules = {
  ...PREFERENCE_16_2018,
  kinds: confirmedSecondary(['goods'], CLAUSE, 'preferensi-2021'),
  above: confirmedText(
    { amount: '1000000000.00' as RupiahText, of: 'owner-estimate', ofIntegrated: 'owner-estimate' },
    CLAUSE,
    SOURCE,
  ),
  minimumLocalContentPercent: confirmedText('25' as DecimalText, CLAUSE, SOURCE),
  capPercent: confirmedText({ goods: '25' as DecimalText, works: null }, CLAUSE, SOURCE),
  worksPart: confirmedSecondary('none', CLAUSE, 'preferensi-2021'),
  components: confirmedSecondary('sum-of-components', 'Buku saku P3DN, gabungan barang dan jasa', 'p3dn-saku'),
};
