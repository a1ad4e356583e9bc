import { describe, expect, it, test } from 'vitest';
import { parseDate } from '#core/calendar/day.ts';
import { formatDate, formatDateTime, formatTime } from '#core/calendar/format.ts';
import { instantFromUnixMs, unixMsOf, type Zone } from '#core/calendar/instant.ts';
import { dateInWords } from '#core/calendar/words.ts';
import {
  addMinutes,
  dateIn,
  instantOf,
  isInstant,
  parseInstant,
  parseLocalDateTime,
  zonedParts,
} from '#core/calendar/zone.ts';
import { unwrap } from '#test/support/unwrap.ts';

const instant = (text: string) => unwrap(parseInstant(text));
const date = (text: string) => unwrap(parseDate(text));

describe('a day in East Kalimantan', () => {
  // Workbooks that sent 27 July as UTC printed 26 July 16:00 (DOMAIN §1.8).
  it('stays 27 July though UTC still says 26 July 16:00', () => {
    const midnight = instantOf(date('2026-07-27'), '00:00', 'WITA');
    expect(midnight).toBe('2026-07-26T16:00:00.000Z');
    expect(dateIn(midnight, 'WITA')).toBe('2026-07-27');
    expect(formatDateTime(midnight, 'WITA')).toBe('27 Juli 2026 00.00 WITA');
    expect(dateInWords(dateIn(midnight, 'WITA')).date).toBe('dua puluh tujuh');
    expect(dateIn(midnight, 'WIB')).toBe('2026-07-26');
    expect(formatDateTime(midnight, 'WIB')).toBe('26 Juli 2026 23.00 WIB');
  });

  test.each<[string, Zone, string]>([
    ['2026-12-31T15:59:59.999Z', 'WITA', '2026-12-31'],
    ['2026-12-31T16:00:00.000Z', 'WITA', '2027-01-01'],
    ['2026-12-31T16:59:59.999Z', 'WIB', '2026-12-31'],
    ['2026-12-31T17:00:00.000Z', 'WIB', '2027-01-01'],
    ['2026-12-31T14:59:59.999Z', 'WIT', '2026-12-31'],
    ['2026-12-31T15:00:00.000Z', 'WIT', '2027-01-01'],
    ['2028-02-28T16:00:00.000Z', 'WITA', '2028-02-29'],
  ])('%s in %s is %s', (text, zone, day) => {
    expect(dateIn(instant(text), zone)).toBe(day);
  });
});

describe('a moment', () => {
  it('comes apart as the wall clock of the zone shows it', () => {
    expect(zonedParts(instant('2026-11-23T02:42:07.500Z'), 'WITA')).toEqual({
      year: 2026,
      month: 11,
      day: 23,
      hour: 10,
      minute: 42,
      second: 7,
      weekday: 1,
    });
  });

  it('is shown with a point between hours and minutes', () => {
    const moment = instant('2026-11-23T00:05:59.000Z');
    expect(formatDateTime(moment, 'WITA')).toBe('23 November 2026 08.05 WITA');
    expect(formatTime(moment, 'WIT')).toBe('09.05 WIT');
    expect(formatDate(dateIn(moment, 'WIB'))).toBe('23 November 2026');
  });

  test.each([
    ['2026-11-23T02:42:00.000Z', '2026-11-23T02:42:00.000Z'],
    ['2026-11-23T10:42+08:00', '2026-11-23T02:42:00.000Z'],
    ['2026-11-23 10:42:07+0800', '2026-11-23T02:42:07.000Z'],
    ['2025-08-04T09:57:30.123456Z', '2025-08-04T09:57:30.123Z'],
    ['2025-08-04T00:30:00.5+07:00', '2025-08-03T17:30:00.500Z'],
    ['2025-08-04T00:30:00-02:30', '2025-08-04T03:00:00.000Z'],
  ])('%s reads as %s', (text, value) => {
    expect(parseInstant(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['2026-11-23 10:42:00', 'zone-missing'],
    ['2026-11-23', 'form'],
    ['23-11-2026 10:42 WITA', 'form'],
    ['2026-11-23T2:42Z', 'form'],
    ['', 'form'],
    ['2026-02-29T00:00:00Z', 'no-such-time'],
    ['2026-11-23T24:00:00Z', 'no-such-time'],
    ['2026-11-23T10:60:00Z', 'no-such-time'],
    ['2026-12-31T23:59:60Z', 'no-such-time'],
    ['2026-11-23T10:42:00+15:00', 'no-such-time'],
    ['0000-00-00T00:00:00Z', 'no-such-time'],
    ['1900-01-01T00:00:00+09:00', 'no-such-time'],
    ['9999-12-31T23:59:59Z', 'no-such-time'],
  ])('"%s" is refused as %s', (text, fault) => {
    expect(parseInstant(text)).toEqual({ ok: false, error: { kind: 'not-an-instant', text, fault } });
  });

  it('without an offset is read in the zone given, never in that of the machine', () => {
    expect(parseLocalDateTime('2025-01-27 16:01:00', 'WIB')).toEqual({ ok: true, value: '2025-01-27T09:01:00.000Z' });
    expect(parseLocalDateTime('2025-01-27T16:01', 'WITA')).toEqual({ ok: true, value: '2025-01-27T08:01:00.000Z' });
    expect(parseLocalDateTime('2025-01-27T16:01:00Z', 'WIB')).toMatchObject({ ok: false, error: { fault: 'form' } });
    expect(parseLocalDateTime('2025-02-30 16:01:00', 'WIB')).toMatchObject({
      ok: false,
      error: { fault: 'no-such-time' },
    });
  });

  it('moves by minutes across midnight and years', () => {
    expect(addMinutes(instant('2026-12-31T23:59:00Z'), 2)).toBe('2027-01-01T00:01:00.000Z');
    expect(addMinutes(instant('2026-01-01T00:00:00Z'), -1)).toBe('2025-12-31T23:59:00.000Z');
  });

  it('is the same as its milliseconds', () => {
    expect(instantFromUnixMs(unixMsOf(instant('2026-11-23T02:42:00.123Z')))).toBe('2026-11-23T02:42:00.123Z');
    expect(() => instantFromUnixMs(Number.NaN)).toThrow('Bug');
    expect(() => instantFromUnixMs(Date.UTC(10_000, 0, 1))).toThrow('Bug');
  });
});

describe('a day and time of a zone', () => {
  it('takes seconds too', () => {
    expect(instantOf(date('2026-11-23'), '10:42:30', 'WIT')).toBe('2026-11-23T01:42:30.000Z');
  });

  it('refuses, as a bug, a time that does not exist', () => {
    expect(() => instantOf(date('2026-11-23'), '24:00', 'WITA')).toThrow('Bug');
    expect(() => instantOf(date('2026-11-23'), '9:00', 'WITA')).toThrow('Bug');
  });
});

test.each([
  '2026-11-23T02:42:00.000Z',
  '1900-01-01T23:59:59.999Z',
  '1900-01-02T00:00:00.000Z',
  '9999-12-30T00:00:00.000Z',
  '9999-12-30T00:00:00.001Z',
  '2026-02-29T00:00:00.000Z',
  '2024-02-29T00:00:00.000Z',
  '2026-11-23T24:00:00.000Z',
  '2026-11-23T02:42:00Z',
  '2026-11-23T02:42:00.0000Z',
  '2026-11-23 02:42:00.000Z',
  '2026-11-23T10:42:00.000+08:00',
  '',
])('%s is a moment in its one form just where reading it answers with the same text', (text) => {
  const read = parseInstant(text);
  expect(isInstant(text)).toBe(read.ok && read.value === text);
});
