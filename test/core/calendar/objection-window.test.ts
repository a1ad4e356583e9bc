import { describe, expect, it } from 'vitest';
import { formatDateTime } from '#core/calendar/format.ts';
import { HOLIDAY_YEARS } from '#core/calendar/holidays.ts';
import type { DateOnly, Zone } from '#core/calendar/instant.ts';
import {
  objectionWindow,
  objectionWindowByEachCount,
  type OfficeCalendar,
  type WindowStep,
} from '#core/calendar/objection-window.ts';
import { DEFAULT_OFFICE_HOURS } from '#core/calendar/office-hours.ts';
import { createHolidayCalendar } from '#core/calendar/working-days.ts';
import { instantOf } from '#core/calendar/zone.ts';
import type { DayCounting } from '#core/regulation/rule-set.ts';

const office: OfficeCalendar = {
  zone: 'WITA',
  hours: DEFAULT_OFFICE_HOURS,
  holidays: createHolidayCalendar(HOLIDAY_YEARS, { collectiveLeaveIsOff: true }),
};

describe('the window of an objection', () => {
  // Start, days, counting, end. Worked by hand with the tables of 2025 and 2026 and DOMAIN §5.1–5.2.
  const cases: readonly (readonly [string, number, DayCounting, string])[] = [
    // Wednesday evening + 5 × 24 h = Monday evening, after hours.
    ['2026-11-04 16:01', 5, 'calendar-rolled', '10 November 2026 08.00 WITA'],
    // Monday + 5 × 24 h = Saturday.
    ['2026-11-02 09:00', 5, 'calendar-rolled', '9 November 2026 08.00 WITA'],
    // Within hours nothing moves, not on the minute of opening or closing either.
    ['2026-11-04 10:30', 5, 'calendar-rolled', '9 November 2026 10.30 WITA'],
    ['2026-11-04 08:00', 5, 'calendar-rolled', '9 November 2026 08.00 WITA'],
    ['2026-11-04 16:00', 5, 'calendar-rolled', '9 November 2026 16.00 WITA'],
    // Before hours moves to the opening of the same day.
    ['2026-11-04 00:00', 5, 'calendar-rolled', '9 November 2026 08.00 WITA'],
    // Friday 20 March 2026 and the days to Tuesday 24th are off: Idulfitri with its collective leave and a weekend.
    ['2026-03-15 21:01', 5, 'calendar-rolled', '25 Maret 2026 08.00 WITA'],
    ['2026-11-04 16:01', 5, 'calendar', '9 November 2026 16.01 WITA'],
    ['2026-11-02 09:00', 5, 'calendar', '7 November 2026 09.00 WITA'],
    ['2026-11-04 16:01', 5, 'working', '11 November 2026 16.00 WITA'],
    ['2026-11-06 16:01', 5, 'working', '13 November 2026 16.00 WITA'],
    // Good Friday 3 April 2026 and the weekend are passed over.
    ['2026-03-30 09:00', 5, 'working', '7 April 2026 16.00 WITA'],
    ['2026-11-04 16:01', 0, 'working', '4 November 2026 16.01 WITA'],
  ];
  it.each(cases)('of %s + %i days, counted %s, closes on %s', (start, days, counting, closes) => {
    const window = objectionWindow(local(start), { days, counting }, office);
    expect(formatDateTime(window.closesAt, 'WITA')).toBe(closes);
  });

  it('shows every day of a working count: counted, weekend, holiday by its name', () => {
    const { steps } = objectionWindow(local('2026-03-31 16:01'), { days: 3, counting: 'working' }, office);
    expect(steps.map(shortly)).toEqual([
      'opens 2026-03-31',
      'counted 2026-04-01 1',
      'counted 2026-04-02 2',
      'skipped 2026-04-03 Wafat Yesus Kristus',
      'skipped 2026-04-04 weekend',
      'skipped 2026-04-05 Kebangkitan Yesus Kristus (Paskah)',
      'counted 2026-04-06 3',
      'closes 2026-04-06',
    ]);
  });

  it('shows why each last moment moved on', () => {
    const { steps } = objectionWindow(local('2026-03-31 16:01'), { days: 2, counting: 'calendar-rolled' }, office);
    expect(steps.map(shortly)).toEqual([
      'opens 2026-03-31',
      'counted 2026-04-01 1',
      'counted 2026-04-02 2',
      'rolled 2026-04-02 after-hours',
      'rolled 2026-04-03 Wafat Yesus Kristus',
      'rolled 2026-04-04 weekend',
      'rolled 2026-04-05 Kebangkitan Yesus Kristus (Paskah)',
      'closes 2026-04-06',
    ]);
  });

  it('counts collective leave as a working day where the office works it', () => {
    const works = { ...office, holidays: createHolidayCalendar(HOLIDAY_YEARS, { collectiveLeaveIsOff: false }) };
    const start = local('2026-05-13 10:00');
    const close = (calendar: OfficeCalendar) =>
      formatDateTime(objectionWindow(start, { days: 2, counting: 'calendar-rolled' }, calendar).closesAt, 'WITA');
    expect(close(office)).toBe('18 Mei 2026 08.00 WITA');
    expect(close(works)).toBe('15 Mei 2026 10.00 WITA');
  });

  it('keeps to the hours the office sets', () => {
    const ramadan = { ...office, hours: { opens: '08:30', closes: '15:00' } };
    const closes = objectionWindowByEachCount(local('2026-11-04 15:30'), 5, ramadan);
    expect(formatDateTime(closes.working.closesAt, 'WITA')).toBe('11 November 2026 15.00 WITA');
    expect(formatDateTime(closes['calendar-rolled'].closesAt, 'WITA')).toBe('10 November 2026 08.30 WITA');
  });

  it('tells the years whose holidays are not known', () => {
    const start = local('2026-12-28 10:00');
    expect(objectionWindow(start, { days: 5, counting: 'working' }, office).unknownYears).toEqual([2027]);
    expect(objectionWindow(start, { days: 2, counting: 'working' }, office).unknownYears).toEqual([]);
  });
});

function local(text: string, zone: Zone = 'WITA') {
  const [date = '', time = ''] = text.split(' ');
  return instantOf(date as DateOnly, time, zone);
}

function shortly(step: WindowStep): string {
  const head = `${step.kind} ${step.date}`;
  switch (step.kind) {
    case 'counted':
      return `${head} ${step.nth}`;
    case 'skipped':
      return `${head} ${reason(step.dayOff)}`;
    case 'rolled':
      return `${head} ${reason(step.why)}`;
    default:
      return head;
  }
}

function reason(why: (WindowStep & { kind: 'rolled' })['why']): string {
  return why.kind === 'holiday' ? why.name : why.kind;
}
