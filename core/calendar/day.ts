/** Calendar days: reading, counting, weekdays. No zone and no clock enters here. */
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { type DateOnly, FIRST_YEAR, LAST_YEAR } from './instant.ts';

/** A day of the week as ISO 8601 counts: 1 = Senin (Monday) … 7 = Minggu (Sunday). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A calendar day taken apart; month 1–12. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Text that is no calendar day of the years 1900 to 9999. */
export interface NotADate {
  readonly kind: 'not-a-date';
  readonly text: string;
}

const MS_PER_DAY = 86_400_000;

/** Reads `2026-11-23`; the day must exist (`2026-02-29` does not). */
export function parseDate(text: string): Result<DateOnly, NotADate> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const number = match === null ? null : dayNumberOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return number === null ? err({ kind: 'not-a-date', text }) : ok(text as DateOnly);
}

/** Year, month and day of a date. */
export function dayPartsOf(date: DateOnly): DayParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The day that many days later; negative goes back. */
export function addDays(date: DateOnly, days: number): DateOnly {
  return dateOfNumber(numberOf(date) + days);
}

/** Days from one date to another: 1 from Monday to Tuesday, negative backwards. */
export function daysBetween(from: DateOnly, to: DateOnly): number {
  return numberOf(to) - numberOf(from);
}

/** The day of the week of a date. */
export function weekdayOf(date: DateOnly): Weekday {
  // 1970-01-01, day number 0, was a Thursday (4).
  return (((((numberOf(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

function numberOf(date: DateOnly): number {
  const { year, month, day } = dayPartsOf(date);
  const number = dayNumberOf(year, month, day);
  assert(number !== null, `not a date: ${date}`);
  return number;
}

/** Days since 1970-01-01, or null when there is no such day. */
function dayNumberOf(year: number, month: number, day: number): number | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const moment = new Date(Date.UTC(year, month - 1, day));
  const exists = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  return exists ? moment.getTime() / MS_PER_DAY : null;
}

function dateOfNumber(number: number): DateOnly {
  const moment = new Date(number * MS_PER_DAY);
  const year = moment.getUTCFullYear();
  assert(year >= FIRST_YEAR && year <= LAST_YEAR, `no date at day ${number}`);
  return moment.toISOString().slice(0, 10) as DateOnly;
}
