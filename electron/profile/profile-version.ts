/**
 * Which program last worked on a profile. An older one, or one on an older Electron, must not open it: Chromium deletes the
 * databases of a newer Chromium, and our tables would be read by code that does not know them.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { LOCAL_TABLES_VERSION } from '#core/contract/version.ts';
import type { WriteFault } from '#electron/files/file-draft.ts';
import { writeWholeFile } from '#electron/files/write-whole-file.ts';
import type { Result } from '#core/shared/result.ts';

const version = z.string().regex(/^\d+(\.\d+)*/);
const profileVersion = z.object({ app: version, electron: version, tables: z.int() });

export type ProfileVersion = z.infer<typeof profileVersion>;

export function runningVersion(app: string, electron: string): ProfileVersion {
  return { app, electron, tables: LOCAL_TABLES_VERSION };
}

/** The version of the profile where that is newer than what runs; null where the profile may be opened. */
export function newerProfile(file: string, running: ProfileVersion): ProfileVersion | null {
  const found = readProfileVersion(file);
  if (found === null) return null;
  const isNewer =
    isOlder(running.app, found.app) || isOlder(running.electron, found.electron) || running.tables < found.tables;
  return isNewer ? found : null;
}

export function rememberVersion(file: string, running: ProfileVersion): Promise<Result<null, WriteFault>> {
  return writeWholeFile(file, JSON.stringify(running), { replace: true });
}

/** Null at the first start, and for half a file, which is never of a newer program: it is written whole. */
function readProfileVersion(file: string): ProfileVersion | null {
  try {
    return profileVersion.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

function isOlder(a: string, b: string): boolean {
  const [as, bs] = [partsOf(a), partsOf(b)];
  for (let at = 0; at < Math.max(as.length, bs.length); at += 1) {
    const [x = 0, y = 0] = [as[at], bs[at]];
    if (x !== y) return x < y;
  }
  return false;
}

/** Numbers in front; what follows a hyphen names a trial of the same version. */
function partsOf(text: string): readonly number[] {
  return (text.split('-')[0] ?? '').split('.').map(Number);
}
