import { describe, expect, test } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { encodeOwnRow, type OwnRow } from '#renderer/storage/journal/own-row-codec.ts';
import { settleOwnRows } from '#renderer/storage/journal/settle-own-rows.ts';
import { createSpaceJournal } from '#renderer/storage/journal/space-journal.ts';
import { type OwnSheet, readOwnSheet, removeOwnSheet, writeOwnSheet } from '#renderer/storage/own-sheet-row.ts';
import { SpaceDatabase } from '#renderer/storage/space-database.ts';
import { openVault, type StreamKey } from '#renderer/storage/vault.ts';
import { met, notMet } from '#test/support/builders/dossier.ts';
import { cellsOf } from '#test/support/builders/judging.ts';
import { createMemoryJournal, type MemoryJournal } from '#test/support/memory-journal.ts';
import { openTestDevice } from '#test/support/open-workspace.ts';
import { unwrap } from '#test/support/unwrap.ts';

const A = { stream: 'tender-a' as StreamId, stage: 'administration' } as const;
const B = { stream: 'tender-b' as StreamId, stage: 'technical' } as const;
const FIRST: OwnSheet = { cells: cellsOf({ adm: { a: met() } }), bound: {} };
const SECOND: OwnSheet = { cells: cellsOf({ adm: { a: notMet() } }), bound: {} };

/** The sheets of a person with a journal; the table may be lost and opened again. */
async function openSheets() {
  const { key } = await openTestDevice();
  const vault = await openVault(key, 'kantor');
  const port = createMemoryJournal();
  let name = `lembar-${crypto.randomUUID()}`;
  const open = async (journal: MemoryJournal = port, isForeign = false) => {
    const store = { db: new SpaceDatabase(name), vault, sheets: createSpaceJournal(journal, 'sheets') };
    const settlement = await settleOwnRows(store, { isForeign });
    const read = async (place: typeof A | typeof B) => unwrap(await readOwnSheet(store, key, place));
    return {
      store,
      settlement,
      read,
      cells: async (place: typeof A | typeof B) => (await read(place)).sheet.cells,
      write: async (place: typeof A | typeof B, sheet: OwnSheet) =>
        writeOwnSheet(store, key, place, { before: (await read(place)).sealed, sheet }),
      remove: (place: typeof A | typeof B) => removeOwnSheet(store, key, place),
    };
  };
  return {
    port,
    open,
    lose: () => {
      name = `lembar-${crypto.randomUUID()}`;
    },
  };
}

const sheetRow = (key: StreamKey, byte: number): OwnRow => ({
  table: 'drafts',
  key,
  row: { key, sealed: new Uint8Array([byte]) },
});

const kinds = ({ frames }: MemoryJournal) => frames.map(({ kind }) => kind);

describe('own sheets and their journal', () => {
  test('a sheet is in the journal, sealed, before it is in the table', async () => {
    const { port, open } = await openSheets();
    const { store, write, cells } = await open();
    let inTableThen = -1;
    port.afterAppend = async () => {
      inTableThen = await store.db.drafts.count();
    };
    unwrap(await write(A, FIRST));
    expect(inTableThen).toBe(0);
    expect(await cells(A)).toEqual(FIRST.cells);
    expect(new TextDecoder().decode(port.frames.at(-1)?.payload)).not.toMatch(/met|tender-a|administration/);
    expect((await open()).settlement).toEqual({ restored: 0, leftOut: 0, damage: [] });
  });

  test('nothing counts as saved that the journal refused', async () => {
    const { port, open } = await openSheets();
    const { write, cells } = await open();
    unwrap(await write(A, FIRST));
    port.refusal = { kind: 'journal-failed', reason: 'disk-full', code: 'ENOSPC' };
    expect(await write(A, SECOND)).toMatchObject({ error: { kind: 'failed', fault: { kind: 'disk-full' } } });
    port.refusal = { kind: 'journal-failed', reason: 'other', code: 'EIO' };
    expect(await write(A, SECOND)).toMatchObject({ error: { kind: 'failed', fault: { kind: 'journal-failed' } } });
    expect(await cells(A)).toEqual(FIRST.cells);
  });

  test('a lost table is built again: the last of each sheet, without those thrown away', async () => {
    const { open, lose } = await openSheets();
    const first = await open();
    unwrap(await first.write(A, FIRST));
    unwrap(await first.write(B, FIRST));
    unwrap(await first.write(A, SECOND));
    unwrap(await first.remove(B));
    lose();
    const again = await open();
    expect(again.settlement).toEqual({ restored: 1, leftOut: 0, damage: [] });
    expect(await again.cells(A)).toEqual(SECOND.cells);
    expect(await again.cells(B)).toEqual({});
    expect((await open()).settlement.restored).toBe(0);
  });

  test('what the table missed in a crash is taken in', async () => {
    const { port, open } = await openSheets();
    const first = await open();
    unwrap(await first.write(A, FIRST));
    const before = { drafts: await first.store.db.drafts.toArray(), marks: await first.store.db.marks.toArray() };
    unwrap(await first.write(A, SECOND));
    unwrap(await first.remove(B));
    await first.store.db.drafts.bulkPut(before.drafts);
    await first.store.db.marks.bulkPut(before.marks);
    const again = await open();
    expect(again.settlement.restored).toBe(1);
    expect(await again.cells(A)).toEqual(SECOND.cells);
    expect(kinds(port)).toEqual(['begin', 'write', 'write', 'write']);
  });

  test('a sheet the table refused does not come back', async () => {
    const { port, open, lose } = await openSheets();
    const { store, write } = await open();
    unwrap(await write(A, FIRST));
    const keep = store.db.drafts.put.bind(store.db.drafts);
    store.db.drafts.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    expect(await write(A, SECOND)).toMatchObject({ error: { kind: 'failed', fault: { kind: 'disk-full' } } });
    store.db.drafts.put = keep;
    expect(kinds(port)).toEqual(['begin', 'write', 'write', 'void']);
    lose();
    expect(await (await open()).cells(A)).toEqual(FIRST.cells);
  });

  test('a table made anew under us takes nothing, and the next opening brings all of it back', async () => {
    const { port, open } = await openSheets();
    const { store, write } = await open();
    unwrap(await write(A, FIRST));
    await store.db.delete({ disableAutoOpen: false });
    expect(await write(B, FIRST)).toMatchObject({ error: { kind: 'failed', fault: { kind: 'storage-gone' } } });
    expect(kinds(port)).toEqual(['begin', 'write', 'write', 'void']);
    const again = await open();
    expect(again.settlement.restored).toBe(1);
    expect(await again.cells(A)).toEqual(FIRST.cells);
    expect(await again.cells(B)).toEqual({});
  });

  test('of two windows the one that comes second is told, and the journal has one sheet', async () => {
    const { port, open } = await openSheets();
    const one = await open();
    const two = await open();
    const done = await Promise.all([one.write(A, FIRST), two.write(A, SECOND)]);
    expect(done.map(({ ok }) => ok).toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true]);
    expect(kinds(port)).toEqual(['begin', 'write']);
  });

  test('sheets from before there was a journal of them are written out to it', async () => {
    const { port, open, lose } = await openSheets();
    const first = await open();
    unwrap(await first.write(A, FIRST));
    port.frames = port.frames.slice(0, 1);
    await first.store.db.marks.clear();
    await open();
    expect(kinds(port)).toEqual(['begin', 'write']);
    lose();
    expect(await (await open()).cells(A)).toEqual(FIRST.cells);
  });

  test('a journal that was lost, or lost its end, is written anew from the table', async () => {
    const { port, open, lose } = await openSheets();
    const { write } = await open();
    unwrap(await write(A, FIRST));
    unwrap(await write(A, SECOND));
    port.frames = port.frames.slice(0, 2);
    await open();
    expect(port.aside).toHaveLength(2);
    const other = createMemoryJournal();
    await open(other);
    lose();
    expect(await (await open(other)).cells(A)).toEqual(SECOND.cells);
  });

  test('beside a journal it does not know the table keeps its own and takes in what it lacks', async () => {
    const { open } = await openSheets();
    const { write, store } = await open();
    unwrap(await write(A, SECOND));
    const [row] = await store.db.drafts.toArray();
    if (row === undefined) throw new Error('the sheet is stored');
    const other = createMemoryJournal();
    const older = encodeOwnRow(sheetRow(row.key, 1));
    const another = encodeOwnRow(sheetRow('lain' as StreamKey, 2));
    await other.append([older, another].map((payload) => ({ kind: 'write', payload })));
    const again = await open(other);
    expect(again.settlement.restored).toBe(1);
    expect(await again.cells(A)).toEqual(SECOND.cells);
    expect(await again.store.db.drafts.count()).toBe(2);
    expect(kinds(other)).toEqual(['begin', 'write', 'write']);
  });

  test('a journal beside events of other keys is laid aside', async () => {
    const { port, open, lose } = await openSheets();
    unwrap(await (await open()).write(A, FIRST));
    lose();
    const { settlement, store } = await open(port, true);
    expect(settlement).toEqual({ restored: 0, leftOut: 0, damage: [] });
    expect(await store.db.drafts.count()).toBe(0);
    expect(kinds({ ...port, frames: port.aside })).toEqual(['begin', 'write']);
  });

  test('a frame of a newer build is counted, and the journal with it is laid aside', async () => {
    const { port, open } = await openSheets();
    unwrap(await (await open()).write(A, FIRST));
    await port.append([{ kind: 'write', payload: new TextEncoder().encode('{"v":2}\n') }]);
    expect((await open()).settlement).toMatchObject({ leftOut: 1 });
    expect(port.aside).toHaveLength(3);
    expect(kinds(port)).toEqual(['begin', 'write']);
  });

  test('until the journal answers, nothing is written', async () => {
    const { port, open } = await openSheets();
    const { store } = await open();
    const unsettled = { ...store, sheets: createSpaceJournal(port, 'sheets') };
    const { key } = await openTestDevice();
    const written = await writeOwnSheet(unsettled, key, A, { before: null, sheet: FIRST });
    expect(written).toMatchObject({ error: { kind: 'failed', fault: { kind: 'journal-failed' } } });
  });
});

describe('the journal of sheets', () => {
  /** A sheet of a real size, written so often. */
  async function fillLong(times: number) {
    const space = await openSheets();
    const { store } = await space.open();
    const big = { ...FIRST, bound: { sha256: { salt: 'x'.repeat(60_000), cells: {} } } } as unknown as OwnSheet;
    const { write } = await space.open();
    unwrap(await write(B, FIRST));
    for (let n = 0; n < times; n += 1) {
      const cells = n % 2 === 0 ? FIRST.cells : SECOND.cells;
      unwrap(await write(A, { ...big, cells }));
    }
    return { ...space, store };
  }

  const sizeOf = ({ frames }: MemoryJournal) => frames.reduce((sum, { payload }) => sum + payload.byteLength, 0);

  test('is written anew at opening with what counts, however often sheets were filled', async () => {
    const { port, open, lose } = await fillLong(80);
    expect(sizeOf(port)).toBeGreaterThan(4_000_000);
    await open();
    expect(kinds(port)).toEqual(['reset', 'write', 'write']);
    expect(sizeOf(port)).toBeLessThan(100_000);
    expect((await open()).settlement.restored).toBe(0);
    lose();
    const again = await open();
    expect(again.settlement.restored).toBe(2);
    expect(await again.cells(A)).toEqual(SECOND.cells);
    expect(await again.cells(B)).toEqual(FIRST.cells);
  });

  test('stays as it is while little was written over, or the disk has no room for that', async () => {
    const { port, open } = await fillLong(20);
    await open();
    expect(kinds(port)[0]).toBe('begin');
    const full = await fillLong(80);
    full.port.refusal = { kind: 'journal-failed', reason: 'disk-full', code: 'ENOSPC' };
    const { settlement, cells } = await full.open();
    expect(settlement).toEqual({ restored: 0, leftOut: 0, damage: [] });
    expect(await cells(A)).toEqual(SECOND.cells);
  });

  test('compacted, and cut off before the table knew, is taken in again', async () => {
    const { port, open, store } = await fillLong(80);
    const marks = await store.db.marks.toArray();
    await open();
    await store.db.marks.bulkPut(marks);
    const { settlement, cells } = await open();
    expect(settlement).toEqual({ restored: 0, leftOut: 0, damage: [] });
    expect(await cells(B)).toEqual(FIRST.cells);
    expect(kinds(port)).toEqual(['reset', 'write', 'write']);
  });
});
