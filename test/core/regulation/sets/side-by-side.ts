/** What the four laws say of one thing, oldest law first, for tables in tests. */
import type { RuleSet, RuleStatus, RuleValue } from '#core/regulation/rule-set.ts';
import { RULE_SETS } from '#core/regulation/select.ts';
import type { SourceKey } from '#core/regulation/sources.ts';

type Pick<T> = (ruleSet: RuleSet) => RuleValue<T> | null;

/** The values, null where the law does not know the thing. */
export function values<T>(pick: Pick<T>): readonly (T | null)[] {
  return RULE_SETS.map((ruleSet) => pick(ruleSet)?.value ?? null);
}

/** How sure each value is and where it was read. */
export function marks(pick: Pick<unknown>): readonly (readonly [RuleStatus, SourceKey | null] | null)[] {
  return RULE_SETS.map((ruleSet) => {
    const rule = pick(ruleSet);
    return rule === null ? null : [rule.status, rule.source];
  });
}

/** How sure each value is. */
export function statuses(pick: Pick<unknown>): readonly (RuleStatus | null)[] {
  return marks(pick).map((mark) => mark?.[0] ?? null);
}

/** The same for all four laws. */
export function inAllLaws<T>(value: T): readonly T[] {
  return RULE_SETS.map(() => value);
}
