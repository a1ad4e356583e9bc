import { describe, expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { MACHINE_START, type StreamFacts } from '#core/sync/machine.ts';
import { coarseRest, followWork, goOnWith, type Progress, type SyncWork } from '#core/sync/progress.ts';

function facts(stream: string, parts: Partial<StreamFacts> = {}): StreamFacts {
  return { stream: stream as StreamId, seq: 3, toSend: 0, maySend: true, mayPull: true, ...parts };
}

describe('batches that are repeated', () => {
  it('count what is sent, and grow with what is written meanwhile', () => {
    const first = goOnWith(null, 'push', [MACHINE_START, [facts('a', { toSend: 500 }), facts('b', { toSend: 100 })]]);
    expect(first).toEqual({ step: 'push', done: 0, left: 600 });
    const second = goOnWith(first, 'push', [MACHINE_START, [facts('a', { toSend: 200 }), facts('b', { toSend: 100 })]]);
    expect(second).toEqual({ step: 'push', done: 300, left: 300 });
    const grown = goOnWith(second, 'push', [MACHINE_START, [facts('a', { toSend: 700 })]]);
    expect(grown).toEqual({ step: 'push', done: 300, left: 700 });
  });

  it('leave out what may not be sent or taken, and count streams that are not here whole', () => {
    const heads = new Map(['a', 'b', 'new'].map((stream) => [stream as StreamId, 10]));
    const machine = { ...MACHINE_START, heads };
    const streams = [facts('a', { toSend: 4, maySend: false }), facts('b', { mayPull: false })];
    expect(goOnWith(null, 'push', [machine, streams]).left).toBe(0);
    expect(goOnWith(null, 'pull', [machine, streams]).left).toBe(17);
  });
});

describe('progress people see', () => {
  const pushed = (done: number, of: number): SyncWork => ({ step: 'push', done: { events: done }, of: { events: of } });

  /** Reports a second apart, each after as many events and bytes more. */
  function follow(...done: readonly number[]): Progress | null {
    return done.reduce<Progress | null>(
      (before, events, index) =>
        followWork(before, pushed(events, 1_000), { now: index * 1_000, traffic: 5_000 + events * 200 }),
      null,
    );
  }

  it('has no rest before anything is done, then one from how fast it went', () => {
    expect(follow(0)).toMatchObject({ done: 0, of: 1_000, bytes: 0, ofBytes: null, restMs: null });
    expect(follow(0, 100)).toMatchObject({ done: 100, bytes: 20_000, ofBytes: 200_000, isEstimate: true });
    expect(follow(0, 100)?.restMs).toBeCloseTo(9_000);
  });

  it('follows a line that became slower, calmly', () => {
    const steady = follow(0, 100, 200, 300)?.restMs ?? 0;
    const slower = follow(0, 100, 200, 210)?.restMs ?? 0;
    expect(steady).toBeCloseTo(7_000);
    expect(slower).toBeGreaterThan(7_900);
    expect(slower).toBeLessThan(79_000);
  });

  it('never goes back where the whole grew', () => {
    const before = follow(0, 500);
    const grown = followWork(before, pushed(500, 5_000), { now: 2_000, traffic: 105_000 });
    expect(grown?.restMs).toBeGreaterThan(before?.restMs ?? 0);
    expect(grown?.restMs).toBeGreaterThan(0);
  });

  it('takes bytes a server told for what they are', () => {
    const of = { bytes: 8_000, streams: 40 };
    const begun = followWork(null, { step: 'first-sync', done: { bytes: 0, streams: 0 }, of }, { now: 0, traffic: 0 });
    const work: SyncWork = { step: 'first-sync', done: { bytes: 2_000, streams: 1 }, of };
    expect(followWork(begun, work, { now: 1_000, traffic: 2_500 })).toMatchObject({
      unit: 'streams',
      bytes: 2_000,
      ofBytes: 8_000,
      isEstimate: false,
      restMs: 3_000,
    });
  });

  it('begins anew with another kind of work, and is none where nothing can be counted', () => {
    const pull: SyncWork = { step: 'pull', done: { events: 0 }, of: { events: 7 } };
    expect(followWork(follow(0, 500), pull, { now: 9_000, traffic: 1 })).toMatchObject({ since: 9_000, restMs: null });
    expect(followWork(follow(0, 500), { step: 'ask-heads' }, { now: 9_000, traffic: 1 })).toBeNull();
  });

  it.each([
    [0, { unit: 'moment' }],
    [59_000, { unit: 'moment' }],
    [61_000, { unit: 'minutes', count: 2 }],
    [10 * 60_000, { unit: 'minutes', count: 10 }],
    [11 * 60_000, { unit: 'minutes', count: 15 }],
    [100 * 60_000, { unit: 'hours', count: 2 }],
  ])('says a rest of %i ms coarsely', (restMs, said) => {
    expect(coarseRest(restMs)).toEqual(said);
  });
});
