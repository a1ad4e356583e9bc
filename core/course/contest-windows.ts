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

/**
 * The time for objections to a result, from its announcement; of a pre-qualification, from its result. Null while that
 * has not happened.
 *
 * Source  `objection.window`, `objection.simple` of the rule set.
 */
export function objectionWindowOf(
  dossier: Dossier,
  ruleSet: RuleSet,
  office: OfficeCalendar,
  phase: Objection['phase'] = 'result',
): ContestWindow | null {
  const start = phase === 'result' ? dossier.announcedResultAt : (dossier.qualification.shortlist?.fixedAt ?? null);
  return start === null ? null : windowFrom(start, spanOf(dossier, ruleSet.objection, 'window'), office);
}

/**
 * The time for the answer to an objection: counted from its arrival, or from the end of the time for objections, as the
 * era has it.
 *
 * Source  `objection.answer`, `objection.answerFrom`, `objection.simple` of the rule set.
 */
export function answerWindowOf(
  dossier: Dossier,
  ruleSet: RuleSet,
  office: OfficeCalendar,
  { phase, receivedAt }: Pick<Objection, 'phase' | 'receivedAt'>,
): ContestWindow | null {
  const objections = objectionWindowOf(dossier, ruleSet, office, phase);
  const fromReceipt = ruleSet.objection.answerFrom.value === 'receipt';
  const start = fromReceipt ? receivedAt : objections?.window.closesAt;
  return start === undefined ? null : windowFrom(start, spanOf(dossier, ruleSet.objection, 'answer'), office);
}

/** The time for an appeal, from the answer to the objection; null where the era has none for this kind. */
export function appealWindowOf(
  dossier: Dossier,
  ruleSet: RuleSet,
  office: OfficeCalendar,
  { answer }: Pick<Objection, 'answer'>,
): ContestWindow | null {
  const { appeal } = ruleSet.objection;
  if (answer === null || !appeal.kinds.value.includes(dossier.notice.kind)) return null;
  return windowFrom(answer.answeredAt, spanOf(dossier, appeal, 'window'), office);
}

/** The time for the answer to an appeal, from the committee's word on the bond, and until that from its arrival. */
export function appealAnswerWindowOf(
  dossier: Dossier,
  ruleSet: RuleSet,
  office: OfficeCalendar,
  { receivedAt, bond }: Pick<Appeal, 'receivedAt' | 'bond'>,
): ContestWindow {
  return windowFrom(bond?.confirmedAt ?? receivedAt, spanOf(dossier, ruleSet.objection.appeal, 'answer'), office);
}

/** Simple tenders have spans of their own where the era says so. */
function spanOf({ terms }: Dossier, rules: SpanRules, part: 'window' | 'answer'): RuleValue<DaySpan> {
  const simple = terms.simple ? rules.simple.value : null;
  return simple === null ? rules[part] : { ...rules.simple, value: simple[part] };
}

type SpanRules = Pick<ObjectionRules, 'window' | 'answer' | 'simple'>;

function windowFrom(start: Instant, rule: RuleValue<DaySpan>, office: OfficeCalendar): ContestWindow {
  return { window: objectionWindow(start, rule.value, office), rule };
}
