/** How long to wait before the next try, and between questions. */

import type { LiveEnding } from '#core/contract/live.ts';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 300_000;

/**
 * Full jitter: anything from nothing to a span that doubles with each failure, so that offices whose line comes back together
 * do not come back together.
 *
 * Units  milliseconds; `chance` is from 0 up to 1.   Source  SPEC.md [SYNC-70]
 */
export function waitMs(failures: number, chance: number): number {
  const span = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 20));
  return Math.floor(chance * span);
}

/** Rest between questions where the server cannot say by itself that something moved.   Units  milliseconds. */
export const POLL_MS = 60_000;
/** A live line may lose a word now and then. */
const LIVE_POLL_MS = 300_000;
/** Where every byte is paid for. */
const METERED_POLL_MS = 900_000;

/** How a device learns that something moved on the server: told at once, asking every minute, or asking seldom. */
export type LineKind = 'live' | 'polling' | 'metered';

/**
 * Rest between two questions for heads: a quarter more or less, so that offices do not ask in step.
 *
 * Units  milliseconds; `chance` is from 0 up to 1.   Source  SPEC.md [SYNC-77, 78]
 */
export function pollMs(line: LineKind, chance: number): number {
  const middle = { live: LIVE_POLL_MS, polling: POLL_MS, metered: METERED_POLL_MS }[line];
  return Math.round(middle * (0.75 + chance / 2));
}

const FIRST_DETOUR_MS = 300_000;
const LONGEST_DETOUR_MS = 3_600_000;

/**
 * Before a live line is tried again. A proxy that collects answers, or answers itself, will do so for a while; asking goes on
 * meanwhile. Other ends are tried again as a question is.
 *
 * Units  milliseconds; `failures` in a row from 1 on; `chance` is from 0 up to 1.   Source  SPEC.md [SYNC-77]
 */
export function liveWaitMs(why: LiveEnding, failures: number, chance: number): number {
  if (why !== 'collected' && why !== 'not-ours' && why !== 'untrusted') return waitMs(failures, chance);
  const middle = Math.min(LONGEST_DETOUR_MS, FIRST_DETOUR_MS * 2 ** Math.min(failures - 1, 10));
  return Math.round(middle * (0.75 + chance / 2));
}
