import type { Instant } from '#core/calendar/instant.ts';

/** Tells the time. The only way time enters; tests pass a clock that stands still. */
export interface Clock {
  now(): Instant;
}

/** Gives a fresh id nobody else will give (UUIDv7 in the app, a counter in tests). */
export interface IdSource {
  next(): string;
}
