/** Perpres 54/2010 jo. 70/2012: who may decide. */
import type { CommitteeRules } from '../../rule-set.ts';
import { unconfirmed } from '../../rule-value.ts';
import { LAW } from './law.ts';

export const COMMITTEE_54_2010: CommitteeRules = {
  minimumMembers: unconfirmed(3, `${LAW} Ps. 15`),
  odd: unconfirmed(true, `${LAW} Ps. 15`),
};
