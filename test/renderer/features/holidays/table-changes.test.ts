import { describe, expect, it } from 'vitest';
import type { Holiday, HolidayYear } from '#core/calendar/holidays.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { tableChanges } from '#renderer/features/holidays/table-changes.ts';

const first = aDay('2031-01-01', 'Tahun Baru Masehi');
const second = aDay('2031-05-01', 'Hari Buruh Internasional');
const present: HolidayYear = { year: 2031, source: 'SKB rekaan', status: 'unconfirmed', days: [first, second] };

describe('the changes another table brings', () => {
  it('are none for the same table', () => {
    expect(tableChanges(present, { ...present, days: [...present.days] })).toMatchObject({ same: true });
  });

  it('are told day by day: added, removed, changed', () => {
    const third = aDay('2031-08-17', 'Hari Proklamasi Kemerdekaan');
    const renamed = { ...second, name: 'Hari Buruh' };
    expect(tableChanges(present, { ...present, days: [renamed, third] })).toEqual({
      added: [third],
      removed: [first],
      changed: [{ from: second, to: renamed }],
      same: false,
    });
  });

  it('count another source as a change though every day is the same', () => {
    expect(tableChanges(present, { ...present, source: 'SKB lain' })).toMatchObject({ changed: [], same: false });
  });

  it('are all days where there was no table', () => {
    expect(tableChanges(null, present)).toMatchObject({ added: present.days, removed: [], same: false });
  });
});

function aDay(date: string, name: string): Holiday {
  return { date: date as DateOnly, name, kind: 'national' };
}
