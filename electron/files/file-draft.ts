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

/** A file on its way to its place: what was there before stays whole until this one is whole on the disk. */
export interface FileDraft {
  readonly write: (content: string | Uint8Array) => Promise<Result<null, WriteFault>>;
  /** Forces it to the disk and moves it into place; without `replace` a file already there is a refusal. */
  readonly finish: (options: { readonly replace: boolean }) => Promise<Result<null, WriteFault>>;
  /** Takes away what is not in its place. */
  readonly drop: () => Promise<void>;
}

/** Begins one beside the target. */
export async function openFileDraft(path: string): Promise<Result<FileDraft, WriteFault>> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(draft, 'w');
    let isOpen = true;
    const close = async () => {
      if (!isOpen) return;
      isOpen = false;
      await file.close();
    };
    return ok({
      write: (content) => refusing(path, () => file.writeFile(content)),
      finish: ({ replace }) =>
        refusing(path, async () => {
          await file.sync();
          await close();
          if (replace) await rename(draft, path);
          else await copyFile(draft, path, constants.COPYFILE_EXCL);
        }),
      drop: async () => {
        await close();
        await rm(draft, { force: true });
      },
    });
  } catch (cause) {
    return err(writeFault(path, cause));
  }
}

async function refusing(path: string, work: () => Promise<unknown>): Promise<Result<null, WriteFault>> {
  try {
    await work();
    return ok(null);
  } catch (cause) {
    return err(writeFault(path, cause));
  }
}

function writeFault(path: string, cause: unknown): WriteFault {
  const code = codeOf(cause);
  return { kind: 'write-failed', path, reason: REASONS[code] ?? 'other', code };
}
