import Dexie from 'dexie';
import { expect, it } from 'vitest';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import { eventsAndCaches } from '#renderer/storage/migrations/0001-events-and-caches.ts';
import { sealedRows } from '#renderer/storage/migrations/0002-sealed-rows.ts';
import { journalMark } from '#renderer/storage/migrations/0003-journal-mark.ts';
import { drafts } from '#renderer/storage/migrations/0004-drafts.ts';
import { placed } from '#renderer/storage/migrations/0005-placed.ts';
import { type AnswerRow, type AsideRow, SpaceDatabase } from '#renderer/storage/space-database.ts';
import type { StreamKey } from '#renderer/storage/vault.ts';

const key = 'a'.repeat(32) as StreamKey;
const dev = 'b'.repeat(64) as DeviceId;
const ANSWER: AnswerRow = { key, dev, n: 1, state: { kind: 'turned-away', reason: 'forked' } };
const sealed = new Uint8Array([1]);
const ASIDE: AsideRow = { key, dev, n: 1, hash: 'c'.repeat(64) as Hash, state: { kind: 'here' }, sealed, note: sealed };

it('[0007] adds room for what was laid aside and for contradicting receipts, and leaves every row as it was', async () => {
  const name = `migration-${crypto.randomUUID()}`;
  const before = new Dexie(name);
  for (const migrate of [eventsAndCaches, sealedRows, journalMark, drafts, placed]) migrate(before);
  await before.table('answers').put(ANSWER);
  before.close();

  for (const start of ['first', 'again']) {
    const db = new SpaceDatabase(name);
    await db.open();
    expect(await db.answers.toArray()).toEqual([ANSWER]);
    expect(await db.asides.where('key').equals(key).toArray()).toEqual(start === 'first' ? [] : [ASIDE]);
    expect(await db.proofs.toArray()).toEqual(start === 'first' ? [] : [{ key, sealed }]);
    await db.asides.put(ASIDE);
    await db.proofs.put({ key, sealed });
    db.close();
  }
});
