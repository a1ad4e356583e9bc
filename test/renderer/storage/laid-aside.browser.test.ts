import { expect, test } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD } from '#core/log/head.ts';
import { createEventLog } from '#renderer/storage/event-log.ts';
import { rehearse } from '#renderer/storage/journal/rehearse.ts';
import { createSpaceJournal } from '#renderer/storage/journal/space-journal.ts';
import { settleJournal } from '#renderer/storage/journal/settle-journal.ts';
import { layAside, readLaidAside, sealAside } from '#renderer/storage/laid-aside.ts';
import { mergePacks } from '#renderer/storage/merge-packs.ts';
import { SpaceDatabase, type SpaceStore } from '#renderer/storage/space-database.ts';
import { openVault } from '#renderer/storage/vault.ts';
import { writeStreams } from '#renderer/storage/write-streams.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { createMemoryJournal } from '#test/support/memory-journal.ts';
import { openTestDevice } from '#test/support/open-workspace.ts';
import { createTestDevice, writeNotes, writeStream } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';

const A = 'tender-a' as StreamId;
const NOTE = { actor: 'Rahmawati', at: instant('2026-11-27T02:00:00.000Z'), reason: 'Laptop dipulihkan' };

/** How many events came at a time, and whether in bulk. */
type Came = readonly (readonly [events: number, inBulk: boolean])[];

const WRITTEN_HERE: Came = [[3, false]];

async function openSpace(came: Came = WRITTEN_HERE) {
  const vault = await openVault((await openTestDevice()).key, 'kantor');
  const signer = await createTestDevice();
  const port = createMemoryJournal();
  const open = async (name = `aside-${crypto.randomUUID()}`, journal = port) => {
    const store = { db: new SpaceDatabase(name), vault, journal: createSpaceJournal(journal) };
    await settleJournal(store);
    return store;
  };
  const store = await open();
  const events = await writeNotes(
    signer,
    A,
    came.reduce((sum, [count]) => sum + count, 0),
  );
  let [at, expected] = [0, EMPTY_HEAD];
  for (const [count, inBulk] of came) {
    const part = {
      stream: A,
      expected,
      events: events.slice(at, at + count),
      ...(inBulk && { inBulk: true as const }),
    };
    [expected = EMPTY_HEAD] = unwrap(await writeStreams(store, [part]));
    at += count;
  }
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

const WAYS: readonly (readonly [string, Came])[] = [
  ['written here', WRITTEN_HERE],
  ['taken in one pack', [[3, true]]],
  [
    'taken in two packs',
    [
      [1, true],
      [2, true],
    ],
  ],
  [
    'taken in a pack, and written behind it',
    [
      [2, true],
      [1, false],
    ],
  ],
];

test.each(WAYS)(
  '[SYNC-56, 63] what forked leaves the stream in one write and is kept, byte for byte, with its reason: %s',
  async (_way, came) => {
    const { store, events, fork } = await openSpace(came);
    expect(unwrap(await layAside(store, A, fork, NOTE))).toBe(2);
    const held = await heldIn(store);
    expect(held.log).toEqual(events.slice(0, 1));
    expect(held.heads).toMatchObject([[A, { [fork.dev]: { n: 1 } }]]);
    expect(held.aside).toEqual(events.slice(1).map((sealed) => ({ sealed, note: NOTE })));
  },
);

test.each(WAYS)(
  '[SYNC-63] lost tables are built again without what was laid aside, and with what came in its place: %s',
  async (_way, came) => {
    const { store, signer, fork, open, port, events } = await openSpace(came);
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
    expect(port.frames.map(({ kind }) => kind)).toEqual(['begin', ...came.map(() => 'write'), 'write', 'write']);
  },
);

test('[SYNC-56, 63] what somebody else laid aside is kept beside the stream, of which nothing changes, over lost tables too', async () => {
  const { store, signer, open, events } = await openSpace();
  const forked = await writeStream(signer, A, [{ payload: { note: 'lain' } }], events.slice(0, 1));
  const besides = await Promise.all(forked.map((sealed) => sealAside(store.vault, A, { sealed, note: NOTE })));
  const expected = (await createEventLog(store).heads()).get(A) ?? EMPTY_HEAD;
  unwrap(await writeStreams(store, [{ stream: A, expected, events: [], besides }]));
  const held = await heldIn(store);
  expect(held.log).toEqual(events);
  expect(held.aside).toEqual(forked.map((sealed) => ({ sealed, note: NOTE })));
  const again = await open();
  expect(await heldIn(again)).toEqual(held);
  // Begun anew from the tables, as after damage.
  const begun = createMemoryJournal();
  expect(await heldIn(await open(again.db.name, begun))).toEqual(held);
  expect(await heldIn(await open(undefined, begun))).toEqual(held);
});

test('[SYNC-63] of packs that were merged since the journal took them, those that are left are built again', async () => {
  const { store, fork, open, port, events } = await openSpace(Array.from({ length: 12 }, () => [1, true] as const));
  await mergePacks(store, await store.vault.keyOf(A));
  expect(await store.db.packs.count()).toBe(1);
  expect(unwrap(await layAside(store, A, { ...fork, n: 7 }, NOTE))).toBe(6);
  const held = await heldIn(store);
  expect(held.log).toEqual(events.slice(0, 6));
  expect(await heldIn(await open())).toEqual(held);
  expect(await rehearse(store, port)).toMatchObject({ events: 6, newer: 0, unopened: 0, faults: 0 });
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
