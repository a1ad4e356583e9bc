import { beforeEach, describe, expect, test } from 'vitest';
import { sheetPhase, sheetsOf } from '#core/committee/own-sheets.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { ok } from '#core/shared/result.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { Device } from '#renderer/session/device.ts';
import { boundSheetOf, type OwnSheetView } from '#renderer/session/own-sheet.ts';
import { openWorkspace, type Workspace } from '#renderer/session/workspace.ts';
import type { JournalPort } from '#renderer/storage/journal/space-journal.ts';
import { SpaceDatabase } from '#renderer/storage/space-database.ts';
import { met, notMet } from '#test/support/builders/dossier.ts';
import { aSheetDossier, cellsOf } from '#test/support/builders/judging.ts';
import { memberAt } from '#test/support/builders/safeguards.ts';
import { createMemoryJournal, type MemoryJournal } from '#test/support/memory-journal.ts';
import { openTestDevice, putDossiers, ready } from '#test/support/open-workspace.ts';
import { unwrap } from '#test/support/unwrap.ts';

const STAGE = 'administration' as const;
const CELLS = cellsOf({ adm: { a: met(), b: notMet() }, adm2: { a: met() } });
const LATER_CELLS = cellsOf({ adm: { a: notMet() } });

/** Two people of one device sit in the committee; each judges alone. */
const PEOPLE = ['Rahmawati', 'Siti Aminah'] as const;

function aTender(): Dossier {
  const dossier = aSheetDossier();
  const members = PEOPLE.map((name, at) => ({ ...memberAt(dossier, at), name }));
  return { ...dossier, practice: true, committee: { ...dossier.committee, members } };
}

interface Disk {
  readonly journal: MemoryJournal;
  readonly sheets: MemoryJournal;
  /** Name of the tables. */
  tables: string;
}

const tender = aTender();
let disk: Disk;
let people: readonly [Device, Device];
let stream: StreamId;

beforeEach(async () => {
  disk = { journal: createMemoryJournal(), sheets: createMemoryJournal(), tables: newTables() };
  const [first, second] = [await openTestDevice(), await openTestDevice()];
  // All people of a device share the key of its tables; the one of their sheets is each person's own.
  const shared = { deriveShared: first.key.deriveShared };
  const colleague = { ...second, key: { ...second.key, ...shared } };
  await colleague.set('identity', { name: PEOPLE[1], role: 'member', zone: 'WITA' });
  for (const each of [first, colleague]) {
    each.check.learn([first, second].map(({ key }) => ({ dev: key.dev, publicKey: key.publicKey })));
  }
  people = [first, colleague];
  [stream = '' as StreamId] = await putDossiers(await open(first), tender);
});

describe('IndexedDB deleted under the app', () => {
  test('between commit and reveal: everyone can still show what they were bound to', async () => {
    for (const person of people) await fillAndCommit(await open(person));
    await deleteTables();
    for (const person of people) await reveal(await open(person));
    expect(await phaseAt(await open(people[0]))).toBe('revealed');
    expect(await shownCells()).toEqual([CELLS, CELLS]);
  });

  test('after one of them has shown: the other still can', async () => {
    for (const person of people) await fillAndCommit(await open(person));
    await reveal(await open(people[0]));
    await deleteTables();
    const later = await open(people[1]);
    expect(await phaseAt(later)).toBe('revealing');
    await reveal(later);
    expect(await shownCells()).toEqual([CELLS, CELLS]);
  });

  test('while the window is open: nothing is written over what was kept, and trying again brings it back', async () => {
    const workspace = await open(people[0]);
    await fillAndCommit(workspace);
    await deleteTables();
    await expect.poll(() => workspace.saving.getState().fault?.kind).toBe('storage-gone');
    const sheet = workspace.openOwnSheet(stream, STAGE);
    expect(await sheet.fill(() => ok(LATER_CELLS))).toMatchObject({ error: { kind: 'cannot-save' } });
    await workspace.retrySaving();
    expect(workspace.saving.getState().fault).toBeNull();
    expect(workspace.tenders.getState().tenders).toHaveLength(1);
    await fillAndCommit(await open(people[1]));
    await workspace.openTender(stream).refresh();
    await reveal(workspace);
    await reveal(await open(people[1]));
    expect(await shownCells()).toEqual([CELLS, CELLS]);
  });

  test('before anyone noticed: a write into the new, empty tables is refused and hides nothing', async () => {
    const workspace = await open(people[0]);
    await fillAndCommit(workspace);
    await deleteTables();
    await expect.poll(() => workspace.saving.getState().fault?.kind).toBe('storage-gone');
    workspace.saving.setState({ fault: null });
    const other = { ...tender, notice: { ...tender.notice, code: '90000000001' } };
    const report = await workspace.addTenders([other], { sourceOf: () => ({ kind: 'practice', files: [] }) });
    expect(report).toMatchObject({ added: [], fault: { kind: 'storage-gone' } });
    expect((await open(people[0])).tenders.getState().tenders).toHaveLength(1);
  });
});

describe('a full disk', () => {
  const FULL = { kind: 'journal-failed', reason: 'disk-full', code: 'ENOSPC' } as const;

  test('while a sheet is bound: it says so, and nothing is committed', async () => {
    const workspace = await open(people[0]);
    const sheet = workspace.openOwnSheet(stream, STAGE);
    unwrap(await sheet.fill(() => ok(CELLS)));
    disk.sheets.refusal = FULL;
    const refused = await sheet.bind(tender.notice, memberAt(tender, 0).id);
    expect(refused).toMatchObject({ error: { kind: 'cannot-save', fault: { kind: 'disk-full' } } });
    disk.sheets.refusal = null;
    await workspace.retrySaving();
    await commit(workspace);
    expect(await committedNow(workspace)).toEqual([true, false]);
  });

  test('while the commitment is written: the sheet stays, and it is committed when there is room', async () => {
    const workspace = await open(people[0]);
    unwrap(await workspace.openOwnSheet(stream, STAGE).fill(() => ok(CELLS)));
    disk.journal.refusal = FULL;
    await expect(commit(workspace)).rejects.toThrow(/disk-full/);
    expect(await committedNow(await open(people[0]))).toEqual([false, false]);
    disk.journal.refusal = null;
    await workspace.retrySaving();
    await commit(workspace);
    await fillAndCommit(await open(people[1]));
    await deleteTables();
    for (const person of people) await reveal(await open(person));
    expect(await shownCells()).toEqual([CELLS, CELLS]);
  });
});

/** What a crash leaves behind: both journals, and the tables one write behind them. */
interface Crash {
  readonly journal: MemoryJournal;
  readonly sheets: MemoryJournal;
  readonly tables: ReadonlyMap<string, readonly unknown[]>;
  /** What was answered as done before. */
  readonly done: ReadonlySet<string>;
}

test('cut off at any write from the first cell to the last sheet shown, it is taken up again', async () => {
  const crashes: Crash[] = [];
  const done = new Set<string>();
  const spied = (port: MemoryJournal): MemoryJournal => ({
    ...port,
    append: async (entries) => {
      const answer = await port.append(entries);
      const { journal, sheets } = disk;
      crashes.push({ journal: journal.copy(), sheets: sheets.copy(), tables: await dump(), done: new Set(done) });
      return answer;
    },
  });
  const shell = { journal: spied(disk.journal), sheets: spied(disk.sheets) };
  for (const [at, person] of people.entries()) {
    const workspace = await open(person, shell);
    unwrap(await workspace.openOwnSheet(stream, STAGE).fill(() => ok(CELLS)));
    done.add(`filled ${at}`);
    await commit(workspace);
    done.add(`committed ${at}`);
  }
  for (const [at, person] of people.entries()) {
    const workspace = await open(person, shell);
    await reveal(workspace);
    done.add(`revealed ${at}`);
    unwrap(await workspace.openOwnSheet(stream, STAGE).letGo());
  }
  // Filled, bound and committed, shown and let go, by each.
  expect(crashes).toHaveLength(10);
  for (const crash of crashes) {
    for (const isLost of [false, true]) {
      disk = { journal: crash.journal.copy(), sheets: crash.sheets.copy(), tables: newTables() };
      if (!isLost) await putBack(crash.tables);
      await expectDone(crash.done);
      await finish();
      expect(await shownCells(), [...crash.done].join(', ')).toEqual([CELLS, CELLS]);
    }
  }
});

/** Whatever was answered as done is there. */
async function expectDone(done: Crash['done']): Promise<void> {
  for (const [at, person] of people.entries()) {
    const workspace = await open(person);
    expect(workspace.saving.getState().fault).toBeNull();
    if (done.has(`filled ${at}`)) expect((await readyView(workspace)).cells).toEqual(CELLS);
    if (done.has(`committed ${at}`)) expect((await committedNow(workspace))[at]).toBe(true);
    if (done.has(`revealed ${at}`)) expect((await shownCells())[at]).toEqual(CELLS);
  }
}

/** Each does what is left for them to do. */
async function finish(): Promise<void> {
  for (const [at, person] of people.entries()) {
    const workspace = await open(person);
    if (!(await committedNow(workspace))[at]) await fillAndCommit(workspace);
  }
  for (const [at, person] of people.entries()) {
    if ((await shownCells())[at] === undefined) await reveal(await open(person));
  }
}

async function fillAndCommit(workspace: Workspace): Promise<void> {
  unwrap(await workspace.openOwnSheet(stream, STAGE).fill(() => ok(CELLS)));
  await commit(workspace);
}

async function commit(workspace: Workspace): Promise<void> {
  const { stage, member, ...own } = seatOf(workspace);
  const commitment = unwrap(await workspace.openOwnSheet(stream, STAGE).bind(tender.notice, member));
  await give(workspace, { name: 'commitSheet', body: { stage, member, ...own, commitment } });
}

async function reveal(workspace: Workspace): Promise<void> {
  const own = seatOf(workspace);
  const dossier = await workspace.readDossier(stream);
  const commitment = dossier?.judging?.sheets.administration?.[own.member]?.commitment;
  if (commitment === undefined) throw new Error('the sheet is committed');
  const bound = boundSheetOf(await readyView(workspace), commitment);
  if (bound === null) throw new Error('the sheet was lost');
  await give(workspace, { name: 'revealSheet', body: { ...own, ...bound } });
}

async function give(workspace: Workspace, command: Parameters<ReturnType<Workspace['openTender']>['execute']>[0]) {
  const session = workspace.openTender(stream);
  await ready(session);
  unwrap(await session.execute(command));
}

function seatOf({ device, clock }: Workspace) {
  const at = people[0].key.dev === device.key.dev ? 0 : 1;
  const { id, name } = memberAt(tender, at);
  return { stage: STAGE, member: id, name, key: device.key.dev, at: clock.now() };
}

async function committedNow(workspace: Workspace): Promise<readonly boolean[]> {
  const dossier = await workspace.readDossier(stream);
  return dossier === null ? [] : sheetsOf(dossier, STAGE).map(({ sheet }) => sheet !== null);
}

async function shownCells() {
  const dossier = await (await open(people[0])).readDossier(stream);
  return dossier === null ? [] : sheetsOf(dossier, STAGE).map(({ sheet }) => sheet?.revealed?.cells);
}

async function phaseAt(workspace: Workspace) {
  const dossier = await workspace.readDossier(stream);
  return dossier === null ? null : sheetPhase(dossier, STAGE);
}

function open(device: Device, shell: { readonly journal: JournalPort; readonly sheets: MemoryJournal } = disk) {
  const options = { databaseName: disk.tables, shell: { ...shell, freeSpace: async () => null } };
  return openWorkspace('latihan', device, options);
}

/** As the browser does it: every open window is told and lets go. */
async function deleteTables(): Promise<void> {
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(disk.tables);
    request.addEventListener('success', resolve);
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
  });
}

async function dump(): Promise<Crash['tables']> {
  const db = new SpaceDatabase(disk.tables);
  const tables = new Map<string, readonly unknown[]>();
  for (const table of db.tables) tables.set(table.name, await table.toArray());
  db.close();
  return tables;
}

async function putBack(tables: Crash['tables']): Promise<void> {
  const db = new SpaceDatabase(disk.tables);
  for (const table of db.tables) await table.bulkPut([...(tables.get(table.name) ?? [])]);
  db.close();
}

function newTables(): string {
  return `test-space-${crypto.randomUUID()}`;
}

function readyView(workspace: Workspace): Promise<OwnSheetView & { readonly phase: 'ready' }> {
  const { view } = workspace.openOwnSheet(stream, STAGE);
  return new Promise((resolve) => {
    const take = (each: OwnSheetView) => {
      if (each.phase === 'ready') resolve(each);
    };
    view.subscribe(take);
    take(view.getState());
  });
}
