/** A first sync: which streams are far behind, which of their segments come next, and what of one is taken. */
import { MANIFEST_STREAMS, MAX_SEGMENTS, SEGMENTS_BYTES } from '#core/contract/sync-wire.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Offers, SegmentOffer } from './manifest.ts';
import { readSegment } from './segment-text.ts';
import type { Cursor, PageItem } from './take-page.ts';

/** From so many events on segments cost fewer questions than pages.   Units  events, of all streams far behind. */
export const FAR_EVENTS = 50;

/** A stream, and the number up to which it was taken. */
export interface StreamBehind {
  readonly stream: StreamId;
  readonly seq: number;
}

/** What a first sync does next, or null: nothing, pages bring the rest. */
export type FirstSyncStep =
  | { readonly kind: 'ask-manifest'; readonly streams: readonly StreamBehind[] }
  | {
      readonly kind: 'take-segments';
      readonly segments: readonly SegmentOffer[];
      /** What is asked for after these, where they come whole: it may be asked for while they are stored. */
      readonly ahead: readonly SegmentOffer[];
    };

/**
 * The next step. A stream is far behind that lacks half of what the server has or more, and until all that was offered of it is
 * here; what is here already would come once more with a segment. `seqOf` answers null for a stream that may not be taken now; heads are in the order of taking.
 *
 * Source  SPEC.md [SYNC-57, 59]
 */
export function nextOfFirstSync(
  { heads, offers, farEvents }: { heads: ReadonlyMap<StreamId, number>; offers: Offers; farEvents: number },
  seqOf: (stream: StreamId) => number | null,
): FirstSyncStep | null {
  const far: StreamBehind[] = [];
  let events = 0;
  for (const [stream, head] of heads) {
    const seq = seqOf(stream);
    const isUnderWay = (offers.get(stream)?.length ?? 0) > 0;
    if (seq === null || head <= seq || (head - seq < seq && !isUnderWay)) continue;
    far.push({ stream, seq });
    events += head - seq;
  }
  const unasked = far.filter(({ stream }) => !offers.has(stream));
  if (unasked.length > 0 && events >= farEvents) {
    return { kind: 'ask-manifest', streams: unasked.slice(0, MANIFEST_STREAMS) };
  }
  const segments = nextSegments(far, offers);
  if (segments.length === 0) return null;
  const taken = new Map(segments.map(({ stream, to }) => [stream, to]));
  const behindThem = far.map(({ stream, seq }) => ({ stream, seq: taken.get(stream) ?? seq }));
  return { kind: 'take-segments', segments, ahead: nextSegments(behindThem, offers) };
}

/** As many as one answer holds, one at least; those of a stream follow what is here. */
function nextSegments(far: readonly StreamBehind[], offers: Offers): readonly SegmentOffer[] {
  const segments: SegmentOffer[] = [];
  let bytes = 0;
  for (const { stream, seq } of far) {
    let upTo = seq;
    for (const offer of offers.get(stream) ?? []) {
      if (offer.to <= upTo) continue;
      if (offer.from > upTo + 1) break;
      bytes += offer.bytes;
      if (segments.length > 0 && (bytes > SEGMENTS_BYTES || segments.length === MAX_SEGMENTS)) return segments;
      segments.push(offer);
      upTo = offer.to;
    }
  }
  return segments;
}

export interface Amount {
  /** Of segments, packed. */
  readonly bytes: number;
  readonly streams: number;
}

/** How far a first sync has come, by what was offered for it. */
export function firstSyncProgress(
  offers: Offers,
  seqOf: (stream: StreamId) => number,
): { readonly done: Amount; readonly of: Amount } {
  const done = { bytes: 0, streams: 0 };
  const of = { bytes: 0, streams: 0 };
  for (const [stream, segments] of offers) {
    const last = segments.at(-1);
    if (last === undefined) continue;
    const seq = seqOf(stream);
    of.streams += 1;
    if (last.to <= seq) done.streams += 1;
    for (const { bytes, to } of segments) {
      of.bytes += bytes;
      if (to <= seq) done.bytes += bytes;
    }
  }
  return { done, of };
}

/** Whether bytes with this hash are those the server signed for.   Source  SPEC.md [SYNC-57] */
export function isOfferedSegment({ hash }: Pick<SegmentOffer, 'hash'>, found: Hash): boolean {
  return found === hash;
}

/** The events of an unpacked segment behind the cursor, as a page to be taken.   Source  SPEC.md [SYNC-59] */
export function pageOfSegment(
  { stream, from, to }: Pick<SegmentOffer, 'stream' | 'from' | 'to'>,
  text: string,
  cursor: Pick<Cursor, 'seq'>,
): Result<readonly PageItem[], { readonly kind: 'damaged' }> {
  const segment = readSegment(text);
  if (!segment.ok) return segment;
  const { events } = segment.value;
  const isIt = segment.value.stream === stream && segment.value.from === from && from + events.length - 1 === to;
  if (!isIt) return err({ kind: 'damaged' });
  const items = events.map((event, index) => ({ seq: from + index, event }));
  return ok(items.filter(({ seq }) => seq > cursor.seq));
}
