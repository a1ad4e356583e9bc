/** Reading and writing rule-set files: every fault named by its path, nothing half taken over. */
import { parseJson } from '#core/exchange/json-text.ts';
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { newerRuleSet, notARuleSet, notJson, type RuleSetFault, shapeFaults } from './rule-set-fault.ts';
import { RULE_SET_FORMAT, RULE_SET_VERSION, ruleSetFileShape, ruleSetShape } from './rule-set-schema.ts';
import type { RuleSet } from './rule-set.ts';

/** More faults than this say the same again. */
const MOST_FAULTS = 100;

/** The text of a rule-set file: the same bytes for the same rules, one line a value. */
export function ruleSetFileText(ruleSet: RuleSet): string {
  // The shape puts the keys in one order, whichever order the rules were written down in.
  const file = { format: RULE_SET_FORMAT, version: RULE_SET_VERSION, ruleSet: ruleSetShape.parse(ruleSet) };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * Reads a rule-set file whole or not at all.
 *
 * Fails   with every fault up to 100: broken JSON with line and column, another kind of file, a newer version, a key
 *         that is missing or nobody knows, a value of the wrong form or out of its range.
 */
export function readRuleSetFile(text: string): Result<RuleSet, readonly RuleSetFault[]> {
  const json = text.replace(/^\uFEFF/, '');
  const parsed = parseJson(json);
  if (!parsed.ok) return err([notJson(parsed.error)]);
  const refusal = refuseOther(parsed.value);
  if (refusal !== null) return err([refusal]);
  const faults: RuleSetFault[] = [];
  const shaped = ruleSetFileShape.safeParse(parsed.value, {
    error: (issue) => {
      faults.push(...shapeFaults(json, issue));
      return issue.code;
    },
  });
  if (shaped.success) return ok(shaped.data.ruleSet);
  // The error is made when it is first read, and the faults with it.
  assert(shaped.error.issues.length > 0, 'a refused shape names an issue');
  return err(faults.slice(0, MOST_FAULTS));
}

function refuseOther(value: unknown): RuleSetFault | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return notARuleSet();
  const format: unknown = 'format' in value ? value.format : undefined;
  const version: unknown = 'version' in value ? value.version : undefined;
  if (format !== RULE_SET_FORMAT) return notARuleSet();
  return typeof version === 'number' && version > RULE_SET_VERSION ? newerRuleSet(version) : null;
}
