/** One sheet as bytes: a line of JSON with the name that says nothing, then the row as it is sealed. */
import { z } from 'zod';
import type { DraftRow } from '../space-database.ts';
import type { StreamKey } from '../vault.ts';

export interface SheetEntry {
  readonly key: StreamKey;
  /** Null = thrown away. */
  readonly sealed: DraftRow['sealed'] | null;
}

const LINE_END = 10;
const line = z.strictObject({
  v: z.literal(1),
  key: z.string().transform((key) => key as StreamKey),
  removed: z.boolean(),
});

export function encodeSheet({ key, sealed }: SheetEntry): Uint8Array<ArrayBuffer> {
  const described: z.input<typeof line> = { v: 1, key, removed: sealed === null };
  const text = new TextEncoder().encode(`${JSON.stringify(described)}\n`);
  const whole = new Uint8Array(text.byteLength + (sealed?.byteLength ?? 0));
  whole.set(text);
  if (sealed !== null) whole.set(sealed, text.byteLength);
  return whole;
}

/** Null for what this build did not write: the check sum was right, so a newer one did. */
export function decodeSheet(payload: Uint8Array): SheetEntry | null {
  const end = payload.indexOf(LINE_END);
  const parsed = end < 0 ? null : parseLine(new TextDecoder().decode(payload.subarray(0, end)));
  if (parsed === null) return null;
  return { key: parsed.key, sealed: parsed.removed ? null : new Uint8Array(payload.subarray(end + 1)) };
}

function parseLine(text: string): z.infer<typeof line> | null {
  try {
    return line.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
