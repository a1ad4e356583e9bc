/**
 * Segments as files, named by the SHA-256 of their bytes. A cache: whoever deletes it loses nothing but time. Several processes
 * may share it: a file has its name only when it is whole, and one that is not what its name says is never given.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Hash } from '#core/log/envelope.ts';

export interface SegmentCache {
  /** Null: not here, or damaged. */
  readonly read: (hash: Hash) => Promise<Buffer | null>;
  /** Keeps a segment where the disk lets it; those not asked for longest make room. */
  readonly keep: (hash: Hash, bytes: Buffer) => Promise<void>;
}

interface CacheSettings {
  /** Made where it is not there. */
  readonly folder: string;
  readonly maxBytes: number;
  /** The disk began to refuse: segments are made anew each time. */
  readonly onCannotKeep: (error: unknown) => void;
}

const ENDING = '.gz';
const UNFINISHED = '.baru';
/** A process that was killed leaves such; one that still writes is done sooner.   Units  milliseconds. */
const UNFINISHED_MS = 3_600_000;
/** The folder is looked through again when so much was written since, as a part of its limit. */
const LOOK_AFTER = 0.05;
/** Down to there, so that not every segment makes room for itself. */
const LOW_MARK = 0.9;

export function createSegmentCache({ folder, maxBytes, onCannotKeep }: CacheSettings): SegmentCache {
  // Looked through with the first segment that is kept: others wrote before.
  let written = Number.POSITIVE_INFINITY;
  let isRefused = false;
  const pathOf = (hash: Hash): string => join(folder, hash.slice(0, 2), `${hash}${ENDING}`);

  const makeRoom = async (): Promise<void> => {
    const files = await filesIn(folder);
    let bytes = files.reduce((sum, { size }) => sum + size, 0);
    if (bytes <= maxBytes) return;
    for (const { path, size } of files.sort((a, b) => a.usedMs - b.usedMs)) {
      if (bytes <= maxBytes * LOW_MARK) return;
      await rm(path, { force: true });
      bytes -= size;
    }
  };

  return {
    read: async (hash) => {
      const path = pathOf(hash);
      const bytes = await readFile(path).catch(() => null);
      if (bytes === null) return null;
      if (createHash('sha256').update(bytes).digest('hex') !== (hash as string)) {
        await rm(path, { force: true }).catch(onCannotKeep);
        return null;
      }
      const now = new Date();
      // Whoever made room meanwhile did no harm: the bytes are here.
      await utimes(path, now, now).catch(() => {});
      return bytes;
    },
    keep: async (hash, bytes) => {
      const path = pathOf(hash);
      const fresh = `${path}.${randomUUID()}${UNFINISHED}`;
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await writeFile(fresh, bytes, { flag: 'wx', mode: 0o600 });
        await rename(fresh, path);
        isRefused = false;
        written += bytes.length;
        if (written <= maxBytes * LOOK_AFTER) return;
        written = 0;
        await makeRoom();
      } catch (error) {
        if (!isRefused) onCannotKeep(error);
        isRefused = true;
        await rm(fresh, { force: true }).catch(() => {});
      }
    },
  };
}

interface CachedFile {
  readonly path: string;
  readonly size: number;
  readonly usedMs: number;
}

/** Also takes away what a killed process left half written. */
async function filesIn(folder: string): Promise<CachedFile[]> {
  const files: CachedFile[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // Another process may have taken it away since.
    const found = await stat(path).catch(() => null);
    if (found === null) continue;
    if (!entry.name.endsWith(UNFINISHED)) files.push({ path, size: found.size, usedMs: found.mtimeMs });
    else if (Date.now() - found.mtimeMs > UNFINISHED_MS) await rm(path, { force: true });
  }
  return files;
}
