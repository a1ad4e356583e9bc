import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { eventsAndCaches } from '#renderer/storage/migrations/0001-events-and-caches.ts';

it('[0001] makes the first tables where nothing was, and finds them the next time', async () => {
  const name = `migration-${crypto.randomUUID()}`;
  expect(await Dexie.exists(name)).toBe(false);
  for (const start of ['fresh', 'again']) {
    const db = new Dexie(name);
    eventsAndCaches(db);
    await db.open();
    expect(`${start} ${db.verno}`).toBe(`${start} 1`);
    expect(db.tables.map((table) => table.name).toSorted()).toEqual(['events', 'heads', 'snapshots', 'summaries']);
    expect(db.table('events').schema.primKey.keyPath).toEqual(['stream', 'dev', 'n']);
    db.close();
  }
});
