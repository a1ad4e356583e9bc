/** Perpres 16/2018 as amended by 12/2021, with PerLKPP 12/2021: what the first amendment changed. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { RuleSet } from '../rule-set.ts';
import { confirmedSecondary, confirmedText, unconfirmed } from '../rule-value.ts';
import { PERPRES_16_2018 } from './perpres-16-2018.ts';

const LAW = 'Perpres 16/2018 jo. 12/2021';
const GUIDANCE = 'PerLKPP 12/2021';

/** Rules from 2 February 2021 until Perpres 46/2025. */
export const PERPRES_12_2021: RuleSet = {
  ...PERPRES_16_2018,
  id: 'perpres-12-2021',
  name: 'Perpres 12/2021',
  instruments: [
    'Peraturan Presiden Nomor 16 Tahun 2018 sebagaimana diubah dengan Peraturan Presiden Nomor 12 Tahun 2021',
    'Peraturan LKPP Nomor 12 Tahun 2021',
  ],
  inForceFrom: confirmedSecondary('2021-02-02' as DateOnly, 'Perpres 12/2021, mulai berlaku', 'preferensi-2021'),
  transition: unconfirmed(null, 'Perpres 12/2021, ketentuan peralihan'),
  evaluation: {
    ...PERPRES_16_2018.evaluation,
    order: confirmedSecondary(
      PERPRES_16_2018.evaluation.order.value,
      `${GUIDANCE}, evaluasi satu file pascakualifikasi`,
      'lkpp-modul-pemilihan',
    ),
    calledFirst: confirmedSecondary(3, `${GUIDANCE}, evaluasi tiga penawar terendah`, 'lkpp-modul-pemilihan'),
    minimumPassing: confirmedSecondary(1, `${GUIDANCE}, penetapan pemenang`, 'lkpp-modul-pemilihan'),
    thresholdEqualPasses: confirmedSecondary(true, `${GUIDANCE}, ambang batas`, 'ambang-batas-2013'),
    absentAtProof: unconfirmed('fails', `${GUIDANCE}, pembuktian kualifikasi`),
  },
  price: {
    aboveOwnerEstimateFails: confirmedText(
      ['goods', 'works', 'integrated-works', 'other-services'],
      `${LAW} Ps. 26 dan Ps. 51 ayat (2) huruf g`,
      'perpres-46-2025-konsolidasi',
    ),
    reasonableness: {
      belowPercent: confirmedSecondary('80' as DecimalText, 'SE LKPP 4/2022; SE PUPR 19/2021', 'kewajaran-harga'),
      kinds: confirmedSecondary(
        ['goods', 'works', 'integrated-works', 'other-services'],
        'SE LKPP 4/2022; SE PUPR 19/2021',
        'kewajaran-harga',
      ),
    },
    unbalanced: PERPRES_16_2018.price.unbalanced,
  },
  preference: {
    ...PERPRES_16_2018.preference,
    kinds: confirmedSecondary(['goods'], `${LAW} Ps. 67`, 'preferensi-2021'),
    above: confirmedText(
      { amount: '1000000000.00' as RupiahText, of: 'owner-estimate' },
      `${LAW} Ps. 67`,
      'perpres-46-2025-konsolidasi',
    ),
  },
  performanceBond: {
    ...PERPRES_16_2018.performanceBond,
    ratioOf: confirmedText('offered', `${LAW} Ps. 33`, 'perpres-46-2025-konsolidasi'),
  },
  award: {
    ...PERPRES_16_2018.award,
    reserves: confirmedSecondary(2, `${GUIDANCE}, penetapan pemenang`, 'lkpp-modul-pemilihan'),
  },
  failure: {
    ...PERPRES_16_2018.failure,
    'document-error': confirmedText(
      { declaredBy: 'committee', followUp: 're-tender' },
      `${LAW} Ps. 51 ayat (2) huruf d`,
      'perpres-46-2025-konsolidasi',
    ),
  },
  objection: {
    window: confirmedSecondary(
      { days: 5, counting: 'calendar-rolled' },
      `${GUIDANCE}, sanggah`,
      'lkpp-modul-pemilihan',
    ),
    answer: confirmedSecondary({ days: 3, counting: 'calendar-rolled' }, `${GUIDANCE}, jawaban sanggah`, 'mdp-sanggah'),
    simple: confirmedSecondary(null, `${GUIDANCE}, sanggah`, 'lkpp-modul-pemilihan'),
    appeal: {
      kinds: confirmedText(['works', 'integrated-works'], `${LAW} Ps. 30 dan Ps. 50`, 'perpres-46-2025-konsolidasi'),
      window: confirmedSecondary(
        { days: 5, counting: 'calendar' },
        `${GUIDANCE}, sanggah banding`,
        'lkpp-modul-pemilihan',
      ),
      answer: confirmedSecondary(
        { days: 14, counting: 'calendar' },
        `${GUIDANCE}, jawaban sanggah banding`,
        'lkpp-modul-pemilihan',
      ),
      bondPercent: confirmedText('1' as DecimalText, `${LAW} Ps. 30`, 'perpres-46-2025-konsolidasi'),
      silence: confirmedSecondary('accepted', `${GUIDANCE}, jawaban sanggah banding`, 'lkpp-modul-pemilihan'),
    },
  },
};
