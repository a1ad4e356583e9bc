/** Wrong passphrases slow down: three are free, then each one waits twice as long as the last, up to five minutes. */
import { type Instant, unixMsOf } from '#core/calendar/instant.ts';

export interface Tries {
  /** Wrong ones since the last right one. */
  readonly failed: number;
  /** When the last wrong one was. */
  readonly lastAt: Instant | null;
}

export const NO_TRIES: Tries = { failed: 0, lastAt: null };

const FREE = 3;
const LONGEST_SECONDS = 300;

/** Whole seconds until the next try; a clock set back waits no longer than the whole pause. */
export function secondsToWait({ failed, lastAt }: Tries, now: Instant): number {
  if (lastAt === null || failed < FREE) return 0;
  const pause = Math.min(2 ** (failed - FREE), LONGEST_SECONDS);
  const passed = (unixMsOf(now) - unixMsOf(lastAt)) / 1000;
  return passed < 0 ? pause : Math.max(0, Math.ceil(pause - passed));
}
