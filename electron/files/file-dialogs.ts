import { basename, dirname, join } from 'node:path';
import { type App, BrowserWindow, dialog, type WebContents } from 'electron';
import { type DesktopRequest, OPEN_PURPOSES, type SaveFileType, saveEndings } from '#core/contract/desktop.ts';
import { BACKUP_ENDING } from '#electron/backup/backup-name.ts';
import { words } from '#electron/words.ts';
import { fileNameFor, hasEnding } from './file-name.ts';

/** Asks a person for places on the disk; starts where they last were. */
export interface FileDialogs {
  askWhereToSave(
    page: WebContents,
    wanted: { readonly type: SaveFileType; readonly suggestedName: string },
  ): Promise<SavePlace | null>;
  /** Paths of files, or of the one folder; null when cancelled. */
  askWhatToOpen(page: WebContents, wanted: DesktopRequest<'openFiles'>): Promise<readonly string[] | null>;
  /** A folder to put backups into. */
  askForBackupFolder(page: WebContents): Promise<string | null>;
  /** One backup. */
  askForBackup(page: WebContents): Promise<string | null>;
}

export interface SavePlace {
  readonly path: string;
  /** Whether the person has agreed to lose what is there. */
  readonly replace: boolean;
}

export function createFileDialogs(app: App): FileDialogs {
  let folder = app.getPath('documents');
  return {
    async askWhereToSave(page, { type, suggestedName }) {
      const extensions = saveEndings(type, suggestedName);
      const answer = await dialog.showSaveDialog(windowOf(page), {
        title: words.saveTitle,
        defaultPath: join(folder, fileNameFor(suggestedName, extensions[0])),
        filters: [{ name: words.fileTypes[type], extensions: [...extensions] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (answer.canceled || answer.filePath === '') return null;
      folder = dirname(answer.filePath);
      if (hasEnding(basename(answer.filePath), extensions)) return { path: answer.filePath, replace: true };
      // Linux adds no ending by itself, so nobody was asked about the name that results.
      return { path: `${answer.filePath}.${extensions[0]}`, replace: false };
    },
    async askWhatToOpen(page, { purpose, pick }) {
      const answer = await dialog.showOpenDialog(windowOf(page), {
        title: words.openTitles[purpose],
        defaultPath: folder,
        filters:
          pick === 'folder'
            ? []
            : [{ name: words.purposes[purpose], extensions: [...OPEN_PURPOSES[purpose].extensions] }],
        properties: [
          pick === 'folder' ? 'openDirectory' : 'openFile',
          ...(pick === 'files' ? (['multiSelections'] as const) : []),
        ],
      });
      const [first] = answer.filePaths;
      if (answer.canceled || first === undefined) return null;
      folder = pick === 'folder' ? first : dirname(first);
      return answer.filePaths;
    },
    async askForBackupFolder(page) {
      const { canceled, filePaths } = await dialog.showOpenDialog(windowOf(page), {
        title: words.backup.folderTitle,
        properties: ['openDirectory', 'createDirectory'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async askForBackup(page) {
      const { canceled, filePaths } = await dialog.showOpenDialog(windowOf(page), {
        title: words.backup.fileTitle,
        filters: [{ name: words.backup.fileType, extensions: [BACKUP_ENDING] }],
        properties: ['openFile'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
  };
}

/** The window a dialog belongs to; a page that asks always has one. */
function windowOf(page: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(page);
  if (window === null) throw new Error('Bug: a page without a window asked for a file dialog');
  return window;
}
