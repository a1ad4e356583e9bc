import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '#core/calendar/day.ts';
import { HOLIDAY_YEARS } from '#core/calendar/holidays.ts';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { objectionWindow } from '#core/calendar/objection-window.ts';
import { DEFAULT_OFFICE_HOURS } from '#core/calendar/office-hours.ts';
import { createHolidayCalendar, hasHolidayTable, isWorkingDay } from '#core/calendar/working-days.ts';
import { dateIn, parseLocalDateTime } from '#core/calendar/zone.ts';
import { unwrap } from '#test/support/unwrap.ts';

const SCHEDULE = join(
  import.meta.dirname,
  '../../../../shared/data/isb-kab-bandung-2025/spse-jadwal-tahapan-tender.json',
);

describe.skipIf(!existsSync(SCHEDULE))(
  'the objection windows of a real season (skipped where its records are not at hand)',
  () => {
    const holidays = createHolidayCalendar(HOLIDAY_YEARS, { collectiveLeaveIsOff: true });

    it('end on working days of the table of 2025, but for the known slip of 27 January', () => {
      const ends = objectionWindowEnds();
      expect(ends.length).toBeGreaterThan(50);
      expect(ends.filter((day) => !hasHolidayTable(day, holidays))).toEqual([]);
      const slips = ends.filter((day) => !isWorkingDay(day, holidays));
      expect(new Set(slips)).toEqual(new Set(['2025-01-27']));
      expect(slips.length).toBeLessThanOrEqual(3);
    });

    it('close on the date of five times 24 hours, rolled forward, as the whole season was found to', () => {
      const office = { zone: 'WIB', hours: DEFAULT_OFFICE_HOURS, holidays } as const;
      const windows = objectionWindows();
      const sides = windows.map(({ opensAt, closesAt }) => {
        const ours = objectionWindow(opensAt, { days: 5, counting: 'calendar-rolled' }, office).closesAt;
        return Math.sign(daysBetween(dateIn(ours, 'WIB'), dateIn(closesAt, 'WIB')));
      });
      const counts = { same: countOf(sides, 0), earlier: countOf(sides, -1), later: countOf(sides, 1) };
      const expected = COUNTS_BY_WINDOWS.get(windows.length);
      expect(expected, `${windows.length} windows: which season is this?`).toBeDefined();
      expect(counts).toEqual(expected);
    });

    it('never last until the fifth working day', () => {
      const office = { zone: 'WIB', hours: DEFAULT_OFFICE_HOURS, holidays } as const;
      for (const { opensAt, closesAt } of objectionWindows()) {
        const fifth = objectionWindow(opensAt, { days: 5, counting: 'working' }, office).closesAt;
        expect(dateIn(closesAt, 'WIB') < dateIn(fifth, 'WIB')).toBe(true);
      }
    });
  },
);

/**
 * What DOMAIN §5.2 found in the 128 windows of the whole season, and the same count over the half of its tenders that is
 * at hand for tests.
 */
const COUNTS_BY_WINDOWS: ReadonlyMap<number, { same: number; earlier: number; later: number }> = new Map([
  [128, { same: 115, earlier: 10, later: 3 }],
  [70, { same: 61, earlier: 7, later: 2 }],
]);

function countOf(sides: readonly number[], side: number): number {
  return sides.filter((each) => each === side).length;
}

function objectionWindowEnds(): readonly DateOnly[] {
  return objectionWindows().map(({ closesAt }) => dateIn(closesAt, 'WIB'));
}

function objectionWindows(): readonly { opensAt: Instant; closesAt: Instant }[] {
  const stages = JSON.parse(readFileSync(SCHEDULE, 'utf8')) as readonly {
    nama_tahapan: string | null;
    tgl_awal: string;
    tgl_akhir: string;
  }[];
  return stages
    .filter((stage) => stage.nama_tahapan?.startsWith('Masa sanggah') || stage.nama_tahapan?.startsWith('Masa Sanggah'))
    .map((stage) => ({
      opensAt: unwrap(parseLocalDateTime(stage.tgl_awal, 'WIB')),
      closesAt: unwrap(parseLocalDateTime(stage.tgl_akhir, 'WIB')),
    }));
}
