import type { DateOnly } from '#core/calendar/instant.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import { assert } from '#core/shared/assert.ts';

/** Invented rules: those of the newest law with another first day and another least number of members. */
export function someRules({ from, members }: { readonly from: DateOnly; readonly members: number }): RuleSet {
  const newest = ruleSetById('perpres-46-2025');
  assert(newest !== null, 'this build has the newest law');
  return {
    ...newest,
    inForceFrom: { ...newest.inForceFrom, value: from },
    committee: { ...newest.committee, minimumMembers: { ...newest.committee.minimumMembers, value: members } },
  };
}
