/** Perpres 16/2018 jo. 12/2021 dan 46/2025: who may decide. */
import type { CommitteeRules } from '../../rule-set.ts';
import { confirmedText } from '../../rule-value.ts';
import { LAW } from './law.ts';

/** Committee from 2025. */
export const COMMITTEE_46_2025: CommitteeRules = {
  minimumMembers: confirmedText(3, `${LAW} Ps. 13 ayat (2)`, 'perpres-46-2025-konsolidasi'),
  odd: confirmedText(true, `${LAW} Ps. 13 ayat (2)`, 'perpres-46-2025-konsolidasi'),
};
