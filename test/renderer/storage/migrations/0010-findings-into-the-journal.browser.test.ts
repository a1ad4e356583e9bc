import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { journalMark } from '#renderer/storage/migrations/0003-journal-mark.ts';
import { drafts } from '#renderer/storage/migrations/0004-drafts.ts';
import { findings } from '#renderer/storage/migrations/0009-findings.ts';
import { SpaceDatabase } from '#renderer/storage/space-database.ts';
import type { StreamKey } from '#renderer/storage/vault.ts';

const MARKS = [
  { name: 'journal', journal: 'a', seq: 7 },
  { name: 'sheets', journal: 'b', seq: 3 },
];
const row = { key: 'k'.repeat(32) as StreamKey, owner: 'o'.repeat(32) as StreamKey, sealed: new Uint8Array([1]) };

async function openedWith(rows: readonly (typeof row)[]): Promise<SpaceDatabase> {
  const name = `migration-${crypto.randomUUID()}`;
  const before = new Dexie(name);
  for (const migrate of [journalMark, drafts, findings]) migrate(before);
  await before.table('marks').bulkPut(MARKS);
  await before.table('findings').bulkPut(rows);
  before.close();
  const db = new SpaceDatabase(name);
  await db.open();
  return db;
}

describe('[0010] findings into the journal', () => {
  test('where there are findings, their journal is settled anew; every row stays as it was', async () => {
    const db = await openedWith([row]);
    expect(await db.marks.toArray()).toEqual(MARKS.slice(0, 1));
    expect(await db.findings.toArray()).toEqual([row]);
    db.close();
  });

  test('where there are none, nothing is done', async () => {
    const db = await openedWith([]);
    expect(await db.marks.toArray()).toEqual(MARKS);
    db.close();
  });
});
