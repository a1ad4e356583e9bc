/** The app's own clock and ids: the only place in the renderer that asks the machine for time or randomness. */
import { instantFromUnixMs } from '#core/calendar/instant.ts';
import { instantOf, zonedParts } from '#core/calendar/zone.ts';
import { PRACTICE_TODAY } from '#core/practice/calendar.ts';
import type { Clock } from '#core/shared/ports.ts';

export const systemClock: Clock = { now: () => instantFromUnixMs(Date.now()) };

/**
 * The clock of the practice space: every day is the day its season stands still at, at the time of day it is now. For
 * countdowns, decisions and documents; what is signed carries the true time.
 */
export const practiceClock: Clock = {
  now: () => {
    const { hour, minute, second } = zonedParts(systemClock.now(), 'WITA');
    const time = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
    return instantOf(PRACTICE_TODAY, time, 'WITA');
  },
};

/** Names one run of the app on one machine: with `mono` it shows a clock that was set back. */
export const bootId: string = crypto.randomUUID();

/** An id for an entry made here: a clarification, an objection, an appeal. */
export function newEntryId(): string {
  return crypto.randomUUID();
}

/** Milliseconds since this run began; never goes backwards. */
export function monotonicMs(): number {
  return Math.round(performance.now());
}
