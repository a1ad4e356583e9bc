/**
 * One write as bytes: a line of JSON with what lies in the clear in the tables too (names that say nothing, numbers,
 * hashes), then the sealed parts end to end in the order that line names them.
 */
import { z } from 'zod';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import type { StreamHead } from '#core/log/head.ts';
import type { PlaceRun } from '#core/sync/places.ts';
import type { AsideRow, EventRow, HeadRow, PackRow, ToldOfSegment } from '../space-database.ts';
import { packRowOf } from '../pack-row-of.ts';
import type { StreamKey } from '../vault.ts';

/** The rows of one stream in one write. */
export interface StreamEntry {
  /** Where the stream stood before. */
  readonly expected: StreamHead;
  readonly tip: HeadRow;
  readonly events: readonly EventRow[];
  readonly packs: readonly PackRow[];
  /** Events that leave the stream after a fork, and are kept beside it; the packs are then all that are left of it. */
  readonly aside?: readonly AsideRow[];
  /** Events that others laid aside: kept beside the stream, of which nothing changes. */
  readonly besides?: readonly AsideRow[];
  /** Those of them that came back into it, by their hashes. */
  readonly returned?: readonly Hash[];
}

const LINE_END = 10;
const bytes = z.int().nonnegative();
const device = z.string().transform((dev) => dev as DeviceId);
const place = z.strictObject({ dev: device, n: z.int().positive(), count: z.int().positive() });

const head: z.ZodType<StreamHead> = z.record(
  device,
  z.strictObject({ n: z.int().positive(), hash: z.string().transform((hash) => hash as Hash) }),
);
const hashText = z.string().transform((hash) => hash as Hash);
/** Of a segment as it came. */
const told = z.strictObject({ from: z.int().positive(), run: hashText, head });
const line = z.strictObject({
  /** 1 = from before there were packs. */
  v: z.literal([1, 2]),
  streams: z.array(
    z.strictObject({
      key: z.string().transform((key) => key as StreamKey),
      expected: head,
      head,
      tip: bytes,
      events: z.array(z.tuple([device, z.int().positive(), bytes])),
      packs: z.array(z.tuple([z.array(place).min(1), bytes, told.optional()])).default([]),
      /** Absent in most: no stream forked. */
      aside: z.array(z.tuple([device, z.int().positive(), hashText, bytes, bytes])).optional(),
      besides: z.array(z.tuple([device, z.int().positive(), hashText, bytes, bytes])).optional(),
      returned: z.array(hashText).optional(),
    }),
  ),
});

export function encodeEntry(streams: readonly StreamEntry[]): Uint8Array<ArrayBuffer> {
  const described: z.input<typeof line> = {
    v: 2,
    streams: streams.map(({ expected, tip, events, packs, aside = [], besides = [], returned = [] }) => ({
      key: tip.key,
      expected,
      head: tip.head,
      tip: tip.sealed.byteLength,
      events: events.map(({ dev, n, sealed }) => [dev, n, sealed.byteLength]),
      packs: packs.map(describedPack),
      ...(aside.length > 0 ? { aside: aside.map(describedAside) } : {}),
      ...(besides.length > 0 ? { besides: besides.map(describedAside) } : {}),
      ...(returned.length > 0 ? { returned: [...returned] } : {}),
    })),
  };
  const text = new TextEncoder().encode(`${JSON.stringify(described)}\n`);
  const parts = [
    text,
    ...streams.flatMap(({ tip, events, packs, aside = [], besides = [] }) => [
      ...[tip, ...events, ...packs].map(({ sealed }) => sealed),
      ...[...aside, ...besides].flatMap(({ sealed, note }) => [sealed, note]),
    ]),
  ];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

/** Null for what this build did not write: the check sum was right, so a newer one did. */
export function decodeEntry(payload: Uint8Array): readonly StreamEntry[] | null {
  const end = payload.indexOf(LINE_END);
  if (end < 0) return null;
  const parsed = parseLine(new TextDecoder().decode(payload.subarray(0, end)));
  if (parsed === null) return null;
  let at = end + 1;
  const take = (length: number): Uint8Array<ArrayBuffer> => {
    at += length;
    return new Uint8Array(payload.subarray(at - length, at));
  };
  const streams = parsed.streams.map(
    ({ key, expected, head, tip, events, packs, aside, besides, returned }): StreamEntry => ({
      expected,
      tip: { key, head, sealed: take(tip) },
      events: events.map(([dev, n, length]) => ({ key, dev, n, sealed: take(length) })),
      packs: packs.map(([places, length, told]) => packRowOf(key, places, take(length), told)),
      ...(aside ? { aside: aside.map((each) => asideOf(key, each, take)) } : {}),
      ...(besides ? { besides: besides.map((each) => asideOf(key, each, take)) } : {}),
      ...(returned ? { returned } : {}),
    }),
  );
  return at === payload.byteLength ? streams : null;
}

type DescribedPack = [places: PlaceRun[], sealed: number, told?: ToldOfSegment];

function describedPack({ places, sealed, told }: PackRow): DescribedPack {
  return told === undefined ? [[...places], sealed.byteLength] : [[...places], sealed.byteLength, told];
}

type DescribedAside = [dev: DeviceId, n: number, hash: Hash, sealed: number, note: number];

function describedAside({ dev, n, hash, sealed, note }: AsideRow): DescribedAside {
  return [dev, n, hash, sealed.byteLength, note.byteLength];
}

/** The server's word on it is not in the journal: it is asked once more. */
function asideOf(
  key: StreamKey,
  [dev, n, hash, sealed, note]: DescribedAside,
  take: (length: number) => Uint8Array<ArrayBuffer>,
): AsideRow {
  return { key, dev, n, hash, state: { kind: 'here' }, sealed: take(sealed), note: take(note) };
}

function parseLine(text: string): z.infer<typeof line> | null {
  try {
    return line.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
