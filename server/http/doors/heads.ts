/** Which streams moved, and where two histories of one agree. */
import type { z } from 'zod';
import type { headsRequest, runsAnswer, runsRequest } from '#core/contract/sync-wire.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { ok } from '#core/shared/result.ts';
import { bucketOf, createHeadsDigest, differingBuckets } from '#core/sync/heads-digest.ts';
import type { Cursor } from '#core/sync/take-page.ts';
import type { AllHeads, CentralLog } from '#server/log/central-log.ts';
import { type Caller, mayReceive, streamsFor } from '../access/caller.ts';
import type { Office } from '../office.ts';
import { type Outcome, refuse } from '../outcome.ts';

/** The heads in the buckets that differ, of the streams the device may read.   Source  core/sync/SPEC.md [SYNC-54] */
export async function heads(
  { clock, log, progress }: Office,
  { dev, registry }: Caller,
  { digests }: z.output<typeof headsRequest>,
): Promise<Outcome<readonly object[]>> {
  const streams = streamsFor(registry, dev, clock.now());
  const ours = streams === null ? await log.allHeads() : await headsOf(log, streams);
  const theirs = new Map(Object.entries(digests).map(([bucket, digest]) => [Number(bucket), digest]));
  const differing = new Set(differingBuckets(ours.digests, theirs));
  // Where the digests agree the device has all there is.
  for (const [bucket, digest] of theirs) {
    if (differing.has(bucket)) continue;
    progress.noteBucket(dev, { bucket, digest }, () => numbersIn(ours.inBucket(bucket)));
  }
  return ok(
    [...differing].flatMap((bucket) =>
      [...ours.inBucket(bucket)].map(([stream, { seq, run }]) => ({ stream, seq, run })),
    ),
  );
}

/** Those of the streams a person was granted: few. */
async function headsOf(log: CentralLog, streams: readonly StreamId[]): Promise<AllHeads> {
  const digest = createHeadsDigest();
  const buckets = new Map<number, Map<StreamId, Cursor>>();
  for await (const [stream, head] of log.heads(streams)) {
    digest.add(stream, head);
    const bucket = bucketOf(stream);
    buckets.set(bucket, (buckets.get(bucket) ?? new Map<StreamId, Cursor>()).set(stream, head));
  }
  return { digests: digest.end(), inBucket: (bucket) => buckets.get(bucket) ?? new Map<StreamId, Cursor>() };
}

function numbersIn(heads: ReadonlyMap<StreamId, Cursor>): readonly (readonly [StreamId, number])[] {
  return [...heads].map(([stream, { seq }]) => [stream, seq]);
}

/** The runs of a stream after some numbers.   Source  core/sync/SPEC.md [SYNC-61] */
export async function runs(
  { clock, log }: Office,
  { dev, registry }: Caller,
  { stream, at }: z.output<typeof runsRequest>,
): Promise<Outcome<z.input<typeof runsAnswer>>> {
  if (!mayReceive(registry, dev, stream, clock.now())) return refuse('not-granted', 'No grant for that stream.');
  const found = await log.runs(stream, at);
  return ok({ runs: [...found].map(([seq, run]) => ({ seq, run })) });
}
