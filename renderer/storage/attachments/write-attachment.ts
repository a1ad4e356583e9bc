/** Seals a stream into a file chunk by chunk and hashes it on the way. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Hash } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { sealBytes } from '../keyring/sealed-bytes.ts';
import { storageFaultOf } from '../storage-fault.ts';
import type { AttachmentKeys } from './attachment-keys.ts';
import type { PutRefusal } from './attachment-refusal.ts';
import { type EvenChunk, evenChunks } from './even-chunks.ts';
import { CHUNK_BYTES, chunkPlace, endBytes, endPlace, headBytes } from './file-format.ts';

export interface WriteOptions {
  /** Refuses any other content. */
  readonly wanted?: Hash;
  /** Bytes of the content that are written so far. */
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

export interface WrittenAttachment {
  readonly sha256: Hash;
  readonly size: number;
  /** What the file must be called to open. */
  readonly fileName: string;
}

/** Writes all of it or, where it is refused, leaves the file as it was. */
export async function writeAttachment(
  file: FileSystemFileHandle,
  keys: AttachmentKeys,
  source: AsyncIterable<Uint8Array>,
  { wanted, onProgress, signal }: WriteOptions,
): Promise<Result<WrittenAttachment, PutRefusal>> {
  const id = bytesToHex(crypto.getRandomValues(new Uint8Array(16)));
  const hash = sha256.create();
  const chunks = evenChunks(source, CHUNK_BYTES);
  let size = 0;
  let writable: FileSystemWritableFileStream | null = null;
  try {
    writable = await file.createWritable();
    await writable.write(headBytes({ mark: keys.mark, id }));
    for (let number = 0; ; number += 1) {
      const next = await nextOf(chunks);
      if (!next.ok) return next;
      if (signal?.aborted) return err({ kind: 'cancelled' });
      const { bytes, isLast } = next.value;
      const sealing = sealBytes(keys.content, chunkPlace(id, number, isLast), bytes);
      // Beside the sealing, which the browser does on another thread.
      hash.update(bytes);
      size += bytes.length;
      const sealed = await sealing;
      await writable.write(sealed);
      // Given back at once, not when the collector comes by.
      sealed.buffer.transfer(0);
      onProgress?.(size);
      if (isLast) break;
    }
    const digest = bytesToHex(hash.digest()) as Hash;
    if (wanted !== undefined && digest !== wanted) return err({ kind: 'other-content' });
    const fileName = await keys.fileNameOf(digest);
    await writable.write(await sealBytes(keys.content, endPlace(fileName), endBytes({ sha256: digest, size, id })));
    await writable.close();
    writable = null;
    return ok({ sha256: digest, size, fileName });
  } catch (error) {
    return err({ kind: 'cannot-save', fault: storageFaultOf(error) });
  } finally {
    // Nobody waits for a source or a file that is given up; both end by themselves.
    await chunks.return(undefined).catch(() => undefined);
    await writable?.abort().catch(() => undefined);
  }
}

async function nextOf(chunks: AsyncGenerator<EvenChunk, undefined>): Promise<Result<EvenChunk, PutRefusal>> {
  try {
    const { value } = await chunks.next();
    return value === undefined ? err({ kind: 'source-unreadable', detail: 'ended' }) : ok(value);
  } catch (error) {
    return err({ kind: 'source-unreadable', detail: error instanceof Error ? error.name : String(error) });
  }
}
