import type { CollusionRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';

const CLAUSE = 'Standar dokumen pengadaan, IKP 4';

/** What counts as an indication of collusion, 2010. */
export const COLLUSION_54_2010: CollusionRules = {
  indications: confirmedSecondary(
    ['similar-documents', 'close-to-estimate', 'common-control', 'same-mistakes'],
    CLAUSE,
    'sdp-2012',
  ),
  unconfirmedIndications: unconfirmed(['consecutive-guarantees'], `${CLAUSE}, jaminan bernomor urut`),
  minimum: confirmedSecondary(2, CLAUSE, 'sdp-2012'),
};
