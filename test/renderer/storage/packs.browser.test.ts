import { beforeEach, describe, expect, it } from 'vitest';
import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD, type StreamHead } from '#core/log/head.ts';
import { createEventLog } from '#renderer/storage/event-log.ts';
import { rehearse } from '#renderer/storage/journal/rehearse.ts';
import { settleJournal } from '#renderer/storage/journal/settle-journal.ts';
import { createSpaceJournal } from '#renderer/storage/journal/space-journal.ts';
import { mergePacks } from '#renderer/storage/merge-packs.ts';
import { type PackRow, SpaceDatabase } from '#renderer/storage/space-database.ts';
import { TENDER_STREAMS } from '#renderer/storage/stream-kind.ts';
import { readStream } from '#renderer/storage/stream-store.ts';
import { openVault, type Vault } from '#renderer/storage/vault.ts';
import { writeStreams } from '#renderer/storage/write-streams.ts';
import { createMemoryJournal, type MemoryJournal } from '#test/support/memory-journal.ts';
import { openTestDevice } from '#test/support/open-workspace.ts';
import { createTestDevice, signatureCheckOf, type TestDevice, writeNotes } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';

const A = 'tender-a' as StreamId;
const B = 'tender-b' as StreamId;

let db: SpaceDatabase;
let vault: Vault;
let here: TestDevice;
let elsewhere: TestDevice;
let events: readonly SealedEvent[];

beforeEach(async () => {
  vault = await openVault((await openTestDevice()).key, 'kantor');
  db = new SpaceDatabase(`packs-${crypto.randomUUID()}`);
  [here, elsewhere] = await Promise.all([createTestDevice(), createTestDevice()]);
  events = await writeNotes(elsewhere, A, 12);
});

describe('events taken in bulk', () => {
  it('are one row, and are read with the own ones by device and number', async () => {
    const own = await writeNotes(here, A, 2);
    const head = await take(events.slice(0, 5));
    const next = unwrap(await log().append(A, own, head));
    await take(events.slice(5), next);
    expect([await db.packs.count(), await db.log.count()]).toEqual([2, 2]);
    const sorted = here.dev < elsewhere.dev ? [...own, ...events] : [...events, ...own];
    expect(await log().read(A)).toEqual(sorted);
  });

  it('that do not follow are refused, and nothing of them is kept', async () => {
    const refused = await writeStreams({ db, vault }, [
      { stream: A, expected: EMPTY_HEAD, events: events.slice(1), inBulk: true },
    ]);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'not-next', index: 0 } });
    expect(await db.packs.count()).toBe(0);
  });

  it('cannot be read where they lie: no text of theirs, and not the name of their stream', async () => {
    await take(events);
    const row = await onlyPack();
    const text = `${JSON.stringify({ ...row, sealed: null })}${new TextDecoder('latin1').decode(row.sealed)}`;
    for (const word of ['catatan', 'noteWritten', 'Siti', A]) expect(text).not.toContain(word);
    // No gzip either: what is packed is sealed after it.
    expect([...row.sealed.subarray(0, 2)]).not.toEqual([0x1f, 0x8b]);
  });
});

describe('a pack that was changed', () => {
  it.each([
    ['in its bytes', ({ sealed, ...row }: PackRow) => ({ ...row, sealed: sealed.with(40, (sealed[40] ?? 0) ^ 1) })],
    [
      'in its places',
      ({ places, ...row }: PackRow) => ({ ...row, places: places.map((run) => ({ ...run, n: run.n + 1 })) }),
    ],
    ['by a shorter one', ({ sealed, ...row }: PackRow) => ({ ...row, sealed: sealed.subarray(0, 20) })],
  ])('%s is told as damage at its first event, and no other stream suffers', async (_, change) => {
    const head = await take(events.slice(0, 5));
    await take(events.slice(5), head);
    const others = await writeNotes(elsewhere, B, 2);
    await writeBulk(B, others, EMPTY_HEAD);
    const row = await db.packs.get([await vault.keyOf(A), elsewhere.dev, 6]);
    if (row === undefined) throw new Error('the second pack begins with the sixth event');
    await db.packs.put(change(row));
    const read = await readStream({ db, vault }, TENDER_STREAMS, A, signatureCheckOf(elsewhere));
    expect(read.fault).toMatchObject({ dev: elsewhere.dev });
    expect([6, 7]).toContain(read.fault?.n);
    expect(await log().read(B)).toEqual(others);
    expect((await readStream({ db, vault }, TENDER_STREAMS, B, signatureCheckOf(elsewhere))).fault).toBeNull();
  });
});

describe('many small packs', () => {
  it('become one that says the same', async () => {
    await takeOneByOne(events.slice(0, 9));
    expect(await db.packs.count()).toBe(9);
    await mergePacks({ db, vault }, await vault.keyOf(A));
    expect(await onlyPack()).toMatchObject({ places: [{ dev: elsewhere.dev, n: 1, count: 9 }] });
    expect(await log().read(A)).toEqual(events.slice(0, 9));
  });

  it('stay as they are while they are few', async () => {
    await takeOneByOne(events.slice(0, 8));
    await mergePacks({ db, vault }, await vault.keyOf(A));
    expect(await db.packs.count()).toBe(8);
  });

  it('leave a damaged one where it is', async () => {
    await takeOneByOne(events);
    const key = await vault.keyOf(A);
    const row = await db.packs.get([key, elsewhere.dev, 4]);
    if (row === undefined) throw new Error('each event is a pack');
    await db.packs.put({ ...row, sealed: row.sealed.with(30, (row.sealed[30] ?? 0) ^ 1) });
    await mergePacks({ db, vault }, key);
    expect(await db.packs.count()).toBe(2);
    const read = await log().read(A);
    expect(read.map(({ header }) => header !== '')).toEqual(events.map((_, index) => index !== 3));
  });
});

describe('the journal', () => {
  it('brings packs back when the tables are lost, and a rehearsal opens them', async () => {
    const port = createMemoryJournal();
    const head = await take(events.slice(0, 5), EMPTY_HEAD, await openJournaled(port));
    await take(events.slice(5), head, await openJournaled(port));
    expect(await rehearse({ db, vault }, port)).toMatchObject({
      streams: 1,
      events: 12,
      newer: 0,
      unopened: 0,
      faults: 0,
    });
    db = new SpaceDatabase(`packs-${crypto.randomUUID()}`);
    await openJournaled(port);
    expect([await db.packs.count(), await db.log.count()]).toEqual([2, 0]);
    expect(await log().read(A)).toEqual(events);
  });

  it('is begun anew from packs that were merged', async () => {
    await takeOneByOne(events.slice(0, 9));
    await mergePacks({ db, vault }, await vault.keyOf(A));
    const port = createMemoryJournal();
    await openJournaled(port);
    db = new SpaceDatabase(`packs-${crypto.randomUUID()}`);
    await openJournaled(port);
    expect(await log().read(A)).toEqual(events.slice(0, 9));
  });
});

function log() {
  return createEventLog({ db, vault });
}

async function openJournaled(port: MemoryJournal) {
  const store = { db, vault, journal: createSpaceJournal(port) };
  await settleJournal(store);
  return store;
}

function take(
  taken: readonly SealedEvent[],
  expected: StreamHead = EMPTY_HEAD,
  store = { db, vault },
): Promise<StreamHead> {
  return writeBulk(A, taken, expected, store);
}

async function takeOneByOne(taken: readonly SealedEvent[]): Promise<void> {
  let head = EMPTY_HEAD;
  for (const event of taken) head = await take([event], head);
}

async function writeBulk(
  stream: StreamId,
  taken: readonly SealedEvent[],
  expected: StreamHead,
  store = { db, vault },
): Promise<StreamHead> {
  const [head] = unwrap(await writeStreams(store, [{ stream, expected, events: taken, inBulk: true }]));
  if (head === undefined) throw new Error('one stream was written');
  return head;
}

async function onlyPack(): Promise<PackRow> {
  const [row, ...more] = await db.packs.toArray();
  if (row === undefined || more.length > 0) throw new Error('one pack was expected');
  return row;
}
