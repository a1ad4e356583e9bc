import { expect, test } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD } from '#core/log/head.ts';
import { createEventLog } from '#renderer/storage/event-log.ts';
import { rehearse } from '#renderer/storage/journal/rehearse.ts';
import { settleJournal } from '#renderer/storage/journal/settle-journal.ts';
import { createSpaceJournal } from '#renderer/storage/journal/space-journal.ts';
import { SpaceDatabase } from '#renderer/storage/space-database.ts';
import { openVault } from '#renderer/storage/vault.ts';
import { createMemoryJournal } from '#test/support/memory-journal.ts';
import { openTestDevice } from '#test/support/open-workspace.ts';
import { createTestDevice, writeNotes } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';

const A = 'tender-a' as StreamId;

/** Three events in the tables; the backup holds the journal as it was after the first two. */
async function openBackedUp() {
  const port = createMemoryJournal();
  const vault = await openVault((await openTestDevice()).key, 'kantor');
  const store = {
    db: new SpaceDatabase(`rehearse-${crypto.randomUUID()}`),
    vault,
    journal: createSpaceJournal(port),
  };
  await settleJournal(store);
  const log = createEventLog(store);
  const events = await writeNotes(await createTestDevice(), A, 3);
  let head = EMPTY_HEAD;
  for (const event of events.slice(0, 2)) head = unwrap(await log.append(A, [event], head));
  const backup = createMemoryJournal();
  backup.frames = [...port.frames];
  await log.append(A, events.slice(2), head);
  return { store, backup };
}

test('a whole backup is counted, and what was done since is told', async () => {
  const { store, backup } = await openBackedUp();
  expect(await rehearse(store, backup)).toEqual({ streams: 1, events: 2, newer: 1, unopened: 0, faults: 0 });
});

test('a backup that lacks a frame is not whole', async () => {
  const { store, backup } = await openBackedUp();
  backup.frames = backup.frames.filter(({ seq }) => seq !== 2);
  expect(await rehearse(store, backup)).toMatchObject({ streams: 0, events: 0, faults: 1 });
});

test('a backup under other keys opens nothing', async () => {
  const { store, backup } = await openBackedUp();
  const vault = await openVault((await openTestDevice()).key, 'kantor');
  expect(await rehearse({ db: store.db, vault }, backup)).toMatchObject({ events: 2, unopened: 4 });
});

test('a backup of another history is told from the one in the tables', async () => {
  const { store } = await openBackedUp();
  const { backup: foreign } = await openBackedUp();
  expect((await rehearse(store, foreign)).faults).toBe(1);
});
