import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, parseDate, weekdayOf } from '#core/calendar/day.ts';
import { dayName, formatDate, formatDateTime } from '#core/calendar/format.ts';
import { HOLIDAY_YEARS } from '#core/calendar/holidays.ts';
import { instantFromUnixMs, type Zone } from '#core/calendar/instant.ts';
import { dateInWords } from '#core/calendar/words.ts';
import { addWorkingDays, createHolidayCalendar, isWorkingDay } from '#core/calendar/working-days.ts';
import { dateIn, instantOf, parseInstant, zonedParts } from '#core/calendar/zone.ts';
import { readRupiahWords } from '#core/money/words.ts';
import { unwrap } from '#test/support/unwrap.ts';

const zones: readonly Zone[] = ['WIB', 'WITA', 'WIT'];
const timeZones: Readonly<Record<Zone, string>> = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' };

const anyZone = fc.constantFrom(...zones);
/** 1 January 2000 to 31 December 2099: no time-zone change in Indonesia. */
const anyInstant = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 11, 31) })
  .map((ms) => instantFromUnixMs(ms));
const anyDate = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays(unwrap(parseDate('2000-01-01')), days));
const holidays = createHolidayCalendar(HOLIDAY_YEARS, { collectiveLeaveIsOff: true });
const dateWithTable = fc.integer({ min: 0, max: 729 }).map((days) => addDays(unwrap(parseDate('2025-01-01')), days));

const runs = { numRuns: 1000 };

describe('the calendar', () => {
  it('shows every moment as the time-zone database does', () => {
    const formats = Object.fromEntries(
      zones.map((zone) => [
        zone,
        new Intl.DateTimeFormat('sv-SE', { timeZone: timeZones[zone], dateStyle: 'short', timeStyle: 'medium' }),
      ]),
    );
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        const { year, month, day, hour, minute, second } = zonedParts(instant, zone);
        const ours = `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
        expect(ours).toBe(formats[zone]?.format(new Date(instant)));
      }),
      runs,
    );
  });

  it('never shifts a day: any time of a day in a zone is on that day in that zone', () => {
    const anyTime = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(anyDate, anyTime, anyZone, (date, time, zone) => {
        const instant = instantOf(date, time, zone);
        const shown = `${formatDate(date)} ${time.replace(':', '.')} ${zone}`;
        expect(dateIn(instant, zone)).toBe(date);
        expect(formatDateTime(instant, zone)).toBe(shown);
        expect(unwrap(parseInstant(instant))).toBe(instant);
      }),
      runs,
    );
  });

  it('counts days as it adds them, and weekdays in sevens', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const later = addDays(date, days);
        const weekday = ((((weekdayOf(date) - 1 + days) % 7) + 7) % 7) + 1;
        expect(daysBetween(date, later)).toBe(days);
        expect(weekdayOf(later)).toBe(weekday);
        expect(unwrap(parseDate(later))).toBe(later);
      }),
      runs,
    );
  });

  it('names every day of 2014 to 2030 as the language database does', () => {
    const inFull = new Intl.DateTimeFormat('id-ID', {
      timeZone: 'UTC',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    let date = unwrap(parseDate('2014-01-01'));
    for (; date < '2031-01-01'; date = addDays(date, 1)) {
      expect(`${dayName(date)}, ${formatDate(date)}`).toBe(inFull.format(new Date(date)));
      const words = dateInWords(date);
      expect(`${words.day} ${words.month}`).toBe(`${dayName(date)} ${formatDate(date).split(' ')[1]}`);
      const year = unwrap(readRupiahWords(`${words.year} rupiah`));
      const day = unwrap(readRupiahWords(`${words.date} rupiah`));
      expect([Number(year), Number(day)]).toEqual([Number(date.slice(0, 4)), Number(date.slice(8))]);
    }
  });

  it('lands on the n-th working day, with exactly n working days on the way', () => {
    fc.assert(
      fc.property(dateWithTable, fc.integer({ min: 1, max: 30 }), (date, n) => {
        const end = addWorkingDays(date, n, holidays);
        const way = Array.from({ length: daysBetween(date, end) }, (_, index) => addDays(date, index + 1));
        expect(isWorkingDay(end, holidays)).toBe(true);
        expect(way.filter((day) => isWorkingDay(day, holidays))).toHaveLength(n);
      }),
      runs,
    );
  });
});

function two(value: number): string {
  return String(value).padStart(2, '0');
}
