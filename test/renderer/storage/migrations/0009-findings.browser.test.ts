import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { eventsAndCaches } from '#renderer/storage/migrations/0001-events-and-caches.ts';
import { sealedRows } from '#renderer/storage/migrations/0002-sealed-rows.ts';
import { journalMark } from '#renderer/storage/migrations/0003-journal-mark.ts';
import { drafts } from '#renderer/storage/migrations/0004-drafts.ts';
import { placed } from '#renderer/storage/migrations/0005-placed.ts';
import { packs } from '#renderer/storage/migrations/0006-packs.ts';
import { laidAside } from '#renderer/storage/migrations/0007-laid-aside.ts';
import { SpaceDatabase } from '#renderer/storage/space-database.ts';
import type { StreamKey } from '#renderer/storage/vault.ts';

const key = 'a'.repeat(32) as StreamKey;
const owner = 'b'.repeat(32) as StreamKey;
const sealed = new Uint8Array([1]);

it('[0008] adds room for findings, and leaves every row as it was', async () => {
  const name = `migration-${crypto.randomUUID()}`;
  const before = new Dexie(name);
  for (const migrate of [eventsAndCaches, sealedRows, journalMark, drafts, placed, packs, laidAside]) migrate(before);
  await before.table('drafts').put({ key, sealed });
  before.close();

  for (const start of ['first', 'again']) {
    const db = new SpaceDatabase(name);
    await db.open();
    expect(await db.drafts.toArray()).toEqual([{ key, sealed }]);
    const kept = await db.findings.where('owner').equals(owner).toArray();
    expect(kept).toEqual(start === 'first' ? [] : [{ key, owner, sealed }]);
    await db.findings.put({ key, owner, sealed });
    db.close();
  }
});
