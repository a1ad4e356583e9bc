/** Which streams moved, and where two histories of one agree. */
import type { z } from 'zod';
import type { headsRequest, runsAnswer, runsRequest } from '#core/contract/sync-wire.ts';
import { ok } from '#core/shared/result.ts';
import { bucketOf, differingBuckets, digestHeads } from '#core/sync/heads-digest.ts';
import { type Caller, mayReceive } from '../access/caller.ts';
import type { Office } from '../office.ts';
import { type Outcome, refuse } from '../outcome.ts';

/** The heads in the buckets that differ, of the streams the device may read.   Source  core/sync/SPEC.md [SYNC-54] */
export async function heads(
  { clock, log, progress }: Office,
  { dev, registry }: Caller,
  { digests }: z.output<typeof headsRequest>,
): Promise<Outcome<readonly object[]>> {
  const now = clock.now();
  const readable = new Map([...(await log.heads())].filter(([stream]) => mayReceive(registry, dev, stream, now)));
  const theirs = new Map(Object.entries(digests).map(([bucket, digest]) => [Number(bucket), digest]));
  const differing = new Set(differingBuckets(digestHeads(readable), theirs));
  // Where the digests agree the device has all there is.
  const same = [...readable].filter(([stream]) => theirs.has(bucketOf(stream)) && !differing.has(bucketOf(stream)));
  progress.noteTaken(
    dev,
    same.map(([stream, { seq }]) => [stream, seq]),
  );
  const told = [...readable].filter(([stream, { seq }]) => seq > 0 && differing.has(bucketOf(stream)));
  return ok(told.map(([stream, { seq, run }]) => ({ stream, seq, run })));
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
