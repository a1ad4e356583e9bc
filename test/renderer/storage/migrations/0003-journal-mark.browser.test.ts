import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { LOCAL_TABLES_VERSION } from '#core/contract/version.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { eventsAndCaches } from '#renderer/storage/migrations/0001-events-and-caches.ts';
import { sealedRows } from '#renderer/storage/migrations/0002-sealed-rows.ts';
import { SpaceDatabase } from '#renderer/storage/space-database.ts';
import type { StreamKey } from '#renderer/storage/vault.ts';

it('[0003] adds the mark of the journal beside rows that stay as they are', async () => {
  const name = `migration-${crypto.randomUUID()}`;
  const before = new Dexie(name);
  eventsAndCaches(before);
  sealedRows(before);
  const row = { key: 'k' as StreamKey, dev: 'd' as DeviceId, n: 1, sealed: new Uint8Array([1, 2]) };
  await before.table('log').put(row);
  before.close();

  const db = new SpaceDatabase(name);
  await db.open();
  expect(await db.log.toArray()).toEqual([row]);
  expect(await db.marks.toArray()).toEqual([]);
});

it('an older app is told by the number of the newest step', async () => {
  const db = new SpaceDatabase(`migration-${crypto.randomUUID()}`);
  await db.open();
  expect(db.verno).toBe(LOCAL_TABLES_VERSION);
});
