import type { Instant } from '#core/calendar/instant.ts';

/** Tells the time. The only way time enters; tests pass a clock that stands still. */
export interface Clock {
  now(): Instant;
}
