/** Opens a sealed file chunk by chunk; what does not hold is refused before its bytes are given. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Hash } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { openBytes } from '../keyring/sealed-bytes.ts';
import { storageFaultOf } from '../storage-fault.ts';
import type { AttachmentKeys } from './attachment-keys.ts';
import { AttachmentRefused, type ReadRefusal } from './attachment-refusal.ts';
import {
  CHUNK_BYTES,
  chunkCount,
  chunkPlace,
  END_BYTES,
  type End,
  endPlace,
  fileBytes,
  HEAD_BYTES,
  parseEnd,
  parseHead,
  SEAL_BYTES,
} from './file-format.ts';

export interface OpenedAttachment {
  /** Bytes. */
  readonly size: number;
  /** Chunk by chunk; throws `AttachmentRefused` where one does not hold. May be read once. */
  readonly chunks: AsyncGenerator<Uint8Array<ArrayBuffer>, undefined>;
  /** One chunk, counted from 0, without those before it; throws as `chunks` does. The hash of the whole is not looked at. */
  readonly chunk: (number: number) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Where sealed bytes are read from: a private file, or one beside a backup. */
export interface SealedSource {
  /** Bytes. */
  readonly size: number;
  readonly read: (from: number, to: number) => Promise<Uint8Array<ArrayBuffer>>;
}

export function sourceOfFile(file: Blob): SealedSource {
  return { size: file.size, read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()) };
}

/** Checks head and end; the chunks are checked as they are read, and all of them against the hash at the end. */
export async function openAttachment(
  file: SealedSource,
  keys: AttachmentKeys,
  wanted: Hash,
): Promise<Result<OpenedAttachment, ReadRefusal>> {
  try {
    if (file.size < fileBytes(0)) return err({ kind: 'damaged', chunk: null });
    const { mark, id } = parseHead(await file.read(0, HEAD_BYTES));
    if (mark !== keys.mark) return err({ kind: 'other-key' });
    const place = endPlace(await keys.fileNameOf(wanted));
    const sealedEnd = await file.read(file.size - END_BYTES, file.size);
    const opened = await openBytes(keys.content, place, sealedEnd);
    if (opened === null) return err({ kind: 'damaged', chunk: null });
    const end = parseEnd(opened);
    const fits = end.sha256 === wanted && end.id === id && file.size === fileBytes(end.size);
    if (!fits) return err({ kind: 'damaged', chunk: null });
    return ok({
      size: end.size,
      chunks: chunksOf(file, keys, end),
      chunk: (number) => chunkOf(file, keys, end, number),
    });
  } catch (error) {
    return err({ kind: 'cannot-read', fault: storageFaultOf(error) });
  }
}

async function* chunksOf(
  file: SealedSource,
  keys: AttachmentKeys,
  end: End,
): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  const hash = sha256.create();
  for (let number = 0; number < chunkCount(end.size); number += 1) {
    const bytes = await chunkOf(file, keys, end, number);
    hash.update(bytes);
    yield bytes;
  }
  if (bytesToHex(hash.digest()) !== (end.sha256 as string))
    throw new AttachmentRefused({ kind: 'damaged', chunk: null });
}

async function chunkOf(
  file: SealedSource,
  keys: AttachmentKeys,
  { id, size }: End,
  chunk: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const from = HEAD_BYTES + chunk * (CHUNK_BYTES + SEAL_BYTES);
  const isLast = chunk === chunkCount(size) - 1;
  const length = isLast ? size - chunk * CHUNK_BYTES : CHUNK_BYTES;
  const sealed = await file.read(from, from + length + SEAL_BYTES).catch((error: unknown) => {
    throw new AttachmentRefused({ kind: 'cannot-read', fault: storageFaultOf(error) });
  });
  const bytes = await openBytes(keys.content, chunkPlace(id, chunk, isLast), sealed);
  if (bytes === null) throw new AttachmentRefused({ kind: 'damaged', chunk });
  return bytes;
}
