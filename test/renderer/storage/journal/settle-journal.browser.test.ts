import { describe, expect, test } from 'vitest';
import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import { createEventLog } from '#renderer/storage/event-log.ts';
import { createSpaceJournal } from '#renderer/storage/journal/space-journal.ts';
import { settleJournal } from '#renderer/storage/journal/settle-journal.ts';
import { SpaceDatabase } from '#renderer/storage/space-database.ts';
import { openVault } from '#renderer/storage/vault.ts';
import { EMPTY_HEAD } from '#core/log/head.ts';
import { createMemoryJournal, type MemoryJournal } from '#test/support/memory-journal.ts';
import { openTestDevice } from '#test/support/open-workspace.ts';
import { createTestDevice, writeNotes } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';

const A = 'tender-a' as StreamId;
const B = 'tender-b' as StreamId;

/** A space with a journal; the tables may be lost and opened again. */
async function openSpace() {
  const vault = await openVault((await openTestDevice()).key, 'kantor');
  const signer = await createTestDevice();
  let name = `settle-${crypto.randomUUID()}`;
  const port = createMemoryJournal();
  const open = async (journal: MemoryJournal = port, ours = vault) => {
    const store = { db: new SpaceDatabase(name), vault: ours, journal: createSpaceJournal(journal) };
    const settlement = await settleJournal(store);
    return { store, settlement, log: createEventLog(store) };
  };
  return {
    port,
    signer,
    vault,
    open,
    /** Another, empty database under the same roof. */
    lose: () => {
      name = `settle-${crypto.randomUUID()}`;
    },
    withoutJournal: () => createEventLog({ db: new SpaceDatabase(name), vault }),
  };
}

const kinds = ({ frames }: MemoryJournal) => frames.map(({ kind }) => kind);
const count = (events: readonly SealedEvent[]) => events.length;

describe('tables and journal', () => {
  test('a write is in the journal before it is in the tables, and both stay together', async () => {
    const { port, signer, open } = await openSpace();
    const { store, log } = await open();
    const events = await writeNotes(signer, A, 3);
    let inTablesThen = -1;
    port.afterAppend = async () => {
      inTablesThen = await store.db.log.count();
    };
    await log.append(A, events, EMPTY_HEAD);
    expect(inTablesThen).toBe(0);
    expect(await log.read(A)).toEqual(events);
    expect((await open()).settlement).toEqual({ restored: 0, leftOut: 0, damage: [], setAside: false });
  });

  test('nothing counts as saved that the journal refused', async () => {
    const { port, signer, open } = await openSpace();
    const { log } = await open();
    const events = await writeNotes(signer, A, 1);
    port.refusal = { kind: 'journal-failed', reason: 'disk-full', code: 'ENOSPC' };
    expect(await log.append(A, events, EMPTY_HEAD)).toEqual({ ok: false, error: { kind: 'no-space' } });
    port.refusal = { kind: 'journal-failed', reason: 'other', code: 'EIO' };
    expect(await log.append(A, events, EMPTY_HEAD)).toEqual({
      ok: false,
      error: { kind: 'store-failed', cause: 'JournalRefused: journal-failed: EIO' },
    });
    expect(count(await log.read(A))).toBe(0);
  });

  test('lost tables are built again from the journal, event for event', async () => {
    const { signer, open, lose } = await openSpace();
    const first = await open();
    const a = await writeNotes(signer, A, 7);
    const b = await writeNotes(signer, B, 2);
    let head = EMPTY_HEAD;
    for (const event of a) head = unwrap(await first.log.append(A, [event], head));
    await first.log.append(B, b, EMPTY_HEAD);
    const heads = await first.log.heads();
    lose();
    const again = await open();
    expect(again.settlement).toMatchObject({ restored: 9, leftOut: 0 });
    expect(await again.log.read(A)).toEqual(a);
    expect(await again.log.read(B)).toEqual(b);
    expect(await again.log.heads()).toEqual(heads);
  });

  test('what the tables missed in a crash is taken in', async () => {
    const { port, signer, open } = await openSpace();
    const events = await writeNotes(signer, A, 2);
    const first = await open();
    const head = unwrap(await first.log.append(A, events.slice(0, 1), EMPTY_HEAD));
    // The page dies between the two.
    port.afterAppend = () => new Promise(() => undefined);
    void first.log.append(A, events.slice(1), head);
    await expect.poll(() => kinds(port)).toEqual(['begin', 'write', 'write']);
    const copy = createMemoryJournal();
    // The lock of the dead page dies with it; here it is another name, with the same rows.
    const rows = { log: await first.store.db.log.toArray(), tips: await first.store.db.tips.toArray() };
    const marks = await first.store.db.marks.toArray();
    copy.frames = port.frames;
    const db = new SpaceDatabase(`settle-${crypto.randomUUID()}`);
    await db.log.bulkPut(rows.log);
    await db.tips.bulkPut(rows.tips);
    await db.marks.bulkPut(marks);
    const store = { db, vault: first.store.vault, journal: createSpaceJournal({ ...copy, head: port.head }) };
    expect(await settleJournal(store)).toMatchObject({ restored: 1 });
    expect(await createEventLog(store).read(A)).toEqual(events);
  });

  test('a write the tables refused does not come back, whatever was written after it', async () => {
    const { port, signer, open, lose } = await openSpace();
    const { store, log } = await open();
    const other = await createTestDevice();
    const head = unwrap(await log.append(A, await writeNotes(signer, A, 1), EMPTY_HEAD));
    const [refused] = await writeNotes(other, A, 1);
    if (refused === undefined) throw new Error('one note was asked for');
    // The tables go away just after the journal has it.
    port.afterAppend = () => store.db.close();
    const opening = store.db.open;
    store.db.open = () => {
      throw new Error('UnknownError: backing store');
    };
    expect((await log.append(A, [refused], head)).ok).toBe(false);
    store.db.open = opening;
    await store.db.open();
    expect(kinds(port)).toEqual(['begin', 'write', 'write', 'void']);
    const [, next] = await writeNotes(signer, A, 1, await log.read(A)).then((notes) => [null, ...notes]);
    if (next === undefined || next === null) throw new Error('one note was asked for');
    await log.append(A, [next], head);
    lose();
    const again = await open();
    expect(again.settlement).toMatchObject({ restored: 2, leftOut: 0 });
    expect(await again.log.read(A)).toEqual(await log.read(A));
  });

  test('where the taking back was refused too, it goes with the next write', async () => {
    const { port, signer, open, lose } = await openSpace();
    const { store, log } = await open();
    const events = await writeNotes(signer, A, 1);
    port.afterAppend = () => {
      store.db.close();
      port.refusal = { kind: 'journal-failed', reason: 'disk-full', code: 'ENOSPC' };
    };
    const opening = store.db.open;
    store.db.open = () => {
      throw new Error('UnknownError: backing store');
    };
    expect((await log.append(A, events, EMPTY_HEAD)).ok).toBe(false);
    store.db.open = opening;
    await store.db.open();
    port.refusal = null;
    const others = await writeNotes(await createTestDevice(), A, 1);
    await log.append(A, others, EMPTY_HEAD);
    expect(kinds(port)).toEqual(['begin', 'write', 'void', 'write']);
    lose();
    expect(await (await open()).log.read(A)).toEqual(others);
  });

  test('a head that moved is seen before anything reaches the journal', async () => {
    const { port, signer, open } = await openSpace();
    const { log } = await open();
    const events = await writeNotes(signer, A, 2);
    await log.append(A, events.slice(0, 1), EMPTY_HEAD);
    const late = await log.append(A, await writeNotes(await createTestDevice(), A, 1), EMPTY_HEAD);
    expect(late).toMatchObject({ ok: false, error: { kind: 'head-moved' } });
    expect(kinds(port)).toEqual(['begin', 'write']);
  });

  test('tables from before there was a journal are written out to it whole', async () => {
    const { port, signer, open, lose, withoutJournal } = await openSpace();
    const events = await writeNotes(signer, A, 4);
    await withoutJournal().append(A, events, EMPTY_HEAD);
    await open();
    expect(kinds(port)).toEqual(['begin', 'write']);
    lose();
    expect(await (await open()).log.read(A)).toEqual(events);
  });

  test('a journal that was lost, or lost its end, is written anew from the tables', async () => {
    const { port, signer, open, lose } = await openSpace();
    const events = await writeNotes(signer, A, 2);
    const { log } = await open();
    const head = unwrap(await log.append(A, events.slice(0, 1), EMPTY_HEAD));
    await log.append(A, events.slice(1), head);
    port.frames = port.frames.slice(0, 2);
    await open();
    expect(port.aside).toHaveLength(2);
    const other = createMemoryJournal();
    await open(other);
    expect(kinds(other)).toEqual(['begin', 'write']);
    lose();
    expect(await (await open(other)).log.read(A)).toEqual(events);
  });

  test('a journal under other keys is laid aside, not deleted', async () => {
    const { port, signer, open, lose } = await openSpace();
    await (await open()).log.append(A, await writeNotes(signer, A, 1), EMPTY_HEAD);
    lose();
    const stranger = await openVault((await openTestDevice()).key, 'kantor');
    const { settlement, log } = await open(port, stranger);
    expect(settlement).toMatchObject({ setAside: true, restored: 0 });
    expect(port.aside.map(({ kind }) => kind)).toEqual(['begin', 'write']);
    await log.append(B, await writeNotes(signer, B, 1), EMPTY_HEAD);
    expect(kinds(port)).toEqual(['begin', 'write']);
  });

  test('what follows a lost frame is left out and said, and the journal is written anew', async () => {
    const { port, signer, open, lose } = await openSpace();
    const { log } = await open();
    const events = await writeNotes(signer, A, 3);
    let head = EMPTY_HEAD;
    for (const event of events) head = unwrap(await log.append(A, [event], head));
    port.frames = port.frames.filter(({ seq }) => seq !== 3);
    lose();
    const again = await open();
    expect(again.settlement).toMatchObject({ restored: 1, leftOut: 1 });
    expect(await again.log.read(A)).toEqual(events.slice(0, 1));
    expect(kinds(port)).toEqual(['begin', 'write']);
  });

  test('until the journal answers, nothing is written', async () => {
    const { port, signer, vault } = await openSpace();
    const store = { db: new SpaceDatabase(`settle-${crypto.randomUUID()}`), vault, journal: createSpaceJournal(port) };
    const answer = await createEventLog(store).append(A, await writeNotes(signer, A, 1), EMPTY_HEAD);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'store-failed' } });
    expect(kinds(port)).toEqual(['begin']);
  });
});
