import type { Result } from '#core/shared/result.ts';
import { openFileDraft, type WriteFault } from './file-draft.ts';

/**
 * Writes beside the target and moves into place: what was there before stays whole until the new file is on the disk.
 * With `replace: false` a file already there is a refusal.
 */
export async function writeWholeFile(
  path: string,
  content: string | Uint8Array,
  { replace }: { readonly replace: boolean },
): Promise<Result<null, WriteFault>> {
  const draft = await openFileDraft(path);
  if (!draft.ok) return draft;
  try {
    const written = await draft.value.write(content);
    return written.ok ? await draft.value.finish({ replace }) : written;
  } finally {
    await draft.value.drop();
  }
}
