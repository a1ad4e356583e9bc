/** The attachments of one space by the SHA-256 of their content: sealed, streamed, each kept once. */
import type { Hash } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { storageFaultOf } from '../storage-fault.ts';
import type { AttachmentFolder } from './attachment-folder.ts';
import type { AttachmentKeys } from './attachment-keys.ts';
import type { PutRefusal, ReadRefusal } from './attachment-refusal.ts';
import { createFetchedPieces, type FetchedPieces } from './fetched-pieces.ts';
import { type OpenedAttachment, openAttachment, sourceOfFile } from './read-attachment.ts';
import { type WriteOptions, writeAttachment } from './write-attachment.ts';

export interface KeptAttachment {
  readonly sha256: Hash;
  /** Bytes. */
  readonly size: number;
}

export interface AttachmentStore {
  /**
   * Keeps what the stream brings, and uses its pieces up: their memory is given back. Content that is here already is
   * written anew, which mends a damaged one.
   */
  readonly put: (
    source: AsyncIterable<Uint8Array>,
    options?: WriteOptions,
  ) => Promise<Result<KeptAttachment, PutRefusal>>;
  readonly read: (sha256: Hash) => Promise<Result<OpenedAttachment, ReadRefusal>>;
  readonly has: (sha256: Hash) => Promise<boolean>;
  /** Of those that are still on their way. */
  readonly pieces: FetchedPieces;
  /** Takes away what no event names; answers false, and keeps it, where one does. */
  readonly delete: (sha256: Hash) => Promise<boolean>;
  /** Takes it away, and what of it is still on its way, although events name it: they are about to go too. */
  readonly destroy: (sha256: Hash) => Promise<void>;
}

interface StoreParts {
  readonly folder: AttachmentFolder;
  readonly keys: AttachmentKeys;
  /** Whether any event of the space names it. */
  readonly isNamed: (sha256: Hash) => Promise<boolean>;
}

export function createAttachmentStore({ folder, keys, isNamed }: StoreParts): AttachmentStore {
  return {
    put: async (source, options = {}) => {
      try {
        return await folder.write(async (file, keep) => {
          const written = await writeAttachment(file, keys, source, options);
          if (!written.ok) return written;
          const { sha256, size, fileName } = written.value;
          await keep(fileName);
          return ok({ sha256, size });
        });
      } catch (error) {
        return err({ kind: 'cannot-save', fault: storageFaultOf(error) });
      }
    },
    read: async (sha256) => {
      try {
        const file = await folder.file(await keys.fileNameOf(sha256));
        return file === null ? err({ kind: 'absent' }) : await openAttachment(sourceOfFile(file), keys, sha256);
      } catch (error) {
        return err({ kind: 'cannot-read', fault: storageFaultOf(error) });
      }
    },
    has: async (sha256) => (await folder.file(await keys.fileNameOf(sha256))) !== null,
    pieces: createFetchedPieces(folder, keys),
    delete: async (sha256) => {
      if (await isNamed(sha256)) return false;
      await folder.remove(await keys.fileNameOf(sha256));
      return true;
    },
    destroy: async (sha256) => {
      const name = await keys.fileNameOf(sha256);
      await folder.removePieces(name);
      await folder.remove(name);
    },
  };
}
