/**
 * A segment as text: events of one stream in their numbers, without what follows from the rest of it. What is left out is
 * rebuilt to the byte; the hash of each event, and with it the run, says whether it was.
 *
 *   {"segment":1,"stream":…,"from":…,"events":N}
 *   N headers, N bodies, N signatures, one a line: alike stands beside alike, which packs best
 *
 * Of headers `stream` and `bh` are left out; `prev`, and the hash of a cause, where that event stands in the segment. A body
 * that begins with a quote or holds a line feed is written as a JSON string.
 */
import { z } from 'zod';
import { deviceId, hash as hashShape, sequence, streamId } from '#core/contract/sync-verdict.ts';
import { assert } from '#core/shared/assert.ts';
import { HEADER_FIELDS } from '#core/log/header-shape.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import type { DeviceId, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { openWritten } from '#core/log/parse.ts';
import { eventHash } from '#core/log/seal.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { ReadableEvent } from './incoming.ts';
import { lineOfText, textOfLine } from './text-line.ts';

export interface Segment {
  readonly stream: StreamId;
  /** The number of its first event. */
  readonly from: number;
  readonly events: readonly ReadableEvent[];
}

const segmentHead = z.strictObject({
  segment: z.literal(1),
  stream: streamId,
  from: sequence,
  events: z.int().min(1),
});

/** What is looked at here; everything else of a header goes through as it is. */
const header = z.looseObject({
  dev: deviceId,
  n: sequence,
  prev: hashShape.nullable().optional(),
  after: z.array(z.strictObject({ dev: deviceId, n: sequence, hash: hashShape.optional() })).optional(),
});
type Header = z.infer<typeof header>;

/** Writes events that were accepted: their headers are canonical, and name the hashes of their bodies [SYNC-10, 12]. */
export function segmentText(stream: StreamId, from: number, events: readonly SealedEvent[]): string {
  const known = createPlaces();
  const headers = events.map((sealed) => {
    const { stream: _stream, bh: _bh, ...whole } = header.parse(JSON.parse(sealed.header));
    const short = JSON.stringify(shorten(whole, known));
    known.add(whole, eventHash(sealed));
    return short;
  });
  const bodies = events.map(({ body }) => lineOfText(body));
  const head = JSON.stringify({ segment: 1, stream, from, events: events.length });
  return [head, ...headers, ...bodies, ...events.map(({ sig }) => sig), ''].join('\n');
}

/** Reads a segment; every event in it is the very text that was signed, or its hash is another. Signatures are the caller's. */
export function readSegment(text: string): Result<Segment, { readonly kind: 'damaged' }> {
  const lines = text.split('\n');
  try {
    const { stream, from, events: count } = segmentHead.parse(JSON.parse(lines[0] ?? ''));
    if (lines.length !== 3 * count + 2 || lines.at(-1) !== '') return DAMAGED;
    const known = createPlaces();
    const events: ReadableEvent[] = [];
    for (let at = 1; at <= count; at++) {
      const body = textOfLine(lines[at + count] ?? '');
      if (body === null) return DAMAGED;
      const short = header.parse(JSON.parse(lines[at] ?? ''));
      const whole = inOrder({ ...lengthen(short, known), stream, bh: sha256Hex(body) });
      const sealed = { header: canonicalJson(whole), body, sig: lines[at + 2 * count] ?? '' };
      const opened = openWritten(whole, sealed);
      if (!opened.ok) return DAMAGED;
      const event = { ...opened.value, hash: eventHash(sealed) };
      known.add(event.header, event.hash);
      events.push(event);
    }
    return ok({ stream, from, events });
  } catch {
    // No JSON, of another shape, or what canonical JSON does not have: whichever it is, the segment is not used.
    return DAMAGED;
  }
}

const DAMAGED = err({ kind: 'damaged' } as const);

interface Places {
  readonly hashAt: (dev: DeviceId, n: number) => Hash | undefined;
  readonly add: (place: { readonly dev: DeviceId; readonly n: number }, hash: Hash) => void;
}

function createPlaces(): Places {
  const hashes = new Map<string, Hash>();
  return {
    hashAt: (dev, n) => hashes.get(`${dev} ${n}`),
    add: ({ dev, n }, hash) => void hashes.set(`${dev} ${n}`, hash),
  };
}

/** Its fields as canonical JSON has them; throws for one that is none of a header. */
function inOrder(whole: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const fields = HEADER_FIELDS.filter((field) => Object.hasOwn(whole, field));
  assert(fields.length === Object.keys(whole).length, 'a header has fields of its own only');
  return Object.fromEntries(fields.map((field) => [field, whole[field]]));
}

function shorten(whole: Header, { hashAt }: Places): object {
  const { prev, after, ...rest } = whole;
  const isKnown = prev !== undefined && prev !== null && hashAt(whole.dev, whole.n - 1) === prev;
  return {
    ...rest,
    ...(isKnown || prev === undefined ? {} : { prev }),
    ...(after === undefined
      ? {}
      : { after: after.map(({ dev, n, hash }) => (hashAt(dev, n) === hash ? { dev, n } : { dev, n, hash })) }),
  };
}

function lengthen(short: Header, { hashAt }: Places): object {
  const { after } = short;
  return {
    ...short,
    prev: short.prev === undefined ? hashAt(short.dev, short.n - 1) : short.prev,
    ...(after === undefined
      ? {}
      : { after: after.map(({ dev, n, hash }) => ({ dev, n, hash: hash ?? hashAt(dev, n) })) }),
  };
}
