import { describe, expect, it, test } from 'vitest';
import { addDays, daysBetween, parseDate, weekdayOf } from '#core/calendar/day.ts';
import { dayName, formatDate } from '#core/calendar/format.ts';
import { dateInWords } from '#core/calendar/words.ts';
import { unwrap } from '#test/support/unwrap.ts';

const date = (text: string) => unwrap(parseDate(text));

describe('a calendar day', () => {
  test.each(['2026-11-23', '2028-02-29', '1900-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(parseDate(text)).toEqual({ ok: true, value: text });
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '0001-01-01',
    '1899-12-31',
    '2026-1-1',
    '23-11-2026',
    '',
  ])('"%s" does not', (text) => {
    expect(parseDate(text)).toEqual({ ok: false, error: { kind: 'not-a-date', text } });
  });

  it('counts across leap days', () => {
    expect(addDays(date('2028-02-28'), 2)).toBe('2028-03-01');
    expect(addDays(date('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(date('2024-01-01'), date('2025-01-01'))).toBe(366);
    expect(daysBetween(date('2025-01-01'), date('2024-12-31'))).toBe(-1);
  });

  it('knows its weekday, before 1970 too', () => {
    expect(weekdayOf(date('2026-11-23'))).toBe(1);
    expect(weekdayOf(date('2026-11-29'))).toBe(7);
    expect(weekdayOf(date('1945-08-17'))).toBe(5);
    expect(dayName(date('1945-08-17'))).toBe('Jumat');
  });

  it('is written with the name of its month', () => {
    expect(formatDate(date('2026-05-01'))).toBe('1 Mei 2026');
  });
});

describe('a date in the opening sentence of minutes', () => {
  it('has day, date, month and year in words', () => {
    expect(dateInWords(date('2026-11-23'))).toEqual({
      day: 'Senin',
      date: 'dua puluh tiga',
      month: 'November',
      year: 'dua ribu dua puluh enam',
    });
    expect(dateInWords(date('2014-10-11'))).toEqual({
      day: 'Sabtu',
      date: 'sebelas',
      month: 'Oktober',
      year: 'dua ribu empat belas',
    });
  });
});
