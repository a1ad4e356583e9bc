/** Checklists of many tenders by the steps and the calendar of one office at one time. */
import type { Instant, Zone } from '#core/calendar/instant.ts';
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import { type ChecklistLine, checklistOf } from './checklist.ts';
import type { SopFacts } from './facts.ts';
import type { SopState } from './model.ts';
import { stepsOfTender } from './valid-steps.ts';

/** The lines of a tender's checklist. */
export type ReadLines = (facts: SopFacts) => readonly ChecklistLine[];

interface SeasonContext {
  readonly sop: SopState;
  readonly calendarIn: (zone: Zone) => OfficeCalendar;
  readonly now: Instant;
}

/** Works each tender out once, however often it is asked for: lists, proposals and measures ask for the same. */
export function createReadLines({ sop, calendarIn, now }: SeasonContext): ReadLines {
  const known = new Map<SopFacts, readonly ChecklistLine[]>();
  return (facts) => {
    const kept = known.get(facts);
    if (kept !== undefined) return kept;
    const { steps } = stepsOfTender(sop, facts);
    const lines = checklistOf(facts, steps, { calendar: calendarIn(facts.zone), now });
    known.set(facts, lines);
    return lines;
  };
}
