/** Perpres 16/2018: who is negotiated with, and when. */
import { CONSULTING } from '../../kinds.ts';
import type { NegotiationRules } from '../../rule-set.ts';
import { confirmedText, unconfirmed } from '../../rule-value.ts';
import { GUIDANCE, LAW, SOURCE } from './law.ts';

/** Negotiation from 2018. */
export const NEGOTIATION_16_2018: NegotiationRules = {
  always: confirmedText(CONSULTING, `${LAW} Ps. 50`, SOURCE),
  timing: confirmedText('after-objection', `${LAW} Ps. 50`, SOURCE),
  few: unconfirmed(
    { byPassing: ['works', 'integrated-works'], byOffering: ['goods', 'other-services'], atMost: 1 },
    `${GUIDANCE}, klarifikasi dan negosiasi`,
  ),
  noAgreement: unconfirmed('next-rank', `${GUIDANCE}, klarifikasi dan negosiasi`),
  higher: unconfirmed('flagged', 'Tidak ada ketentuan untuk harga negosiasi yang lebih tinggi yang ditemukan'),
};
