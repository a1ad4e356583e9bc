/** Perpres 16/2018 jo. 12/2021: grounds of failure and what follows. */
import type { RuleSet } from '../../rule-set.ts';
import { confirmedSecondary, confirmedText } from '../../rule-value.ts';
import { FAILURE_16_2018 } from '../perpres-16-2018/failure.ts';
import { GUIDANCE, LAW, SOURCE } from './law.ts';

export const FAILURE_12_2021: RuleSet['failure'] = {
  ...FAILURE_16_2018,
  'document-error': confirmedText(
    { declaredBy: 'committee', followUp: 're-tender' },
    `${LAW} Ps. 51 ayat (2) huruf d`,
    'perpres-46-2025-konsolidasi',
  ),
  'negotiation-failed': confirmedText(
    { declaredBy: 'committee', followUp: 're-tender' },
    `${LAW} Ps. 51 ayat (2) huruf h`,
    SOURCE,
  ),
  'all-above-ceiling': confirmedSecondary(
    { declaredBy: 'committee', followUp: 're-tender' },
    `${GUIDANCE}, seleksi gagal`,
    'tender-gagal-12-2021',
  ),
  'procedure-not-followed': confirmedSecondary(
    { declaredBy: 'committee', followUp: 're-tender' },
    `${GUIDANCE}, tender gagal`,
    'tender-gagal-12-2021',
  ),
  'rejection-upheld': confirmedSecondary(
    { declaredBy: 'budget-user', followUp: 're-tender' },
    `${GUIDANCE}, tender gagal`,
    'tender-gagal-12-2021',
  ),
  'award-refused': confirmedSecondary(
    { declaredBy: 'budget-user', followUp: 're-tender' },
    `${GUIDANCE}, tender gagal`,
    'tender-gagal-12-2021',
  ),
};
