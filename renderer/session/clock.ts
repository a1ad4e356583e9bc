/** The app's own clock and ids: the only place in the renderer that asks the machine for time or randomness. */
import { instantFromUnixMs } from '#core/calendar/instant.ts';
import type { Clock } from '#core/shared/ports.ts';

export const systemClock: Clock = { now: () => instantFromUnixMs(Date.now()) };

/** Names one run of the app on one machine: with `mono` it shows a clock that was set back. */
export const bootId: string = crypto.randomUUID();

/** Milliseconds since this run began; never goes backwards. */
export function monotonicMs(): number {
  return Math.round(performance.now());
}
