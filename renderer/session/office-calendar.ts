/** The calendar deadlines are counted by: the holidays this build ships, and the hours offices work. */
import { HOLIDAY_YEARS } from '#core/calendar/holidays.ts';
import type { Zone } from '#core/calendar/instant.ts';
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import { DEFAULT_OFFICE_HOURS } from '#core/calendar/office-hours.ts';
import { createHolidayCalendar } from '#core/calendar/working-days.ts';

const HOLIDAYS = createHolidayCalendar(HOLIDAY_YEARS, { collectiveLeaveIsOff: true });

/** The calendar of an office in that zone: a tender's deadlines run in the tender's own zone. */
export function officeCalendarIn(zone: Zone): OfficeCalendar {
  return { zone, hours: DEFAULT_OFFICE_HOURS, holidays: HOLIDAYS };
}
