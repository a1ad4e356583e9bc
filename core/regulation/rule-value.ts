import type { RuleValue } from './rule-set.ts';
import type { SourceKey } from './sources.ts';

/** A value read in the regulation text itself. */
export function confirmedText<T>(value: T, clause: string, source: SourceKey): RuleValue<T> {
  return { value, clause, status: 'confirmed-text', source };
}

/** A value read in a text that states the rule, not in the regulation itself. */
export function confirmedSecondary<T>(value: T, clause: string, source: SourceKey): RuleValue<T> {
  return { value, clause, status: 'confirmed-secondary', source };
}

/** A value no source read so far states; screens show it as such. */
export function unconfirmed<T>(value: T, clause: string, source: SourceKey | null = null): RuleValue<T> {
  return { value, clause, status: 'unconfirmed', source };
}
