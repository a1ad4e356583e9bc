/** What two laptops lack of each other, stream by stream. */
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import type { StreamHead } from '#core/log/head.ts';

/** A stream as a side has it. */
export interface StreamStock {
  readonly stream: StreamId;
  readonly head: StreamHead;
  /** How far a server's order of it was taken. */
  readonly seq: number;
  /** Files its events name that are not there. */
  readonly awaited: readonly Hash[];
}

/** Whether the other side has events, an order, or the other branch of a fork, that are not here. */
export function lacks(here: StreamStock | undefined, there: StreamStock): boolean {
  if (here === undefined || there.seq > here.seq) return true;
  return Object.entries(there.head).some(([dev, { n, hash }]) => {
    const own = here.head[dev as DeviceId];
    return own === undefined || n > own.n || (n === own.n && hash !== own.hash);
  });
}

/** One text for the same stock: what was carried once for it is not carried again. */
export function stockText({ head, seq }: Pick<StreamStock, 'head' | 'seq'>): string {
  const places = Object.entries(head).map(([dev, { n, hash }]) => `${dev} ${n} ${hash}`);
  return `${seq} ${places.sort().join(' ')}`;
}
