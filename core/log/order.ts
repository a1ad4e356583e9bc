/** The one order in which a stream's events are applied, the same on every device. */
import type { DeviceId, EventHeader } from './envelope.ts';

/** An event with the place the server gave it; null while it waits. */
export interface Placed {
  readonly header: Pick<EventHeader, 'dev' | 'n' | 'after'>;
  readonly seq: number | null;
}

/**
 * Orders events: accepted ones by the server's sequence, then waiting ones, each behind everything its author had, and
 * otherwise by device and its counter. On a single device that is the order they were made in. Clocks and ids never matter.
 *
 * Further events may come to stand between those that are here; what is here never changes places.
 *
 * Source  SYNC §3.2; that causes come first is a decision of this build: docs/decisions/0005.
 */
export function inOrder<E extends Placed>(events: readonly E[]): readonly E[] {
  const accepted = events.filter(({ seq }) => seq !== null).sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
  const waiting = events.filter(({ seq }) => seq === null);
  return [...accepted, ...inCausalOrder(waiting)];
}

/** A device's events by number, and how many of them were taken. */
interface Queue<E> {
  readonly dev: DeviceId;
  readonly events: readonly E[];
  taken: number;
}

function inCausalOrder<E extends Placed>(events: readonly E[]): readonly E[] {
  const queues = queuesOf(events);
  if (queues.length === 1) return queues[0]?.events ?? [];
  const byDevice = new Map(queues.map((queue) => [queue.dev, queue]));
  const isTaken = (dev: DeviceId, n: number): boolean => {
    const queue = byDevice.get(dev);
    const next = queue?.events[queue.taken];
    return next === undefined || next.header.n > n;
  };
  const ordered: E[] = [];
  while (ordered.length < events.length) {
    const open = queues.filter(({ taken, events: own }) => taken < own.length);
    const ready = open.find(({ taken, events: own }) =>
      (own[taken]?.header.after ?? []).every(({ dev, n }) => isTaken(dev, n)),
    );
    // Two events that each name the other cannot be made; a foreign log that says so is told by its chain.
    const queue = ready ?? open[0];
    const next = queue?.events[queue.taken];
    if (queue === undefined || next === undefined) break;
    ordered.push(next);
    queue.taken += 1;
  }
  return ordered;
}

function queuesOf<E extends Placed>(events: readonly E[]): readonly Queue<E>[] {
  const byDevice = Map.groupBy(events, ({ header }) => header.dev);
  return [...byDevice]
    .map(([dev, own]): Queue<E> => ({ dev, events: own.sort((a, b) => a.header.n - b.header.n), taken: 0 }))
    .sort((a, b) => (a.dev < b.dev ? -1 : 1));
}
