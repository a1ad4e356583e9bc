import Dexie from 'dexie';
import { expect, it } from 'vitest';
import type { DeviceId } from '#core/log/envelope.ts';
import { eventsAndCaches } from '#renderer/storage/migrations/0001-events-and-caches.ts';
import { sealedRows } from '#renderer/storage/migrations/0002-sealed-rows.ts';
import { journalMark } from '#renderer/storage/migrations/0003-journal-mark.ts';
import { drafts } from '#renderer/storage/migrations/0004-drafts.ts';
import { placed } from '#renderer/storage/migrations/0005-placed.ts';
import { type CacheRow, type EventRow, type PackRow, SpaceDatabase } from '#renderer/storage/space-database.ts';
import type { StreamKey } from '#renderer/storage/vault.ts';

const key = 'a'.repeat(32) as StreamKey;
const dev = 'b'.repeat(64) as DeviceId;
const ROW: CacheRow = { key, sealed: new Uint8Array([1, 2, 3]) };
const EVENT: EventRow = { ...ROW, dev, n: 1 };
const PACK: PackRow = { ...ROW, dev, n: 2, places: [{ dev, n: 2, count: 5 }] };

it('[0006] adds room for packs and leaves every row of before as it was', async () => {
  const name = `migration-${crypto.randomUUID()}`;
  const before = new Dexie(name);
  for (const migrate of [eventsAndCaches, sealedRows, journalMark, drafts, placed]) migrate(before);
  await before.table('log').put(EVENT);
  await before.table('lines').put(ROW);
  before.close();

  for (const start of ['first', 'again']) {
    const db = new SpaceDatabase(name);
    await db.open();
    expect([await db.log.toArray(), await db.lines.toArray()]).toEqual([[EVENT], [ROW]]);
    expect(await db.packs.toArray()).toEqual(start === 'first' ? [] : [PACK]);
    await db.packs.put(PACK);
    db.close();
  }
});
