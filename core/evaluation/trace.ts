/** Building blocks of traces: inputs with their unit, pointers to where a value comes from, clauses of the rules used. */
import type { RuleValue } from '#core/regulation/rule-set.ts';
import { rupiahText } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import type { TraceClause, TraceInput } from './model.ts';

type Segment = string | number;

/** Pointer to a value of the dossier. */
export function dossierSource(...segments: readonly Segment[]): string {
  return `dossier:${pointer(segments)}`;
}

/** Pointer to another figure of the same evaluation. */
export function evaluationSource(...segments: readonly Segment[]): string {
  return `evaluation:${pointer(segments)}`;
}

/** An amount that goes into a formula. */
export function rupiahInput(name: string, amount: Sen | RupiahText, source: string): TraceInput {
  return { name, value: typeof amount === 'bigint' ? rupiahText(amount) : amount, unit: 'rupiah', source };
}

/** A number of the law that goes into a formula or is compared with its result; `path` leads to its rule. */
export function ruleInput(
  name: string,
  rule: RuleValue<string | number>,
  unit: TraceInput['unit'],
  path: readonly string[],
): TraceInput {
  return { name, value: String(rule.value), unit, source: `rules:${pointer([...path, 'value'])}` };
}

/** The clause of a rule with how sure it is, as a trace cites it. */
export function clauseOf(rule: RuleValue<unknown>): TraceClause {
  return { clause: rule.clause, status: rule.status };
}

/** The path of a pointer, its segments escaped as RFC 6901 has them. */
export function pointer(segments: readonly Segment[]): string {
  return segments.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
