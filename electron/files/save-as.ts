import type { WebContents } from 'electron';
import type { SaveFileType } from '#core/contract/desktop.ts';
import { ok, type Result } from '#core/shared/result.ts';
import type { FileDialogs } from './file-dialogs.ts';
import type { WriteFault } from './file-draft.ts';
import { writeWholeFile } from './write-whole-file.ts';

export type SaveOutcome = { readonly outcome: 'saved'; readonly path: string } | { readonly outcome: 'cancelled' };

/** Asks where, writes there, and remembers the path. */
export type SaveAs = (
  page: WebContents,
  file: { readonly type: SaveFileType; readonly suggestedName: string; readonly content: string | Uint8Array },
) => Promise<Result<SaveOutcome, WriteFault>>;

export function createSaveAs(dialogs: FileDialogs, savedPaths: Set<string>): SaveAs {
  return async (page, { type, suggestedName, content }) => {
    const place = await dialogs.askWhereToSave(page, { type, suggestedName });
    if (place === null) return ok({ outcome: 'cancelled' });
    const written = await writeWholeFile(place.path, content, place);
    if (!written.ok) return written;
    savedPaths.add(place.path);
    return ok({ outcome: 'saved', path: place.path });
  };
}
