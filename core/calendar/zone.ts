/** Moments as clocks in Indonesia show them. Fixed offsets: the zones of Indonesia have no summer time. */
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { parseDate, type Weekday, weekdayOf } from './day.ts';
import {
  type DateOnly,
  FIRST_YEAR,
  type Instant,
  instantFromUnixMs,
  LAST_YEAR,
  unixMsOf,
  type Zone,
} from './instant.ts';

/** What calendar and clock on a wall in the zone show. */
export interface ZonedParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: Weekday;
}

/** Text that is no moment: not of the form, no such day or hour, or `zone-missing`. */
export interface NotAnInstant {
  readonly kind: 'not-an-instant';
  readonly text: string;
  readonly fault: 'form' | 'zone-missing' | 'no-such-time';
}

const MS_PER_MINUTE = 60_000;

/** Minutes ahead of UTC (Keppres 41/1987). */
const OFFSET_MINUTES: Readonly<Record<Zone, number>> = { WIB: 420, WITA: 480, WIT: 540 };

/** What may be read: a day in from the ends of the calendar, so that every zone can show it. */
const FIRST_READABLE_MS = Date.UTC(FIRST_YEAR, 0, 2);
const LAST_READABLE_MS = Date.UTC(LAST_YEAR, 11, 30);

/** The same as text, which sorts as moments do. */
const FIRST_READABLE = instantFromUnixMs(FIRST_READABLE_MS);
const LAST_READABLE = instantFromUnixMs(LAST_READABLE_MS);

const INSTANT = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.(\d{1,9}))?(Z|[+-]\d{2}:?\d{2})?$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;
const OFFSET = /^([+-])(0\d|1[0-4]):?([0-5]\d)$/;

/** A moment as year, month, day, hour … in a zone. */
export function zonedParts(instant: Instant, zone: Zone): ZonedParts {
  const local = localText(instant, zone);
  return {
    year: Number(local.slice(0, 4)),
    month: Number(local.slice(5, 7)),
    day: Number(local.slice(8, 10)),
    hour: Number(local.slice(11, 13)),
    minute: Number(local.slice(14, 16)),
    second: Number(local.slice(17, 19)),
    weekday: weekdayOf(local.slice(0, 10) as DateOnly),
  };
}

/** The calendar day of a moment in a zone: 27 July 00:00 WITA is the 27th, though it is still the 26th in UTC. */
export function dateIn(instant: Instant, zone: Zone): DateOnly {
  return localText(instant, zone).slice(0, 10) as DateOnly;
}

/** The moment when clocks in the zone show that day and time (`HH:MM` or `HH:MM:SS`). */
export function instantOf(date: DateOnly, time: string, zone: Zone): Instant {
  const ms = localMsOf(date, time);
  assert(ms !== null, `no such day or time: ${date} ${time}`);
  return instantFromUnixMs(ms - OFFSET_MINUTES[zone] * MS_PER_MINUTE);
}

/**
 * Reads a moment that names its offset: `2026-11-23T02:42:00.000Z`, `2026-11-23 10:42+08:00`; anything finer than a
 * millisecond is cut off.
 *
 * Fails   `zone-missing` for local time (see `parseLocalDateTime`), `no-such-time` for 30 February or 24:00.
 */
export function parseInstant(text: string): Result<Instant, NotAnInstant> {
  const match = DATE_TIME.exec(text);
  if (match === null) return err({ kind: 'not-an-instant', text, fault: 'form' });
  const [, date = '', time = '', fraction = '', offset] = match;
  if (offset === undefined) return err({ kind: 'not-an-instant', text, fault: 'zone-missing' });
  return momentOf(text, { date, time, fraction, offsetMinutes: offsetMinutesOf(offset) });
}

/**
 * Reads a moment written without its zone, `2025-01-27 16:01:00`, as local time of the zone given.
 *
 * Fails   `form` for anything else, a text with an offset included; `no-such-time` for days or hours that do not exist.
 */
export function parseLocalDateTime(text: string, zone: Zone): Result<Instant, NotAnInstant> {
  const match = DATE_TIME.exec(text);
  if (match === null || match[4] !== undefined) return err({ kind: 'not-an-instant', text, fault: 'form' });
  const [, date = '', time = '', fraction = ''] = match;
  return momentOf(text, { date, time, fraction, offsetMinutes: OFFSET_MINUTES[zone] });
}

/** Whether a text is a moment in the one form it has here: `parseInstant` would answer with the same text. */
export function isInstant(text: string): text is Instant {
  return INSTANT.test(text) && text >= FIRST_READABLE && text <= LAST_READABLE && parseDate(text.slice(0, 10)).ok;
}

/** The moment that many minutes later; negative goes back. */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return instantFromUnixMs(unixMsOf(instant) + minutes * MS_PER_MINUTE);
}

interface WrittenMoment {
  readonly date: string;
  readonly time: string;
  readonly fraction: string;
  readonly offsetMinutes: number | null;
}

function momentOf(text: string, written: WrittenMoment): Result<Instant, NotAnInstant> {
  const localMs = localMsOf(written.date, written.time);
  if (localMs === null || written.offsetMinutes === null) {
    return err({ kind: 'not-an-instant', text, fault: 'no-such-time' });
  }
  const ms = localMs + Number(written.fraction.padEnd(3, '0').slice(0, 3)) - written.offsetMinutes * MS_PER_MINUTE;
  if (ms < FIRST_READABLE_MS || ms > LAST_READABLE_MS)
    return err({ kind: 'not-an-instant', text, fault: 'no-such-time' });
  return ok(instantFromUnixMs(ms));
}

/** A moment as the clock in a zone shows it, with its offset, `2026-11-23T10:42:00+08:00`; milliseconds where there are any. */
export function offsetText(instant: Instant, zone: Zone): string {
  const local = localText(instant, zone);
  return `${local.slice(0, local.endsWith('.000Z') ? 19 : 23)}+${String(OFFSET_MINUTES[zone] / 60).padStart(2, '0')}:00`;
}

/** The moment as ISO text whose fields are those of the zone's wall clock; only to be taken apart. */
function localText(instant: Instant, zone: Zone): string {
  return addMinutes(instant, OFFSET_MINUTES[zone]);
}

/** Day and time as if they were UTC, in milliseconds; null when there is no such day or time. */
function localMsOf(date: string, time: string): number | null {
  const match = TIME.exec(time);
  if (match === null || !parseDate(date).ok) return null;
  return Date.parse(`${date}T${match[1]}:${match[2]}:${match[3] ?? '00'}.000Z`);
}

function offsetMinutesOf(offset: string): number | null {
  if (offset === 'Z') return 0;
  const match = OFFSET.exec(offset);
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}
