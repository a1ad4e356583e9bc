/** Working days: Monday to Friday without holidays. */
import { addDays, weekdayOf } from './day.ts';
import type { Holiday, HolidayYear } from './holidays.ts';
import type { DateOnly } from './instant.ts';

/** The days an office does not work besides weekends, and the years it has a table for. */
export interface HolidayCalendar {
  readonly daysOff: ReadonlyMap<DateOnly, Holiday>;
  readonly years: ReadonlySet<number>;
}

/**
 * Puts yearly tables together. Whether collective leave is a day off is the office's setting; offices studied treat it
 * as one (DOMAIN §5.3).
 */
export function createHolidayCalendar(
  tables: readonly HolidayYear[],
  options: { readonly collectiveLeaveIsOff: boolean },
): HolidayCalendar {
  const off = tables
    .flatMap((table) => table.days)
    .filter((day) => day.kind !== 'collective-leave' || options.collectiveLeaveIsOff);
  // A table just begun says nothing of its year yet.
  const years = tables.filter((table) => table.days.length > 0).map((table) => table.year);
  return { daysOff: new Map(off.map((day) => [day.date, day])), years: new Set(years) };
}

/**
 * Whether an office works that day: Monday to Friday and no holiday.
 *
 * A year without a table counts weekends only; ask `hasHolidayTable` first and say so to the user.
 */
export function isWorkingDay(date: DateOnly, holidays: HolidayCalendar): boolean {
  return weekdayOf(date) <= 5 && !holidays.daysOff.has(date);
}

/** Whether the holidays of that day's year are known. */
export function hasHolidayTable(date: DateOnly, holidays: HolidayCalendar): boolean {
  return holidays.years.has(Number(date.slice(0, 4)));
}

/**
 * The n-th working day after a date (before it, for negative n); the date itself is never counted. For n = 0 the date
 * itself, working day or not.
 */
export function addWorkingDays(date: DateOnly, n: number, holidays: HolidayCalendar): DateOnly {
  const step = n < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(day, holidays)) left--;
  }
  return day;
}
