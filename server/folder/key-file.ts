/** The file of the server's key: made once, whole, readable by its owner only. */
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { err, ok, type Result } from '#core/shared/result.ts';
import { generateServerKey, readServerKey, type ServerKey } from '#server/key/server-key.ts';

/** `key-open`: others of this machine may read it. `no-key`: the file is there and holds none. */
export interface KeyFault {
  readonly kind: 'key-open' | 'no-key';
  readonly path: string;
}

const OTHERS = 0o077;

/** Reads the key at a path, or makes one where there is none. */
export function openKeyFile(path: string): Result<ServerKey, KeyFault> {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  if (mode === undefined) makeKeyFile(path);
  // Windows has no such bits: access follows from the folder there.
  else if (process.platform !== 'win32' && (mode & OTHERS) !== 0) return err({ kind: 'key-open', path });
  const key = readServerKey(readFileSync(path, 'utf8'));
  return key === null ? err({ kind: 'no-key', path }) : ok(key);
}

/** Written under another name first: a key that was cut short would be the end of the server. */
function makeKeyFile(path: string): void {
  const fresh = `${path}.${process.pid}.baru`;
  const file = openSync(fresh, 'wx', 0o600);
  try {
    writeSync(file, generateServerKey());
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(fresh, path);
    syncFolder(dirname(path));
  } catch (error) {
    // Another process made it meanwhile: that one is the key.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(fresh);
  }
}

/** A new name is on disk when its folder is. */
export function syncFolder(folder: string): void {
  // Windows cannot open a folder, and needs not: NTFS journals its names.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
