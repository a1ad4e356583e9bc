/** Perpres 54/2010 jo. 70/2012: who is negotiated with, and when. */
import type { NegotiationRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { LAW } from './law.ts';

export const NEGOTIATION_54_2010: NegotiationRules = {
  always: unconfirmed(
    ['consulting-firm', 'consulting-individual'],
    `${LAW}, klarifikasi dan negosiasi jasa konsultansi`,
  ),
  timing: unconfirmed('before-award', `${LAW}, klarifikasi dan negosiasi jasa konsultansi`),
  few: confirmedSecondary(
    { kinds: ['goods', 'works', 'integrated-works', 'other-services'], atMost: 2 },
    'Standar dokumen pengadaan, IKP 27',
    'ikp-27-2012',
  ),
  noAgreement: confirmedSecondary('next-rank', 'Standar dokumen pengadaan, IKP 27', 'ikp-27-2012'),
  higher: unconfirmed('flagged', 'Tidak ada ketentuan untuk harga negosiasi yang lebih tinggi yang ditemukan'),
};
