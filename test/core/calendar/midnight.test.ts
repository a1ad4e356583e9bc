import { afterAll, describe, expect, test } from 'vitest';
import { addDays, parseDate } from '#core/calendar/day.ts';
import { instantFromUnixMs, type Zone } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { unwrap } from '#test/support/unwrap.ts';

/** Keppres 41/1987, written down apart from the code that is tested. */
const HOURS_AHEAD: Readonly<Record<Zone, number>> = { WIB: 7, WITA: 8, WIT: 9 };
const MACHINES = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Makassar', 'Asia/Jayapura'];

const machine = process.env['TZ'];
afterAll(() => {
  if (machine === undefined) delete process.env['TZ'];
  else process.env['TZ'] = machine;
});

describe('every date from 2014 to 2030', () => {
  test.each(MACHINES)('begins at midnight of its zone on a machine in %s, not a moment before', (place) => {
    process.env['TZ'] = place;
    const shifted: string[] = [];
    for (const zone of ['WIB', 'WITA', 'WIT'] as const) {
      let date = unwrap(parseDate('2014-01-01'));
      for (let before = addDays(date, -1); date < '2031-01-01'; before = date, date = addDays(date, 1)) {
        const midnight = Date.parse(`${date}T00:00:00.000Z`) - HOURS_AHEAD[zone] * 3_600_000;
        const [last, first] = [midnight - 1, midnight].map((ms) => dateIn(instantFromUnixMs(ms), zone));
        if (first !== date || last !== before) shifted.push(`${date} ${zone}`);
      }
    }
    expect(shifted).toEqual([]);
  });
});
