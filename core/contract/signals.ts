// What the shell says unasked. Apart from the verbs, so that the preload stays without their schemas.

import type { LiveNews } from './live.ts';

/** Each takes a listener and answers with the way to stop. */
export interface DesktopSignals {
  /** The machine goes to sleep, or the system's own lock falls: lock now. */
  readonly onLock: (listener: () => void) => () => void;
  /** The live line to the server has news. */
  readonly onLive: (listener: (news: LiveNews) => void) => () => void;
}

/** The signals as the preload hands them on: nothing checked yet. */
export interface BridgeSignals extends Pick<DesktopSignals, 'onLock'> {
  readonly onLive: (listener: (news: unknown) => void) => () => void;
}

/** The channel of `onLock`. */
export const LOCK_SIGNAL = 'lock';
/** The channel of `onLive`. */
export const LIVE_SIGNAL = 'live';
