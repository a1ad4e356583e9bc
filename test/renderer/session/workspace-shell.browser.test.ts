import { expect, test } from 'vitest';
import type { WorkspaceShell } from '#renderer/session/workspace-shell.ts';
import { openWorkspace } from '#renderer/session/workspace.ts';
import { anEverydayDossier } from '#test/core/documents/dossiers.ts';
import { createMemoryJournal, type MemoryJournal } from '#test/support/memory-journal.ts';
import { openTestSpace, putDossiers, ready } from '#test/support/open-workspace.ts';

interface TestShell extends WorkspaceShell {
  readonly journal: MemoryJournal;
  readonly sheets: MemoryJournal;
  freeBytes: number | null;
}

function openTestShell(): TestShell {
  const shell: TestShell = {
    journal: createMemoryJournal(),
    sheets: createMemoryJournal(),
    freeBytes: null,
    freeSpace: async () => shell.freeBytes,
  };
  return shell;
}

/** The same device on tables that were lost. */
const loseTables = () => `test-space-${crypto.randomUUID()}`;

test('a space whose tables were lost opens with its list, its tenders and their histories', async () => {
  const shell = openTestShell();
  const { device, workspace } = await openTestSpace(shell);
  const dossier = anEverydayDossier();
  const [stream] = await putDossiers(workspace, dossier);
  if (stream === undefined) throw new Error('one tender came in');
  const again = await openWorkspace('latihan', device, { databaseName: loseTables(), shell });
  expect(again.settlement).toMatchObject({ restored: 1 });
  expect(again.tenders.getState().tenders).toEqual([expect.objectContaining({ stream })]);
  expect(await again.readDossier(stream)).toEqual(await workspace.readDossier(stream));
  expect(await again.readHistory(stream)).toHaveLength(1);
});

test('a practice space that was emptied stays empty when its tables are lost', async () => {
  const shell = openTestShell();
  const { device, workspace } = await openTestSpace(shell);
  await putDossiers(workspace, anEverydayDossier());
  await workspace.resetPractice();
  const again = await openWorkspace('latihan', device, { databaseName: loseTables(), shell });
  expect(again.tenders.getState().tenders).toEqual([]);
  expect(again.settlement).toMatchObject({ restored: 0 });
});

test('tables that missed a reset are emptied when the space is opened', async () => {
  const shell = openTestShell();
  const { workspace, again } = await openTestSpace(shell);
  await putDossiers(workspace, anEverydayDossier());
  // Killed between the journal and the tables.
  await shell.journal.reset();
  expect((await again()).tenders.getState().tenders).toEqual([]);
});

test('a practice space is not emptied when the journal cannot say so', async () => {
  const shell = openTestShell();
  const { workspace } = await openTestSpace(shell);
  await putDossiers(workspace, anEverydayDossier());
  shell.journal.refusal = { kind: 'journal-failed', reason: 'other', code: 'EIO' };
  await workspace.resetPractice();
  expect(workspace.tenders.getState().tenders).toHaveLength(1);
  expect(workspace.saving.getState().fault).toMatchObject({ kind: 'journal-failed' });
});

test('a journal that does not answer leaves the space to be read, until it is tried again', async () => {
  const shell = openTestShell();
  const { workspace, again } = await openTestSpace(shell);
  const [stream] = await putDossiers(workspace, anEverydayDossier());
  if (stream === undefined) throw new Error('one tender came in');
  const { head } = shell.journal;
  shell.journal.head = async () => ({ ok: false, error: { kind: 'journal-failed', reason: 'other', code: 'EIO' } });
  const later = await again();
  expect(later.saving.getState().fault).toMatchObject({ kind: 'journal-failed' });
  expect(later.tenders.getState().tenders).toHaveLength(1);
  await later.retrySaving();
  expect(later.saving.getState().fault).toMatchObject({ kind: 'journal-failed' });
  shell.journal.head = head;
  await later.retrySaving();
  expect(later.saving.getState().fault).toBeNull();
});

test('under 200 MB nothing is changed, and enough space lifts that by itself', async () => {
  const shell = openTestShell();
  shell.freeBytes = 199_999_999;
  const { workspace } = await openTestSpace(shell);
  expect(workspace.saving.getState().fault).toEqual({ kind: 'space-low', detail: '199 MB' });
  await workspace.retrySaving();
  expect(workspace.saving.getState().fault).toMatchObject({ kind: 'space-low' });
  shell.freeBytes = 200_000_000;
  await workspace.checkSpace();
  expect(workspace.saving.getState()).toMatchObject({ fault: null, freeBytes: 200_000_000 });
  const [stream] = await putDossiers(workspace, anEverydayDossier());
  if (stream === undefined) throw new Error('one tender came in');
  const session = workspace.openTender(stream);
  session.hold();
  const { dossier, evaluation } = await ready(session);
  const requirement = dossier.requirements[0]?.id;
  const bidder = evaluation.ok ? evaluation.value.bids[0]?.bidder : undefined;
  if (requirement === undefined || bidder === undefined) throw new Error('there is a cell to assess');
  const cells = [{ requirement, bidder, finding: null }];
  shell.freeBytes = 1;
  await workspace.checkSpace();
  const other = { ...dossier, notice: { ...dossier.notice, code: 'lain' } };
  const imported = await workspace.addTenders([other], {
    sourceOf: () => ({ kind: 'practice', files: [] }),
  });
  expect(imported).toMatchObject({ added: [], fault: { kind: 'space-low' } });
  expect(await session.execute({ name: 'assess', body: { cells } })).toMatchObject({
    ok: false,
    error: { kind: 'cannot-save', fault: { kind: 'space-low' } },
  });
});

test('another fault is not lifted by space on the disk', async () => {
  const shell = openTestShell();
  const { workspace } = await openTestSpace(shell);
  const fault = { kind: 'storage-gone', detail: 'uji' } as const;
  workspace.saving.setState({ fault });
  shell.freeBytes = 5_000_000_000;
  await workspace.checkSpace();
  expect(workspace.saving.getState().fault).toEqual(fault);
});
