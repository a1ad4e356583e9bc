import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOLIDAY_YEARS } from '#core/calendar/holidays.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
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
  },
);

function objectionWindowEnds(): readonly DateOnly[] {
  const stages = JSON.parse(readFileSync(SCHEDULE, 'utf8')) as readonly {
    nama_tahapan: string | null;
    tgl_akhir: string;
  }[];
  return stages
    .filter((stage) => stage.nama_tahapan?.startsWith('Masa sanggah') || stage.nama_tahapan?.startsWith('Masa Sanggah'))
    .map((stage) => dateIn(unwrap(parseLocalDateTime(stage.tgl_akhir, 'WIB')), 'WIB'));
}
