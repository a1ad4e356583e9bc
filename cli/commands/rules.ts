import { ruleSetFileText } from '#core/regulation/read-rule-set.ts';
import type { RuleSet, RuleStatus } from '#core/regulation/rule-set.ts';
import { ruleValues, type ShownRuleValue } from '#core/regulation/rule-values.ts';
import { RULE_SETS } from '#core/regulation/select.ts';
import { SOURCES } from '#core/regulation/sources.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { readRuleFile, readRules } from '#cli/read-rules.ts';
import { answer, type ExitCode, type Failure } from '#cli/terminal.ts';
import { writeWhole } from '#cli/text-files.ts';
import { parseUsage, wrongUsage } from '#cli/usage.ts';

/**
 * `rules`: the rules this build brings. `rules ERA|FILE [--json]`: every value with clause and status. `rules check FILE`:
 * whether a file of rules can be read. `rules export ERA [-o FILE]`: the rules as such a file, to begin one's own with.
 */
export function runRules(args: readonly string[]): Result<ExitCode, Failure> {
  const usage = parseUsage(args, { json: { type: 'boolean' }, output: { type: 'string', short: 'o' } });
  if (!usage.ok) return usage;
  const { values, positionals } = usage.value;
  const [first, second, ...more] = positionals;
  if (first === 'check') return checkFile(second, more);
  if (first === 'export') return exportRules(second, more, values.output ?? '-');
  if (second !== undefined) return err(wrongUsage('rules memerlukan paling banyak satu kumpulan aturan.'));
  if (values.output !== undefined) return err(wrongUsage('-o hanya untuk rules export.'));
  if (first === undefined) {
    answer(values.json === true ? jsonText(RULE_SETS.map(headOf)) : RULE_SETS.map(headLine).join(''));
    return ok(0);
  }
  const ruleSet = readRules(first);
  if (!ruleSet.ok) return ruleSet;
  answer(values.json === true ? jsonText(listOf(ruleSet.value)) : textOf(ruleSet.value));
  return ok(0);
}

function checkFile(file: string | undefined, more: readonly string[]): Result<ExitCode, Failure> {
  if (file === undefined || more.length > 0) return err(wrongUsage('rules check memerlukan satu berkas aturan.'));
  const ruleSet = readRuleFile(file);
  if (!ruleSet.ok) return ruleSet;
  answer(`Berkas aturan baik: ${headLine(ruleSet.value)}`);
  return ok(0);
}

function exportRules(era: string | undefined, more: readonly string[], output: string): Result<ExitCode, Failure> {
  if (era === undefined || more.length > 0) return err(wrongUsage('rules export memerlukan satu kumpulan aturan.'));
  const ruleSet = readRules(era);
  if (!ruleSet.ok) return ruleSet;
  const text = ruleSetFileText(ruleSet.value);
  if (output === '-') {
    answer(text);
    return ok(0);
  }
  const written = writeWhole(output, text);
  return written.ok ? ok(0) : written;
}

const STATUS_WORDS: Readonly<Record<RuleStatus, string>> = {
  'confirmed-text': 'terbaca dalam naskah peraturan',
  'confirmed-secondary': 'terbaca dalam sumber lain',
  unconfirmed: 'BELUM TERKONFIRMASI',
};

function headOf({ id, name, inForceFrom }: RuleSet) {
  return { id, name, inForceFrom: inForceFrom.value };
}

function headLine(ruleSet: RuleSet): string {
  const { id, name, inForceFrom } = headOf(ruleSet);
  return `${id}  ${name}, berlaku sejak ${inForceFrom}\n`;
}

function listOf(ruleSet: RuleSet) {
  return { ...headOf(ruleSet), instruments: ruleSet.instruments, values: ruleValues(ruleSet) };
}

function textOf(ruleSet: RuleSet): string {
  const values = ruleValues(ruleSet);
  const open = values.filter(({ status }) => status === 'unconfirmed').length;
  const count = `${values.length} nilai, ${open} di antaranya belum terkonfirmasi.`;
  return [headLine(ruleSet), `${ruleSet.instruments.join('\n')}\n${count}\n`, ...values.map(entryOf)].join('\n');
}

function entryOf({ path, value, clause, status, source }: ShownRuleValue): string {
  const read = source === null ? '' : `; ${SOURCES[source]}`;
  return `${path}\n  ${JSON.stringify(value)}\n  ${clause}\n  ${STATUS_WORDS[status]}${read}\n`;
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
