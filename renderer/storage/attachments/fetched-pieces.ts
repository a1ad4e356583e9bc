/**
 * What came so far of attachments that are still on their way, so that a fetch goes on where it stopped when the app ends. Each
 * piece is a sealed file of its own, bound to its attachment and to the place in it where it begins.
 */
import type { Hash } from '#core/log/envelope.ts';
import { openBytes, sealBytes } from '../keyring/sealed-bytes.ts';
import type { AttachmentFolder } from './attachment-folder.ts';
import type { AttachmentKeys } from './attachment-keys.ts';

export interface FetchedPieces {
  /** The piece that begins there; null where none does, or it does not open. */
  readonly read: (sha256: Hash, at: number) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Throws where the disk refuses. */
  readonly keep: (sha256: Hash, at: number, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** All of an attachment: it is whole, or was something else. */
  readonly drop: (sha256: Hash) => Promise<void>;
}

export function createFetchedPieces(folder: AttachmentFolder, keys: AttachmentKeys): FetchedPieces {
  return {
    read: async (sha256, at) => {
      const name = await keys.fileNameOf(sha256);
      const file = await folder.file(folder.pieceName(name, at));
      // Empty: the app ended before any of it was written.
      return file === null || file.size === 0
        ? null
        : openBytes(keys.content, placeOf(name, at), new Uint8Array(await file.arrayBuffer()));
    },
    keep: async (sha256, at, bytes) => {
      const name = await keys.fileNameOf(sha256);
      await folder.writePiece(folder.pieceName(name, at), await sealBytes(keys.content, placeOf(name, at), bytes));
    },
    drop: async (sha256) => folder.removePieces(await keys.fileNameOf(sha256)),
  };
}

function placeOf(name: string, at: number): string {
  return `attachment-piece/${name}/${at}`;
}
