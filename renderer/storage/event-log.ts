/** The log of a space in IndexedDB: the `EventLog` port. */
import Dexie, { type Collection, type Table } from 'dexie';
import type { DeviceId } from '#core/log/envelope.ts';
import { EMPTY_HEAD } from '#core/log/head.ts';
import type { EventLog } from '#core/log/port.ts';
import { ok } from '#core/shared/result.ts';
import type { Place } from '#core/sync/judge.ts';
import { openPackRow } from './pack-row.ts';
import { openEventRow, openHeadRow, type StoredEvent } from './sealed-row.ts';
import type { EventRow, PackRow, SpaceStore } from './space-database.ts';
import type { StreamKey, Vault } from './vault.ts';
import { writeStreams } from './write-streams.ts';

export function createEventLog(space: SpaceStore): EventLog {
  const { db, vault } = space;
  return {
    append: async (stream, events, expected) => {
      const written = await writeStreams(space, [{ stream, events, expected }]);
      return written.ok ? ok(written.value[0] ?? EMPTY_HEAD) : written;
    },
    read: async (stream) => {
      const key = await vault.keyOf(stream);
      const stored = await db.transaction('r', db.log, db.packs, () => readStored(db, key));
      return (await openStored(vault, stored)).map(({ sealed }) => sealed);
    },
    heads: async () => {
      const rows = await db.tips.toArray();
      const streams = await Promise.all(rows.map((row) => openHeadRow(vault, row)));
      return new Map(rows.flatMap(({ head }, at) => (streams[at] ? [[streams[at], head] as const] : [])));
    },
  };
}

/** What is stored of a stream: rows of what was written here, packs of what was taken in bulk. */
export interface StoredEvents {
  readonly rows: readonly EventRow[];
  readonly packs: readonly PackRow[];
}

/** To be asked in a transaction over `log` and `packs`: between two, a pack may be merged into another. */
export async function readStored(db: SpaceStore['db'], key: StreamKey): Promise<StoredEvents> {
  const [rows, packs] = await Promise.all([readEventRows(db, key), readPackRows(db, key)]);
  return { rows, packs };
}

/** Every event, in the order of device and number. */
export async function openStored(vault: Vault, { rows, packs }: StoredEvents): Promise<readonly StoredEvent[]> {
  const [single, packed] = await Promise.all([
    Promise.all(rows.map(async (row) => ({ dev: row.dev, n: row.n, sealed: await openEventRow(vault, row) }))),
    Promise.all(packs.map((pack) => openPackRow(vault, pack))),
  ]);
  if (packs.length === 0) return single;
  return [...single, ...packed.flat()].sort(inPlaces);
}

/** By device and number, as the tables order them. */
export function inPlaces(a: Place, b: Place): number {
  return a.dev === b.dev ? a.n - b.n : a.dev < b.dev ? -1 : 1;
}

/** The rows of a stream in the order of device and number. */
export function readEventRows(db: SpaceStore['db'], key: StreamKey): Promise<EventRow[]> {
  return ofStream(db.log, key).toArray();
}

export function readPackRows(db: SpaceStore['db'], key: StreamKey): Promise<PackRow[]> {
  return ofStream(db.packs, key).toArray();
}

function ofStream<Row>(table: Table<Row, [StreamKey, DeviceId, number]>, key: StreamKey): Collection<Row> {
  return table.where('[key+dev+n]').between([key, Dexie.minKey, Dexie.minKey], [key, Dexie.maxKey, Dexie.maxKey]);
}
