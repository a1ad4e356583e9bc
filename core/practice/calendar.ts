/** The days and windows of the practice season: 2014, WITA, office hours. */
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { addWorkingDays, createHolidayCalendar, type HolidayCalendar } from '#core/calendar/working-days.ts';
import { instantOf } from '#core/calendar/zone.ts';

/** The morning the practice season stands still at: mid-October, as the season of 2014 was counted. */
export const PRACTICE_TODAY = '2014-10-15' as DateOnly;

/** Days off in 2014, from general knowledge: practice only, no deadline rests on them. */
const DAYS_OFF = [
  '2014-01-01',
  '2014-01-14',
  '2014-01-31',
  '2014-03-31',
  '2014-04-18',
  '2014-05-01',
  '2014-05-15',
  '2014-05-27',
  '2014-05-29',
  '2014-07-28',
  '2014-07-29',
  '2014-07-30',
  '2014-07-31',
  '2014-08-01',
  '2014-12-25',
  '2014-12-26',
] as const;

const HOLIDAYS: HolidayCalendar = createHolidayCalendar(
  [
    {
      year: 2014,
      source: 'Pengetahuan umum; hanya untuk ruang latihan',
      status: 'unconfirmed',
      days: DAYS_OFF.map((date) => ({ date: date as DateOnly, name: 'Libur', kind: 'national' })),
    },
  ],
  { collectiveLeaveIsOff: true },
);

/** Every working day a season can touch, in order: a season asks for tens of thousands. */
const WORKING_DAYS = workingDays('2013-11-15' as DateOnly, 330);
const PLACES: ReadonlyMap<DateOnly, number> = new Map(WORKING_DAYS.map((date, place) => [date, place]));

/** The n-th working day after (before, for negative n) a date of the season; the date itself is never counted. */
export function workingDay(date: DateOnly, n: number): DateOnly {
  const place = PLACES.get(date);
  const found = place === undefined ? undefined : WORKING_DAYS[place + n];
  return found ?? addWorkingDays(date, n, HOLIDAYS);
}

function workingDays(from: DateOnly, count: number): readonly DateOnly[] {
  const days: DateOnly[] = [];
  for (let date = from; days.length < count; ) {
    date = addWorkingDays(date, 1, HOLIDAYS);
    days.push(date);
  }
  return days;
}

/** A moment of a day in WITA. */
export function at(date: DateOnly, time: string): Instant {
  return instantOf(date, time, 'WITA');
}
