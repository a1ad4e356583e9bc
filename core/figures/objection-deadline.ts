/** The times for an objection, its answer, an appeal and its answer: the span the law gives, and when it ends. */
import { type ObjectionWindow, objectionWindow, type OfficeCalendar } from '#core/calendar/objection-window.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { Trace } from '#core/evaluation/model.ts';
import type { DaySpan, RuleSet, RuleStatus, RuleValue } from '#core/regulation/rule-set.ts';
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
  const simple = facts.simple ? objection.simple : null;
  switch (step) {
    case 'objection-window':
      return simple?.value == null
        ? spanOf(objection.window, 'rules:/objection/window/value')
        : { span: simple.value.window, rule: simple, source: 'rules:/objection/simple/value/window' };
    case 'objection-answer':
      return simple?.value == null
        ? spanOf(objection.answer, 'rules:/objection/answer/value')
        : { span: simple.value.answer, rule: simple, source: 'rules:/objection/simple/value/answer' };
    case 'appeal-window':
      return objection.appeal.kinds.value.includes(facts.kind)
        ? spanOf(objection.appeal.window, 'rules:/objection/appeal/window/value')
        : null;
    case 'appeal-answer':
      return objection.appeal.kinds.value.includes(facts.kind)
        ? spanOf(objection.appeal.answer, 'rules:/objection/appeal/answer/value')
        : null;
  }
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

function spanOf(rule: RuleValue<DaySpan>, source: string): ContestSpan {
  return { span: rule.value, rule, source };
}
