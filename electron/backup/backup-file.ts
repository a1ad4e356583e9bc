// One backup is one file: a frame with the manifest, then the files it names, end to end.

import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { CheckedBackup } from '#core/contract/backup.ts';
import { syncFolder } from '#electron/files/sync-folder.ts';
import { decodeFrames, encodeFrame } from '#electron/journal/frame.ts';
import { backupFault, BackupRefused } from './backup-fault.ts';

/** A file to be put in, as far as it will not change any more. */
export interface BackupSource {
  /** Its place below the folder of the journals, with `/`. */
  readonly name: string;
  readonly bytes: number;
  readonly content: { readonly path: string } | Buffer;
}

const FORMAT = 'meja-pokja/cadangan/1';
/** A name below one folder at most, so that nothing is ever unpacked elsewhere. */
const placeName = z.string().regex(/^([a-z]+\/)?[a-z0-9-]+\.jurnal$/);
const manifestSchema = z.object({
  format: z.string(),
  app: z.string(),
  madeAt: z.iso.datetime(),
  files: z.array(z.object({ name: placeName, bytes: z.int().nonnegative(), sha256: z.string() })),
});
type Manifest = z.infer<typeof manifestSchema>;

const CHUNK_BYTES = 1024 * 1024;
/** A file for each month and space makes a few kilobytes. */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;

/** Writes a backup and forces it to the disk; what it holds is checked by `checkBackup`. */
export async function writeBackup(
  path: string,
  sources: readonly BackupSource[],
  { app, madeAt }: { readonly app: string; readonly madeAt: Date },
): Promise<void> {
  const files = [];
  for (const source of sources) {
    const hash = createHash('sha256');
    await eachChunk(source, async (chunk) => void hash.update(chunk));
    files.push({ name: source.name, bytes: source.bytes, sha256: hash.digest('hex') });
  }
  const manifest: Manifest = { format: FORMAT, app, madeAt: madeAt.toISOString(), files };
  const payload = new TextEncoder().encode(JSON.stringify(manifest));
  const file = await open(path, 'wx');
  try {
    await file.writeFile(encodeFrame({ kind: 'begin', seq: 1, payload }));
    for (const source of sources) await eachChunk(source, (chunk) => file.writeFile(chunk));
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Reads every byte again and compares; with `into`, unpacks as it reads. Raises `BackupRefused` for what does not fit. */
export async function checkBackup(path: string, into: string | null = null): Promise<CheckedBackup> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { manifest, end } = await readManifest(file, size);
    let at = end;
    for (const { name, bytes, sha256 } of manifest.files) {
      if (at + bytes > size) throw new BackupRefused(backupFault('damaged', `${name}: torn`));
      const target = into === null ? null : await openTarget(into, name);
      try {
        const hash = createHash('sha256');
        await eachChunkOf(file, at, bytes, async (chunk) => {
          hash.update(chunk);
          await target?.writeFile(chunk);
        });
        await target?.sync();
        if (hash.digest('hex') !== sha256) throw new BackupRefused(backupFault('damaged', name));
      } finally {
        await target?.close();
      }
      at += bytes;
    }
    if (at !== size) throw new BackupRefused(backupFault('damaged', 'longer'));
    if (into !== null) for (const folder of foldersOf(into, manifest)) await syncFolder(folder);
    return { file: basename(path), madeAt: manifest.madeAt, app: manifest.app, bytes: size };
  } finally {
    await file.close();
  }
}

async function readManifest(file: FileHandle, size: number): Promise<{ manifest: Manifest; end: number }> {
  const start = Buffer.alloc(Math.min(size, MAX_MANIFEST_BYTES));
  await file.read(start, 0, start.byteLength, 0);
  if (start.toString('latin1', 0, 2) !== 'MJ') throw new BackupRefused(backupFault('not-a-backup'));
  const length = start.byteLength < 16 ? 0 : 16 + start.readUInt32LE(8);
  const { frames, end, fault } = decodeFrames(start.subarray(0, length));
  const [first] = frames;
  if (fault === 'unknown-frame') throw new BackupRefused(backupFault('newer-backup'));
  if (first === undefined) throw new BackupRefused(backupFault('damaged', 'manifest'));
  const content: unknown = JSON.parse(new TextDecoder().decode(first.payload));
  const format = z.object({ format: z.string() }).safeParse(content);
  if (!format.success) throw new BackupRefused(backupFault('not-a-backup'));
  if (format.data.format !== FORMAT) throw new BackupRefused(backupFault('newer-backup', format.data.format));
  return { manifest: manifestSchema.parse(content), end };
}

async function openTarget(into: string, name: string): Promise<FileHandle> {
  const path = join(into, name);
  await mkdir(dirname(path), { recursive: true });
  return open(path, 'wx');
}

function foldersOf(into: string, { files }: Manifest): readonly string[] {
  return [...new Set([...files.map(({ name }) => dirname(join(into, name))), into])];
}

async function eachChunk({ content, bytes }: BackupSource, take: (chunk: Buffer) => Promise<void>): Promise<void> {
  if (Buffer.isBuffer(content)) return take(content);
  const file = await open(content.path, 'r');
  try {
    await eachChunkOf(file, 0, bytes, take);
  } finally {
    await file.close();
  }
}

async function eachChunkOf(
  file: FileHandle,
  from: number,
  bytes: number,
  take: (chunk: Buffer) => Promise<void>,
): Promise<void> {
  for (let done = 0; done < bytes; ) {
    const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, bytes - done));
    const { bytesRead } = await file.read(chunk, 0, chunk.byteLength, from + done);
    if (bytesRead === 0) throw new BackupRefused(backupFault('damaged', 'torn'));
    await take(chunk.subarray(0, bytesRead));
    done += bytesRead;
  }
}
