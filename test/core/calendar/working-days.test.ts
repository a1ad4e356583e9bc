import { describe, expect, it, test } from 'vitest';
import { parseDate } from '#core/calendar/day.ts';
import { HOLIDAY_YEARS } from '#core/calendar/holidays.ts';
import { addWorkingDays, createHolidayCalendar, hasHolidayTable, isWorkingDay } from '#core/calendar/working-days.ts';
import { unwrap } from '#test/support/unwrap.ts';

const date = (text: string) => unwrap(parseDate(text));
const offices = createHolidayCalendar(HOLIDAY_YEARS, { collectiveLeaveIsOff: true });
const banks = createHolidayCalendar(HOLIDAY_YEARS, { collectiveLeaveIsOff: false });

describe('holiday tables', () => {
  test.each([
    [2025, 17, 11],
    [2026, 17, 8],
  ])('%d has %d national holidays and %d days of collective leave', (year, national, collective) => {
    const days = HOLIDAY_YEARS.find((table) => table.year === year)?.days ?? [];
    expect(days.filter((day) => day.kind === 'national')).toHaveLength(national);
    expect(days.filter((day) => day.kind === 'collective-leave')).toHaveLength(collective);
  });

  test.each(HOLIDAY_YEARS)('$year names its source and lists real days of that year in order, none twice', (table) => {
    const dates = table.days.map((day) => day.date);
    expect(table.source).not.toBe('');
    expect(dates).toEqual([...new Set(dates)].toSorted());
    expect(dates.every((day) => parseDate(day).ok && day.startsWith(`${table.year}-`))).toBe(true);
    expect(table.days.every((day) => (day.kind === 'collective-leave') === day.name.startsWith('Cuti bersama'))).toBe(
      true,
    );
  });

  it('put collective leave on weekdays only, never beside a holiday of the same day', () => {
    const leave = HOLIDAY_YEARS.flatMap((table) => table.days).filter((day) => day.kind === 'collective-leave');
    expect(leave.filter((day) => !isWorkingDay(day.date, banks))).toEqual([]);
  });
});

describe('working days', () => {
  it('are Monday to Friday without holidays', () => {
    expect(isWorkingDay(date('2026-11-23'), offices)).toBe(true);
    expect(isWorkingDay(date('2026-11-28'), offices)).toBe(false);
    expect(isWorkingDay(date('2026-11-29'), offices)).toBe(false);
    expect(isWorkingDay(date('2026-08-17'), offices)).toBe(false);
  });

  it('include collective leave or not, as the office has it', () => {
    expect(isWorkingDay(date('2026-12-24'), offices)).toBe(false);
    expect(isWorkingDay(date('2026-12-24'), banks)).toBe(true);
  });

  it('are counted from the day after, over the long leave of 2026', () => {
    // 17 March is a Tuesday; off until Wednesday 25 March.
    expect(addWorkingDays(date('2026-03-17'), 1, offices)).toBe('2026-03-25');
    expect(addWorkingDays(date('2026-03-17'), 1, banks)).toBe('2026-03-18');
    expect(addWorkingDays(date('2026-03-25'), -1, offices)).toBe('2026-03-17');
    expect(addWorkingDays(date('2026-11-20'), 5, offices)).toBe('2026-11-27');
    expect(addWorkingDays(date('2026-11-21'), 0, offices)).toBe('2026-11-21');
  });

  it('say when the holidays of a year are unknown', () => {
    expect(hasHolidayTable(date('2026-01-01'), offices)).toBe(true);
    expect(hasHolidayTable(date('2015-01-01'), offices)).toBe(false);
  });
});
