import type { RuleValue } from '#core/regulation/rule-set.ts';

/** The clause a rule rests on, for citing in a document; null where nothing read confirms it. */
export function citedClause({ status, clause }: RuleValue<unknown>): string | null {
  return status === 'unconfirmed' ? null : clause;
}
