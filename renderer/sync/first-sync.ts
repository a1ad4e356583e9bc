/** A first sync: what the server offers, and segments taken one after the other. Each is stored as it is taken: a cut, or the
 * end of the app, costs no more than the segment on its way. */
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { doubtOfServer, type KnownServer } from '#core/sync/compare-server.ts';
import { isOfferedSegment, pageOfSegment, type StreamBehind } from '#core/sync/first-sync.ts';
import type { Outcome } from '#core/sync/machine.ts';
import { offersOf, openManifest, type SegmentOffer } from '#core/sync/manifest.ts';
import { textOfGzip } from '#renderer/storage/gzip.ts';
import { hashOfBytes } from '#renderer/storage/hash-of-bytes.ts';
import { writeStreams } from '#renderer/storage/write-streams.ts';
import { countPlaces } from '#core/sync/places.ts';
import { type CheckedPage, type OnDevice, readManyOnDevice } from './sync-store.ts';
import { checkItems, keepEachChecked, type TakeParts } from './take-items.ts';
import type { SegmentsAhead } from './segments-ahead.ts';
import { type GivenSegment, writesUnopened } from './take-unopened.ts';
import type { SyncTransport, TransportFailure } from './transport.ts';
import { failed } from './transport-outcome.ts';

export interface FirstSyncParts extends TakeParts {
  readonly transport: Pick<SyncTransport, 'manifest'>;
  readonly segmentsAhead: SegmentsAhead;
  readonly server: KnownServer;
}

/** Source  core/sync/SPEC.md [SYNC-57, 60] */
export async function askManifest(parts: FirstSyncParts, streams: readonly StreamBehind[]): Promise<Outcome> {
  const asked = streams.map(({ stream }) => stream);
  const reply = await parts.transport.manifest(streams);
  if (!reply.ok) return failedFor(asked, reply.error);
  const content = await openManifest(reply.value, parts.verifyReceipt);
  // Not signed by the server this device knows: whoever said it is not listened to.
  if (content === null) return failedFor(asked, { kind: 'not-ours' });
  const doubt = doubtOfServer(parts.server, { id: content.server, epoch: content.epoch });
  if (doubt !== null) return { kind: 'halted', why: doubt };
  return { kind: 'manifest', asked, offers: offersOf(content) };
}

/** Source  core/sync/SPEC.md [SYNC-58, 59] */
export async function takeSegments(
  parts: FirstSyncParts,
  offers: readonly SegmentOffer[],
  ahead: readonly SegmentOffer[],
): Promise<Outcome> {
  const reply = await parts.segmentsAhead.take(offers.map(({ hash }) => hash));
  const asked = [...new Set(offers.map(({ stream }) => stream))];
  if (!reply.ok) return failedFor(asked, reply.error);
  const given = new Map(reply.value.parts.map(({ hash, bytes }) => [hash, bytes]));
  // What was cut off, or had no room, is asked for next; so is what follows it.
  const cut = offers.findIndex(({ hash }) => !given.has(hash));
  const came = cut === -1 ? offers : offers.slice(0, cut);
  if (came.length === 0) return failedFor(asked, { kind: reply.value.isWhole ? 'not-ours' : 'offline' });
  // While these are stored, the next are on their way; where some did not come, the next are others.
  if (cut === -1) parts.segmentsAhead.askFor(ahead.map(({ hash }) => hash));
  const unusable = new Set<StreamId>();
  for (const round of roundsOf(came)) {
    const segments = await offeredAmong(round, given);
    const kept = await keepUnopened(parts, segments);
    if (kept === null) return CANNOT_STORE;
    const others = segments.filter(({ offer }) => !kept.has(offer.stream));
    const pages = await checkSegments(parts, others);
    if ((await keepEachChecked(parts, [...pages.values()])) === 'cannot-store') return CANNOT_STORE;
    for (const { stream } of round) if (!kept.has(stream) && !pages.has(stream)) unusable.add(stream);
  }
  return { kind: 'segments', unusable: [...unusable] };
}

/** Those of which the very bytes came that the server signed for. */
async function offeredAmong(
  offers: readonly SegmentOffer[],
  given: ReadonlyMap<Hash, Uint8Array<ArrayBuffer> | null>,
): Promise<readonly GivenSegment[]> {
  const found = await Promise.all(
    offers.map(async (offer) => {
      const bytes = given.get(offer.hash) ?? null;
      return bytes !== null && isOfferedSegment(offer, await hashOfBytes(bytes)) ? [{ offer, bytes }] : [];
    }),
  );
  return found.flat();
}

const CANNOT_STORE: Outcome = { kind: 'failed', timedOut: false, afterMs: null };

/** A line that is down says nothing about segments; an answer that is none does. */
function failedFor(streams: readonly StreamId[], failure: TransportFailure): Outcome {
  const outcome = failed(failure);
  const isAnswered = failure.kind === 'not-ours' || failure.kind === 'problem';
  return outcome.kind === 'failed' && isAnswered ? { ...outcome, segmentsOf: streams } : outcome;
}

/** In each round a stream stands once: what follows in it is compared with what was kept before. */
function roundsOf(offers: readonly SegmentOffer[]): readonly (readonly SegmentOffer[])[] {
  const rounds: SegmentOffer[][] = [];
  let streams = new Set<StreamId>();
  for (const offer of offers) {
    const round = rounds.at(-1);
    if (round === undefined || streams.has(offer.stream)) {
      rounds.push([offer]);
      streams = new Set();
    } else round.push(offer);
    streams.add(offer.stream);
  }
  return rounds;
}

/** Keeps as they came those that can be; answers with their streams, or null where the disk refused. */
async function keepUnopened(
  parts: FirstSyncParts,
  segments: readonly GivenSegment[],
): Promise<ReadonlySet<StreamId> | null> {
  const writes = [...(await writesUnopened(parts, segments)).values()];
  if (writes.length === 0) return new Set();
  const written = await writeStreams(parts.store, writes);
  // Someone wrote in one of them meanwhile: they are opened, one by one.
  if (!written.ok && written.error.kind === 'head-moved') return new Set();
  if (!written.ok) {
    parts.onCannotStore(written.error.kind);
    return null;
  }
  for (const { stream, unopened } of writes) await parts.onTaken(stream, countPlaces(unopened?.places ?? []));
  return new Set(writes.map(({ stream }) => stream));
}

/** What cannot be used is not judged here: the stream's pages say what is wrong. */
async function checkSegments(
  parts: FirstSyncParts,
  segments: readonly GivenSegment[],
): Promise<ReadonlyMap<StreamId, CheckedPage>> {
  const pages = new Map<StreamId, CheckedPage>();
  const streams = await readManyOnDevice(
    parts.store,
    segments.map(({ offer }) => offer.stream),
  );
  for (const [index, segment] of segments.entries()) {
    const here = streams[index] ?? null;
    const page = here === null ? null : await checkSegment(parts, segment, here);
    if (page !== null) pages.set(segment.offer.stream, page);
  }
  return pages;
}

async function checkSegment(
  parts: FirstSyncParts,
  { offer, bytes }: GivenSegment,
  here: OnDevice,
): Promise<CheckedPage | null> {
  const text = await textOfGzip(bytes);
  const items = text === null ? null : pageOfSegment(offer, text, here.cursor);
  if (items === null || !items.ok) return null;
  const checked = await checkItems(parts, here, items.value, offer.receipt);
  return checked.ok ? checked.value : null;
}
