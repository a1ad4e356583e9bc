import { beforeEach, describe, expect, it } from 'vitest';
import type { DeviceId, EventId, StreamId } from '#core/log/envelope.ts';
import { type HeaderDraft, sealEvent } from '#core/log/seal.ts';
import type { Dossier } from '#core/tender/model.ts';
import { createSignatureCheck } from '#renderer/storage/device-key.ts';
import { createEventLog, readEventRows, sealedOfRow } from '#renderer/storage/event-log.ts';
import { type EventRow, SpaceDatabase } from '#renderer/storage/space-database.ts';
import { TENDER_STREAMS } from '#renderer/storage/stream-kind.ts';
import { fold, readStream, type StoredStream } from '#renderer/storage/stream-store.ts';
import { instant, notMet } from '#test/support/builders/dossier.ts';
import { anOpenedTender, assess } from '#test/support/evaluated-space.ts';
import { openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { unwrap } from '#test/support/unwrap.ts';

describe('a tender as stored', () => {
  let space: TestSpace;
  let stream: StreamId;
  let other: StreamId;
  let db: SpaceDatabase;

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
    db = new SpaceDatabase(space.name);
  });

  const read = (which: StreamId): Promise<StoredStream<Dossier>> =>
    readStream(db, TENDER_STREAMS, which, createSignatureCheck(space.device.key));

  it('rebuilt from its events equals what was kept step by step, byte for byte', async () => {
    const kept = await db.snapshots.get(stream);
    const sealed = (await readEventRows(db, stream)).map(sealedOfRow);
    expect(sealed.length).toBe(7);
    expect(JSON.stringify(fold(TENDER_STREAMS, sealed).state)).toBe(kept?.state);
    await db.snapshots.clear();
    await read(stream);
    expect(await db.snapshots.get(stream)).toEqual(kept);
  });

  it.each([
    ['of another reducer', { reducer: 0 }],
    ['of an earlier head', { head: {} }],
    ['changed on the disk', { state: '{"practice":false}' }],
  ])('is folded anew where the kept state is %s', async (_, change) => {
    const kept = await db.snapshots.get(stream);
    await db.snapshots.update(stream, change);
    const stored = await read(stream);
    expect(stored.fault).toBeNull();
    expect(JSON.stringify(stored.state)).toBe(kept?.state);
    expect(await db.snapshots.get(stream)).toEqual(kept);
  });

  it('finds its head again when only the events are left', async () => {
    const before = await read(stream);
    await Promise.all([db.heads.clear(), db.snapshots.clear(), db.summaries.clear()]);
    expect(await read(stream)).toEqual(before);
    expect(await db.heads.get(stream)).toEqual({ stream, head: before.head });
  });

  describe.each([
    ['a changed body', 3, { body: /"result":"not-met"/, by: '"result":"met"' }, 'body-changed'],
    ['a changed header', 3, { header: /Rahmawati/, by: 'Rahmawita' }, 'wrong-signature'],
    ['a body cut off', 4, { body: /.$/, by: '' }, 'unreadable-part'],
    ['another signature', 2, { sig: /^.../, by: 'AAA' }, 'wrong-signature'],
  ] as const)('with %s', (_, n, { by, ...target }, kind) => {
    beforeEach(async () => {
      const [field, pattern] = Object.entries(target)[0] as ['body' | 'header' | 'sig', RegExp];
      await changeEvent(n, (row) => ({ ...row, [field]: row[field].replace(pattern, by) }));
    });

    it('names the event, and shows the last good state for reading', async () => {
      const kept = await db.snapshots.get(stream);
      const stored = await read(stream);
      expect(stored.fault).toMatchObject({ n, fault: { kind } });
      expect(JSON.stringify(stored.state)).toBe(kept?.state);
    });

    it('shows what came before the fault when no state was kept', async () => {
      const sealed = (await readEventRows(db, stream)).map(sealedOfRow);
      await db.snapshots.clear();
      const stored = await read(stream);
      expect(stored.fault?.n).toBe(n);
      expect(stored.state).toEqual(fold(TENDER_STREAMS, sealed.slice(0, n - 1)).state);
      expect(await db.snapshots.get(stream)).toBeUndefined();
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
    unwrap(await createEventLog(db).append(stream, [newer], before.head));
    for (const start of ['folded', 'from the kept state']) {
      const stored = await read(stream);
      expect([start, stored.skipped, stored.fault]).toEqual([start, 1, null]);
      expect(stored.state).toEqual(before.state);
    }
    const workspace = await space.again();
    const session = workspace.openTender(stream);
    expect((await ready(session)).skipped).toBe(1);
    expect(await session.execute(assess('b'))).toMatchObject({ error: { kind: 'update-needed' } });
    expect((await createEventLog(db).read(stream)).at(-1)).toEqual(newer);
    workspace.close();
  });

  it('knows that its last events are gone', async () => {
    await deleteFrom(6);
    expect((await read(stream)).fault).toMatchObject({ n: 6, fault: { kind: 'cut-short', expected: 7 } });
  });

  it('knows that an event in the middle is gone', async () => {
    const rows = await readEventRows(db, stream);
    await db.events.delete(keyOf(rows[3]));
    expect((await read(stream)).fault).toMatchObject({ fault: { kind: 'gap', expected: 4, found: 5 } });
  });

  async function changeEvent(n: number, change: (row: EventRow) => EventRow): Promise<void> {
    const row = (await readEventRows(db, stream)).find((each) => each.n === n);
    if (!row) throw new Error(`no event ${n}`);
    const changed = change(row);
    expect(changed).not.toEqual(row);
    await db.events.put(changed);
  }

  async function deleteFrom(n: number): Promise<void> {
    const rows = (await readEventRows(db, stream)).filter((row) => row.n >= n);
    await db.events.bulkDelete(rows.map(keyOf));
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

function keyOf(row: EventRow | undefined): [StreamId, EventRow['dev'], number] {
  if (!row) throw new Error('no such event');
  return [row.stream, row.dev, row.n];
}
