import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tendersAsOf } from '#renderer/session/tenders-as-of.ts';
import { anOpenedTender, assess } from '#test/support/evaluated-space.ts';
import { dateOnly } from '#test/support/builders/dossier.ts';
import { openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';

/** Days on which somebody works; two in the evening of Greenwich are the next day in Samarinda. */
const FIRST_DAY = Date.UTC(2026, 2, 2, 3);
const SECOND_DAY = Date.UTC(2026, 2, 3, 20);

let space: TestSpace;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: FIRST_DAY });
  space = await openTestSpace();
});
afterEach(() => {
  space.workspace.close();
  vi.useRealTimers();
});

function asOf(day: string, signal = new AbortController().signal) {
  return tendersAsOf(space.workspace, dateOnly(day), { zone: 'WITA', onProgress: () => {}, signal });
}

describe('tenders as of the end of a day', () => {
  it('are those that were here, as they stood then', async () => {
    const [stream] = await putDossiers(space.workspace, anOpenedTender(1));
    vi.setSystemTime(SECOND_DAY);
    await putDossiers(space.workspace, anOpenedTender(2));
    if (stream === undefined) throw new Error('the tender came in');
    const session = space.workspace.openTender(stream);
    await ready(session);
    for (const bidder of ['a', 'b', 'c']) await session.execute(assess(bidder));
    const now = space.workspace.tenders.getState().tenders;
    expect(now.map(({ summary }) => summary.stage)).toEqual(['technical', 'administration']);

    expect(await asOf('2026-03-01')).toEqual([]);
    const then = await asOf('2026-03-02');
    expect(then?.map(({ summary, events }) => [summary.code, summary.stage, events])).toEqual([
      ['90000000001', 'administration', 1],
    ]);
    // The third is still going on in Greenwich, and over in Samarinda.
    expect(await asOf('2026-03-03')).toEqual(then);
    expect(await asOf('2026-03-04')).toEqual(now);
  });

  it('are replayed again only where somebody worked meanwhile', async () => {
    const [stream] = await putDossiers(space.workspace, anOpenedTender(1), anOpenedTender(2));
    vi.setSystemTime(SECOND_DAY);
    const before = await asOf('2026-03-02');
    if (stream === undefined) throw new Error('the tender came in');
    const session = space.workspace.openTender(stream);
    await ready(session);
    await session.execute(assess('a'));
    const after = await asOf('2026-03-02');
    expect(after?.[1]).toBe(before?.[1]);
    expect(after?.[0]?.summary).toEqual(before?.[0]?.summary);
  });
});
