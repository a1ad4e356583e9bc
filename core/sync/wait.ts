/** How long to wait before the next try. */

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
