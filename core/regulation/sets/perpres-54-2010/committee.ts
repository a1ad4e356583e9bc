import type { CommitteeRules } from '../../rule-set.ts';
import { unconfirmed } from '../../rule-value.ts';
import { LAW } from './law.ts';

/** Who sits in the committee, 2010. */
export const COMMITTEE_54_2010: CommitteeRules = {
  minimumMembers: unconfirmed(3, `${LAW} Ps. 15`),
  odd: unconfirmed(true, `${LAW} Ps. 15`),
};
