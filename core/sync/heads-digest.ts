/**
 * Which streams moved, without telling every head: streams fall into buckets, and a digest of each bucket is compared.
 * Catch-up then costs by what moved, not by how much is stored.
 */
import type { StreamId } from '#core/log/envelope.ts';
import { type RunningHash, sha256Hex, startHash } from '#core/log/hash.ts';
import type { Cursor } from './take-page.ts';

/** Few enough to send with every question (64 bytes each), many enough that one moved stream shows some four of 967. */
const BUCKETS = 256;

/** The bucket of a stream, from 0. */
export function bucketOf(stream: StreamId): number {
  return Number.parseInt(sha256Hex(stream).slice(0, 2), 16) % BUCKETS;
}

/** The digest of each bucket that holds streams, by bucket. Streams nobody wrote to count as absent. */
export function digestHeads(heads: ReadonlyMap<StreamId, Cursor>): ReadonlyMap<number, string> {
  const digest = createHeadsDigest();
  for (const [stream, head] of [...heads].sort(([a], [b]) => compareCodePoints(a, b))) digest.add(stream, head);
  return digest.end();
}

/** The digest of the streams of one bucket; null where nobody wrote to any of them. */
export function digestBucket(held: Iterable<readonly [StreamId, Cursor]>): string | null {
  return [...digestHeads(new Map(held)).values()][0] ?? null;
}

export interface HeadsDigest {
  /** Takes the next head; heads come in the order of the code points of their streams, as databases sort them. */
  readonly add: (stream: StreamId, head: Cursor) => void;
  readonly end: () => ReadonlyMap<number, string>;
}

/** The same as `digestHeads`, head by head: it holds one hash a bucket, however many streams there are. */
export function createHeadsDigest(): HeadsDigest {
  const buckets = new Map<number, RunningHash>();
  return {
    add: (stream, { seq, run }) => {
      if (seq === 0) return;
      const bucket = bucketOf(stream);
      const line = `${stream} ${seq} ${run}`;
      const found = buckets.get(bucket);
      if (found) found.add(`\n${line}`);
      else buckets.set(bucket, startHash(line));
    },
    end: () => new Map([...buckets].map(([bucket, hash]) => [bucket, hash.end().slice(0, 16)])),
  };
}

/** UTF-8 keeps the order of code points; UTF-16, in which the engine compares, puts the rarest letters before some others. */
function compareCodePoints(a: string, b: string): number {
  for (let at = 0; ; at += 1) {
    const [one, other] = [rankAt(a, at), rankAt(b, at)];
    if (one !== other) return one - other;
    if (one === END) return 0;
  }
}

const END = -1;

function rankAt(text: string, at: number): number {
  if (at >= text.length) return END;
  const unit = text.charCodeAt(at);
  const isSurrogate = unit >= 0xd8_00 && unit < 0xe0_00;
  return isSurrogate ? unit + 0x1_00_00 : unit;
}

/** The buckets whose digests differ: whose streams must be told. */
export function differingBuckets(
  ours: ReadonlyMap<number, string>,
  theirs: ReadonlyMap<number, string>,
): readonly number[] {
  const all = new Set([...ours.keys(), ...theirs.keys()]);
  return [...all].filter((bucket) => ours.get(bucket) !== theirs.get(bucket)).sort((a, b) => a - b);
}
