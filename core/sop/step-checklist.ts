/** The checklist of one tender with what stands beside it: by which version it is worked, and who did each step. */
import { HOLIDAY_YEARS } from '#core/calendar/holidays.ts';
import type { DateOnly, Instant, Zone } from '#core/calendar/instant.ts';
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import { DEFAULT_OFFICE_HOURS } from '#core/calendar/office-hours.ts';
import { createHolidayCalendar } from '#core/calendar/working-days.ts';
import { instantOf } from '#core/calendar/zone.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { Dossier } from '#core/tender/model.ts';
import { type ChecklistLine, checklistOf } from './checklist.ts';
import { type SopFacts, sopFactsOf } from './facts.ts';
import type { StepAuthor } from './fact-authors.ts';
import { INITIAL_SOP, type SopState, type SopVersion } from './model.ts';
import { stepsOfTender } from './valid-steps.ts';

export interface StepChecklist {
  readonly lines: readonly ChecklistLine[];
  /** Null = the standard of this build. */
  readonly version: SopVersion | null;
  /** By id of the step; empty where the history is not at hand. */
  readonly authors: ReadonlyMap<string, StepAuthor>;
}

interface ChecklistContext {
  readonly sop: SopState;
  readonly calendar: OfficeCalendar;
  readonly now: Instant;
  readonly authors: StepChecklist['authors'];
}

/** The checklist an office has of a tender. */
export function stepChecklist(facts: SopFacts, { sop, calendar, now, authors }: ChecklistContext): StepChecklist {
  const { steps, version } = stepsOfTender(sop, facts);
  return { lines: checklistOf(facts, steps, { calendar, now }), version, authors };
}

/** The same of a tender alone, without its office and its history: standard steps, the holidays of this build. */
export function plainStepChecklist(dossier: Dossier, ruleSet: RuleSet, today: DateOnly): StepChecklist {
  const { zone } = dossier.notice;
  return stepChecklist(sopFactsOf(dossier, ruleSet), {
    sop: INITIAL_SOP,
    calendar: plainCalendar(zone),
    // What ends today is not late yet.
    now: instantOf(today, '00:00:00', zone),
    authors: new Map(),
  });
}

function plainCalendar(zone: Zone): OfficeCalendar {
  const holidays = createHolidayCalendar(HOLIDAY_YEARS, { collectiveLeaveIsOff: true });
  return { zone, hours: DEFAULT_OFFICE_HOURS, holidays };
}
