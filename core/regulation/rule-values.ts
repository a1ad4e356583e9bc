/** A rule set laid out as a flat list, for the page that shows every value and for comparing two eras. */
import type { RuleSet, RuleStatus, RuleValue } from './rule-set.ts';
import type { SourceKey } from './sources.ts';

/** One value of a rule set with the place it stands at. */
export interface ShownRuleValue {
  /** `preference/capPercent`; a trace names the same place `rules:/preference/capPercent`. */
  readonly path: string;
  readonly value: unknown;
  readonly clause: string;
  readonly status: RuleStatus;
  readonly source: SourceKey | null;
}

/**
 * Every value of a rule set, in the order of the rules; a ground of failure the era does not know has none.
 *
 * Source  the rule set itself; nothing is added or left out.
 */
export function ruleValues(ruleSet: RuleSet): readonly ShownRuleValue[] {
  return valuesIn(ruleSet, []);
}

/** The places at which two rule sets have different values; clauses and marks may differ without being named. */
export function compareRuleSets(a: RuleSet, b: RuleSet): readonly string[] {
  const left = textByPath(a);
  const right = textByPath(b);
  return [...new Set([...left.keys(), ...right.keys()])].filter((path) => left.get(path) !== right.get(path));
}

function valuesIn(node: unknown, path: readonly string[]): ShownRuleValue[] {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return [];
  if (isRuleValue(node)) {
    const { value, clause, status, source } = node;
    return [{ path: path.join('/'), value, clause, status, source }];
  }
  return Object.entries(node).flatMap(([key, child]) => valuesIn(child, [...path, key]));
}

function isRuleValue(node: object): node is RuleValue<unknown> {
  return 'value' in node && 'clause' in node && 'status' in node;
}

function textByPath(ruleSet: RuleSet): ReadonlyMap<string, string> {
  return new Map(ruleValues(ruleSet).map(({ path, value }) => [path, canonicalText(value)]));
}

/** The value as text in which the order of keys does not matter; that of a list does: gates have one. */
function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, node: unknown) =>
    typeof node === 'object' && node !== null && !Array.isArray(node)
      ? Object.fromEntries(Object.entries(node).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : node,
  );
}
