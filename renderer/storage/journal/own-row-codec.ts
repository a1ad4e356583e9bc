/**
 * A row only its person can open, as bytes: a line of JSON with the names that say nothing, then what is sealed, end to end.
 * A sheet is written as before there were findings beside it, so that what older builds wrote and read stays.
 */
import { z } from 'zod';
import type { SealedBytes } from '../keyring/sealed-bytes.ts';
import type { DraftRow, FindingRow } from '../space-database.ts';
import type { StreamKey } from '../vault.ts';

export type OwnRow =
  | {
      readonly table: 'drafts';
      readonly key: StreamKey;
      /** Null = thrown away. */
      readonly row: DraftRow | null;
    }
  | { readonly table: 'findings'; readonly key: StreamKey; readonly row: FindingRow };

const LINE_END = 10;
const key = z.string().transform((text) => text as StreamKey);
const sheetLine = z.strictObject({ v: z.literal(1), key, removed: z.boolean() });
/** `sizes`: of what is sealed and of each state that stands apart. */
const findingLine = z.strictObject({
  v: z.literal(2),
  key,
  owner: key,
  sizes: z.tuple([z.int().nonnegative()]).rest(z.int().nonnegative()),
});
const line = z.discriminatedUnion('v', [sheetLine, findingLine]);

export function encodeOwnRow(entry: OwnRow): Uint8Array<ArrayBuffer> {
  if (entry.table === 'drafts') {
    const { row } = entry;
    return encode({ v: 1, key: entry.key, removed: row === null }, row === null ? [] : [row.sealed]);
  }
  const { owner, sealed, apart = [] } = entry.row;
  const [first, ...others] = [sealed.byteLength, ...apart.map(({ byteLength }) => byteLength)];
  return encode({ v: 2, key: entry.key, owner, sizes: [first ?? 0, ...others] }, [sealed, ...apart]);
}

/** Null for what this build did not write: the check sum was right, so a newer one did. */
export function decodeOwnRow(payload: Uint8Array): OwnRow | null {
  const end = payload.indexOf(LINE_END);
  const parsed = end < 0 ? null : parseLine(new TextDecoder().decode(payload.subarray(0, end)));
  if (parsed === null) return null;
  const content = new Uint8Array(payload.subarray(end + 1));
  if (parsed.v === 1) {
    const row = parsed.removed ? null : { key: parsed.key, sealed: content };
    return { table: 'drafts', key: parsed.key, row };
  }
  const { owner, sizes } = parsed;
  const [sealed, ...apart] = piecesOf(content, sizes);
  if (sealed === undefined || sizes.reduce((sum, size) => sum + size, 0) !== content.byteLength) return null;
  const row: FindingRow = { key: parsed.key, owner, sealed, ...(apart.length === 0 ? {} : { apart }) };
  return { table: 'findings', key: parsed.key, row };
}

function piecesOf(content: SealedBytes, sizes: readonly number[]): readonly SealedBytes[] {
  let at = 0;
  return sizes.map((size) => content.slice(at, (at += size)));
}

function encode(described: z.input<typeof line>, sealed: readonly SealedBytes[]): Uint8Array<ArrayBuffer> {
  const parts = [new TextEncoder().encode(`${JSON.stringify(described)}\n`), ...sealed];
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

function parseLine(text: string): z.infer<typeof line> | null {
  try {
    return line.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
