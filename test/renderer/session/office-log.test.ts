import { describe, expect, it } from 'vitest';
import type { Holiday } from '#core/calendar/holidays.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import type { OfficeEvent } from '#core/office/events.ts';
import { officeLogOf } from '#renderer/session/office-log.ts';

const date = '2026-11-09' as DateOnly;
const holiday: Holiday = { date, name: 'Hari Rekaan', kind: 'office' };

describe('the history of the calendar', () => {
  it('has the newest first, each with what stood before', () => {
    const entries = officeLogOf([
      recorded('1', { type: 'holidaySet', tv: 1, body: { date, holiday, reason: 'a' } }),
      recorded('2', { type: 'officeHoursSet', tv: 1, body: { opens: '07:00', closes: '15:00' } }),
      recorded('3', { type: 'holidaySet', tv: 1, body: { date, holiday: null, reason: 'b' } }),
    ]);
    expect(entries.map(({ id }) => id)).toEqual(['3', '2', '1']);
    expect(entries.map(({ dayBefore }) => dayBefore)).toEqual([holiday, null, null]);
    expect(entries[1]?.before.hours).toEqual({ opens: '08:00', closes: '16:00' });
    expect(entries[0]?.before.hours).toEqual({ opens: '07:00', closes: '15:00' });
  });
});

function recorded(id: string, event: OfficeEvent): RecordedEvent<OfficeEvent> {
  const header = { id, at: '2026-11-05T02:00:00.000Z', actor: 'Siti Rekaan' } as RecordedEvent<OfficeEvent>['header'];
  return { header, event };
}
