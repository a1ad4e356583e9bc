/** The log of a space in IndexedDB: the `EventLog` port, and the same append for use inside a larger transaction. */
import Dexie from 'dexie';
import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD, type StreamHead } from '#core/log/head.ts';
import { openHeader } from '#core/log/parse.ts';
import { type AppendRefusal, admit, type EventLog } from '#core/log/port.ts';
import { assert } from '#core/shared/assert.ts';
import { err, type Result } from '#core/shared/result.ts';
import type { EventRow, SpaceDatabase } from './space-database.ts';
import { storageFaultOf } from './storage-fault.ts';

export function createEventLog(db: SpaceDatabase): EventLog {
  return {
    append: async (stream, events, expected) => {
      try {
        return await db.transaction('rw', db.events, db.heads, () => appendWithin(db, stream, events, expected));
      } catch (error) {
        return err(appendRefusalOf(error));
      }
    },
    read: async (stream) => (await readEventRows(db, stream)).map(sealedOfRow),
    heads: async () => new Map((await db.heads.toArray()).map(({ stream, head }) => [stream, head])),
  };
}

/** Appends inside a running transaction over `events` and `heads`. A refusal comes before anything is written. */
export async function appendWithin(
  db: SpaceDatabase,
  stream: StreamId,
  events: readonly SealedEvent[],
  expected: StreamHead,
): Promise<Result<StreamHead, AppendRefusal>> {
  const row = await db.heads.get(stream);
  const admitted = admit(stream, events, row?.head ?? EMPTY_HEAD, expected);
  if (!admitted.ok || events.length === 0) return admitted;
  await db.events.bulkAdd(events.map((sealed) => rowOfSealed(stream, sealed)));
  await db.heads.put({ stream, head: admitted.value });
  return admitted;
}

/** The rows of a stream in the order of device and number. */
export function readEventRows(db: SpaceDatabase, stream: StreamId): Promise<EventRow[]> {
  return db.events
    .where('[stream+dev+n]')
    .between([stream, Dexie.minKey, Dexie.minKey], [stream, Dexie.maxKey, Dexie.maxKey])
    .toArray();
}

export function sealedOfRow({ header, body, sig }: EventRow): SealedEvent {
  return { header, body, sig };
}

export function appendRefusalOf(error: unknown): AppendRefusal {
  const fault = storageFaultOf(error);
  return fault.kind === 'disk-full' ? { kind: 'no-space' } : { kind: 'store-failed', cause: fault.detail };
}

function rowOfSealed(stream: StreamId, sealed: SealedEvent): EventRow {
  const opened = openHeader(sealed);
  assert(opened.ok, 'an admitted event opens');
  const { dev, n } = opened.value.header;
  return { stream, dev, n, header: sealed.header, body: sealed.body, sig: sealed.sig };
}
