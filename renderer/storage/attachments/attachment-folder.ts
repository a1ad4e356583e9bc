/**
 * The folder of a space's attachments in the origin's private file system. A file is written under a name of its own and
 * renamed when it is whole and on the disk, so that what has an attachment's name is whole.
 */

import { flushFile } from './flush-file.ts';

const TEMPORARY = 'baru-';
/** Of an attachment that is still being fetched. */
const PIECE = 'bagian-';

export interface AttachmentFolder {
  /** Null where there is no such file. */
  readonly file: (name: string) => Promise<File | null>;
  /** Names of the files that are whole. */
  readonly names: () => Promise<readonly string[]>;
  /** Gives a new file to write. `keep` gives it its name; a file that was not kept is taken away when the work ends. */
  readonly write: <Answer>(
    work: (file: FileSystemFileHandle, keep: (name: string) => Promise<void>) => Promise<Answer>,
  ) => Promise<Answer>;
  readonly remove: (name: string) => Promise<void>;
  /** What a piece of that attachment is called that begins there. */
  readonly pieceName: (name: string, at: number) => string;
  /** Not forced to the disk: one that a power cut spoils does not open, and is fetched again. */
  readonly writePiece: (pieceName: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly removePieces: (name: string) => Promise<void>;
  /** Takes away what a crash left half written, and pieces of what is whole; what another window is writing now stays. */
  readonly sweep: () => Promise<void>;
  readonly empty: () => Promise<void>;
}

export function openAttachmentFolder(folderName: string): AttachmentFolder {
  // Asked for each time: a browser that cleared its data gives a new one.
  const folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true });
  return {
    file: async (name) => {
      const handle = await absentIsNull((await folder()).getFileHandle(name));
      return handle === null ? null : handle.getFile();
    },
    names: async () => {
      const names: string[] = [];
      for await (const name of (await folder()).keys()) if (!isUnfinished(name)) names.push(name);
      return names;
    },
    write: async (work) => {
      const name = `${TEMPORARY}${crypto.randomUUID()}`;
      return navigator.locks.request(lockOf(folderName, name), async () => {
        const inside = await folder();
        const file = await inside.getFileHandle(name, { create: true });
        try {
          return await work(file, async (wholeName) => {
            await flushFile(file);
            await rename(file, wholeName);
          });
        } finally {
          await absentIsNull(inside.removeEntry(name));
        }
      });
    },
    remove: async (name) => {
      await absentIsNull((await folder()).removeEntry(name));
    },
    pieceName,
    writePiece: async (name, bytes) => {
      const file = await (await folder()).getFileHandle(name, { create: true });
      const writable = await file.createWritable();
      await writable.write(bytes);
      await writable.close();
    },
    removePieces: async (name) => {
      const inside = await folder();
      for await (const each of inside.keys()) {
        if (each.startsWith(pieceName(name, ''))) await absentIsNull(inside.removeEntry(each));
      }
    },
    sweep: async () => {
      const inside = await folder();
      for await (const name of inside.keys()) {
        const [, whole] = name.startsWith(PIECE) ? name.split('-') : [];
        if (whole !== undefined && (await absentIsNull(inside.getFileHandle(whole))) !== null) {
          await absentIsNull(inside.removeEntry(name));
        }
        if (!name.startsWith(TEMPORARY)) continue;
        // Chromium writes beside the file, under its name and `.crswap`.
        const [owner = name] = name.split('.');
        await navigator.locks.request(lockOf(folderName, owner), { ifAvailable: true }, async (lock) => {
          if (lock !== null) await absentIsNull(inside.removeEntry(name));
        });
      }
    },
    empty: async () => {
      const root = await navigator.storage.getDirectory();
      await absentIsNull(root.removeEntry(folderName, { recursive: true }));
    },
  };
}

function pieceName(name: string, at: number | ''): string {
  return `${PIECE}${name}-${at}`;
}

function isUnfinished(name: string): boolean {
  return name.startsWith(TEMPORARY) || name.startsWith(PIECE);
}

/** Chromium's own; it puts the file in the place of one of that name. https://chromestatus.com/feature/5640802622504960 */
interface Renamable {
  readonly move: (name: string) => Promise<void>;
}

function rename(file: FileSystemFileHandle, name: string): Promise<void> {
  if (!isRenamable(file)) throw new Error('this browser cannot rename its private files');
  return file.move(name);
}

function isRenamable(file: object): file is Renamable {
  return 'move' in file && typeof file.move === 'function';
}

async function absentIsNull<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

function lockOf(folderName: string, name: string): string {
  return `lampiran ${folderName} ${name}`;
}
