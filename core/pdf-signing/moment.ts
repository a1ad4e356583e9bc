/** Dates as other programs write them. */
import { FIRST_YEAR, type Instant, instantFromUnixMs, LAST_YEAR } from '#core/calendar/instant.ts';

/** The moment of a date somebody else wrote; null where it is none, or outside what a calendar here holds. */
export function readMoment(date: Date): Instant | null {
  const year = date.getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR ? instantFromUnixMs(date.getTime()) : null;
}
