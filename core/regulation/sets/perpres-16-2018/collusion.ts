/** Perpres 16/2018: what counts as an indication of collusion. */
import type { CollusionRules } from '../../rule-set.ts';
import { unconfirmed } from '../../rule-value.ts';

/** The list was read in standard documents of the era before; today's wording was not seen. */
const CLAUSE = 'Dokumen pemilihan; daftarnya dibaca dari standar dokumen era Perpres 54/2010, IKP 4';

/** Indications from 2018. */
export const COLLUSION_16_2018: CollusionRules = {
  indications: unconfirmed(
    ['similar-documents', 'close-to-estimate', 'common-control', 'same-mistakes'],
    CLAUSE,
    'sdp-2012',
  ),
  unconfirmedIndications: unconfirmed(['consecutive-guarantees'], 'Dokumen pemilihan, jaminan bernomor urut'),
  minimum: unconfirmed(2, CLAUSE, 'sdp-2012'),
};
