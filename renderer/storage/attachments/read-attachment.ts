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
    return ok({ size: end.size, chunks: chunksOf(file, keys, end) });
  } catch (error) {
    return err({ kind: 'cannot-read', fault: storageFaultOf(error) });
  }
}

async function* chunksOf(
  file: SealedSource,
  keys: AttachmentKeys,
  { id, size, sha256: wanted }: { readonly id: string; readonly size: number; readonly sha256: Hash },
): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  const hash = sha256.create();
  const count = chunkCount(size);
  for (let chunk = 0; chunk < count; chunk += 1) {
    const from = HEAD_BYTES + chunk * (CHUNK_BYTES + SEAL_BYTES);
    const isLast = chunk === count - 1;
    const length = isLast ? size - chunk * CHUNK_BYTES : CHUNK_BYTES;
    const sealed = await file.read(from, from + length + SEAL_BYTES).catch((error: unknown) => {
      throw new AttachmentRefused({ kind: 'cannot-read', fault: storageFaultOf(error) });
    });
    const bytes = await openBytes(keys.content, chunkPlace(id, chunk, isLast), sealed);
    if (bytes === null) throw new AttachmentRefused({ kind: 'damaged', chunk });
    hash.update(bytes);
    yield bytes;
  }
  if (bytesToHex(hash.digest()) !== (wanted as string)) throw new AttachmentRefused({ kind: 'damaged', chunk: null });
}
