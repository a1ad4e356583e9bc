/** Perpres 16/2018 as amended by 12/2021 and 46/2025; PerLKPP 12/2021 goes on until LKPP replaces it. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { FailureFollowUp, FailureRule, RuleSet, RuleValue } from '../rule-set.ts';
import { confirmedText } from '../rule-value.ts';
import { PERPRES_12_2021 } from './perpres-12-2021.ts';

const LAW = 'Perpres 16/2018 jo. 12/2021 dan 46/2025';

function ground(
  letter: string,
  followUp: FailureFollowUp,
  declaredBy: FailureRule['declaredBy'] = 'committee',
): RuleValue<FailureRule> {
  return confirmedText(
    { declaredBy, followUp },
    `${LAW} Ps. 51 ayat (2) huruf ${letter}`,
    'perpres-46-2025-konsolidasi',
  );
}

/** Rules from 30 April 2025. */
export const PERPRES_46_2025: RuleSet = {
  ...PERPRES_12_2021,
  id: 'perpres-46-2025',
  name: 'Perpres 46/2025',
  instruments: [
    'Peraturan Presiden Nomor 16 Tahun 2018 sebagaimana beberapa kali diubah, terakhir dengan Peraturan Presiden Nomor 46 Tahun 2025',
    'Peraturan LKPP Nomor 12 Tahun 2021',
  ],
  inForceFrom: confirmedText(
    '2025-04-30' as DateOnly,
    'Perpres 46/2025, diundangkan LN 2025 No. 67',
    'perpres-46-2025-konsolidasi',
  ),
  transition: confirmedText(
    'may-continue-under-new',
    'Perpres 46/2025, ketentuan peralihan',
    'perpres-46-2025-konsolidasi',
  ),
  words: confirmedText(
    { ...PERPRES_12_2021.words.value, involved: 'terindikasi' },
    `${LAW} Ps. 1 dan Ps. 51`,
    'perpres-46-2025-konsolidasi',
  ),
  committee: {
    minimumMembers: confirmedText(3, `${LAW} Ps. 13 ayat (2)`, 'perpres-46-2025-konsolidasi'),
    odd: confirmedText(true, `${LAW} Ps. 13 ayat (2)`, 'perpres-46-2025-konsolidasi'),
  },
  price: {
    ...PERPRES_12_2021.price,
    aboveOwnerEstimateFails: confirmedText(
      ['goods', 'works', 'integrated-works', 'other-services'],
      `${LAW} Ps. 26 dan Ps. 51 ayat (2) huruf g`,
      'perpres-46-2025-konsolidasi',
    ),
  },
  preference: {
    ...PERPRES_12_2021.preference,
    kinds: confirmedText(
      ['goods', 'works', 'integrated-works', 'other-services'],
      `${LAW} Ps. 67`,
      'perpres-46-2025-konsolidasi',
    ),
    above: confirmedText(
      { amount: '1000000000.00' as RupiahText, of: 'owner-estimate' },
      `${LAW} Ps. 67`,
      'perpres-46-2025-konsolidasi',
    ),
    capPercent: confirmedText(
      { goods: '25' as DecimalText, works: '25' as DecimalText },
      `${LAW} Ps. 67`,
      'perpres-46-2025-konsolidasi',
    ),
  },
  award: {
    ...PERPRES_12_2021.award,
    committeeLimit: confirmedText(
      { general: '100000000000.00' as RupiahText, consulting: '10000000000.00' as RupiahText },
      `${LAW} Ps. 9 ayat (1) huruf n dan Ps. 13 ayat (1)`,
      'perpres-46-2025-konsolidasi',
    ),
    limitOf: confirmedText('budget-ceiling', `${LAW} Ps. 13 ayat (1)`, 'perpres-46-2025-konsolidasi'),
  },
  failure: {
    'evaluation-error': ground('a', 're-evaluation'),
    'no-bids': ground('b', 're-tender'),
    'none-passes': ground('c', 're-tender'),
    'document-error': ground('d', 'resubmission-or-re-tender'),
    'all-indicated-corruption': ground('e', 're-tender'),
    'all-indicated-collusion': ground('f', 're-tender'),
    'all-above-owner-estimate': ground('g', 're-tender'),
    'committee-corruption': ground('i', 're-tender', 'budget-user'),
    'no-budget': ground('j', 'none-named', 'budget-user'),
  },
};
