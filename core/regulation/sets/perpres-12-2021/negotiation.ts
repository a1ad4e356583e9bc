/** Perpres 16/2018 jo. 12/2021: who is negotiated with, and when. */
import type { NegotiationRules } from '../../rule-set.ts';
import { confirmedSecondary } from '../../rule-value.ts';
import { NEGOTIATION_16_2018 } from '../perpres-16-2018/negotiation.ts';
import { GUIDANCE } from './law.ts';

const CLAUSE = `${GUIDANCE}, klarifikasi dan negosiasi`;

/** Negotiation from 2021. */
export const NEGOTIATION_12_2021: NegotiationRules = {
  ...NEGOTIATION_16_2018,
  few: confirmedSecondary(
    { byPassing: ['works', 'integrated-works'], byOffering: ['goods', 'other-services'], atMost: 1 },
    CLAUSE,
    'lkpp-modul-pemilihan',
  ),
  noAgreement: confirmedSecondary('next-rank', CLAUSE, 'lkpp-modul-pemilihan'),
};
