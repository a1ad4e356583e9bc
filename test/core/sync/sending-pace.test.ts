import { describe, expect, it } from 'vitest';
import { firstBatch, MAX_BATCH_EVENTS, MAX_BATCH_TEXT, nextBatchSize } from '#core/sync/batch-size.ts';
import { waitMs } from '#core/sync/wait.ts';

const event = (length: number) => ({ header: 'h', body: 'b'.repeat(length) });

describe('the size of a batch', () => {
  it('[SYNC-71] is halved on a time-out and doubled on success, from 1 to 500', () => {
    expect(nextBatchSize(500, 'timed-out')).toBe(250);
    expect(nextBatchSize(1, 'timed-out')).toBe(1);
    expect(nextBatchSize(3, 'done')).toBe(6);
    expect(nextBatchSize(400, 'done')).toBe(MAX_BATCH_EVENTS);
  });

  it('[SYNC-71] is as many events as that, and as their text allows, but never none', () => {
    expect(firstBatch([event(1), event(1), event(1)], 2)).toHaveLength(2);
    expect(firstBatch([event(1)], 500)).toHaveLength(1);
    const half = event(MAX_BATCH_TEXT / 2);
    expect(firstBatch([half, event(10), half], 500)).toHaveLength(2);
    expect(firstBatch([event(MAX_BATCH_TEXT * 2), event(1)], 500)).toHaveLength(1);
    expect(firstBatch([], 500)).toEqual([]);
  });
});

describe('the wait before the next try', () => {
  it('[SYNC-70] is anything up to a span that doubles, from 2 s to 5 minutes', () => {
    expect(waitMs(1, 0)).toBe(0);
    expect(waitMs(1, 0.5)).toBe(1_000);
    expect(waitMs(3, 0.5)).toBe(4_000);
    expect(waitMs(9, 0.999_999)).toBe(299_999);
    expect(waitMs(100_000, 0.5)).toBe(150_000);
  });
});
