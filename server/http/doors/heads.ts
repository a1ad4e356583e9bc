/** Which streams moved, and where two histories of one agree. */
import type { z } from 'zod';
import type { headsRequest, runsAnswer, runsRequest } from '#core/contract/sync-wire.ts';
import { ok } from '#core/shared/result.ts';
import { bucketOf, createHeadsDigest, differingBuckets } from '#core/sync/heads-digest.ts';
import { type Caller, mayReceive, streamsFor } from '../access/caller.ts';
import type { Office } from '../office.ts';
import { type Outcome, refuse } from '../outcome.ts';

/** The heads in the buckets that differ, of the streams the device may read.   Source  core/sync/SPEC.md [SYNC-54] */
export async function heads(
  { clock, log }: Office,
  { dev, registry }: Caller,
  { digests }: z.output<typeof headsRequest>,
): Promise<Outcome<readonly object[]>> {
  const streams = streamsFor(registry, dev, clock.now());
  const ours = createHeadsDigest();
  for await (const [stream, head] of log.heads(streams)) ours.add(stream, head);
  const theirs = new Map(Object.entries(digests).map(([bucket, digest]) => [Number(bucket), digest]));
  const differing = new Set(differingBuckets(ours.end(), theirs));
  const told: object[] = [];
  // Read once more: what differs is little, and what there is may be much.
  if (differing.size > 0) {
    for await (const [stream, { seq, run }] of log.heads(streams)) {
      if (differing.has(bucketOf(stream))) told.push({ stream, seq, run });
    }
  }
  return ok(told);
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
