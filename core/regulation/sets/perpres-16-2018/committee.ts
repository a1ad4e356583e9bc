/** Perpres 16/2018: who may decide. */
import type { CommitteeRules } from '../../rule-set.ts';
import { confirmedText } from '../../rule-value.ts';
import { LAW } from './law.ts';

/** Committee from 2018. */
export const COMMITTEE_16_2018: CommitteeRules = {
  minimumMembers: confirmedText(3, `${LAW} Ps. 13 ayat (2)`, 'perpres-16-2018'),
  odd: confirmedText(true, `${LAW} Ps. 13 ayat (2)`, 'perpres-16-2018'),
};
