// The `Desktop` of a plain browser window. What a browser cannot do is answered with `unavailable`, never imitated.

import {
  type Desktop,
  type DesktopRequest,
  type DesktopResponse,
  OPEN_PURPOSES,
  type SaveFileType,
  saveEndings,
} from '#core/contract/desktop.ts';
import { err, ok } from '#core/shared/result.ts';
import { pickFiles, readOpenedFiles } from './opened-files.ts';

const MEDIA_TYPES: Readonly<Record<SaveFileType, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  html: 'text/html',
  text: 'text/plain',
  pdf: 'application/pdf',
  archive: 'application/gzip',
  exchange: 'application/octet-stream',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  attachment: 'application/octet-stream',
  zip: 'application/zip',
};

export function createBrowserDesktop(appVersion: string): Desktop {
  const saves = createPiecewiseDownloads();
  return {
    aboutApp: async () => ok({ name: 'Meja Pokja', version: appVersion, shell: 'browser', platform: 'browser' }),
    printDocument,
    // A browser makes a PDF only through its own print dialog, where the person picks the place.
    renderPdf: async () => err({ kind: 'unavailable' }),
    savePdf: async () => err({ kind: 'unavailable' }),
    // A page is told of no printer; its dialog knows them.
    listPrinters: async () => err({ kind: 'unavailable' }),
    saveFile: async (request) => download(request),
    ...saves,
    openFiles,
    showInFolder: async () => err({ kind: 'unavailable' }),
    writeLog: async ({ level, event, detail }) => {
      const write = { error: console.error, warning: console.warn, info: console.info }[level];
      write(event, detail);
      return ok({});
    },
    // A page has no files of its own: IndexedDB is all there is.
    journalHead: async () => err({ kind: 'unavailable' }),
    appendJournal: async () => err({ kind: 'unavailable' }),
    readJournal: async () => err({ kind: 'unavailable' }),
    resetJournal: async () => err({ kind: 'unavailable' }),
    compactJournal: async () => err({ kind: 'unavailable' }),
    startJournalOver: async () => err({ kind: 'unavailable' }),
    eraseJournal: async () => err({ kind: 'unavailable' }),
    keepKeyring: async () => err({ kind: 'unavailable' }),
    readKeyring: async () => err({ kind: 'unavailable' }),
    machineSecret: async () => err({ kind: 'unavailable' }),
    freeSpace: async () => err({ kind: 'unavailable' }),
    // The policy of the page lets it speak with nobody but where it came from.
    serverAddress: async () => err({ kind: 'unavailable' }),
    chooseServer: async () => err({ kind: 'unavailable' }),
    askServer: async () => err({ kind: 'unavailable' }),
    listenToServer: async () => err({ kind: 'unavailable' }),
    endListening: async () => err({ kind: 'unavailable' }),
    openRelay: async () => err({ kind: 'unavailable' }),
    closeRelay: async () => err({ kind: 'unavailable' }),
    takeRelayCall: async () => err({ kind: 'unavailable' }),
    answerRelayCall: async () => err({ kind: 'unavailable' }),
    allowRelay: async () => err({ kind: 'unavailable' }),
    askRelay: async () => err({ kind: 'unavailable' }),
    backupState: async () => err({ kind: 'unavailable' }),
    chooseBackupFolder: async () => err({ kind: 'unavailable' }),
    setBackupPlan: async () => err({ kind: 'unavailable' }),
    backUpNow: async () => err({ kind: 'unavailable' }),
    openRehearsal: async () => err({ kind: 'unavailable' }),
    closeRehearsal: async () => err({ kind: 'unavailable' }),
    listBackupFiles: async () => err({ kind: 'unavailable' }),
    writeBackupFile: async () => err({ kind: 'unavailable' }),
    readBackupFile: async () => err({ kind: 'unavailable' }),
    forgetRestored: async () => err({ kind: 'unavailable' }),
    restoreBackup: async () => err({ kind: 'unavailable' }),
    // A page is not told of sleep; the clock of the idle lock runs on, and locks at the first tick.
    onLock: () => () => undefined,
    onLive: () => () => undefined,
  };
}

/** Prints from a frame of its own, so that nothing of the page around it reaches the paper. */
async function printDocument({
  html,
  job,
}: DesktopRequest<'printDocument'>): Promise<DesktopResponse<'printDocument'>> {
  // A page prints only through the dialog, where copies and sides are chosen too.
  if (job !== undefined) return err({ kind: 'unavailable' });
  const frame = document.createElement('iframe');
  // No `allow-scripts`: a document is text, whatever a bidder's name tries to be.
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position: fixed; right: 0; bottom: 0; width: 0; height: 0; border: 0;';
  frame.srcdoc = html;
  const loaded = Promise.withResolvers<undefined>();
  frame.addEventListener('load', () => loaded.resolve(undefined), { once: true });
  document.body.append(frame);
  const { title } = document;
  try {
    await loaded.promise;
    const view = frame.contentWindow;
    if (view === null) return err({ kind: 'print-failed', reason: 'no-frame' });
    await view.document.fonts.ready;
    // The job, and the file of "save as PDF", are named by the page around the frame.
    document.title = view.document.title;
    // Chromium and Firefox return from `print` when the dialog is closed, and tell nobody what was chosen.
    view.print();
    return ok({ outcome: 'shown' });
  } finally {
    document.title = title;
    frame.remove();
  }
}

function download({ content, type, suggestedName }: DesktopRequest<'saveFile'>): DesktopResponse<'saveFile'> {
  return downloadBlob([typeof content === 'string' ? content : new Uint8Array(content)], { type, suggestedName });
}

function downloadBlob(
  parts: readonly BlobPart[],
  { type, suggestedName }: DesktopRequest<'beginSave'>,
): Extract<DesktopResponse<'saveFile'>, { readonly ok: true }> {
  const [extension] = saveEndings(type, suggestedName);
  const name = suggestedName.toLowerCase().endsWith(`.${extension}`) ? suggestedName : `${suggestedName}.${extension}`;
  const url = URL.createObjectURL(new Blob([...parts], { type: MEDIA_TYPES[type] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The click has already taken hold of the blob; the address is no longer needed.
  URL.revokeObjectURL(url);
  return ok({ outcome: 'saved', path: name });
}

/**
 * Long files as downloads. Each piece becomes a blob at once: the browser keeps those outside the memory of the page, and on
 * the disk when they grow.
 */
function createPiecewiseDownloads(): Pick<Desktop, 'beginSave' | 'writeSave' | 'finishSave' | 'dropSave'> {
  const begun = new Map<string, { readonly file: DesktopRequest<'beginSave'>; readonly parts: Blob[] }>();
  return {
    beginSave: async (file) => {
      const id = crypto.randomUUID();
      begun.set(id, { file, parts: [] });
      return ok({ outcome: 'begun', id });
    },
    writeSave: async ({ id, piece }) => {
      const save = begun.get(id);
      if (save === undefined) return err({ kind: 'unknown-save' });
      save.parts.push(new Blob([new Uint8Array(piece)]));
      return ok({});
    },
    finishSave: async ({ id }) => {
      const save = begun.get(id);
      if (save === undefined) return err({ kind: 'unknown-save' });
      begun.delete(id);
      return downloadBlob(save.parts, save.file);
    },
    dropSave: async ({ id }) => {
      begun.delete(id);
      return ok({});
    },
  };
}

async function openFiles({ purpose, pick }: DesktopRequest<'openFiles'>): Promise<DesktopResponse<'openFiles'>> {
  const chosen = await chooseFiles(purpose, pick);
  if (chosen === null) return ok({ outcome: 'cancelled' });
  const files = await readOpenedFiles(chosen, purpose);
  return files.ok ? ok({ outcome: 'opened', files: files.value }) : files;
}

async function chooseFiles(
  purpose: DesktopRequest<'openFiles'>['purpose'],
  pick: DesktopRequest<'openFiles'>['pick'],
): Promise<readonly File[] | null> {
  const endings = OPEN_PURPOSES[purpose].extensions.map((extension) => `.${extension}`);
  const chosen = await pickFiles({ pick, endings });
  if (chosen === null || pick !== 'folder') return chosen;
  return chosen.filter(
    (file) => isDirectlyInFolder(file) && endings.some((ending) => file.name.toLowerCase().endsWith(ending)),
  );
}

/** A picked folder brings its subfolders along; only `folder/file` is meant. */
function isDirectlyInFolder(file: File): boolean {
  return file.webkitRelativePath.split('/').length === 2;
}
