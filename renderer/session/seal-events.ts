/** Seals what was decided: this device's next links in a stream, signed in the name of who works here. */
import type { EventHeader, EventId, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { causesIn, type StreamHead } from '#core/log/head.ts';
import { eventHash, sealEvent } from '#core/log/seal.ts';
import { UUID_RANDOM_BYTES, uuidV7 } from '#core/log/uuid.ts';
import { unixMsOf } from '#core/calendar/instant.ts';
import { assert } from '#core/shared/assert.ts';
import { actorOf } from './actor-of.ts';
import { bootId, monotonicMs } from './clock.ts';
import type { Device } from './device.ts';

export async function sealEvents<Event extends { readonly type: string; readonly tv: number; readonly body: object }>(
  device: Device,
  stream: StreamId,
  head: StreamHead,
  { events, blobsOf }: { readonly events: readonly Event[]; readonly blobsOf: (event: Event) => EventHeader['blobs'] },
): Promise<readonly SealedEvent[]> {
  const { identity, server } = device.settings.getState();
  assert(identity !== null, 'nothing is decided before someone said who they are');
  const actor = actorOf(device, stream);
  const { dev, sign } = device.key;
  const sealed: SealedEvent[] = [];
  let { n, hash: prev } = head[dev] ?? { n: 0, hash: null };
  const after = causesIn(head, dev);
  for (const event of events) {
    n += 1;
    const at = device.clock.now();
    const id = uuidV7(unixMsOf(at), crypto.getRandomValues(new Uint8Array(UUID_RANDOM_BYTES))) as EventId;
    const next = await sealEvent(
      {
        id,
        stream,
        dev,
        n,
        prev,
        after,
        type: event.type,
        tv: event.tv,
        seen: null,
        at,
        tz: identity.zone,
        boot: bootId,
        mono: monotonicMs(),
        actor: actor.name,
        role: actor.role,
        cert: server?.serial ?? null,
        blobs: blobsOf(event),
      },
      event.body,
      sign,
    );
    prev = eventHash(next);
    sealed.push(next);
  }
  return sealed;
}
