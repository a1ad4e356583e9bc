/** Perpres 54/2010 jo. 70/2012: indications of collusion. */
import type { CollusionRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';

export const COLLUSION_54_2010: CollusionRules = {
  indications: confirmedSecondary(
    ['similar-documents', 'close-to-estimate', 'common-control', 'same-mistakes'],
    'Standar dokumen pengadaan, IKP 4',
    'sdp-2012',
  ),
  unconfirmedIndications: unconfirmed(['consecutive-guarantees'], 'Nomor seri jaminan berurutan dari satu penerbit'),
  minimum: confirmedSecondary(2, 'Standar dokumen pengadaan, IKP 4', 'sdp-2012'),
};
