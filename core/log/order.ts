/** The one order in which a stream's events are applied, the same on every device. */
import type { EventHeader } from './envelope.ts';

/** An event with the place the server gave it; null while it waits. */
export interface Placed {
  readonly header: Pick<EventHeader, 'dev' | 'n'>;
  readonly seq: number | null;
}

/**
 * Orders events: accepted ones by the server's sequence, then waiting ones by device and its counter. On a single device
 * that is the order they were made in. Clocks and ids never matter. Source  SYNC §3.2
 */
export function inOrder<E extends Placed>(events: readonly E[]): readonly E[] {
  return [...events].sort(compare);
}

function compare(a: Placed, b: Placed): number {
  if (a.seq !== null && b.seq !== null) return a.seq - b.seq;
  if (a.seq !== null || b.seq !== null) return a.seq === null ? 1 : -1;
  if (a.header.dev !== b.header.dev) return a.header.dev < b.header.dev ? -1 : 1;
  return a.header.n - b.header.n;
}
