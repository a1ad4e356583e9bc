/**
 * One process at a time in a data folder: a second one that opens the same PGlite destroys it. The lock is the operating system's,
 * held on a file through SQLite: it ends with its process, however that ends, so that there is no stale lock to judge.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { err, ok, type Result } from '#core/shared/result.ts';

export interface FolderLock {
  readonly release: () => void;
}

/** Somebody holds the folder; null where it did not say who yet. */
export interface FolderHeld {
  readonly kind: 'folder-held';
  readonly pid: number | null;
}

/** SQLite's word for a lock that another holds (SQLITE_BUSY). */
const BUSY = 5;

/** Takes a folder that is there.   Fails  throws where the folder cannot be written. */
export function lockFolder(folder: string): Result<FolderLock, FolderHeld> {
  const holder = join(folder, 'pemegang');
  const lock = new DatabaseSync(join(folder, 'kunci-folder'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (isBusy(error)) return err({ kind: 'folder-held', pid: pidIn(holder) });
    throw error;
  }
  writeFileSync(holder, `${process.pid}\n`);
  return ok({
    release: () => {
      rmSync(holder, { force: true });
      lock.close();
    },
  });
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === BUSY;
}

function pidIn(path: string): number | null {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return Number.isSafeInteger(pid) && pid > 0 ? pid : null;
  } catch {
    // Only for the message: the lock itself says that it is held.
    return null;
  }
}
