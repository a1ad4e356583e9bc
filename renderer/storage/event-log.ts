/** The log of a space in IndexedDB: the `EventLog` port. */
import Dexie from 'dexie';
import type { SealedEvent } from '#core/log/envelope.ts';
import { EMPTY_HEAD } from '#core/log/head.ts';
import type { EventLog } from '#core/log/port.ts';
import { ok } from '#core/shared/result.ts';
import { openEventRow, openHeadRow } from './sealed-row.ts';
import type { EventRow, SpaceStore } from './space-database.ts';
import type { StreamKey } from './vault.ts';
import { writeStreams } from './write-streams.ts';

export function createEventLog(space: SpaceStore): EventLog {
  const { db, vault } = space;
  return {
    append: async (stream, events, expected) => {
      const written = await writeStreams(space, [{ stream, events, expected }]);
      return written.ok ? ok(written.value[0] ?? EMPTY_HEAD) : written;
    },
    read: async (stream) => openEventRows(space, await readEventRows(db, await vault.keyOf(stream))),
    heads: async () => {
      const rows = await db.tips.toArray();
      const streams = await Promise.all(rows.map((row) => openHeadRow(vault, row)));
      return new Map(rows.flatMap(({ head }, at) => (streams[at] ? [[streams[at], head] as const] : [])));
    },
  };
}

/** The rows of a stream in the order of device and number. */
export function readEventRows(db: SpaceStore['db'], key: StreamKey): Promise<EventRow[]> {
  return db.log
    .where('[key+dev+n]')
    .between([key, Dexie.minKey, Dexie.minKey], [key, Dexie.maxKey, Dexie.maxKey])
    .toArray();
}

export function openEventRows({ vault }: SpaceStore, rows: readonly EventRow[]): Promise<readonly SealedEvent[]> {
  return Promise.all(rows.map((row) => openEventRow(vault, row)));
}
