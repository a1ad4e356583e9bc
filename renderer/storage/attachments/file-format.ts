/**
 * A sealed attachment as a file:
 *
 *   head   mark of the key (8 bytes) ‖ id of the file (16 random bytes)
 *   chunks nonce ‖ AES-GCM of 1 MB ‖ tag, the last one shorter; bound to the id, its number, and whether it is the last
 *   end    sealed: SHA-256 (32 bytes) ‖ size (8 bytes) ‖ id of the file; bound to the name of the file
 *
 * The hash is known only when all is written, so the end binds it: through the id to the chunks, through the name to the
 * place where it is looked for. Chunks that were swapped, repeated, dropped or taken from another file do not open.
 */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { Hash } from '#core/log/envelope.ts';

export const CHUNK_BYTES = 1_048_576;
/** Nonce and tag. */
export const SEAL_BYTES = 28;
export const HEAD_BYTES = 24;
export const END_BYTES = 56 + SEAL_BYTES;

export interface Head {
  readonly mark: string;
  /** 32 hex digits. */
  readonly id: string;
}

export interface End {
  readonly sha256: Hash;
  /** Of the content, bytes. */
  readonly size: number;
  readonly id: string;
}

export function headBytes({ mark, id }: Head): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hexToBytes(mark + id));
}

export function parseHead(bytes: Uint8Array): Head {
  return { mark: bytesToHex(bytes.subarray(0, 8)), id: bytesToHex(bytes.subarray(8, HEAD_BYTES)) };
}

export function endBytes({ sha256, size, id }: End): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(END_BYTES - SEAL_BYTES);
  bytes.set(hexToBytes(sha256));
  new DataView(bytes.buffer).setBigUint64(32, BigInt(size));
  bytes.set(hexToBytes(id), 40);
  return bytes;
}

export function parseEnd(bytes: Uint8Array<ArrayBuffer>): End {
  const size = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(32));
  return { sha256: bytesToHex(bytes.subarray(0, 32)) as Hash, size, id: bytesToHex(bytes.subarray(40)) };
}

export function chunkPlace(id: string, chunk: number, isLast: boolean): string {
  return `attachment/${id}/${chunk}/${isLast ? 'last' : 'more'}`;
}

export function endPlace(fileName: string): string {
  return `attachment-end/${fileName}`;
}

/** An empty attachment has one chunk too, with nothing in it. */
export function chunkCount(size: number): number {
  return Math.max(1, Math.ceil(size / CHUNK_BYTES));
}

export function fileBytes(size: number): number {
  return HEAD_BYTES + size + chunkCount(size) * SEAL_BYTES + END_BYTES;
}
