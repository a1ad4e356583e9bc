import { expect, test } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD } from '#core/log/head.ts';
import { createEventLog } from '#renderer/storage/event-log.ts';
import { createSpaceJournal } from '#renderer/storage/journal/space-journal.ts';
import { settleJournal } from '#renderer/storage/journal/settle-journal.ts';
import { layAside, readLaidAside } from '#renderer/storage/laid-aside.ts';
import { SpaceDatabase, type SpaceStore } from '#renderer/storage/space-database.ts';
import { openVault } from '#renderer/storage/vault.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { createMemoryJournal } from '#test/support/memory-journal.ts';
import { openTestDevice } from '#test/support/open-workspace.ts';
import { createTestDevice, writeNotes, writeStream } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';

const A = 'tender-a' as StreamId;
const NOTE = { actor: 'Rahmawati', at: instant('2026-11-27T02:00:00.000Z'), reason: 'Laptop dipulihkan' };

async function openSpace() {
  const vault = await openVault((await openTestDevice()).key, 'kantor');
  const signer = await createTestDevice();
  const port = createMemoryJournal();
  const open = async (name = `aside-${crypto.randomUUID()}`, journal = port) => {
    const store = { db: new SpaceDatabase(name), vault, journal: createSpaceJournal(journal) };
    await settleJournal(store);
    return store;
  };
  const store = await open();
  const events = await writeNotes(signer, A, 3);
  unwrap(await createEventLog(store).append(A, events, EMPTY_HEAD));
  return { signer, port, open, store, events, fork: { dev: signer.dev, n: 2 } };
}

async function heldIn(store: SpaceStore) {
  const [log, heads, aside] = await Promise.all([
    createEventLog(store).read(A),
    createEventLog(store).heads(),
    readLaidAside(store, A),
  ]);
  return { log, heads: [...heads], aside: aside.map(({ sealed, note }) => ({ sealed, note })) };
}

test('[SYNC-56, 63] what forked leaves the stream in one write and is kept, byte for byte, with its reason', async () => {
  const { store, events, fork } = await openSpace();
  expect(unwrap(await layAside(store, A, fork, NOTE))).toBe(2);
  const held = await heldIn(store);
  expect(held.log).toEqual(events.slice(0, 1));
  expect(held.heads).toMatchObject([[A, { [fork.dev]: { n: 1 } }]]);
  expect(held.aside).toEqual(events.slice(1).map((sealed) => ({ sealed, note: NOTE })));
});

test('[SYNC-63] lost tables are built again without what was laid aside, and with what came in its place', async () => {
  const { store, signer, fork, open, port, events } = await openSpace();
  unwrap(await layAside(store, A, fork, NOTE));
  const head = (await createEventLog(store).heads()).get(A) ?? EMPTY_HEAD;
  const others = await writeStream(
    signer,
    A,
    [{ payload: { note: 'lain' } }, { payload: { note: 'lagi' } }],
    events.slice(0, 1),
  );
  unwrap(await createEventLog(store).append(A, others, head));
  const before = await heldIn(store);
  expect(before.log).toHaveLength(3);
  const again = await open();
  expect(await heldIn(again)).toEqual(before);
  // Begun anew from the tables, as after damage.
  const begun = createMemoryJournal();
  const moved = await open(again.db.name, begun);
  expect(await heldIn(moved)).toEqual(before);
  expect(await heldIn(await open(undefined, begun))).toEqual(before);
  expect(port.frames.map(({ kind }) => kind)).toEqual(['begin', 'write', 'write', 'write']);
});

test.each([
  ['disk-full', 'no-space'],
  ['other', 'store-failed'],
] as const)('nothing is laid aside where the journal refuses: %s', async (reason, kind) => {
  const { store, fork, port } = await openSpace();
  const before = await heldIn(store);
  port.refusal = { kind: 'journal-failed', reason, code: 'X' };
  expect(await layAside(store, A, fork, NOTE)).toMatchObject({ ok: false, error: { kind } });
  expect(await heldIn(store)).toEqual(before);
});
