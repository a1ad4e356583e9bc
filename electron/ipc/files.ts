import { basename } from 'node:path';
import type { OpenedFile, OpenPurpose } from '#core/contract/desktop.ts';
import { ok, type Result } from '#core/shared/result.ts';
import { codeOf } from '#electron/files/error-code.ts';
import type { FileDialogs } from '#electron/files/file-dialogs.ts';
import { filesInFolder, readOpenedFiles, type TooManyFiles } from '#electron/files/read-opened-files.ts';
import type { PiecewiseSave } from '#electron/files/piecewise-save.ts';
import type { SaveAs } from '#electron/files/save-as.ts';
import type { Handle } from './handle.ts';

export function handleFiles(
  handle: Handle,
  {
    dialogs,
    saveAs,
    piecewiseSave,
  }: { readonly dialogs: FileDialogs; readonly saveAs: SaveAs; readonly piecewiseSave: PiecewiseSave },
): void {
  handle('saveFile', (file, page) => saveAs(page, file));
  handle('beginSave', (file, page) => piecewiseSave.begin(page, file));
  handle('writeSave', ({ id, piece }) => piecewiseSave.write(id, piece));
  handle('finishSave', ({ id }) => piecewiseSave.finish(id));
  handle('dropSave', async ({ id }) => {
    await piecewiseSave.drop(id);
    return ok({});
  });
  handle('openFiles', async (wanted, page) => {
    const paths = await dialogs.askWhatToOpen(page, wanted);
    if (paths === null) return ok({ outcome: 'cancelled' });
    const files =
      wanted.pick === 'folder'
        ? await openFolder(paths[0] ?? '', wanted.purpose)
        : await readOpenedFiles(paths, wanted.purpose);
    return files.ok ? ok({ outcome: 'opened', files: files.value }) : files;
  });
}

async function openFolder(folder: string, purpose: OpenPurpose): Promise<Result<OpenedFile[], TooManyFiles>> {
  let paths: readonly string[];
  try {
    paths = await filesInFolder(folder, purpose);
  } catch (cause) {
    // Reported like a file that cannot be read, under the folder's name.
    return ok([{ name: basename(folder), sizeBytes: 0, content: { kind: 'unreadable', code: codeOf(cause) } }]);
  }
  return readOpenedFiles(paths, purpose);
}
