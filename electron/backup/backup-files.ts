/**
 * Attachments beside the backups: each a sealed file under its opaque name, written once for all backups of the folder. The
 * main process can open none of them.
 */
import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupFile } from '#core/contract/backup.ts';
import { PIECE_MAX_BYTES } from '#core/contract/desktop.ts';
import { syncFolder } from '#electron/files/sync-folder.ts';
import { backupFault, BackupRefused } from './backup-fault.ts';

/** Beside the backups themselves. */
const FOLDER = 'lampiran';
const ENDING = '.lampiran';
const DRAFT = '.tmp';

export interface FilePiece {
  readonly name: string;
  /** Where in the file the piece begins; 0 begins the file. */
  readonly at: number;
  readonly piece: Uint8Array;
  readonly isLast: boolean;
}

export interface BackupFiles {
  /** Those that are whole in a folder of backups. */
  list(folder: string): Promise<readonly BackupFile[]>;
  /** With the last piece the file is forced to the disk, read back, and takes the place of one of its name. */
  write(folder: string, piece: FilePiece): Promise<void>;
  read(
    folder: string,
    from: { readonly name: string; readonly at: number; readonly bytes: number },
  ): Promise<Uint8Array<ArrayBuffer>>;
}

interface Draft {
  readonly path: string;
  readonly file: FileHandle;
  readonly hash: Hash;
  bytes: number;
}

export function createBackupFiles(): BackupFiles {
  const drafts = new Map<string, Draft>();
  return {
    list: async (folder) => {
      // Throws where the folder itself is gone: that is not the same as one without attachments.
      await stat(folder);
      const inside = join(folder, FOLDER);
      const names = await readdir(inside).catch((cause: unknown) => absentIsEmpty(cause));
      const whole = names.filter((name) => name.endsWith(ENDING));
      return Promise.all(
        whole.map(async (name) => ({
          name: name.slice(0, -ENDING.length),
          bytes: (await stat(join(inside, name))).size,
        })),
      );
    },
    write: async (folder, { name, at, piece, isLast }) => {
      const path = pathOf(folder, name);
      const draft = at === 0 ? await begin(folder, path) : drafts.get(path);
      if (draft === undefined || draft.bytes !== at)
        throw new BackupRefused(backupFault('other', 'piece-out-of-order'));
      try {
        await draft.file.writeFile(piece);
        draft.hash.update(piece);
        draft.bytes += piece.byteLength;
        if (isLast) await finish(draft, path, folder);
      } catch (cause) {
        await drop(path);
        throw cause;
      }
    },
    read: async (folder, { name, at, bytes }) => {
      const file = await open(pathOf(folder, name), 'r');
      try {
        const piece = new Uint8Array(Math.min(bytes, PIECE_MAX_BYTES));
        const { bytesRead } = await file.read(piece, 0, piece.length, at);
        return piece.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
  };

  async function begin(folder: string, path: string): Promise<Draft> {
    await drop(path);
    // The folder of the backups must be there: a stick that is not plugged in must not become a folder of its name.
    await stat(folder);
    await mkdir(join(folder, FOLDER), { recursive: true });
    const draft: Draft = {
      path: `${path}${DRAFT}`,
      file: await open(`${path}${DRAFT}`, 'w'),
      hash: createHash('sha256'),
      bytes: 0,
    };
    drafts.set(path, draft);
    return draft;
  }

  async function finish({ path: draftPath, file, hash }: Draft, path: string, folder: string): Promise<void> {
    await file.sync();
    await file.close();
    const written = hash.digest('hex');
    if ((await hashOf(draftPath)) !== written) throw new BackupRefused(backupFault('damaged', 'read-back'));
    await rename(draftPath, path);
    drafts.delete(path);
    await syncFolder(join(folder, FOLDER));
  }

  async function drop(path: string): Promise<void> {
    const draft = drafts.get(path);
    drafts.delete(path);
    if (draft === undefined) return;
    await draft.file.close().catch(() => undefined);
    await rm(draft.path, { force: true });
  }
}

/** `name` was checked at the door to be hexadecimal digits only. */
function pathOf(folder: string, name: string): string {
  return join(folder, FOLDER, `${name}${ENDING}`);
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(path, 'r');
  try {
    for await (const chunk of file.createReadStream({ autoClose: false })) hash.update(chunk);
    return hash.digest('hex');
  } finally {
    await file.close();
  }
}

function absentIsEmpty(cause: unknown): readonly string[] {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
  throw cause;
}
