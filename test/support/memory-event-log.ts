import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD, type StreamHead } from '#core/log/head.ts';
import { admit, type EventLog } from '#core/log/port.ts';
import { parseSealed } from '#core/log/parse.ts';
import { unwrap } from './unwrap.ts';

/** An event log in memory, for tests of everything that writes to one. */
export function createMemoryEventLog(): EventLog {
  const eventsByStream = new Map<StreamId, readonly SealedEvent[]>();
  const headsByStream = new Map<StreamId, StreamHead>();

  return {
    append: async (stream, events, expected) => {
      const next = admit(stream, events, headsByStream.get(stream) ?? EMPTY_HEAD, expected);
      if (!next.ok || events.length === 0) return next;
      eventsByStream.set(stream, [...(eventsByStream.get(stream) ?? []), ...events].sort(byDeviceAndNumber));
      headsByStream.set(stream, next.value);
      return next;
    },
    read: async (stream) => eventsByStream.get(stream) ?? [],
    heads: async () => new Map(headsByStream),
  };
}

function byDeviceAndNumber(a: SealedEvent, b: SealedEvent): number {
  const [first, second] = [unwrap(parseSealed(a)).header, unwrap(parseSealed(b)).header];
  if (first.dev !== second.dev) return first.dev < second.dev ? -1 : 1;
  return first.n - second.n;
}
