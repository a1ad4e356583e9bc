import { readRuleSetFile } from '#core/regulation/read-rule-set.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { RULE_SETS, ruleSetById } from '#core/regulation/select.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { type Failure, failure } from './terminal.ts';
import { kindOfPath, readText } from './text-files.ts';

/** The ids of the rules this build brings, for messages. */
export const RULE_SET_IDS: string = RULE_SETS.map((ruleSet) => ruleSet.id).join(', ');

/** The rules a person names: an era by its id, else a file of rules. */
export function readRules(given: string): Result<RuleSet, Failure> {
  const known = ruleSetById(given);
  if (known !== null) return ok(known);
  if (given !== '-' && kindOfPath(given) === 'nothing') {
    return err(
      failure(1, given, [
        'Kumpulan aturan itu tidak dikenal, dan tidak ada berkas bernama demikian.',
        'Tidak ada yang dikerjakan.',
        `Sebutkan berkas aturan, atau salah satu dari ${RULE_SET_IDS}.`,
      ]),
    );
  }
  return readRuleFile(given);
}

/** Reads a file of rules whole, or tells every fault by its place. */
export function readRuleFile(given: string): Result<RuleSet, Failure> {
  const text = readText(given);
  if (!text.ok) return text;
  const read = readRuleSetFile(text.value);
  if (read.ok) return read;
  const file = given === '-' ? 'stdin' : given;
  const messages = read.error.map(({ line, column, message }) => ({
    place: line === null ? file : `${file}:${line}${column === null ? '' : `:${column}`}`,
    ...message,
  }));
  return err({ exitCode: 1, messages });
}
