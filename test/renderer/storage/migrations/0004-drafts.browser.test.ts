import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { eventsAndCaches } from '#renderer/storage/migrations/0001-events-and-caches.ts';
import { sealedRows } from '#renderer/storage/migrations/0002-sealed-rows.ts';
import { SpaceDatabase, type CacheRow } from '#renderer/storage/space-database.ts';
import type { StreamKey } from '#renderer/storage/vault.ts';

const ROW: CacheRow = { key: 'a'.repeat(32) as StreamKey, sealed: new Uint8Array([1, 2, 3]) };

it('[0004] adds room for drafts and leaves every row of before as it was', async () => {
  const name = `migration-${crypto.randomUUID()}`;
  const before = new Dexie(name);
  eventsAndCaches(before);
  sealedRows(before);
  await before.table('lines').put(ROW);
  before.close();

  for (const start of ['first', 'again']) {
    const db = new SpaceDatabase(name);
    await db.open();
    expect(await db.lines.toArray()).toEqual([ROW]);
    expect(`${start} ${await db.drafts.count()}`).toBe(`${start} ${start === 'first' ? 0 : 1}`);
    await db.drafts.put(ROW);
    db.close();
  }
});
