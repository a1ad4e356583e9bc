import { CONSULTING, TENDERED } from '../../kinds.ts';
import type { NegotiationRules } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { LAW } from './law.ts';

const CLAUSE = 'Standar dokumen pengadaan, IKP 27';

/** When a price is negotiated, 2010. */
export const NEGOTIATION_54_2010: NegotiationRules = {
  always: unconfirmed(CONSULTING, `${LAW} Ps. 49, klarifikasi dan negosiasi`),
  timing: unconfirmed('before-award', `${LAW}, tahapan seleksi`),
  few: unconfirmed(
    { byPassing: TENDERED, byOffering: [], atMost: 2 },
    `${CLAUSE}: kurang dari tiga penawaran; jenis pengadaannya tidak disebut`,
    'negosiasi-2012',
  ),
  noAgreement: confirmedSecondary('next-rank', CLAUSE, 'negosiasi-2012'),
  higher: unconfirmed('flagged', 'Tidak ada ketentuan untuk harga negosiasi yang lebih tinggi yang ditemukan'),
};
