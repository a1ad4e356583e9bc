import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOLIDAY_YEARS } from '#core/calendar/holidays.ts';
import { instantFromUnixMs, unixMsOf, type Zone } from '#core/calendar/instant.ts';
import { objectionWindow, objectionWindowByEachCount, type OfficeCalendar } from '#core/calendar/objection-window.ts';
import { createHolidayCalendar, isWorkingDay } from '#core/calendar/working-days.ts';
import { addMinutes, dateIn, zonedParts } from '#core/calendar/zone.ts';
import type { DayCounting } from '#core/regulation/rule-set.ts';

const HOURS_AHEAD: Readonly<Record<Zone, number>> = { WIB: 7, WITA: 8, WIT: 9 };
const anyZone = fc.constantFrom<Zone>('WIB', 'WITA', 'WIT');
const anyCounting = fc.constantFrom<DayCounting>('working', 'calendar-rolled', 'calendar');
const anyStart = fc
  .integer({ min: Date.UTC(2025, 0, 1) / 60_000, max: Date.UTC(2026, 11, 1) / 60_000 })
  .map((minutes) => instantFromUnixMs(minutes * 60_000));
const anyDays = fc.integer({ min: 1, max: 15 });
const anyHours = fc.constantFrom({ opens: '08:00', closes: '16:00' }, { opens: '07:30', closes: '15:00' });
const anyOffice = fc
  .record({ zone: anyZone, hours: anyHours, collectiveLeaveIsOff: fc.boolean() })
  .map(({ zone, hours, collectiveLeaveIsOff }): OfficeCalendar => {
    return { zone, hours, holidays: createHolidayCalendar(HOLIDAY_YEARS, { collectiveLeaveIsOff }) };
  });
const runs = { numRuns: 1000 };

describe('the windows of objections', () => {
  it('never close earlier for a later start', () => {
    fc.assert(
      fc.property(
        anyStart,
        fc.integer({ min: 0, max: 20_000 }),
        anyDays,
        anyCounting,
        anyOffice,
        (start, later, days, counting, office) => {
          const first = objectionWindow(start, { days, counting }, office).closesAt;
          const second = objectionWindow(addMinutes(start, later), { days, counting }, office).closesAt;
          expect(second >= first).toBe(true);
        },
      ),
      runs,
    );
  });

  it('close at a working moment, counted rolled or in working days', () => {
    fc.assert(
      fc.property(anyStart, anyDays, anyOffice, (start, days, office) => {
        const { working, 'calendar-rolled': rolled } = objectionWindowByEachCount(start, days, office);
        for (const { closesAt } of [working, rolled]) {
          const { hour, minute } = zonedParts(closesAt, office.zone);
          const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
          expect(isWorkingDay(dateIn(closesAt, office.zone), office.holidays)).toBe(true);
          expect(time >= office.hours.opens && time <= office.hours.closes).toBe(true);
        }
      }),
      runs,
    );
  });

  it('close no earlier than the plain calendar days, and move on only over days off and closed hours', () => {
    fc.assert(
      fc.property(anyStart, anyDays, anyOffice, (start, days, office) => {
        const { 'calendar-rolled': rolled, calendar } = objectionWindowByEachCount(start, days, office);
        expect(unixMsOf(calendar.closesAt) - unixMsOf(start)).toBe(days * 86_400_000);
        expect(rolled.closesAt >= calendar.closesAt).toBe(true);
        const moves = rolled.steps.filter((step) => step.kind === 'rolled');
        expect(moves[0]?.from ?? calendar.closesAt).toBe(calendar.closesAt);
        for (const move of moves) {
          const off = !isWorkingDay(move.date, office.holidays);
          expect(move.why.kind === 'weekend' || move.why.kind === 'holiday').toBe(off);
        }
      }),
      runs,
    );
  });

  it('close at the same wall-clock time in every zone for the same wall-clock start', () => {
    fc.assert(
      fc.property(anyStart, anyDays, anyCounting, anyOffice, anyZone, (start, days, counting, office, zone) => {
        const ahead = (HOURS_AHEAD[zone] - HOURS_AHEAD[office.zone]) * 60;
        const here = objectionWindow(start, { days, counting }, office).closesAt;
        const there = objectionWindow(addMinutes(start, -ahead), { days, counting }, { ...office, zone }).closesAt;
        expect(zonedParts(there, zone)).toEqual(zonedParts(here, office.zone));
      }),
      runs,
    );
  });

  it('count exactly the days of the span, day by day without gaps', () => {
    fc.assert(
      fc.property(anyStart, anyDays, anyCounting, anyOffice, (start, days, counting, office) => {
        const { steps } = objectionWindow(start, { days, counting }, office);
        const counted = steps.filter((step) => step.kind === 'counted');
        expect(counted.map((step) => step.nth)).toEqual(Array.from({ length: days }, (_, index) => index + 1));
        const dates = [...new Set(steps.map((step) => step.date))];
        expect(dates).toEqual(dates.toSorted());
        const span = Date.parse(dates.at(-1) ?? '') - Date.parse(dates[0] ?? '');
        expect(dates).toHaveLength(span / 86_400_000 + 1);
      }),
      runs,
    );
  });
});
