/** Segments that were stored as they came: opened one behind the other, and held against what was told of them. */
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD, sameHead, type StreamHead } from '#core/log/head.ts';
import type { ReadableEvent } from './incoming.ts';
import { countPlaces, inNumbers, type Places } from './places.ts';
import { readSegment } from './segment-text.ts';
import { CURSOR_START, takePage } from './take-page.ts';

/** A segment, unpacked, and what was told of it before it was opened. */
export interface ProvableSegment {
  readonly text: string;
  /** The number of its first event. */
  readonly from: number;
  readonly places: Places;
  /** Where the stream stands behind its last. */
  readonly run: Hash;
  readonly head: StreamHead;
}

/**
 * The events of all segments of a stream, from its first number on; null where one does not open, does not follow, or is another
 * than was told. Signatures are the caller's.
 *
 * Source  SPEC.md [SYNC-59, 75]
 */
export function proveSegments(stream: StreamId, segments: readonly ProvableSegment[]): readonly ReadableEvent[] | null {
  const proved: ReadableEvent[] = [];
  const hashes = new Map<string, Hash>();
  const ids = new Set<string>();
  let cursor = CURSOR_START;
  let head = EMPTY_HEAD;
  for (const { text, from, places, run, head: told } of segments) {
    const read = readSegment(text);
    if (!read.ok || read.value.stream !== stream || read.value.from !== from) return null;
    const { events } = read.value;
    const stands = inNumbers(places);
    const isPlaced = events.every(({ header }, at) => stands[at]?.dev === header.dev && stands[at].n === header.n);
    if (events.length !== countPlaces(places) || !isPlaced) return null;
    const page = takePage(
      {
        stream,
        cursor,
        head,
        hashAt: (dev, n) => hashes.get(`${dev} ${n}`) ?? null,
        hasId: (id) => ids.has(id),
        hashOfNumber: () => null,
      },
      {
        items: events.map((event, at) => ({ seq: from + at, event })),
        receipt: { stream, seq: from + events.length - 1, run },
      },
    );
    if (!page.ok || !sameHead(page.value.head, told)) return null;
    for (const { header, hash } of events) {
      hashes.set(`${header.dev} ${header.n}`, hash);
      ids.add(header.id);
    }
    proved.push(...events);
    ({ cursor, head } = page.value);
  }
  return proved;
}
