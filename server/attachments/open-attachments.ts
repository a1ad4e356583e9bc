/** From a folder and a database to the files of an office, swept now and then. */
import { mkdir } from 'node:fs/promises';
import { type Attachments, createAttachments, uploadsFolderIn } from './attachments.ts';
import { createPostgresLocker } from './postgres-locker.ts';
import { createUploads, type Uploads } from './uploads.ts';
import { openWholeFiles, type WholeFiles } from './whole-files.ts';
import type { FileLimits } from './limits.ts';
import type { Store } from '#server/storage/tables.ts';

export interface OpenAttachments {
  readonly files: Attachments;
  readonly uploads: Uploads;
  readonly whole: WholeFiles;
  readonly limits: FileLimits;
  readonly close: () => Promise<void>;
}

export interface OpenAttachmentParts {
  readonly store: Store;
  readonly folder: string;
  /** Null: this process has the folder alone. */
  readonly databaseUrl: string | null;
  readonly limits: FileLimits;
  /** Something that is tried again by itself failed. */
  readonly onTrouble: (what: 'sweep-failed' | 'upload-locks-lost', error: unknown) => void;
}

/** How often unfinished uploads are looked through.   Units  milliseconds. */
const SWEEP_MS = 60 * 60_000;

export async function openAttachments(parts: OpenAttachmentParts): Promise<OpenAttachments> {
  const { store, folder, databaseUrl, limits, onTrouble } = parts;
  const whole = await openWholeFiles(folder);
  const uploadsFolder = uploadsFolderIn(folder);
  await mkdir(uploadsFolder, { recursive: true, mode: 0o700 });
  const shared =
    databaseUrl === null ? null : createPostgresLocker(databaseUrl, (error) => onTrouble('upload-locks-lost', error));
  const { maxBytes, unfinishedMs } = limits;
  const uploads = createUploads({ folder: uploadsFolder, maxBytes, unfinishedMs, locker: shared?.locker ?? null });
  const sweep = (): void => void uploads.sweep().catch((error: unknown) => onTrouble('sweep-failed', error));
  sweep();
  const timer = setInterval(sweep, SWEEP_MS);
  timer.unref();
  return {
    files: createAttachments({ store, whole, uploads }),
    uploads,
    whole,
    limits,
    close: async () => {
      clearInterval(timer);
      await shared?.close();
    },
  };
}
