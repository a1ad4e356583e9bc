/**
 * Which streams moved, without telling every head: streams fall into buckets, and a digest of each bucket is compared.
 * Catch-up then costs by what moved, not by how much is stored.
 */
import type { StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import type { Cursor } from './take-page.ts';

/** Few enough to send with every question (64 bytes each), many enough that one moved stream shows some four of 967. */
const BUCKETS = 256;

/** The bucket of a stream, from 0. */
export function bucketOf(stream: StreamId): number {
  return Number.parseInt(sha256Hex(stream).slice(0, 2), 16) % BUCKETS;
}

/** The digest of each bucket that holds streams, by bucket. Streams nobody wrote to count as absent. */
export function digestHeads(heads: ReadonlyMap<StreamId, Cursor>): ReadonlyMap<number, string> {
  const buckets = Map.groupBy(heads, ([stream]) => bucketOf(stream));
  return new Map(
    [...buckets].flatMap(([bucket, held]) => {
      const digest = digestBucket(held);
      return digest === null ? [] : [[bucket, digest] as const];
    }),
  );
}

/** The digest of the streams of one bucket; null where nobody wrote to any of them. */
export function digestBucket(held: Iterable<readonly [StreamId, Cursor]>): string | null {
  const lines = [...held].flatMap(([stream, { seq, run }]) => (seq === 0 ? [] : [`${stream} ${seq} ${run}`]));
  return lines.length === 0 ? null : sha256Hex(lines.sort().join('\n')).slice(0, 16);
}

/** The buckets whose digests differ: whose streams must be told. */
export function differingBuckets(
  ours: ReadonlyMap<number, string>,
  theirs: ReadonlyMap<number, string>,
): readonly number[] {
  const all = new Set([...ours.keys(), ...theirs.keys()]);
  return [...all].filter((bucket) => ours.get(bucket) !== theirs.get(bucket)).sort((a, b) => a - b);
}
