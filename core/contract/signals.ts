// What the shell says unasked. Apart from the verbs, so that the preload stays without their schemas.

/** Each takes a listener and answers with the way to stop; none carries anything. */
export interface DesktopSignals {
  /** The machine goes to sleep, or the system's own lock falls: lock now. */
  readonly onLock: (listener: () => void) => () => void;
}

/** The channel of `onLock`. */
export const LOCK_SIGNAL = 'lock';
