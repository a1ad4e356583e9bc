/** The times for objections, their answers, appeals and theirs, each with its working and its clause. */
import type { Instant } from '#core/calendar/instant.ts';
import { type ObjectionWindow, objectionWindow, type OfficeCalendar } from '#core/calendar/objection-window.ts';
import type { DaySpan, ObjectionRules, RuleSet, RuleValue } from '#core/regulation/rule-set.ts';
import type { Appeal, Objection } from '#core/tender/course-model.ts';
import type { Dossier } from '#core/tender/model.ts';

/** One of the times, with the value of the law it comes from. */
export interface ContestWindow {
  readonly window: ObjectionWindow;
  readonly rule: RuleValue<DaySpan>;
}

/** A moment and the spans that run from it one after the other; the last of them is the time meant. */
export interface ContestStart {
  readonly from: Instant;
  readonly spans: readonly [RuleValue<DaySpan>, ...RuleValue<DaySpan>[]];
}

/** The window a start leads to by an office's calendar. */
export function contestWindowOf({ from, spans }: ContestStart, office: OfficeCalendar): ContestWindow {
  const [first, ...rest] = spans;
  let found = { window: objectionWindow(from, first.value, office), rule: first };
  for (const rule of rest) found = { window: objectionWindow(found.window.closesAt, rule.value, office), rule };
  return found;
}

/**
 * The time for objections to a result runs from its announcement, of a pre-qualification from its result. Null while
 * that has not happened.
 *
 * Source  `objection.window`, `objection.simple` of the rule set.
 */
export function objectionStartOf(
  dossier: Dossier,
  ruleSet: RuleSet,
  phase: Objection['phase'] = 'result',
): ContestStart | null {
  const from = phase === 'result' ? dossier.announcedResultAt : (dossier.qualification.shortlist?.fixedAt ?? null);
  return from === null ? null : { from, spans: [spanOf(dossier, ruleSet.objection, 'window')] };
}

/**
 * The time for the answer to an objection runs from its arrival, or from the end of the time for objections, as the era
 * has it.
 *
 * Source  `objection.answer`, `objection.answerFrom`, `objection.simple` of the rule set.
 */
export function answerStartOf(
  dossier: Dossier,
  ruleSet: RuleSet,
  { phase, receivedAt }: Pick<Objection, 'phase' | 'receivedAt'>,
): ContestStart | null {
  const answer = spanOf(dossier, ruleSet.objection, 'answer');
  if (ruleSet.objection.answerFrom.value === 'receipt') return { from: receivedAt, spans: [answer] };
  const objections = objectionStartOf(dossier, ruleSet, phase);
  return objections === null ? null : { from: objections.from, spans: [...objections.spans, answer] };
}

/** The time for an appeal runs from the answer to the objection; null where the era has none for this kind. */
export function appealStartOf(
  dossier: Dossier,
  ruleSet: RuleSet,
  { answer, phase }: Pick<Objection, 'answer' | 'phase'>,
): ContestStart | null {
  const { appeal } = ruleSet.objection;
  if (answer === null || phase === 'prequalification' || !appeal.kinds.value.includes(dossier.notice.kind)) return null;
  return { from: answer.answeredAt, spans: [spanOf(dossier, appeal, 'window')] };
}

/** The time for the answer to an appeal runs from the committee's word on the bond, and until that from its arrival. */
export function appealAnswerStartOf(
  dossier: Dossier,
  ruleSet: RuleSet,
  { receivedAt, bond }: Pick<Appeal, 'receivedAt' | 'bond'>,
): ContestStart {
  const from = bond?.confirmedAt ?? receivedAt;
  return { from, spans: [spanOf(dossier, ruleSet.objection.appeal, 'answer')] };
}

/** Simple tenders have spans of their own where the era says so. */
function spanOf({ terms }: Dossier, rules: SpanRules, part: 'window' | 'answer'): RuleValue<DaySpan> {
  const simple = terms.simple ? rules.simple.value : null;
  return simple === null ? rules[part] : { ...rules.simple, value: simple[part] };
}

type SpanRules = Pick<ObjectionRules, 'window' | 'answer' | 'simple'>;
