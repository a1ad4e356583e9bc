/** A first sync: what the server offers, and segments taken one after the other. Each is stored as it is taken: a cut, or the
 * end of the app, costs no more than the segment on its way. */
import type { StreamId } from '#core/log/envelope.ts';
import { doubtOfServer, type KnownServer } from '#core/sync/compare-server.ts';
import { isOfferedSegment, pageOfSegment, type StreamBehind } from '#core/sync/first-sync.ts';
import type { Outcome } from '#core/sync/machine.ts';
import { offersOf, openManifest, type SegmentOffer } from '#core/sync/manifest.ts';
import { readOnDevice } from './sync-store.ts';
import { takeItems, type TakeParts } from './take-items.ts';
import type { SyncTransport } from './transport.ts';
import { failed } from './transport-outcome.ts';

export interface FirstSyncParts extends TakeParts {
  readonly transport: Pick<SyncTransport, 'manifest' | 'segments'>;
  readonly server: KnownServer;
}

/** Source  core/sync/SPEC.md [SYNC-57, 60] */
export async function askManifest(parts: FirstSyncParts, streams: readonly StreamBehind[]): Promise<Outcome> {
  const reply = await parts.transport.manifest(streams);
  if (!reply.ok) return failed(reply.error);
  const content = await openManifest(reply.value, parts.verifyReceipt);
  // Not signed by the server this device knows: whoever said it is not listened to.
  if (content === null) return failed({ kind: 'not-ours' });
  const doubt = doubtOfServer(parts.server, { id: content.server, epoch: content.epoch });
  if (doubt !== null) return { kind: 'halted', why: doubt };
  return { kind: 'manifest', asked: streams.map(({ stream }) => stream), offers: offersOf(content) };
}

/** Source  core/sync/SPEC.md [SYNC-58, 59] */
export async function takeSegments(parts: FirstSyncParts, offers: readonly SegmentOffer[]): Promise<Outcome> {
  const reply = await parts.transport.segments(offers.map(({ hash }) => hash));
  if (!reply.ok) return failed(reply.error);
  const given = new Map(reply.value.parts.map(({ hash, bytes }) => [hash, bytes]));
  const unusable = new Set<StreamId>();
  let came = 0;
  for (const offer of offers) {
    const bytes = given.get(offer.hash);
    // What was cut off, or had no room, is asked for next; so is what follows it.
    if (bytes === undefined) break;
    came += 1;
    if (unusable.has(offer.stream)) continue;
    const taken = bytes === null ? 'not-given' : await takeSegment(parts, offer, bytes);
    if (taken === 'cannot-store') return { kind: 'failed', timedOut: false, afterMs: null };
    if (taken !== 'kept' && taken !== 'head-moved') unusable.add(offer.stream);
  }
  if (came === 0) return failed({ kind: reply.value.isWhole ? 'not-ours' : 'offline' });
  return { kind: 'segments', unusable: [...unusable] };
}

/** What cannot be used is not judged here: the stream's pages say what is wrong. */
async function takeSegment(
  parts: FirstSyncParts,
  offer: SegmentOffer,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<'unusable' | Awaited<ReturnType<typeof takeItems>>> {
  if (!isOfferedSegment(offer, bytes)) return 'unusable';
  const text = await unpack(bytes);
  const here = await readOnDevice(parts.store, offer.stream);
  if (text === null || here === null) return 'unusable';
  const items = pageOfSegment(offer, text, here.cursor);
  return items.ok ? takeItems(parts, here, items.value, offer.receipt) : 'unusable';
}

async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  try {
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await new Response(plain).arrayBuffer());
  } catch {
    // The server signed for bytes that are no gzip of text; whatever they are, they are not a segment.
    return null;
  }
}
