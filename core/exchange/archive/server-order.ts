/** The order a server gave the events of a stream, as an archive tells it: whoever recomputes follows it. */
import type { DeviceId } from '#core/log/envelope.ts';
import type { ParsedEvent } from '#core/log/parse.ts';
import { numberAt, type Places } from '#core/sync/places.ts';
import { type ArchiveFault, archiveFault } from './archive-fault.ts';
import type { ArchiveStream } from './manifest.ts';

/** Absent where no server ever ordered the stream. */
export function placesOf({ order = [] }: Pick<ArchiveStream, 'order'>): Places {
  return order.map(([dev, n, count]) => ({ dev, n, count }));
}

/** As it stands in a manifest. */
export function orderOf(places: Places): Pick<ArchiveStream, 'order'> {
  return places.length === 0
    ? {}
    : { order: places.map(({ dev, n, count }): [DeviceId, number, number] => [dev, n, count]) };
}

/**
 * What is wrong with a server's order, or null: it names an event that is not there, not each device's in their own order
 * from the first on, or one before what its author had.
 *
 * Source  core/sync/SPEC.md [SYNC-15]: causes are accepted first
 */
export function orderFault(listed: ArchiveStream, linked: readonly ParsedEvent[]): ArchiveFault | null {
  const places = placesOf(listed);
  const next = new Map<DeviceId, number>();
  for (const [index, { dev, n, count }] of places.entries()) {
    const expected = next.get(dev) ?? 1;
    const last = listed.head[dev]?.n ?? 0;
    if (n !== expected || n + count - 1 > last) {
      return archiveFault('faulty-order', { line: 1, stream: listed.stream, device: dev, n, field: `order/${index}` });
    }
    next.set(dev, n + count);
  }
  const numberOf = numberAt(places);
  for (const { header } of linked) {
    const number = numberOf(header);
    if (number === null) continue;
    const late = (header.after ?? []).find((cause) => (numberOf(cause) ?? Number.POSITIVE_INFINITY) > number);
    if (late === undefined) continue;
    const { dev, n, type } = header;
    return archiveFault('faulty-order', { line: 1, stream: listed.stream, device: dev, n, type, field: 'order' });
  }
  return null;
}
