/** The calendar deadlines of tenders are counted by. */
import type { Zone } from '#core/calendar/instant.ts';
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import { INITIAL_OFFICE, officeCalendarOf } from '#core/office/model.ts';

/** The calendar of the office in that zone: a tender's deadlines run in the tender's own zone. */
export function officeCalendarIn(zone: Zone): OfficeCalendar {
  return officeCalendarOf(INITIAL_OFFICE, zone);
}
