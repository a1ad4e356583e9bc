/** Perpres 16/2018: who is negotiated with, and when. */
import type { NegotiationRules } from '../../rule-set.ts';
import { confirmedSecondary, confirmedText } from '../../rule-value.ts';
import { NEGOTIATION_54_2010 } from '../perpres-54-2010/negotiation.ts';
import { GUIDANCE, LAW, SOURCE } from './law.ts';

export const NEGOTIATION_16_2018: NegotiationRules = {
  ...NEGOTIATION_54_2010,
  always: confirmedSecondary(['consulting-firm', 'consulting-individual'], `${LAW} Ps. 50`, 'lkpp-modul-pemilihan'),
  timing: confirmedText('after-objection', `${LAW} Ps. 50`, SOURCE),
  few: confirmedSecondary(
    { kinds: ['goods', 'other-services'], atMost: 1 },
    `${GUIDANCE}, klarifikasi dan negosiasi`,
    'lkpp-modul-pemilihan',
  ),
  noAgreement: confirmedSecondary('next-rank', `${GUIDANCE}, klarifikasi dan negosiasi`, 'lkpp-modul-pemilihan'),
};
