import { beforeEach, describe, expect, it } from 'vitest';
import { sheetPhase } from '#core/committee/own-sheets.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { ok } from '#core/shared/result.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { SheetCells } from '#core/tender/judging-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { boundSheetOf, type OwnSheetSession, type OwnSheetView } from '#renderer/session/own-sheet.ts';
import type { TenderSession } from '#renderer/session/tender-session.ts';
import { openWorkspace, type Workspace } from '#renderer/session/workspace.ts';
import { met, notMet } from '#test/support/builders/dossier.ts';
import { aSheetDossier, cellsOf } from '#test/support/builders/judging.ts';
import { memberAt } from '#test/support/builders/safeguards.ts';
import { openTestDevice, openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { unwrap } from '#test/support/unwrap.ts';

const FIRST = cellsOf({ adm: { a: met() } });
const SECOND = cellsOf({ adm: { a: met(), b: notMet() } });

/** A committee of whoever works here alone, so that one sheet is all of them. */
function aTender(): Dossier {
  const dossier = aSheetDossier();
  const [member] = dossier.committee.members;
  const members = member === undefined ? [] : [{ ...member, name: 'Rahmawati' }];
  return { ...dossier, notice: { ...dossier.notice }, practice: true, committee: { ...dossier.committee, members } };
}

describe('an own sheet', () => {
  let space: TestSpace;
  let stream: StreamId;
  let sheet: OwnSheetSession;
  let session: TenderSession;
  const tender = aTender();
  const member = memberAt(tender, 0);

  beforeEach(async () => {
    space = await openTestSpace();
    [stream = '' as StreamId] = await putDossiers(space.workspace, tender);
    sheet = space.workspace.openOwnSheet(stream, 'administration');
    session = space.workspace.openTender(stream);
    await ready(session);
  });

  it('is there again at the next start, and nothing of it is in the log', async () => {
    unwrap(await sheet.fill(() => ok(FIRST)));
    expect(await cellsAt(await space.again())).toEqual(FIRST);
    expect(await space.workspace.readHistory(stream)).toHaveLength(1);
  });

  it('is undone and done again step by step', async () => {
    unwrap(await sheet.fill(() => ok(FIRST)));
    unwrap(await sheet.fill(() => ok(SECOND)));
    unwrap(await sheet.undo());
    expect(await readyView(sheet)).toMatchObject({ cells: FIRST, undoable: true, redoable: true });
    unwrap(await sheet.redo());
    expect(await readyView(sheet)).toMatchObject({ cells: SECOND, redoable: false });
    unwrap(await sheet.undo());
    unwrap(await sheet.undo());
    expect(await sheet.undo()).toMatchObject({ error: { kind: 'nothing-to-undo' } });
    expect(await cellsAt(await space.again())).toEqual({});
  });

  it('takes in what another window filled before it fills on', async () => {
    const other = (await space.again()).openOwnSheet(stream, 'administration');
    await readyView(other);
    unwrap(await sheet.fill(() => ok(FIRST)));
    unwrap(await other.fill((cells) => ok({ ...cells, ...cellsOf({ adm2: { a: met() } }) })));
    expect(await readyView(other)).toMatchObject({ cells: { ...FIRST, ...cellsOf({ adm2: { a: met() } }) } });
  });

  it('cannot be opened by a colleague of the device, nor is its owner named', async () => {
    unwrap(await sheet.fill(() => ok(SECOND)));
    const { db } = await space.store();
    const [row] = await db.drafts.toArray();
    if (row === undefined) throw new Error('the sheet is stored');
    expect(row.key).toMatch(/^[0-9a-f]{32}$/);
    const colleague = await openTestDevice();
    // The same store key, as all people of a device have, and the name of the row as its owner finds it.
    const spied = { ...colleague.key, account: space.device.key.account, deriveShared: space.device.key.deriveShared };
    const workspace = await openWorkspace('latihan', { ...colleague, key: spied }, { databaseName: space.name });
    const stolen = workspace.openOwnSheet(stream, 'administration');
    await expect.poll(() => stolen.view.getState().phase).toBe('damaged');
    const own = { ...spied, account: colleague.key.account };
    const next = await openWorkspace('latihan', { ...colleague, key: own }, { databaseName: space.name });
    expect(await cellsAt(next)).toEqual({});
  });

  it('that was changed on the disk says so, and can be begun anew', async () => {
    unwrap(await sheet.fill(() => ok(FIRST)));
    const { db } = await space.store();
    await db.drafts.toCollection().modify((row) => {
      Object.assign(row, { sealed: row.sealed.map((byte, at) => (at === 20 ? byte ^ 1 : byte)) });
    });
    const again = (await space.again()).openOwnSheet(stream, 'administration');
    await expect.poll(() => again.view.getState().phase).toBe('damaged');
    unwrap(await again.discard());
    expect(await readyView(again)).toMatchObject({ cells: {} });
  });

  describe('cut off', () => {
    it('between keeping and binding loses nothing: it is bound at the next start', async () => {
      unwrap(await sheet.fill(() => ok(FIRST)));
      unwrap(await sheet.bind(tender.notice, member.id));
      const workspace = await space.again();
      expect(await cellsAt(workspace)).toEqual(FIRST);
      await bindAndCommit(workspace);
      expect(await phaseAt(workspace)).toBe('revealing');
      await reveal(workspace);
      expect(await phaseAt(workspace)).toBe('revealed');
    });

    it('between binding and showing is shown from what was kept', async () => {
      unwrap(await sheet.fill(() => ok(FIRST)));
      await bindAndCommit(space.workspace);
      // Filled on afterwards: what is shown is what was bound.
      unwrap(await sheet.fill(() => ok(SECOND)));
      const workspace = await space.again();
      await reveal(workspace);
      const dossier = await workspace.readDossier(stream);
      expect(dossier?.judging?.sheets.administration?.[member.id]?.revealed?.cells).toEqual(FIRST);
    });

    it('after keeping another sheet still shows the one the log has', async () => {
      unwrap(await sheet.fill(() => ok(FIRST)));
      await bindAndCommit(space.workspace);
      unwrap(await sheet.fill(() => ok(SECOND)));
      unwrap(await sheet.bind(tender.notice, member.id));
      const workspace = await space.again();
      await reveal(workspace);
      expect(await phaseAt(workspace)).toBe('revealed');
    });

    it('after it was shown keeps what was bound until it is let go', async () => {
      unwrap(await sheet.fill(() => ok(FIRST)));
      await bindAndCommit(space.workspace);
      await reveal(space.workspace);
      const again = (await space.again()).openOwnSheet(stream, 'administration');
      expect(Object.keys((await readyView(again)).bound)).toHaveLength(1);
      unwrap(await again.letGo());
      expect(await readyView(again)).toMatchObject({ bound: {}, cells: FIRST });
    });
  });

  it('tells when the disk refuses, and changes nothing', async () => {
    await readyView(sheet);
    space.workspace.saving.setState({ fault: { kind: 'disk-full', detail: 'QuotaExceeded' } });
    expect(await sheet.fill(() => ok(FIRST))).toMatchObject({ error: { kind: 'cannot-save' } });
    expect(await readyView(sheet)).toMatchObject({ cells: {} });
  });

  async function cellsAt(workspace: Workspace): Promise<SheetCells> {
    return (await readyView(workspace.openOwnSheet(stream, 'administration'))).cells;
  }

  async function phaseAt(workspace: Workspace) {
    const dossier = await workspace.readDossier(stream);
    return dossier === null ? null : sheetPhase(dossier, 'administration');
  }

  async function bindAndCommit(workspace: Workspace): Promise<void> {
    const commitment = unwrap(await workspace.openOwnSheet(stream, 'administration').bind(tender.notice, member.id));
    await give(workspace, { name: 'commitSheet', body: { ...own(workspace), commitment } });
  }

  async function reveal(workspace: Workspace): Promise<void> {
    const dossier = await workspace.readDossier(stream);
    const commitment = dossier?.judging?.sheets.administration?.[member.id]?.commitment;
    if (commitment === undefined) throw new Error('the sheet is bound');
    const bound = boundSheetOf(await readyView(workspace.openOwnSheet(stream, 'administration')), commitment);
    if (bound === null) throw new Error('the sheet is kept');
    await give(workspace, { name: 'revealSheet', body: { ...own(workspace), ...bound } });
  }

  function own({ device, clock }: Workspace) {
    const stage = 'administration' as const;
    return { stage, member: member.id, name: member.name, key: device.key.dev, at: clock.now() };
  }

  async function give(workspace: Workspace, command: TenderCommand): Promise<void> {
    const at = workspace === space.workspace ? session : workspace.openTender(stream);
    await ready(at);
    unwrap(await at.execute(command));
  }
});

function readyView(sheet: OwnSheetSession): Promise<OwnSheetView & { readonly phase: 'ready' }> {
  return new Promise((resolve) => {
    const take = (view: OwnSheetView) => {
      if (view.phase === 'ready') resolve(view);
    };
    sheet.view.subscribe(take);
    take(sheet.view.getState());
  });
}
