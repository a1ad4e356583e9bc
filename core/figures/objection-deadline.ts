/** The times for an objection, its answer, an appeal and its answer: the span the law gives, and when it ends. */
import { type ObjectionWindow, objectionWindow, type OfficeCalendar } from '#core/calendar/objection-window.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { Trace } from '#core/evaluation/model.ts';
import type { DaySpan, RuleSet, RuleStatus } from '#core/regulation/rule-set.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import type { Given } from './given.ts';

/** Which of the four times. */
export type ContestStep = 'objection-window' | 'objection-answer' | 'appeal-window' | 'appeal-answer';

/** The span of one of them with the rule it comes from and the pointer to it. */
export interface ContestSpan {
  readonly span: DaySpan;
  readonly rule: { readonly clause: string; readonly status: RuleStatus };
  readonly source: string;
}

/**
 * The span the era gives; null for an appeal of a kind that has none. Simple tenders have their own where the era says so.
 *
 * Source  `objection` of the rule set.
 */
export function contestSpan(
  { objection }: RuleSet,
  step: ContestStep,
  facts: { readonly kind: ProcurementKind; readonly simple: boolean },
): ContestSpan | null {
  const isAppeal = step === 'appeal-window' || step === 'appeal-answer';
  if (isAppeal && !objection.appeal.kinds.value.includes(facts.kind)) return null;
  const rules = isAppeal ? objection.appeal : objection;
  const path = isAppeal ? 'rules:/objection/appeal' : 'rules:/objection';
  const part = step === 'objection-window' || step === 'appeal-window' ? 'window' : 'answer';
  const simple = facts.simple ? rules.simple.value : null;
  return simple === null
    ? { span: rules[part].value, rule: rules[part], source: `${path}/${part}/value` }
    : { span: simple[part], rule: rules.simple, source: `${path}/simple/value/${part}` };
}

/** When the span ends that starts at that moment, with every day of the count. */
export function contestWindow({ span }: ContestSpan, start: Instant, office: OfficeCalendar): ObjectionWindow {
  return objectionWindow(start, span, office);
}

/** The working of {@link contestWindow}. */
export function contestTrace(contest: ContestSpan, start: Given<Instant>, window: ObjectionWindow): Trace {
  const { span, rule, source } = contest;
  return {
    formula: FORMULA_OF[span.counting],
    inputs: [
      { name: 'mulai', value: start.value, unit: 'none', source: start.source },
      { name: 'jumlah hari', value: String(span.days), unit: 'count', source: `${source}/days` },
      { name: 'cara menghitung', value: span.counting, unit: 'none', source: `${source}/counting` },
    ],
    result: window.closesAt,
    unit: 'none',
    clauses: [{ clause: rule.clause, status: rule.status }],
  };
}

const FORMULA_OF = {
  working: 'window-working-days',
  'calendar-rolled': 'window-calendar-rolled',
  calendar: 'window-calendar-days',
} as const;
