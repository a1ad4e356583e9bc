import { open, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  OPEN_MAX_BYTES,
  OPEN_MAX_FILES,
  OPEN_PURPOSES,
  type OpenedFile,
  type OpenPurpose,
} from '#core/contract/desktop.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { codeOf } from './error-code.ts';

export interface TooManyFiles {
  readonly kind: 'too-many-files';
  readonly count: number;
  readonly limit: number;
}

/** Reads each file on its own: one that is too large or broken leaves the others good. */
export async function readOpenedFiles(
  paths: readonly string[],
  purpose: OpenPurpose,
): Promise<Result<OpenedFile[], TooManyFiles>> {
  if (paths.length > OPEN_MAX_FILES) return err({ kind: 'too-many-files', count: paths.length, limit: OPEN_MAX_FILES });
  return ok(await Promise.all(paths.map((path) => readOpenedFile(path, purpose))));
}

/** Lists the files directly in a folder that fit the purpose, by name. */
export async function filesInFolder(folder: string, purpose: OpenPurpose): Promise<readonly string[]> {
  const endings: readonly string[] = OPEN_PURPOSES[purpose].extensions;
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.toLowerCase().endsWith(`.${ending}`)))
    .map((entry) => join(folder, entry.name))
    .toSorted();
}

async function readOpenedFile(path: string, purpose: OpenPurpose): Promise<OpenedFile> {
  const name = basename(path);
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > OPEN_MAX_BYTES) {
        return { name, sizeBytes: size, content: { kind: 'too-large', limitBytes: OPEN_MAX_BYTES } };
      }
      const bytes = new Uint8Array(await file.readFile());
      return { name, sizeBytes: bytes.byteLength, content: contentOf(bytes, purpose) };
    } finally {
      await file.close();
    }
  } catch (cause) {
    return { name, sizeBytes: 0, content: { kind: 'unreadable', code: codeOf(cause) } };
  }
}

function contentOf(bytes: Uint8Array<ArrayBuffer>, purpose: OpenPurpose): OpenedFile['content'] {
  if (OPEN_PURPOSES[purpose].content === 'bytes') return { kind: 'bytes', bytes };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // A fatal decoder throws for one reason only.
    return { kind: 'not-utf-8' };
  }
}
