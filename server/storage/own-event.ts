/** What only the server knows it says itself, in the office stream, sealed like anybody's event. */
import { randomBytes, randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { type Instant, unixMsOf } from '#core/calendar/instant.ts';
import type { EventId } from '#core/log/envelope.ts';
import { causesIn } from '#core/log/head.ts';
import { sealEvent } from '#core/log/seal.ts';
import { UUID_RANDOM_BYTES, uuidV7 } from '#core/log/uuid.ts';
import type { OfficeEvent } from '#core/office/events.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import type { RegistryEvent } from '#core/registry/events.ts';
import { SERVER_ROLE } from '#core/registry/rights.ts';
import { assert } from '#core/shared/assert.ts';
import { type ReadableEvent, readIncoming } from '#core/sync/incoming.ts';
import type { ServerKey } from '#server/key/server-key.ts';
import type { OfficeMoment } from './judge-office.ts';

/** What a server says: who is let in, and that it removed what an approved list names. */
export type OwnEvent = RegistryEvent | Extract<OfficeEvent, { readonly type: 'destructionCarriedOut' }>;

const BOOT = randomUUID();

/** Seals an event of the server as the next one of the office stream. */
export async function sealOwn(
  { ledger, folded }: OfficeMoment,
  event: OwnEvent,
  key: ServerKey,
  now: Instant,
): Promise<ReadableEvent> {
  const last = ledger.head[key.dev];
  const newest = Object.values(ledger.head).length > 0;
  const name = event.type === 'serverFounded' ? event.body.name : folded.registry.server?.name;
  assert(name !== undefined, 'a server that is not founded says nothing');
  assert(newest || event.type === 'serverFounded', 'a server speaks of its founding first');
  const sealed = await sealEvent(
    {
      id: uuidV7(unixMsOf(now), randomBytes(UUID_RANDOM_BYTES)) as EventId,
      stream: OFFICE_STREAM,
      dev: key.dev,
      n: (last?.n ?? 0) + 1,
      prev: last?.hash ?? null,
      after: causesIn(ledger.head, key.dev),
      type: event.type,
      tv: event.tv,
      seen: null,
      at: now,
      tz: 'WIB',
      boot: BOOT,
      mono: Math.floor(performance.now()),
      actor: name,
      role: SERVER_ROLE,
      cert: null,
      blobs: [],
    },
    event.body,
    key.sign,
  );
  const read = readIncoming(OFFICE_STREAM, sealed);
  assert(read.ok, 'the server sealed what it cannot read');
  return read.value;
}
