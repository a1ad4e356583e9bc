/** Moments and calendar days as text, and the arithmetic between them. */
import { assert } from '#core/shared/assert.ts';
import type { Brand } from '#core/shared/brand.ts';

/** A moment as ISO 8601 text in UTC with milliseconds, `2026-11-23T02:42:00.000Z`: sorts as text, means one thing everywhere. */
export type Instant = Brand<string, 'Instant'>;

/** A calendar day without a zone, `2026-11-23`. */
export type DateOnly = Brand<string, 'DateOnly'>;

/** The three zones of Indonesia: UTC+7, +8, +9, no summer time. East Kalimantan is WITA. */
export type Zone = 'WIB' | 'WITA' | 'WIT';

/** The years a calendar day may have: further out, text has more than four digits, or `Date` reads it as 19xx. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 9999;

/** Milliseconds since 1970-01-01 UTC. */
export function unixMsOf(instant: Instant): number {
  const ms = Date.parse(instant);
  assert(!Number.isNaN(ms), `not an instant: ${instant}`);
  return ms;
}

/** The moment that many milliseconds after 1970-01-01 UTC; from 1900 to 9999 by any clock of Indonesia. */
export function instantFromUnixMs(ms: number): Instant {
  const date = new Date(ms);
  const year = date.getUTCFullYear();
  // New Year 1900 in Indonesia is still 1899 in UTC.
  assert(year >= FIRST_YEAR - 1 && year <= LAST_YEAR, `no instant at ${ms} ms`);
  return date.toISOString() as Instant;
}
