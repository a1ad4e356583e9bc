/**
 * One write as bytes: a line of JSON with what lies in the clear in the tables too (names that say nothing, numbers,
 * hashes), then the sealed parts end to end in the order that line names them.
 */
import { z } from 'zod';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import type { StreamHead } from '#core/log/head.ts';
import type { EventRow, HeadRow } from '../space-database.ts';
import type { StreamKey } from '../vault.ts';

/** The rows of one stream in one write. */
export interface StreamEntry {
  /** Where the stream stood before. */
  readonly expected: StreamHead;
  readonly tip: HeadRow;
  readonly events: readonly EventRow[];
}

const LINE_END = 10;
const bytes = z.int().nonnegative();
const head: z.ZodType<StreamHead> = z.record(
  z.string().transform((dev) => dev as DeviceId),
  z.strictObject({ n: z.int().positive(), hash: z.string().transform((hash) => hash as Hash) }),
);
const line = z.strictObject({
  v: z.literal(1),
  streams: z.array(
    z.strictObject({
      key: z.string().transform((key) => key as StreamKey),
      expected: head,
      head,
      tip: bytes,
      events: z.array(z.tuple([z.string().transform((dev) => dev as DeviceId), z.int().positive(), bytes])),
    }),
  ),
});

export function encodeEntry(streams: readonly StreamEntry[]): Uint8Array<ArrayBuffer> {
  const described: z.input<typeof line> = {
    v: 1,
    streams: streams.map(({ expected, tip, events }) => ({
      key: tip.key,
      expected,
      head: tip.head,
      tip: tip.sealed.byteLength,
      events: events.map(({ dev, n, sealed }) => [dev, n, sealed.byteLength]),
    })),
  };
  const text = new TextEncoder().encode(`${JSON.stringify(described)}\n`);
  const parts = [text, ...streams.flatMap(({ tip, events }) => [tip.sealed, ...events.map(({ sealed }) => sealed)])];
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
  const streams = parsed.streams.map(({ key, expected, head, tip, events }) => ({
    expected,
    tip: { key, head, sealed: take(tip) },
    events: events.map(([dev, n, length]) => ({ key, dev, n, sealed: take(length) })),
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
