import { describe, expect, it } from 'vitest';
import type { ReceiptContent } from '#core/contract/sync-verdict.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import type { ReadableEvent } from '#core/sync/incoming.ts';
import { nextRun, RUN_START } from '#core/sync/run.ts';
import { CURSOR_START, type PageItem, type StreamOnDevice, takePage } from '#core/sync/take-page.ts';
import { NOW, SERVER_ID } from '#test/simulation/founding.ts';
import { anEvent, BUDI, causeOf, follow, TENDER } from '#test/support/sync-events.ts';

const first = anEvent();
const second = follow(first);
const answer = anEvent({ key: BUDI, after: [causeOf(second)] });
const RUN_1 = nextRun(RUN_START, first.hash);
const RUN_2 = nextRun(RUN_1, second.hash);
const RUN_3 = nextRun(RUN_2, answer.hash);

const nothing: StreamOnDevice = {
  stream: TENDER,
  cursor: CURSOR_START,
  head: {},
  hashAt: () => null,
  hasId: () => false,
  hashOfNumber: () => null,
};

function holding(...events: readonly ReadableEvent[]): StreamOnDevice {
  return {
    ...nothing,
    head: Object.fromEntries(events.map(({ header: { dev, n }, hash }) => [dev, { n, hash }])),
    hashAt: (dev, n) => events.find(({ header }) => header.dev === dev && header.n === n)?.hash ?? null,
    hasId: (id) => events.some(({ header }) => header.id === id),
  };
}

function receiptOf(seq: number, run: Hash, event: Hash = answer.hash): ReceiptContent {
  return { server: SERVER_ID, epoch: 1, stream: TENDER, seq, event, run, at: NOW };
}

const all: readonly PageItem[] = [first, second, answer].map((event, index) => ({ seq: index + 1, event }));

describe('taking a page', () => {
  it('[SYNC-50] [SYNC-51] gives events, numbers, runs and cursor to store together', () => {
    const taken = takePage(nothing, { items: all, receipt: receiptOf(3, RUN_3) });
    expect(taken).toMatchObject({
      ok: true,
      value: {
        fresh: [first, second, answer],
        cursor: { seq: 3, run: RUN_3 },
        head: { [first.header.dev]: { n: 2, hash: second.hash }, [BUDI.dev]: { n: 1, hash: answer.hash } },
      },
    });
    expect(taken.ok && taken.value.numbers.map(({ run }) => run)).toEqual([RUN_1, RUN_2, RUN_3]);
  });

  it('[SYNC-50] takes nothing of a page with a gap, a repetition, or one that does not begin behind the cursor', () => {
    const gap = takePage(nothing, { items: all.toSpliced(1, 1), receipt: receiptOf(3, RUN_3) });
    expect(gap).toEqual({ ok: false, error: { kind: 'gap', expected: 2, found: 3 } });
    const [one] = all;
    if (one === undefined) throw new Error('a page');
    const twice = takePage(nothing, { items: [one, ...all], receipt: receiptOf(3, RUN_3) });
    expect(twice).toEqual({ ok: false, error: { kind: 'gap', expected: 2, found: 1 } });
    const behind = takePage(
      { ...nothing, cursor: { seq: 1, run: RUN_1 } },
      { items: all, receipt: receiptOf(3, RUN_3) },
    );
    expect(behind).toMatchObject({ ok: false, error: { kind: 'gap' } });
  });

  it('[SYNC-52] takes nothing where the run, the number or the stream of the receipt is another', () => {
    for (const receipt of [
      receiptOf(3, RUN_2),
      receiptOf(2, RUN_3),
      { ...receiptOf(3, RUN_3), stream: 'other' as StreamId },
    ]) {
      expect(takePage(nothing, { items: all, receipt })).toEqual({ ok: false, error: { kind: 'run-differs', seq: 3 } });
    }
  });

  it('[SYNC-52] takes nothing that contradicts the number a verdict told', () => {
    const told = { ...nothing, hashOfNumber: (seq: number) => (seq === 2 ? first.hash : null) };
    const taken = takePage(told, { items: all, receipt: receiptOf(3, RUN_3) });
    expect(taken).toEqual({ ok: false, error: { kind: 'run-differs', seq: 2 } });
  });

  it('[SYNC-53] stops as forked where the device holds other bytes at a place', () => {
    const mine = follow(first);
    const taken = takePage(holding(first, mine), { items: all, receipt: receiptOf(3, RUN_3) });
    expect(taken).toEqual({ ok: false, error: { kind: 'forked', dev: first.header.dev, n: 2 } });
  });

  it('[SYNC-53] takes nothing that does not follow what is here, or repeats an id', () => {
    const items: readonly PageItem[] = [{ seq: 1, event: second }];
    const receipt = receiptOf(1, nextRun(RUN_START, second.hash));
    expect(takePage(nothing, { items, receipt })).toEqual({ ok: false, error: { kind: 'broken-link', seq: 1 } });
    const early: readonly PageItem[] = [{ seq: 1, event: answer }];
    const caused = takePage(nothing, { items: early, receipt: receiptOf(1, nextRun(RUN_START, answer.hash)) });
    expect(caused).toEqual({ ok: false, error: { kind: 'broken-link', seq: 1 } });
    const repeated = takePage({ ...nothing, hasId: () => true }, { items: all, receipt: receiptOf(3, RUN_3) });
    expect(repeated).toEqual({ ok: false, error: { kind: 'broken-link', seq: 1 } });
  });

  it('[SYNC-55] numbers what is here, and stores it once', () => {
    const places: readonly PageItem[] = [first, second].map(({ header: { dev, n }, hash }, index) => ({
      seq: index + 1,
      event: null,
      dev,
      n,
      hash,
    }));
    const taken = takePage(holding(first, second), { items: places, receipt: receiptOf(2, RUN_2) });
    expect(taken).toMatchObject({ ok: true, value: { fresh: [], cursor: { seq: 2, run: RUN_2 } } });
    expect(takePage(nothing, { items: places, receipt: receiptOf(2, RUN_2) })).toEqual({
      ok: false,
      error: { kind: 'not-here', dev: first.header.dev, n: 1 },
    });
  });

  it('an empty page is taken where the receipt stands at the cursor', () => {
    const at = { ...nothing, cursor: { seq: 3, run: RUN_3 } };
    expect(takePage(at, { items: [], receipt: receiptOf(3, RUN_3) })).toMatchObject({ ok: true });
    expect(takePage(at, { items: [], receipt: receiptOf(4, RUN_3) })).toMatchObject({ ok: false });
  });
});
