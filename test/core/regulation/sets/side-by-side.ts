/** What the four laws say of one thing, oldest law first, for tables in tests. */
import type { RuleSet, RuleStatus, RuleValue } from '#core/regulation/rule-set.ts';
import { RULE_SETS } from '#core/regulation/select.ts';
import type { SourceKey } from '#core/regulation/sources.ts';

type Choose<T> = (ruleSet: RuleSet) => RuleValue<T> | null;

/** The values, null where the law does not know the thing. */
export function values<T>(choose: Choose<T>): readonly (T | null)[] {
  return RULE_SETS.map((ruleSet) => choose(ruleSet)?.value ?? null);
}

/** How sure each value is and where it was read. */
export function marks(choose: Choose<unknown>): readonly (readonly [RuleStatus, SourceKey | null] | null)[] {
  return RULE_SETS.map((ruleSet) => {
    const rule = choose(ruleSet);
    return rule === null ? null : [rule.status, rule.source];
  });
}

/** How sure each value is. */
export function statuses(choose: Choose<unknown>): readonly (RuleStatus | null)[] {
  return marks(choose).map((mark) => mark?.[0] ?? null);
}

/** The same for all four laws. */
export function inAllLaws<T>(value: T): readonly T[] {
  return RULE_SETS.map(() => value);
}
