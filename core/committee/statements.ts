/**
 * The words members sign. An issue that was signed never changes: new words get a new version.
 *
 * Source  DOMAIN §4.2 (pakta integritas of officials: no KKN, report, work openly, accept sanctions); RULES §6.1 (Perpres
 * 16/2018 Ps. 7(2), who may not take part). The wording is this build's.
 */
import type { Statement } from '#core/tender/safeguards-model.ts';

export const PACT_STATEMENT: Statement = {
  version: 'pakta-integritas/1',
  text: [
    'Dalam pemilihan penyedia untuk paket ini saya:',
    '1. tidak akan melakukan praktik korupsi, kolusi, dan nepotisme;',
    '2. akan melaporkan kepada APIP atau pihak yang berwenang bila mengetahui ada indikasi KKN;',
    '3. akan bekerja secara bersih, terbuka, dan profesional;',
    '4. bersedia menerima sanksi menurut peraturan perundang-undangan bila melanggar hal-hal di atas.',
  ].join('\n'),
};

export const INTEREST_STATEMENT: Statement = {
  version: 'pernyataan-kepentingan/1',
  text: [
    'Saya menyatakan dengan sebenarnya semua hubungan saya dengan peserta pemilihan paket ini, baik langsung maupun tidak langsung,',
    'termasuk hubungan keluarga, kepemilikan, kepengurusan, pekerjaan, dan usaha.',
    'Hubungan yang tidak saya sebut tidak ada. Bila kemudian ada, saya akan segera memperbarui pernyataan ini.',
  ].join(' '),
};
