/**
 * One write as bytes: a line of JSON with what lies in the clear in the tables too (names that say nothing, numbers,
 * hashes), then the sealed parts end to end in the order that line names them.
 */
import { z } from 'zod';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import type { StreamHead } from '#core/log/head.ts';
import type { EventRow, HeadRow, PackRow } from '../space-database.ts';
import { packRowOf } from '../pack-row.ts';
import type { StreamKey } from '../vault.ts';

/** The rows of one stream in one write. */
export interface StreamEntry {
  /** Where the stream stood before. */
  readonly expected: StreamHead;
  readonly tip: HeadRow;
  readonly events: readonly EventRow[];
  readonly packs: readonly PackRow[];
}

const LINE_END = 10;
const bytes = z.int().nonnegative();
const device = z.string().transform((dev) => dev as DeviceId);
const place = z.strictObject({ dev: device, n: z.int().positive(), count: z.int().positive() });

const head: z.ZodType<StreamHead> = z.record(
  device,
  z.strictObject({ n: z.int().positive(), hash: z.string().transform((hash) => hash as Hash) }),
);
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
      packs: z.array(z.tuple([z.array(place).min(1), bytes])).default([]),
    }),
  ),
});

export function encodeEntry(streams: readonly StreamEntry[]): Uint8Array<ArrayBuffer> {
  const described: z.input<typeof line> = {
    v: 2,
    streams: streams.map(({ expected, tip, events, packs }) => ({
      key: tip.key,
      expected,
      head: tip.head,
      tip: tip.sealed.byteLength,
      events: events.map(({ dev, n, sealed }) => [dev, n, sealed.byteLength]),
      packs: packs.map(({ places, sealed }) => [[...places], sealed.byteLength]),
    })),
  };
  const text = new TextEncoder().encode(`${JSON.stringify(described)}\n`);
  const parts = [
    text,
    ...streams.flatMap(({ tip, events, packs }) => [tip, ...events, ...packs].map(({ sealed }) => sealed)),
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
  const streams = parsed.streams.map(({ key, expected, head, tip, events, packs }) => ({
    expected,
    tip: { key, head, sealed: take(tip) },
    events: events.map(([dev, n, length]) => ({ key, dev, n, sealed: take(length) })),
    packs: packs.map(([places, length]) => packRowOf(key, places, take(length))),
  }));
  return at === payload.byteLength ? streams : null;
}

function parseLine(text: string): z.infer<typeof line> | null {
  try {
    return line.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
