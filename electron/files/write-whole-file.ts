import { constants } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { err, ok, type Result } from '#core/shared/result.ts';
import { codeOf } from './error-code.ts';

export interface WriteFault {
  readonly kind: 'write-failed';
  readonly path: string;
  readonly reason: 'disk-full' | 'not-allowed' | 'in-use' | 'exists' | 'other';
  readonly code: string;
}

const REASONS: Readonly<Record<string, WriteFault['reason']>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'not-allowed',
  EBUSY: 'in-use',
  EEXIST: 'exists',
};

/**
 * Writes beside the target and moves into place: what was there before stays whole until the new file is on the disk.
 * With `replace: false` a file already there is a refusal.
 */
export async function writeWholeFile(
  path: string,
  content: string | Uint8Array,
  { replace }: { readonly replace: boolean },
): Promise<Result<null, WriteFault>> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(draft, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (replace) await rename(draft, path);
    else await copyFile(draft, path, constants.COPYFILE_EXCL);
    return ok(null);
  } catch (cause) {
    const code = codeOf(cause);
    return err({ kind: 'write-failed', path, reason: REASONS[code] ?? 'other', code });
  } finally {
    await rm(draft, { force: true });
  }
}
