import { instantFromUnixMs } from '#core/calendar/instant.ts';
import type { Cause, EventHeader, EventId, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { eventHash, sealEvent } from '#core/log/seal.ts';
import { uuidV7 } from '#core/log/uuid.ts';
import { type ReadableEvent, readIncoming } from '#core/sync/incoming.ts';
import type { TestDevice } from '#test/support/test-device.ts';

/** A person at a device: writes events of streams, one after the other, as the app does. */
export interface Writer {
  readonly device: TestDevice;
  readonly write: (stream: StreamId, ...written: readonly WrittenEvent[]) => Promise<readonly ReadableEvent[]>;
  /** Where it stands in a stream, to write the next event once more otherwise. */
  readonly placeIn: (stream: StreamId) => WriterPlace;
  readonly goBack: (stream: StreamId, place: WriterPlace) => void;
}

export interface WriterPlace {
  readonly n: number;
  readonly prev: Hash | null;
}

export interface WrittenEvent {
  readonly type?: string;
  readonly body?: unknown;
  readonly after?: readonly Cause[];
  readonly header?: Partial<Pick<EventHeader, 'actor' | 'role' | 'cert' | 'id' | 'at' | 'blobs'>>;
}

export function createWriter(
  device: TestDevice,
  { name, role, cert = null }: { readonly name: string; readonly role: string; readonly cert?: string | null },
): Writer {
  const places = new Map<StreamId, WriterPlace>();
  const placeIn = (stream: StreamId): WriterPlace => places.get(stream) ?? { n: 0, prev: null };
  return {
    device,
    placeIn,
    goBack: (stream, place) => void places.set(stream, place),
    write: async (stream, ...written) => {
      const events: ReadableEvent[] = [];
      for (const { type = 'noteWritten', body = { note: 'catatan' }, after = [], header = {} } of written) {
        const { n, prev } = placeIn(stream);
        const sealed = await sealEvent(
          {
            id: freshId(),
            stream,
            dev: device.dev,
            n: n + 1,
            prev,
            after,
            type,
            tv: 1,
            seen: null,
            at: instantFromUnixMs(Date.UTC(2026, 10, 23, 2, 42)),
            tz: 'WITA',
            boot: 'boot-1',
            mono: n,
            actor: name,
            role,
            cert,
            blobs: [],
            ...header,
          },
          body,
          device.sign,
        );
        places.set(stream, { n: n + 1, prev: eventHash(sealed) });
        events.push(opened(stream, sealed));
      }
      return events;
    },
  };
}

function opened(stream: StreamId, sealed: SealedEvent): ReadableEvent {
  const read = readIncoming(stream, sealed);
  if (!read.ok) throw new Error(`not readable: ${read.error}`);
  return read.value;
}

/** What an event says its author had. */
export function causeOf({ header: { dev, n }, hash }: ReadableEvent): Cause {
  return { dev, n, hash };
}

function freshId(): EventId {
  return uuidV7(Date.UTC(2026, 10, 23), crypto.getRandomValues(new Uint8Array(10))) as EventId;
}
