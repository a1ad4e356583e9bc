import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import type { TenderSession } from '#renderer/session/tender-session.ts';
import type { Workspace } from '#renderer/session/workspace.ts';
import { bidderId, met, notMet, requirementId } from '#test/support/builders/dossier.ts';
import { anOpenedTender, assess } from '#test/support/evaluated-space.ts';
import { openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { unwrap } from '#test/support/unwrap.ts';

describe('an open tender', () => {
  let space: TestSpace;
  let workspace: Workspace;
  let stream: StreamId;
  let session: TenderSession;

  beforeEach(async () => {
    space = await openTestSpace();
    ({ workspace } = space);
    [stream = '' as StreamId] = await putDossiers(workspace, anOpenedTender());
    session = workspace.openTender(stream);
    await ready(session);
  });

  it('shows a change at once, and says it is saved only when another start would find it', async () => {
    workspace.saving.setState({ lastSavedAt: null });
    const saving = session.execute(assess('a', notMet()));
    await Promise.resolve();
    expect(await finding('a')).toMatchObject({ result: 'not-met' });
    expect(workspace.saving.getState()).toMatchObject({ pending: 1, lastSavedAt: null });
    unwrap(await saving);
    expect(workspace.saving.getState()).toMatchObject({ pending: 0, fault: null });
    expect(workspace.saving.getState().lastSavedAt).not.toBeNull();
    const found = await (await space.again()).readDossier(stream);
    expect(found?.findings[requirementId('adm')]?.[bidderId('a')]).toEqual(notMet());
  });

  it('turns a command down as a value, and changes nothing', async () => {
    const before = session.view.getState();
    const outcome = await session.execute(assess('a', { ...notMet(), reason: null }));
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'reason-required' } });
    expect(session.view.getState()).toBe(before);
    expect(await eventCount()).toBe(1);
  });

  it('writes nothing for a command that changes nothing', async () => {
    unwrap(await session.execute(assess('a')));
    expect(unwrap(await session.execute(assess('a')))).toEqual([]);
    expect(await eventCount()).toBe(2);
    expect((await ready(session)).undoable).toBe('assess');
  });

  it('undoes and redoes by new events, and forgets what was undone once something else is done', async () => {
    unwrap(await session.execute(assess('a')));
    unwrap(await session.execute(assess('a', notMet())));
    unwrap(await session.undo());
    expect(await finding('a')).toMatchObject({ result: 'met' });
    expect(await ready(session)).toMatchObject({ undoable: 'assess', redoable: 'assess' });
    unwrap(await session.redo());
    expect(await finding('a')).toMatchObject({ result: 'not-met' });
    unwrap(await session.undo());
    unwrap(await session.undo());
    expect(await finding('a')).toBeUndefined();
    expect(await session.undo()).toMatchObject({ error: { kind: 'nothing-to-undo' } });
    unwrap(await session.execute(assess('b')));
    expect((await ready(session)).redoable).toBeNull();
    expect(await eventCount()).toBe(8);
  });

  it('takes cells entered together back together', async () => {
    const cells = ['a', 'b', 'c'].map((bidder) => ({
      requirement: requirementId('adm'),
      bidder: bidderId(bidder),
      finding: met(),
    }));
    unwrap(await session.execute({ name: 'assess', body: { cells } }));
    unwrap(await session.undo());
    expect((await ready(session)).dossier.findings).toEqual({});
  });

  it('stores commands given faster than the disk in the order they were given', async () => {
    const findings = ['a', 'b', 'c', 'a', 'b'].map((bidder, index) => assess(bidder, index < 3 ? met() : notMet()));
    const outcomes = await Promise.all(findings.map((command) => session.execute(command)));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    const shown = (await ready(session)).dossier;
    expect(await (await space.again()).readDossier(stream)).toEqual(shown);
    const history = await workspace.readHistory(stream);
    expect(history.map(({ header }) => header.n)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(history.every(({ header }) => header.actor === 'Rahmawati' && header.role === 'chair')).toBe(true);
  });

  it('keeps the list in step with what was done', async () => {
    unwrap(await session.execute(assess('a')));
    const listed = () => workspace.tenders.getState().tenders.find((tender) => tender.stream === stream);
    expect(listed()).toMatchObject({ events: 2, summary: { stage: 'administration' } });
    const again = await space.again();
    expect(again.tenders.getState().tenders).toEqual(workspace.tenders.getState().tenders);
  });

  it('makes lost or stale lines of the list again from the events', async () => {
    const before = workspace.tenders.getState().tenders;
    const { db } = await space.store();
    await db.lines.clear();
    expect((await space.again()).tenders.getState().tenders).toMatchObject(before.map(({ summary }) => ({ summary })));
    await db.lines.toCollection().modify({ sealed: new Uint8Array(40) });
    expect((await space.again()).tenders.getState().tenders).toMatchObject(before.map(({ summary }) => ({ summary })));
  });

  describe('in two windows', () => {
    let second: Workspace;
    let theirs: TenderSession;

    beforeEach(async () => {
      second = await space.again();
      theirs = second.openTender(stream);
      await ready(theirs);
    });

    it('shows in one what was done in the other', async () => {
      unwrap(await session.execute(assess('a', notMet())));
      await until(theirs, () => shownFinding(theirs, 'a') !== undefined);
      expect(shownFinding(theirs, 'a')).toEqual(notMet());
    });

    it('keeps both changes when both write at the same time', async () => {
      const outcomes = await Promise.all([session.execute(assess('a')), theirs.execute(assess('b', notMet()))]);
      expect(outcomes).toMatchObject([{ ok: true }, { ok: true }]);
      const stored = await workspace.readDossier(stream);
      expect(stored?.findings[requirementId('adm')]).toEqual({ a: met(), b: notMet() });
      await until(session, () => shownFinding(session, 'b') !== undefined);
      await until(theirs, () => shownFinding(theirs, 'a') !== undefined);
      expect((await ready(session)).dossier).toEqual(stored);
      expect((await ready(theirs)).dossier).toEqual(stored);
    });

    it('turns down what no longer applies after the other window wrote', async () => {
      const requirements = (await ready(session)).dossier.requirements.slice(1);
      const outcomes = await Promise.all([
        session.execute({ name: 'setRequirements', body: { requirements, technicalThreshold: null } }),
        theirs.execute(assess('a')),
      ]);
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
      const refused = outcomes.find((outcome) => !outcome.ok);
      expect(['unknown-requirement', 'requirement-in-use']).toContain(refused?.ok === false && refused.error.kind);
      const stored = await workspace.readDossier(stream);
      await until(session, () => JSON.stringify(dossierOf(session)) === JSON.stringify(stored));
      await until(theirs, () => JSON.stringify(dossierOf(theirs)) === JSON.stringify(stored));
    });
  });

  describe('when the disk refuses', () => {
    it('shows what is stored, says it is not saved, and refuses until a write succeeds', async () => {
      unwrap(await session.execute(assess('a')));
      const stop = breakWrites();
      const outcome = await session.execute(assess('b'));
      expect(outcome).toMatchObject({ ok: false, error: { kind: 'cannot-save', fault: { kind: 'disk-full' } } });
      expect(await finding('b')).toBeUndefined();
      expect(await finding('a')).toEqual(met());
      expect(workspace.saving.getState()).toMatchObject({ pending: 0, fault: { kind: 'disk-full' } });
      expect(await session.execute(assess('c'))).toMatchObject({ error: { kind: 'cannot-save' } });
      await workspace.retrySaving();
      expect(workspace.saving.getState().fault).not.toBeNull();
      stop();
      await workspace.retrySaving();
      expect(workspace.saving.getState().fault).toBeNull();
      unwrap(await session.execute(assess('c')));
      expect(await eventCount()).toBe(3);
    });

    it('says so when a tender cannot be read, and opens it when it can', async () => {
      const second = await space.again();
      const get = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
        throw new DOMException('Internal error opening backing store', 'UnknownError');
      });
      const unread = second.openTender(stream);
      expect(await unread.execute(assess('a'))).toMatchObject({ error: { kind: 'cannot-save' } });
      expect(unread.view.getState().phase).toBe('opening');
      get.mockRestore();
      await second.retrySaving();
      expect((await ready(unread)).dossier.notice.name).toContain('Jembatan');
      unwrap(await unread.execute(assess('a')));
    });

    it.each([
      ['a newer app takes the database over', 'newer-database', (name: string) => indexedDB.open(name, 990)],
      ['the data of the site are deleted', 'storage-gone', (name: string) => indexedDB.deleteDatabase(name)],
    ] as const)('becomes read-only when %s', async (_, kind, take) => {
      await new Promise((resolve) => {
        take(space.name).onsuccess = resolve;
      });
      expect(workspace.saving.getState().fault).toMatchObject({ kind });
      expect(await session.execute(assess('a'))).toMatchObject({ error: { kind: 'cannot-save' } });
      expect(await finding('a')).toBeUndefined();
    });
  });

  it('is absent when no event of it is here', async () => {
    const none = workspace.openTender('t-none' as string as StreamId);
    await until(none, () => none.view.getState().phase !== 'opening');
    expect(none.view.getState()).toEqual({ phase: 'absent' });
  });

  async function finding(bidder: string) {
    return (await ready(session)).dossier.findings[requirementId('adm')]?.[bidderId(bidder)];
  }

  async function eventCount(): Promise<number> {
    return (await workspace.readHistory(stream)).length;
  }
});

function dossierOf(session: TenderSession) {
  const view = session.view.getState();
  return view.phase === 'ready' ? view.dossier : null;
}

function shownFinding(session: TenderSession, bidder: string) {
  return dossierOf(session)?.findings[requirementId('adm')]?.[bidderId(bidder)];
}

/** Waits for what the view shows; the runner's time-out ends a wait in vain. */
function until(session: TenderSession, reached: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!reached()) return;
      stop();
      resolve();
    };
    const stop = session.view.subscribe(look);
    look();
  });
}

/** The browser's own answer of a full disk, at the one place every write passes. Returns the way to stop. */
function breakWrites(): () => void {
  const full = (): never => {
    throw new DOMException('Encountered full disk while opening backing store', 'QuotaExceededError');
  };
  const spies = [
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full),
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full),
  ];
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}
