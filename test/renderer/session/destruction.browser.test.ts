import { beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '#core/calendar/day.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { verifyArchive } from '#core/exchange/archive/verify-archive.ts';
import { readArchiveContents, readArchivedFile } from '#core/exchange/archive/archive-contents.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { dueDateOf } from '#core/retention/due.ts';
import { STANDARD_RULE } from '#core/retention/model.ts';
import { tombstoneOf } from '#core/retention/tombstone.ts';
import { browserArchiveCodec } from '#renderer/session/archive-codec.ts';
import type { Workspace } from '#renderer/session/workspace.ts';
import type { WorkspaceShell } from '#renderer/session/workspace-shell.ts';
import { createVerify } from '#renderer/storage/signature-check.ts';
import { writeOwnSheet } from '#renderer/storage/own-sheet-row.ts';
import { aBid, bidderId } from '#test/support/builders/dossier.ts';
import { anOpenedTender } from '#test/support/evaluated-space.ts';
import { joined } from '#test/support/joined.ts';
import { createMemoryJournal, type MemoryJournal } from '#test/support/memory-journal.ts';
import { openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { unwrap } from '#test/support/unwrap.ts';

const OWN = new TextEncoder().encode('surat penawaran paket yang dimusnahkan');
const SHARED = new TextEncoder().encode('akta yang dipakai dua paket');
const NUMBER = '000/1/BA-PEMUSNAHAN';

describe('a destruction list carried out on this device', () => {
  let journal: MemoryJournal;
  let sheets: MemoryJournal;
  let space: TestSpace;
  let workspace: Workspace;
  let gone: StreamId;
  let kept: StreamId;

  beforeEach(async () => {
    journal = createMemoryJournal();
    sheets = createMemoryJournal();
    const shell: WorkspaceShell = { journal, sheets, freeSpace: async () => null };
    space = await openTestSpace(shell);
    ({ workspace } = space);
    [gone, kept] = (await putDossiers(workspace, anOpenedTender(1), anOpenedTender(2))) as [StreamId, StreamId];
    await attach(gone, OWN, SHARED);
    await attach(kept, SHARED);
    await workspace.readFacts([gone, kept]);
    const place = { stream: gone, stage: 'technical' } as const;
    const other = { stream: kept, stage: 'technical' } as const;
    const store = await space.store();
    for (const each of [place, other]) {
      unwrap(await writeOwnSheet(store, space.device.key, each, { before: null, sheet: { cells: {}, bound: {} } }));
    }
  });

  it('takes every row, file and sealed byte of the tender, and leaves every other as it was', async () => {
    const before = await rowsOf(space, kept);
    const doomed = await rowsOf(space, gone);
    expect(doomed.count).toBeGreaterThan(5);
    const sealed = journal.frames.map(({ payload }) => hexOf(payload)).join();
    expect(doomed.sealed.every((hex) => sealed.includes(hex))).toBe(true);

    await approve([gone]);
    expect(unwrap(await workspace.carryOutDestruction(NUMBER))).toEqual({ streams: 1, files: 1 });

    expect((await rowsOf(space, gone)).count).toBe(0);
    expect(await rowsOf(space, kept)).toEqual(before);
    expect(await (await space.store()).db.drafts.count()).toBe(1);
    const all = await everyByte(space);
    const left = [...journal.frames, ...journal.aside, ...sheets.frames, ...sheets.aside]
      .map(({ payload }) => hexOf(payload))
      .join();
    for (const hex of doomed.sealed) {
      expect(all).not.toContain(hex);
      expect(left).not.toContain(hex);
    }
    const store = await space.store();
    const key = await store.vault.keyOf(gone);
    expect(all).not.toContain(hexOf(new TextEncoder().encode(key)));
    expect(await workspace.attachments.has(sha256Hex(OWN))).toBe(false);
    expect(await workspace.attachments.has(sha256Hex(SHARED))).toBe(true);
    expect(await filesIn(space.name)).toBe(1);
    expect(workspace.tenders.getState().tenders.map(({ stream }) => stream)).toEqual([kept]);
  });

  it('leaves a tombstone that another start reads, and nothing that brings the tender back', async () => {
    await approve([gone]);
    unwrap(await workspace.carryOutDestruction(NUMBER));
    const again = await space.again();
    await readOffice(again);
    expect(again.tenders.getState().tenders.map(({ stream }) => stream)).toEqual([kept]);
    const stone = tombstoneOf(again.office.view.getState().office.retention, gone);
    expect(stone).toMatchObject({
      number: NUMBER,
      approval: { by: { name: 'Budi Santoso' }, letter: '045/9' },
      carriedOut: [{ dev: space.device.key.dev, by: 'Rahmawati' }],
    });
    expect(stone?.tender).toMatchObject({ code: anOpenedTender(1).notice.code, archive: null });
    expect(Object.keys(stone?.tender.head ?? {})).toHaveLength(1);
    const report = await again.addTenders([anOpenedTender(1)], { sourceOf: () => ({ kind: 'practice', files: [] }) });
    expect(report).toMatchObject({ added: [], present: [], destroyed: [gone] });
  });

  it('keeps a file with the tender out, and says why', async () => {
    const file = await pack(gone);
    await approve([gone]);
    unwrap(await workspace.carryOutDestruction(NUMBER));
    const content = unwrap(await workspace.exchange.open(file));
    const [plan] = await workspace.exchange.plan(content);
    expect(plan).toMatchObject({ events: [], keptOut: [{ reason: 'destroyed' }] });
    await workspace.exchange.receive({ file, content, plans: plan ? [plan] : [] });
    expect((await rowsOf(space, gone)).count).toBe(0);
  });

  it('does nothing before the approval, and nothing to a tender that is held meanwhile', async () => {
    await start(gone);
    await propose([gone]);
    expect(await workspace.carryOutDestruction(NUMBER)).toMatchObject({ error: { kind: 'destruction-not-approved' } });
    await approveProposed();
    unwrap(
      await workspace.office.execute({
        name: 'setRetentionHold',
        body: {
          tender: nameOf(gone),
          hold: { kind: 'audit', since: today(), reason: 'ST pemeriksaan' },
          reason: 'ST pemeriksaan',
        },
      }),
    );
    expect(await workspace.carryOutDestruction(NUMBER)).toMatchObject({ error: { kind: 'destruction-held' } });
    expect((await rowsOf(space, gone)).count).toBeGreaterThan(0);
    expect(await workspace.attachments.has(sha256Hex(OWN))).toBe(true);
  });

  it('is done again to its end where it was cut off before it was told', async () => {
    await approve([gone]);
    const { office } = workspace;
    const cut = { ...journal };
    journal.erase = async () => ({ ok: false, error: { kind: 'journal-failed', reason: 'other', code: 'EIO' } });
    expect(await workspace.carryOutDestruction(NUMBER)).toMatchObject({ ok: false });
    expect(office.view.getState().office.retention.lists[0]?.carriedOut).toEqual([]);
    journal.erase = cut.erase;
    expect(unwrap(await workspace.carryOutDestruction(NUMBER))).toEqual({ streams: 0, files: 0 });
    expect(office.view.getState().office.retention.lists[0]?.carriedOut).toHaveLength(1);
    expect((await rowsOf(space, gone)).count).toBe(0);
  });

  it('can be preceded by an archive that proves itself, is known by its seal, and shows its files without an import', async () => {
    const archive = await workspace.writeArchive(gone, '9.9.9');
    const bytes = await bytesOf(archive.pieces);
    const written = archive.written();
    const report = await verifyArchive(stream(bytes), { codec: browserArchiveCodec, verify: createVerify() });
    expect(report).toMatchObject({ fault: null, seal: written?.seal });
    expect(written).toMatchObject({ bytes: bytes.length, attachments: 2, leftOut: 0, events: report.checked.events });
    const contents = await readArchiveContents(stream(bytes), browserArchiveCodec);
    expect(contents?.bidderFiles.map(({ size, inside }) => [size, inside])).toEqual([
      [OWN.length, true],
      [SHARED.length, true],
    ]);
    expect(contents?.bidderFiles[0]).toMatchObject({ name: 'berkas-0.pdf' });
    expect(await bytesOf(readArchivedFile(stream(bytes), browserArchiveCodec, sha256Hex(SHARED)))).toEqual(SHARED);
    expect(await workspace.surveyArchive(gone)).toMatchObject({ files: 2, absent: [], issued: 0 });
  });

  async function attach(of: StreamId, ...contents: readonly Uint8Array<ArrayBuffer>[]): Promise<void> {
    const session = workspace.openTender(of);
    await ready(session);
    const files = contents.map((content, at) => ({
      name: `berkas-${at}.pdf`,
      file: new File([content], `berkas-${at}.pdf`),
    }));
    const record = async (named: Parameters<Parameters<typeof workspace.attachments.add>[1]['record']>[0]) =>
      (await session.execute({ name: 'recordBid', body: { bidder: bidderId('a'), bid: aBid({ files: named }) } })).ok;
    expect(await workspace.attachments.add(files, { record })).toMatchObject({ kind: 'added' });
  }

  function today(): DateOnly {
    return dateIn(workspace.clock.now(), 'WITA');
  }

  function nameOf(of: StreamId) {
    const listed = workspace.tenders.getState().tenders.find((each) => each.stream === of);
    const { code = '', name = '', agency = '', year = 0 } = listed?.summary ?? {};
    return { stream: of, code, name, agency, year };
  }

  function clockOf() {
    return { rule: STANDARD_RULE.id, startedOn: addDays(today(), -800), evidence: 'Surat Inspektorat 700/1' };
  }

  async function start(of: StreamId): Promise<void> {
    await space.device.set('identity', { name: 'Rahmawati', role: 'admin', zone: 'WITA' });
    const body = { tender: nameOf(of), clock: clockOf(), reason: null };
    unwrap(await workspace.office.execute({ name: 'setRetentionClock', body }));
  }

  async function propose(streams: readonly StreamId[]): Promise<void> {
    const heads = await workspace.readHeads();
    const tenders = streams.map((of) => ({
      ...nameOf(of),
      clock: clockOf(),
      rule: STANDARD_RULE,
      dueOn: dueDateOf(clockOf(), STANDARD_RULE),
      head: heads.get(of) ?? {},
      archive: null,
    }));
    const proposedBy = { name: 'Rahmawati', position: 'Admin' };
    const body = { number: NUMBER, proposedOn: today(), proposedBy, tenders };
    unwrap(await workspace.office.execute({ name: 'proposeDestruction', body }));
  }

  async function approveProposed(): Promise<void> {
    const own = space.device.settings.getState().identity;
    await space.device.set('identity', { name: 'Budi Santoso', role: 'chair', zone: 'WITA' });
    const approval = { by: { name: 'Budi Santoso', position: 'Kepala UKPBJ' }, letter: '045/9', on: today() };
    const body = { number: NUMBER, approval };
    unwrap(await workspace.office.execute({ name: 'approveDestruction', body }));
    if (own !== null) await space.device.set('identity', own);
  }

  async function approve(streams: readonly StreamId[]): Promise<void> {
    for (const of of streams) await start(of);
    await propose(streams);
    await approveProposed();
  }

  async function pack(of: StreamId): Promise<Blob> {
    const { pieces } = workspace.exchange.send({ streams: [of], recipients: [], app: 'uji', withFiles: false });
    return joined(pieces);
  }
});

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await joined(pieces)).arrayBuffer());
}

async function* stream(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield bytes.slice();
}

function readOffice(workspace: Workspace): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!workspace.office.view.getState().read) return;
      stop();
      resolve();
    };
    const stop = workspace.office.view.subscribe(look);
    look();
  });
}

/** The rows of one stream in every table, and their sealed bytes. */
async function rowsOf({ store }: TestSpace, of: StreamId): Promise<{ count: number; sealed: readonly string[] }> {
  const { db, vault } = await store();
  const key = await vault.keyOf(of);
  const rows = (await Promise.all(db.tables.map((table) => table.toArray()))).flat() as readonly {
    readonly key?: string;
    readonly sealed?: Uint8Array;
  }[];
  const own = rows.filter((row) => row.key === key);
  const log = await db.log.where('[key+dev+n]').between([key], [key, []]).toArray();
  db.close();
  return { count: own.length, sealed: log.map(({ sealed }) => hexOf(sealed)) };
}

/** Everything in the tables of a space, as hex. */
async function everyByte({ store }: TestSpace): Promise<string> {
  const { db } = await store();
  const rows = (await Promise.all(db.tables.map((table) => table.toArray()))).flat();
  db.close();
  return rows
    .flatMap((row: object) => Object.values(row))
    .map((value: unknown) =>
      value instanceof Uint8Array ? hexOf(value) : hexOf(new TextEncoder().encode(JSON.stringify(value))),
    )
    .join();
}

async function filesIn(name: string): Promise<number> {
  let count = 0;
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
  for await (const _ of folder.keys()) count += 1;
  return count;
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
