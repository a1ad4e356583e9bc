/** What stands in an archive's first line about streams and keys, from the events themselves. */
import type { DeviceId, EventHeader, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import type { StreamHead } from '#core/log/head.ts';
import { openHeader } from '#core/log/parse.ts';
import { eventHash } from '#core/log/seal.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import { assert } from '#core/shared/assert.ts';
import type { Places } from '#core/sync/places.ts';
import type { ArchiveDevice, ArchiveStream } from './manifest.ts';
import { orderOf } from './server-order.ts';

/** The entry of one stream: how many events, and where each device stands. Events are those of the log, in its order. */
export function listedStream(
  stream: StreamId,
  kind: ArchiveStream['kind'],
  events: readonly SealedEvent[],
  places: Places = [],
): ArchiveStream {
  const head: Record<DeviceId, StreamHead[DeviceId]> = {};
  for (const event of events) {
    const { dev, n } = headerOf(event);
    head[dev] = { n, hash: eventHash(event) };
  }
  return { stream, kind, events: events.length, head, ...orderOf(places) };
}

/** The devices that signed some events, each with everyone who signed there; a device whose key is unknown is left out. */
export function listedDevices(
  events: Iterable<SealedEvent>,
  publicKeyOf: (dev: DeviceId) => Uint8Array<ArrayBuffer> | null,
): readonly ArchiveDevice[] {
  const people = new Map<DeviceId, Map<string, ArchiveDevice['people'][number]>>();
  for (const event of events) {
    const { dev, actor: name, role } = headerOf(event);
    const known = people.get(dev) ?? new Map<string, ArchiveDevice['people'][number]>();
    known.set(JSON.stringify([name, role]), { name, role });
    people.set(dev, known);
  }
  return [...people].flatMap(([dev, known]) => {
    const key = publicKeyOf(dev);
    return key === null ? [] : [{ dev, key: encodeBase64Url(key), people: [...known.values()] }];
  });
}

/** What the headers of some events name, each content once, as it was named first. */
export function listedAttachments(events: Iterable<SealedEvent>): EventHeader['blobs'] {
  const named = new Map<Hash, EventHeader['blobs'][number]>();
  for (const event of events) {
    for (const blob of headerOf(event).blobs) if (!named.has(blob.sha256)) named.set(blob.sha256, blob);
  }
  return [...named.values()];
}

function headerOf(event: SealedEvent): EventHeader {
  const opened = openHeader(event);
  assert(opened.ok, 'what the log holds can be opened');
  return opened.value.header;
}
