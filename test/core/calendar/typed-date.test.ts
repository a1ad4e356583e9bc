import { describe, expect, it } from 'vitest';
import { parseTypedDate, parseTypedTime } from '#core/calendar/typed-date.ts';

describe('a typed day', () => {
  it.each([
    ['5-8-2014', '2014-08-05'],
    ['05/08/2014', '2014-08-05'],
    ['5.8.2014', '2014-08-05'],
    [' 5 Agustus 2014 ', '2014-08-05'],
    ['5 agu 2014', '2014-08-05'],
    ['27 Mei 2026', '2026-05-27'],
    ['2014-08-05', '2014-08-05'],
    ['29-2-2028', '2028-02-29'],
  ])('%s is %s', (typed, date) => {
    expect(parseTypedDate(typed)).toEqual({ ok: true, value: date });
  });

  it.each(['5-8-14', '31-6-2014', '29-2-2014', '5 Ma 2014', '5 Augustus', '8/2014', '', '5 Foo 2014', '13-13-2014'])(
    '"%s" is no day',
    (typed) => {
      expect(parseTypedDate(typed).ok).toBe(false);
    },
  );

  it('says what was typed when it cannot be read', () => {
    expect(parseTypedDate('31-6-2014')).toEqual({ ok: false, error: { kind: 'not-a-date', text: '31-6-2014' } });
  });
});

describe('a typed time', () => {
  it.each([
    ['10.42', '10:42'],
    ['9:05', '09:05'],
    ['0905', '09:05'],
    ['23.59', '23:59'],
  ])('%s is %s', (typed, time) => {
    expect(parseTypedTime(typed)).toBe(time);
  });

  it.each(['24.00', '9.60', '10', 'pagi', ''])('"%s" is no time', (typed) => {
    expect(parseTypedTime(typed)).toBeNull();
  });
});
