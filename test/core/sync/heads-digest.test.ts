import { describe, expect, it } from 'vitest';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { bucketOf, differingBuckets, digestHeads } from '#core/sync/heads-digest.ts';
import type { Cursor } from '#core/sync/take-page.ts';

const stream = (index: number): StreamId => `tender-${index}` as StreamId;
const at = (seq: number): Cursor => ({ seq, run: String(seq).padEnd(64, '0') as Hash });
const heads = new Map(Array.from({ length: 967 }, (_, index) => [stream(index), at(index + 1)]));

describe('which streams moved', () => {
  it('is told by the buckets alone: the same heads in any order say the same', () => {
    const turned = new Map([...heads].toReversed());
    expect(differingBuckets(digestHeads(heads), digestHeads(turned))).toEqual([]);
  });

  it('names the bucket of each stream that moved, came or went, and no other', () => {
    const changed = new Map(heads);
    changed.set(stream(3), at(900));
    changed.set(stream(5_000), at(1));
    changed.delete(stream(9));
    const expected = [3, 5_000, 9].map((index) => bucketOf(stream(index))).sort((a, b) => a - b);
    expect(differingBuckets(digestHeads(heads), digestHeads(changed))).toEqual(expected);
  });

  it('another run under the same number is told too; a stream nobody wrote to is none', () => {
    const forked = new Map(heads).set(stream(3), { ...at(4), run: 'f'.repeat(64) as Hash });
    expect(differingBuckets(digestHeads(heads), digestHeads(forked))).toEqual([bucketOf(stream(3))]);
    const begun = new Map(heads).set(stream(5_000), at(0));
    expect(differingBuckets(digestHeads(heads), digestHeads(begun))).toEqual([]);
  });

  it('buckets are few enough to be sent, and streams spread over them', () => {
    const buckets = new Set([...heads.keys()].map(bucketOf));
    expect(buckets.size).toBeGreaterThan(200);
    expect([...buckets].every((bucket) => bucket >= 0 && bucket < 256)).toBe(true);
  });
});
