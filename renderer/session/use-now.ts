import { useEffect, useState } from 'react';
import type { Instant } from '#core/calendar/instant.ts';
import { useWorkspace } from './hooks.ts';

const MINUTE_MS = 60_000;

/** The time, renewed every minute: what countdowns are reckoned from. */
export function useNow(): Instant {
  const { clock } = useWorkspace();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
