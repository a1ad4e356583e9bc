// Reads the files someone dropped or picked in the page into the same shape the desktop shell answers with.

import {
  OPEN_MAX_BYTES,
  OPEN_MAX_FILES,
  OPEN_PURPOSES,
  type OpenedFile,
  type OpenPurpose,
} from '#core/contract/desktop.ts';
import { err, ok, type Result } from '#core/shared/result.ts';

export interface TooManyFiles {
  readonly kind: 'too-many-files';
  readonly count: number;
  readonly limit: number;
}

/** Reads each file on its own: one that is too large or broken leaves the others good. */
export async function readOpenedFiles(
  files: readonly File[],
  purpose: OpenPurpose,
): Promise<Result<OpenedFile[], TooManyFiles>> {
  if (files.length > OPEN_MAX_FILES) return err({ kind: 'too-many-files', count: files.length, limit: OPEN_MAX_FILES });
  const opened = files.map(async (file) => ({
    name: file.name,
    sizeBytes: file.size,
    content: await readContent(file, purpose),
  }));
  return ok(await Promise.all(opened));
}

/**
 * Lists the files of a drop; a dropped folder stands for the files directly in it that fit the purpose.
 *
 * Call it inside the drop event: the browser empties the transfer as soon as the event is over.
 */
export async function filesOfDrop(transfer: DataTransfer, purpose: OpenPurpose): Promise<readonly File[]> {
  const endings: readonly string[] = OPEN_PURPOSES[purpose].extensions;
  const dropped = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => ({ file: item.getAsFile(), entry: item.webkitGetAsEntry() }));
  const groups = await Promise.all(
    dropped.map(async ({ file, entry }) => {
      if (isFolder(entry)) {
        const inside = await filesInFolder(entry);
        return inside.filter(({ name }) => endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`)));
      }
      return file === null ? [] : [file];
    }),
  );
  return groups.flat();
}

/** A file with its way below the folder that was chosen: `kualifikasi/izin.pdf`. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

/** Every file of a drop, those of dropped folders at any depth. Call it inside the drop event. */
export async function allFilesOfDrop(transfer: DataTransfer): Promise<readonly NamedFile[]> {
  const dropped = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => ({ file: item.getAsFile(), entry: item.webkitGetAsEntry() }));
  const groups = dropped.map(async ({ file, entry }): Promise<readonly NamedFile[]> => {
    if (isFolder(entry)) return filesBelow(entry, `${entry.name}/`);
    return file === null ? [] : [{ name: file.name, file }];
  });
  return (await Promise.all(groups)).flat();
}

async function filesBelow(folder: FileSystemDirectoryEntry, path: string): Promise<readonly NamedFile[]> {
  const entries = await remainingEntries(folder.createReader());
  const groups = entries.map(async (entry): Promise<readonly NamedFile[]> => {
    if (isFolder(entry)) return filesBelow(entry, `${path}${entry.name}/`);
    return isFile(entry) ? [{ name: `${path}${entry.name}`, file: await fileOf(entry) }] : [];
  });
  return (await Promise.all(groups)).flat();
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

export interface PickOptions {
  readonly pick: 'file' | 'files' | 'folder';
  /** Endings with their dot; none for any file. */
  readonly endings: readonly string[];
}

/**
 * Asks through the page's own dialog, which every shell has: what is chosen can be read bit by bit. With a folder everything in it and below; null
 * when nobody chose.
 */
export async function pickFiles({ pick, endings }: PickOptions): Promise<readonly File[] | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = pick === 'files';
  input.webkitdirectory = pick === 'folder';
  input.accept = endings.join(',');
  const closed = Promise.withResolvers<readonly File[] | null>();
  input.addEventListener('change', () => closed.resolve([...(input.files ?? [])]), { once: true });
  input.addEventListener('cancel', () => closed.resolve(null), { once: true });
  input.click();
  return closed.promise;
}

async function readContent(file: File, purpose: OpenPurpose): Promise<OpenedFile['content']> {
  if (file.size > OPEN_MAX_BYTES) return { kind: 'too-large', limitBytes: OPEN_MAX_BYTES };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    return { kind: 'unreadable', code: cause instanceof DOMException ? cause.name : String(cause) };
  }
  if (OPEN_PURPOSES[purpose].content === 'bytes') return { kind: 'bytes', bytes };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // A fatal decoder throws for one reason only.
    return { kind: 'not-utf-8' };
  }
}

function isFolder(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

async function filesInFolder(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const entries = await remainingEntries(folder.createReader());
  const files = entries.filter(isFile);
  return Promise.all(files.map(fileOf));
}

/** A reader answers in batches, and with an empty one at the end. */
async function remainingEntries(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  return batch.length === 0 ? [] : [...batch, ...(await remainingEntries(reader))];
}
