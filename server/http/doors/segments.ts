/** What a first sync takes: a signed list of segments, and the segments themselves. */
import type { z } from 'zod';
import {
  type ManifestAnswer,
  type manifestRequest,
  SEGMENTS_BYTES,
  type SegmentEntry,
  segmentEntry,
  type segmentsRequest,
} from '#core/contract/sync-wire.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { ok } from '#core/shared/result.ts';
import { receiptContentOf, signManifest } from '#core/sync/manifest.ts';
import { signReceipt } from '#core/sync/receipt.ts';
import { partHead } from '#core/sync/segment-parts.ts';
import type { SegmentRow } from '#server/segments/segment-rows.ts';
import { type Caller, mayReceive } from '../access/caller.ts';
import type { Office } from '../office.ts';
import type { Outcome } from '../outcome.ts';

/** The segments behind the numbers the device names.   Source  core/sync/SPEC.md [SYNC-54, 57] */
export async function manifest(
  office: Office,
  { dev, registry }: Caller,
  { streams: asked }: z.output<typeof manifestRequest>,
): Promise<Outcome<ManifestAnswer>> {
  const at = office.clock.now();
  // A stream that is not there and one that is not granted are left out alike.
  const after = new Map(
    asked
      .filter(({ stream }) => mayReceive(registry, dev, stream, at))
      .map((each) => [each.stream, each.after] as const),
  );
  // What it says it has; what it takes now counts when its heads say so: an answer may be cut.
  office.progress.noteTaken(dev, after);
  const found = await office.segments.of([...after.keys()]);
  const { id: server, epoch } = await office.log.identity();
  const streams: { stream: StreamId; segments: SegmentEntry[] }[] = [];
  for (const [stream, rows] of found) {
    const behind = rows.filter(({ last }) => last > (after.get(stream) ?? 0));
    if (behind.length === 0) continue;
    const segments = await Promise.all(behind.map((row) => entryOf(office, { server, epoch, at }, row)));
    streams.push({ stream, segments });
  }
  return ok(await signManifest({ server, epoch, at, streams }, office.key.sign));
}

async function entryOf(
  { key }: Office,
  by: Parameters<typeof receiptContentOf>[0],
  { stream, hash, bytes, first: from, last: to, event, run, authors }: SegmentRow,
): Promise<SegmentEntry> {
  const { sig } = await signReceipt(receiptContentOf(by, stream, { to, event, run }), key.sign);
  return { hash, bytes, from, to, event, run, sig, authors: segmentEntry.shape.authors.parse(JSON.parse(authors)) };
}

/**
 * The segments asked for, one behind the other, up to some length. One the device may not have is told as one that is not
 * there.   Source  core/sync/SPEC.md [SYNC-54, 58]
 */
export async function* segments(
  { clock, metrics, segments: made }: Office,
  { dev, registry }: Caller,
  { segments: asked }: z.output<typeof segmentsRequest>,
): AsyncGenerator<Uint8Array> {
  const now = clock.now();
  const rows = await made.byHash(asked);
  let sent = 0;
  for (const hash of asked) {
    const row = rows.get(hash);
    const mayHave = row !== undefined && mayReceive(registry, dev, row.stream, now);
    if (mayHave && sent > 0 && sent + row.bytes > SEGMENTS_BYTES) return;
    const bytes = mayHave ? await made.bytesOf(row) : null;
    metrics.segments.inc({ how: bytes === null ? 'not-given' : 'given' });
    sent += bytes?.length ?? 0;
    yield partHead(hash, bytes?.length ?? 0);
    if (bytes !== null) yield bytes;
  }
}
