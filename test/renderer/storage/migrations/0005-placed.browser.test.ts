import Dexie from 'dexie';
import { expect, it } from 'vitest';
import type { DeviceId } from '#core/log/envelope.ts';
import { RUN_START } from '#core/sync/run.ts';
import { eventsAndCaches } from '#renderer/storage/migrations/0001-events-and-caches.ts';
import { sealedRows } from '#renderer/storage/migrations/0002-sealed-rows.ts';
import { journalMark } from '#renderer/storage/migrations/0003-journal-mark.ts';
import { drafts } from '#renderer/storage/migrations/0004-drafts.ts';
import { type AnswerRow, type CacheRow, type PlacedRow, SpaceDatabase } from '#renderer/storage/space-database.ts';
import type { StreamKey } from '#renderer/storage/vault.ts';

const key = 'a'.repeat(32) as StreamKey;
const dev = 'b'.repeat(64) as DeviceId;
const ROW: CacheRow = { key, sealed: new Uint8Array([1, 2, 3]) };
const PLACED: PlacedRow = { key, seq: 0, run: RUN_START, places: [], sealed: new Uint8Array([4]) };
const ANSWER: AnswerRow = { key, dev, n: 1, state: { kind: 'turned-away', reason: 'not-granted' } };

it('[0005] adds room for what the server answered and leaves every row of before as it was', async () => {
  const name = `migration-${crypto.randomUUID()}`;
  const before = new Dexie(name);
  for (const migrate of [eventsAndCaches, sealedRows, journalMark, drafts]) migrate(before);
  await before.table('lines').put(ROW);
  await before.table('drafts').put(ROW);
  before.close();

  for (const start of ['first', 'again']) {
    const db = new SpaceDatabase(name);
    await db.open();
    expect([await db.lines.toArray(), await db.drafts.toArray()]).toEqual([[ROW], [ROW]]);
    expect(await db.placed.toArray()).toEqual(start === 'first' ? [] : [PLACED]);
    expect(await db.answers.where('key').equals(key).toArray()).toEqual(start === 'first' ? [] : [ANSWER]);
    await db.placed.put(PLACED);
    await db.answers.put(ANSWER);
    db.close();
  }
});
