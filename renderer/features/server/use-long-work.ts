import { useEffect, useState } from 'react';
import type { Progress } from '#core/sync/progress.ts';

/** Shorter work would only flicker.   Units  milliseconds. */
const LONG_MS = 1_000;

/** The work at hand once it takes over a second; null before, and where there is none. */
export function useLongWork(progress: Progress | null): Progress | null {
  const since = progress?.since ?? null;
  const [longSince, setLongSince] = useState<number | null>(null);
  useEffect(() => {
    if (since === null) return undefined;
    const timer = setTimeout(() => setLongSince(since), Math.max(0, since + LONG_MS - performance.now()));
    return () => clearTimeout(timer);
  }, [since]);
  return since !== null && longSince === since ? progress : null;
}
