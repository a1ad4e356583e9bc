import { beforeEach, describe, expect, it } from 'vitest';
import type { Dossier } from '#core/tender/model.ts';
import { streamOf } from '#core/tender/stream.ts';
import type { AddProgress } from '#renderer/session/add-tenders.ts';
import type { Workspace } from '#renderer/session/workspace.ts';
import { anOpenedTender, assess } from '#test/support/evaluated-space.ts';
import { openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { unwrap } from '#test/support/unwrap.ts';

describe('adding many tenders', () => {
  const sourceOf = () => ({ kind: 'practice' as const, files: [] });
  let space: TestSpace;
  let workspace: Workspace;

  beforeEach(async () => {
    space = await openTestSpace();
    ({ workspace } = space);
  });

  it('puts all of them in, tells how far it is, and another start finds them', async () => {
    const seen: AddProgress[] = [];
    const report = await workspace.addTenders(season(100), { sourceOf, onProgress: (progress) => seen.push(progress) });
    expect(report).toMatchObject({ present: [], refused: [], fault: null, cancelled: false });
    expect(report.added).toHaveLength(100);
    expect(seen.at(-1)).toEqual({ done: 100 });
    expect(workspace.saving.getState()).toMatchObject({ pending: 0, fault: null });
    expect((await space.again()).tenders.getState().tenders).toHaveLength(100);
  });

  it('never touches a tender that is here already', async () => {
    const [stream] = await putDossiers(workspace, anOpenedTender(1));
    if (!stream) throw new Error('one tender was put in');
    const session = workspace.openTender(stream);
    await ready(session);
    unwrap(await session.execute(assess('a')));
    const worked = await workspace.readDossier(stream);
    const report = await workspace.addTenders(season(3), { sourceOf });
    expect(report.present).toEqual([stream]);
    expect(report.added).toHaveLength(2);
    expect(await workspace.readDossier(stream)).toEqual(worked);
  });

  it('leaves a tender out that cannot be accepted, and keeps the good rest', async () => {
    const bad = { ...anOpenedTender(2), practice: 'ya' } as unknown as Dossier;
    const report = await workspace.addTenders([anOpenedTender(1), bad, anOpenedTender(3)], { sourceOf });
    expect(report.refused).toMatchObject([{ code: bad.notice.code, refusal: { kind: 'invalid-value' } }]);
    expect(report.added).toHaveLength(2);
  });

  it('keeps what is in when it is stopped, and goes on with the rest later', async () => {
    const controller = new AbortController();
    const stopped = await workspace.addTenders(stoppedAfter(60, controller), { sourceOf, signal: controller.signal });
    expect(stopped.cancelled).toBe(true);
    const kept = (await space.again()).tenders.getState().tenders.length;
    expect(kept).toBe(stopped.added.length);
    expect(kept).toBeGreaterThan(0);
    const rest = await workspace.addTenders(season(100), { sourceOf });
    expect(rest.added.length + kept).toBe(100);
    expect(rest.present).toHaveLength(kept);
  });

  it('lets two windows add the same tenders at the same time without a loss or a double', async () => {
    const second = await space.again();
    const reports = await Promise.all([
      workspace.addTenders(season(60), { sourceOf }),
      second.addTenders(season(60), { sourceOf }),
    ]);
    expect(reports.map(({ fault }) => fault)).toEqual([null, null]);
    expect(reports.flatMap(({ added }) => added).toSorted()).toEqual(
      season(60)
        .map(({ notice }) => streamOf(notice))
        .toSorted(),
    );
    expect((await workspace.readHistory(streamOf(anOpenedTender(1).notice))).length).toBe(1);
  });

  it('throws all of them away at a reset, here and in other windows', async () => {
    await workspace.addTenders(season(5), { sourceOf });
    await workspace.resetPractice();
    expect(workspace.tenders.getState().tenders).toEqual([]);
    expect((await space.again()).tenders.getState().tenders).toEqual([]);
  });

  function season(count: number): readonly Dossier[] {
    return Array.from({ length: count }, (_, index) => anOpenedTender(index + 1));
  }

  function* stoppedAfter(count: number, controller: AbortController): Generator<Dossier> {
    for (const [index, dossier] of season(100).entries()) {
      if (index === count) controller.abort();
      yield dossier;
    }
  }
});
