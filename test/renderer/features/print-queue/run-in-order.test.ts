import { describe, expect, it } from 'vitest';
import { runInOrder } from '#renderer/features/print-queue/run-in-order.ts';

/** Work that ends when the test says so. */
function byHand() {
  const open = new Map<number, (value: number) => void>();
  return {
    begin: (index: number) => new Promise<number>((resolve) => open.set(index, resolve)),
    end: (index: number) => open.get(index)?.(index),
    begun: () => [...open.keys()],
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('work begun a few at once', () => {
  it('is taken in order, whichever ends first', async () => {
    const work = byHand();
    const taken: number[] = [];
    const run = runInOrder({
      count: 4,
      ahead: 2,
      begin: work.begin,
      take: async (made) => taken.push(made) > 0,
      signal: new AbortController().signal,
    });
    await settled();
    expect(work.begun()).toEqual([0, 1]);
    work.end(1);
    await settled();
    expect(taken).toEqual([]);
    work.end(0);
    await settled();
    expect(taken).toEqual([0, 1]);
    work.end(2);
    work.end(3);
    expect(await run).toEqual({ taken: 4, isCancelled: false });
    expect(taken).toEqual([0, 1, 2, 3]);
  });

  it('begins nothing more once it is cancelled, and takes what was begun', async () => {
    const work = byHand();
    const stop = new AbortController();
    const taken: number[] = [];
    const run = runInOrder({
      count: 9,
      ahead: 2,
      begin: work.begin,
      take: async (made) => taken.push(made) > 0,
      signal: stop.signal,
    });
    await settled();
    stop.abort();
    work.end(0);
    work.end(1);
    expect(await run).toEqual({ taken: 2, isCancelled: true });
    expect(work.begun()).toEqual([0, 1]);
  });

  it('ends where taking one says so, and is then not called cancelled', async () => {
    const begun: number[] = [];
    const run = await runInOrder({
      count: 5,
      ahead: 1,
      begin: async (index) => begun.push(index),
      take: async (_made, index) => index < 1,
      signal: new AbortController().signal,
    });
    expect(run).toEqual({ taken: 2, isCancelled: false });
    expect(begun).toEqual([0, 1]);
  });
});
