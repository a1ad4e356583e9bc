import { beforeEach, describe, expect, it } from 'vitest';
import type { DeviceId, EventId, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { causesIn } from '#core/log/head.ts';
import { type HeaderDraft, sealEvent } from '#core/log/seal.ts';
import type { Dossier } from '#core/tender/model.ts';
import { createEventLog, readEventRows } from '#renderer/storage/event-log.ts';
import { openHeadRow, sealCacheRow } from '#renderer/storage/sealed-row.ts';
import type { EventRow, SpaceDatabase, SpaceStore } from '#renderer/storage/space-database.ts';
import { TENDER_STREAMS } from '#renderer/storage/stream-kind.ts';
import { fold, readStream, type StoredStream } from '#renderer/storage/stream-store.ts';
import type { StreamKey } from '#renderer/storage/vault.ts';
import { instant, notMet } from '#test/support/builders/dossier.ts';
import { anOpenedTender, assess } from '#test/support/evaluated-space.ts';
import { openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { unwrap } from '#test/support/unwrap.ts';

describe('a tender as stored', () => {
  let space: TestSpace;
  let stream: StreamId;
  let other: StreamId;
  let store: SpaceStore;
  let db: SpaceDatabase;
  let key: StreamKey;

  beforeEach(async () => {
    space = await openTestSpace();
    const [first, second] = await putDossiers(space.workspace, anOpenedTender(1), anOpenedTender(2));
    if (!first || !second) throw new Error('two tenders were put in');
    stream = first;
    other = second;
    const session = space.workspace.openTender(stream);
    await ready(session);
    for (const command of [assess('a'), assess('b', notMet()), assess('a', notMet()), assess('c'), assess('a')]) {
      unwrap(await session.execute(command));
    }
    unwrap(await session.undo());
    store = await space.store();
    ({ db } = store);
    key = await store.vault.keyOf(stream);
  });

  const read = (which: StreamId): Promise<StoredStream<Dossier>> =>
    readStream(store, TENDER_STREAMS, which, space.device.check);

  const sealedEvents = () => createEventLog(store).read(stream);

  /** What is kept of the state: what it is good for, and the state. */
  const keptState = async (): Promise<{ readonly good: string; readonly state: string } | null> => {
    const row = await db.states.get(key);
    if (row === undefined) return null;
    const text = (await store.vault.open(`states/${key}`, row.sealed)) ?? '';
    const [good = '', state = ''] = text.split(/\n(.*)/s);
    return { good, state };
  };

  it('rebuilt from its events equals what was kept step by step, byte for byte', async () => {
    const kept = await keptState();
    const sealed = await sealedEvents();
    expect(sealed.length).toBe(7);
    expect(JSON.stringify(fold(TENDER_STREAMS, sealed, () => null).state)).toBe(kept?.state);
    await db.states.clear();
    await read(stream);
    expect(await keptState()).toEqual(kept);
  });

  it.each([
    ['of another reducer', /"reducer":\d+/, '"reducer":0'],
    ['of an earlier head', /"head":\{.*?\}\}/, '"head":{}'],
  ])('is folded anew where the kept state is %s', async (_, pattern, by) => {
    const kept = await keptState();
    const good = kept?.good.replace(pattern, by);
    expect(good).not.toBe(kept?.good);
    await db.states.put(await sealCacheRow(store.vault, 'states', stream, `${good}\n{"practice":false}`));
    const stored = await read(stream);
    expect(stored.fault).toBeNull();
    expect(JSON.stringify(stored.state)).toBe(kept?.state);
    expect(await keptState()).toEqual(kept);
  });

  it.each([0, 20, -1])('is folded anew where byte %s of the kept state was changed on the disk', async (at) => {
    const kept = await keptState();
    const row = await db.states.get(key);
    if (row === undefined) throw new Error('a state is kept');
    const sealed = row.sealed.slice();
    const place = at < 0 ? sealed.length + at : at;
    sealed[place] = (sealed[place] ?? 0) ^ 1;
    await db.states.put({ key, sealed });
    const stored = await read(stream);
    expect(stored.fault).toBeNull();
    expect(JSON.stringify(stored.state)).toBe(kept?.state);
    expect(await keptState()).toEqual(kept);
  });

  it('is folded anew where the kept state of another tender was put in its place', async () => {
    const kept = await keptState();
    const row = await db.states.get(await store.vault.keyOf(other));
    if (row === undefined) throw new Error('a state is kept');
    await db.states.put({ ...row, key });
    expect(JSON.stringify((await read(stream)).state)).toBe(kept?.state);
  });

  it('finds its head again when only the events are left', async () => {
    const before = await read(stream);
    await Promise.all([db.tips.clear(), db.states.clear(), db.lines.clear()]);
    expect(await read(stream)).toEqual(before);
    const tip = await db.tips.get(key);
    expect(tip?.head).toEqual(before.head);
    expect(tip && (await openHeadRow(store.vault, tip))).toBe(stream);
  });

  describe.each([
    ['a changed body', 3, { body: /"result":"not-met"/, by: '"result":"met"' }, 'body-changed'],
    ['a changed header', 3, { header: /Rahmawati/, by: 'Rahmawita' }, 'wrong-signature'],
    ['a body cut off', 4, { body: /.$/, by: '' }, 'unreadable-part'],
    ['another signature', 2, { sig: /^.../, by: 'AAA' }, 'wrong-signature'],
  ] as const)('with %s', (_, n, { by, ...target }, kind) => {
    beforeEach(async () => {
      const [field, pattern] = Object.entries(target)[0] as ['body' | 'header' | 'sig', RegExp];
      await changeEvent(n, (event) => ({ ...event, [field]: event[field].replace(pattern, by) }));
    });

    it('names the event, and shows the last good state for reading', async () => {
      const kept = await keptState();
      const stored = await read(stream);
      expect(stored.fault).toMatchObject({ n, fault: { kind } });
      expect(JSON.stringify(stored.state)).toBe(kept?.state);
    });

    it('shows what came before the fault when no state was kept', async () => {
      const sealed = await sealedEvents();
      await db.states.clear();
      const stored = await read(stream);
      expect(stored.fault?.n).toBe(n);
      expect(stored.state).toEqual(fold(TENDER_STREAMS, sealed.slice(0, n - 1), () => null).state);
      expect(await keptState()).toBeNull();
    });

    it('lets nothing be written to it, and leaves every other tender as it was', async () => {
      const workspace = await space.again();
      const damaged = workspace.openTender(stream);
      expect((await ready(damaged)).fault?.n).toBe(n);
      expect(await damaged.execute(assess('b'))).toMatchObject({ ok: false, error: { kind: 'log-damaged' } });
      const whole = workspace.openTender(other);
      expect((await ready(whole)).fault).toBeNull();
      expect(await whole.execute(assess('b'))).toMatchObject({ ok: true });
      workspace.close();
    });
  });

  it('keeps an event of a newer app, and is read-only until the update, however often it is opened', async () => {
    const before = await read(stream);
    const { dev } = space.device.key;
    const newer = await sealEvent(nextHeader(before, dev), { sheet: 1 }, space.device.key.sign);
    unwrap(await createEventLog(store).append(stream, [newer], before.head));
    for (const start of ['folded', 'from the kept state']) {
      const stored = await read(stream);
      expect([start, stored.skipped, stored.fault]).toEqual([start, 1, null]);
      expect(stored.state).toEqual(before.state);
    }
    const workspace = await space.again();
    const session = workspace.openTender(stream);
    expect((await ready(session)).skipped).toBe(1);
    expect(await session.execute(assess('b'))).toMatchObject({ error: { kind: 'update-needed' } });
    expect((await sealedEvents()).at(-1)).toEqual(newer);
    workspace.close();
  });

  it('knows that its last events are gone', async () => {
    await deleteFrom(6);
    expect((await read(stream)).fault).toMatchObject({ n: 6, fault: { kind: 'cut-short', expected: 7 } });
  });

  it('knows that an event in the middle is gone', async () => {
    const rows = await readEventRows(db, key);
    await db.log.delete(keyOf(rows[3]));
    expect((await read(stream)).fault).toMatchObject({ fault: { kind: 'gap', expected: 4, found: 5 } });
  });

  it('names an event whose row was changed on the disk, by its place', async () => {
    const row = (await readEventRows(db, key))[2];
    if (row === undefined) throw new Error('there are seven events');
    const sealed = row.sealed.slice();
    sealed[40] = (sealed[40] ?? 0) ^ 1;
    await db.log.put({ ...row, sealed });
    expect((await read(stream)).fault).toMatchObject({ dev: row.dev, n: 3, fault: { kind: 'unreadable-part' } });
  });

  /** As whoever has the key of the device could: sealed again in its place. */
  async function changeEvent(n: number, change: (event: SealedEvent) => SealedEvent): Promise<void> {
    const rows = await readEventRows(db, key);
    const at = rows.findIndex((each) => each.n === n);
    const row = rows[at];
    const event = (await sealedEvents())[at];
    if (row === undefined || event === undefined) throw new Error(`no event ${n}`);
    const changed = change(event);
    expect(changed).not.toEqual(event);
    const place = `log/${key}/${row.dev}/${n}`;
    const text = JSON.stringify([changed.header, changed.body, changed.sig]);
    await db.log.put({ ...row, sealed: await store.vault.seal(place, text) });
  }

  async function deleteFrom(n: number): Promise<void> {
    const rows = (await readEventRows(db, key)).filter((row) => row.n >= n);
    await db.log.bulkDelete(rows.map(keyOf));
  }
});

/** The header of an event type this build does not have. */
function nextHeader({ stream, head }: StoredStream<Dossier>, dev: DeviceId): HeaderDraft {
  const last = head[dev];
  return {
    id: crypto.randomUUID().replace(/^(.{14})./, '$17') as EventId,
    stream,
    dev,
    n: (last?.n ?? 0) + 1,
    prev: last?.hash ?? null,
    after: causesIn(head, dev),
    type: 'sheetSubmitted',
    tv: 1,
    seen: null,
    at: instant('2026-11-23T02:42:00.000Z'),
    tz: 'WITA',
    boot: 'boot-1',
    mono: 1,
    actor: 'Rahmawati',
    role: 'chair',
    cert: null,
    blobs: [],
  };
}

function keyOf(row: EventRow | undefined): [StreamKey, EventRow['dev'], number] {
  if (!row) throw new Error('no such event');
  return [row.key, row.dev, row.n];
}
