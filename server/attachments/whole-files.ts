/** The files of the office that are whole: each under its hash, and its hash proved before it got that name. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Hash } from '#core/log/envelope.ts';
import { syncFolder } from '#server/folder/key-file.ts';

export interface WholeFiles {
  readonly root: string;
  /** Beneath the root. */
  readonly pathOf: (sha256: Hash) => string;
  readonly has: (sha256: Hash) => Promise<boolean>;
  /** Takes a file in, on disk when it is answered; false where its content is another. The same content may come again. */
  readonly take: (path: string, sha256: Hash) => Promise<boolean>;
  /** Of the disk. */
  readonly freeBytes: () => Promise<number>;
}

/** Where files lie in the data folder of a server. */
export function filesFolderIn(dataFolder: string): string {
  return join(dataFolder, 'lampiran');
}

export async function openWholeFiles(root: string): Promise<WholeFiles> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  const pathOf = (sha256: Hash): string => join(sha256.slice(0, 2), sha256);
  return {
    root,
    pathOf,
    has: (sha256) => isFile(join(root, pathOf(sha256))),
    take: async (path, sha256) => {
      if ((await hashOf(path)) !== (sha256 as string)) return false;
      const handle = await open(path, 'r+');
      await handle.sync();
      await handle.close();
      const whole = join(root, pathOf(sha256));
      await mkdir(dirname(whole), { recursive: true, mode: 0o700 });
      await rename(path, whole);
      syncFolder(dirname(whole));
      syncFolder(root);
      return true;
    },
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(root);
      return bavail * bsize;
    },
  };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1_048_576 })) hash.update(piece);
  return hash.digest('hex');
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
