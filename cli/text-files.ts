// Reading and writing files for commands: every system error becomes words, and no file is ever half written.

import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { binaryMessage, sniffText } from '#core/exchange/text-encoding.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { type Failure, failure, givenPath } from './terminal.ts';

/** Larger than any dossier or feed; beyond it something else was named by mistake. */
const MOST_BYTES = 200_000_000;

/** Enough of a file that is no text to tell what it is. */
const HEAD_BYTES = 1000;

/** Reads a text file in whatever encoding it has; `-` is stdin. */
export function readText(given: string): Result<string, Failure> {
  const bytes = readBytes(given);
  if (!bytes.ok) return bytes;
  const sniffed = sniffText(bytes.value);
  if (sniffed.text) return ok(new TextDecoder(sniffed.encoding).decode(bytes.value));
  const { happened, means, action } = binaryMessage(sniffed.kind);
  return err(failure(1, given, [happened, means, action]));
}

/** Like {@link readText}; what is no text comes as its first bytes, one character each, for a reader that can tell. */
export function readAsText(given: string): Result<string, Failure> {
  const bytes = readBytes(given);
  if (!bytes.ok) return bytes;
  const sniffed = sniffText(bytes.value);
  if (sniffed.text) return ok(new TextDecoder(sniffed.encoding).decode(bytes.value));
  return ok(String.fromCharCode(...bytes.value.subarray(0, HEAD_BYTES)));
}

/** Writes a file whole or not at all, making its folder where needed. */
export function writeWhole(given: string, content: string | Uint8Array): Result<null, Failure> {
  const path = givenPath(given);
  const fresh = join(dirname(path), `.${process.pid}-${Date.now().toString(36)}.tmp`);
  const made = makeFolder(dirname(given));
  if (!made.ok) return made;
  try {
    writeFileSync(fresh, content);
    renameSync(fresh, path);
    return ok(null);
  } catch (error) {
    rmSync(fresh, { force: true });
    return err(cannotWrite(given, error));
  }
}

/** The same for a file made part by part, which never stands in memory as a whole. */
export async function writeParts(given: string, parts: AsyncIterable<string>): Promise<Result<null, Failure>> {
  const path = givenPath(given);
  const fresh = join(dirname(path), `.${process.pid}-${Date.now().toString(36)}.tmp`);
  const made = makeFolder(dirname(given));
  if (!made.ok) return made;
  try {
    const file = openSync(fresh, 'wx');
    try {
      for await (const part of parts) writeSync(file, part);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
    return ok(null);
  } catch (error) {
    rmSync(fresh, { force: true });
    return err(cannotWrite(given, error));
  }
}

/** Makes a folder with those above it; one that is there is fine. */
export function makeFolder(given: string): Result<null, Failure> {
  try {
    mkdirSync(givenPath(given), { recursive: true });
    return ok(null);
  } catch (error) {
    return err(cannotWrite(given, error));
  }
}

/** What stands at a path. */
export function kindOfPath(given: string): 'file' | 'folder' | 'nothing' | 'other' {
  const stats = statSync(givenPath(given), { throwIfNoEntry: false });
  if (stats === undefined) return 'nothing';
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : 'other';
}

/** Words for a system error while writing. */
function cannotWrite(given: string, error: unknown): Failure {
  return failure(3, given, [
    `Berkas tidak dapat ditulis (${reasonOf(error)}).`,
    'Isinya belum tersimpan.',
    'Periksa hak tulis dan ruang disk, atau pilih tempat lain.',
  ]);
}

/** Words for a system error while reading. */
export function cannotRead(given: string, error: unknown): Failure {
  return failure(1, given, [
    `Berkas tidak dapat dibaca (${reasonOf(error)}).`,
    'Tidak ada yang dikerjakan.',
    'Periksa nama dan hak bacanya.',
  ]);
}

/** Reads a file as it is; `-` is stdin. */
export function readBytes(given: string): Result<Uint8Array, Failure> {
  try {
    if (given === '-') return ok(readFileSync(0));
    const { size } = statSync(givenPath(given));
    if (size <= MOST_BYTES) return ok(readFileSync(givenPath(given)));
  } catch (error) {
    return err(cannotRead(given, error));
  }
  return err(
    failure(1, given, [
      'Berkas lebih besar daripada 200 MB.',
      'Berkas tidak dibaca.',
      'Periksa apakah ini berkas yang benar.',
    ]),
  );
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'tidak ada',
  EACCES: 'tidak diizinkan',
  EPERM: 'tidak diizinkan',
  EISDIR: 'ini folder',
  ENOTDIR: 'sebagian jalurnya bukan folder',
  EEXIST: 'sebagian jalurnya bukan folder',
  ENOSPC: 'disk penuh',
  EROFS: 'disk hanya dapat dibaca',
  EBUSY: 'sedang dipakai program lain',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // What has no code is not the file's fault.
  if (code === '') throw error;
  return REASONS[code] ?? code;
}
