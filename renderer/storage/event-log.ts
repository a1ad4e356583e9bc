/** The log of a space in IndexedDB: the `EventLog` port. */
import Dexie from 'dexie';
import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD } from '#core/log/head.ts';
import type { EventLog } from '#core/log/port.ts';
import { ok } from '#core/shared/result.ts';
import type { EventRow, SpaceDatabase } from './space-database.ts';
import { writeStreams } from './write-streams.ts';

export function createEventLog(db: SpaceDatabase): EventLog {
  return {
    append: async (stream, events, expected) => {
      const written = await writeStreams(db, [{ stream, events, expected }]);
      return written.ok ? ok(written.value[0] ?? EMPTY_HEAD) : written;
    },
    read: async (stream) => (await readEventRows(db, stream)).map(sealedOfRow),
    heads: async () => new Map((await db.heads.toArray()).map(({ stream, head }) => [stream, head])),
  };
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
