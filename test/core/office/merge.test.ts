import { describe, expect, it } from 'vitest';
import type { Holiday } from '#core/calendar/holidays.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { DeviceId, EventHeader, Hash } from '#core/log/envelope.ts';
import { mergeSteps } from '#core/log/merge.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import { type DocumentSettings, EMPTY_DOCUMENT_SETTINGS } from '#core/office/document-settings.ts';
import type { OfficeEvent } from '#core/office/events.ts';
import { OFFICE_MERGE_RULES } from '#core/office/merge-rules.ts';
import { OFFICE_STREAMS } from '#renderer/storage/stream-kind.ts';

const DAY = '2026-11-11' as DateOnly;

function aDay(name: string, date: DateOnly = DAY): OfficeEvent {
  const holiday: Holiday = { date, name, kind: 'office' };
  return { type: 'holidaySet', tv: 1, body: { date, holiday, reason: 'Diminta' } };
}

function hours(opens: string): OfficeEvent {
  return { type: 'officeHoursSet', tv: 1, body: { opens, closes: '16:00' } };
}

/** Each by another person of the device, having seen only what is named. */
function by(dev: string, n: number, event: OfficeEvent, seen: Readonly<Record<string, number>> = {}) {
  const after = Object.entries(seen).map(([of, at]) => ({ dev: of as DeviceId, n: at, hash: '' as Hash }));
  const header = { dev: dev as DeviceId, n, after, role: 'admin', actor: dev } as unknown as EventHeader;
  return { header, event } satisfies RecordedEvent<OfficeEvent>;
}

function heldIn(events: readonly RecordedEvent<OfficeEvent>[]): readonly boolean[] {
  return mergeSteps(events, OFFICE_MERGE_RULES).map(({ clash }) => clash !== null);
}

function nameOf(events: readonly RecordedEvent<OfficeEvent>[]): string | undefined {
  const tables = OFFICE_STREAMS.fold(events)?.tables ?? [];
  return tables.flatMap(({ days }) => days).find(({ date }) => date === DAY)?.name;
}

describe('an office changed by people who had not seen each other', () => {
  it('keeps what stands and holds back what would overwrite it unseen', () => {
    const events = [by('a', 1, aDay('Pilkada')), by('b', 1, aDay('Libur kantor'))];
    expect(heldIn(events)).toEqual([false, true]);
    expect(nameOf(events)).toBe('Pilkada');
  });

  it('takes in the later one that had seen the first', () => {
    const events = [by('a', 1, aDay('Pilkada')), by('b', 1, aDay('Libur kantor'), { a: 1 })];
    expect(heldIn(events)).toEqual([false, false]);
    expect(nameOf(events)).toBe('Libur kantor');
  });

  it('fits together where the days, or the hours and a day, are different', () => {
    const other = aDay('Libur kantor', '2026-11-12' as DateOnly);
    const events = [by('a', 1, aDay('Pilkada')), by('b', 1, other), by('c', 1, hours('07:30'))];
    expect(heldIn(events)).toEqual([false, false, false]);
    expect(OFFICE_STREAMS.fold(events)?.hours.opens).toBe('07:30');
  });

  it('keeps two different parts of the document settings, and holds back the same part changed unseen', () => {
    const set = (parts: Partial<DocumentSettings>): OfficeEvent => ({
      type: 'documentSettingsSet',
      tv: 1,
      body: { parts, reason: 'Diminta' },
    });
    const first = by('a', 1, set(EMPTY_DOCUMENT_SETTINGS));
    const seen = { a: 1 };
    const events = [
      first,
      by('a', 2, set({ city: 'Samarinda' }), seen),
      by('b', 1, set({ markLanguage: 'en' }), seen),
      by('c', 1, set({ city: 'Tenggarong' }), seen),
    ];
    expect(heldIn(events)).toEqual([false, false, false, true]);
    expect(OFFICE_STREAMS.fold(events)?.documents).toMatchObject({ city: 'Samarinda', markLanguage: 'en' });
  });
});
