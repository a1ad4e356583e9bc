/**
 * Seals what lay in the clear before there were accounts, one stream a transaction: cut off at any point, it goes on at
 * the next opening. The caches of before are dropped; they are made again.
 */
import Dexie, { type Table } from 'dexie';
import type { DeviceId, SealedEvent, StreamId } from '#core/log/envelope.ts';
import type { StreamHead } from '#core/log/head.ts';
import { sealEventRow, sealHeadRow } from './sealed-row.ts';
import type { SpaceStore } from './space-database.ts';

interface OldEventRow extends SealedEvent {
  readonly stream: StreamId;
  readonly dev: DeviceId;
  readonly n: number;
}

interface OldHeadRow {
  readonly stream: StreamId;
  readonly head: StreamHead;
}

export async function sealOldRows({ db, vault }: SpaceStore): Promise<void> {
  const oldHeads: Table<OldHeadRow, StreamId> = db.table('heads');
  const oldEvents: Table<OldEventRow, [StreamId, DeviceId, number]> = db.table('events');
  for (const { stream, head } of await oldHeads.toArray()) {
    const range = oldEvents
      .where('[stream+dev+n]')
      .between([stream, Dexie.minKey, Dexie.minKey], [stream, Dexie.maxKey, Dexie.maxKey]);
    const rows = await range.toArray();
    const [tip, ...events] = await Promise.all([
      sealHeadRow(vault, stream, head),
      ...rows.map((row) => sealEventRow(vault, stream, row)),
    ]);
    await db.transaction('rw', [oldEvents, oldHeads, db.log, db.tips], async () => {
      // Another window may have been quicker.
      if ((await oldHeads.get(stream)) === undefined) return;
      await db.log.bulkPut(events);
      await db.tips.put(tip);
      await range.delete();
      await oldHeads.delete(stream);
    });
  }
  db.touched.note('all');
  await Promise.all([db.table('snapshots').clear(), db.table('summaries').clear()]);
}
