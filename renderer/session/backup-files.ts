/** The attachments of the office beside its backups: brought there once each, checked, and fetched after a restore. */
import type { BackupFault, BackupFolder } from '#core/contract/backup.ts';
import type { Desktop } from '#core/contract/desktop.ts';
import type { Hash } from '#core/log/envelope.ts';
import { openHeader } from '#core/log/parse.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { fileNamesIn } from '#core/tender/file-names.ts';
import { openAttachmentFolder } from '#renderer/storage/attachments/attachment-folder.ts';
import { openAttachmentKeys } from '#renderer/storage/attachments/attachment-keys.ts';
import { AttachmentRefused } from '#renderer/storage/attachments/attachment-refusal.ts';
import { createAttachmentStore } from '#renderer/storage/attachments/attachment-store.ts';
import { openAttachment, type SealedSource } from '#renderer/storage/attachments/read-attachment.ts';
import { createEventLog } from '#renderer/storage/event-log.ts';
import { databaseNameOf, SpaceDatabase } from '#renderer/storage/space-database.ts';
import type { StorageFault } from '#renderer/storage/storage-fault.ts';
import { openVault } from '#renderer/storage/vault.ts';
import { backupAnswer } from './backup-answer.ts';
import type { Device } from './device.ts';

type Port = Pick<Desktop, 'listBackupFiles' | 'writeBackupFile' | 'readBackupFile'>;

const PIECE_BYTES = 1_048_576;

interface BringOptions {
  /** Names that are brought again although they are there: those that were found damaged. */
  readonly again?: ReadonlySet<string>;
  readonly folderName?: string;
}

/**
 * Brings what the folder of backups lacks; answers with how many. Sealed as they lie: no key is needed. One window at a time,
 * as the pieces of two would mix.
 */
export function bringFilesToBackup(desktop: Port, options: BringOptions = {}): Promise<Result<number, BackupFault>> {
  return navigator.locks.request('cadangan lampiran', () => bringFiles(desktop, options));
}

async function bringFiles(
  desktop: Port,
  { again = new Set(), folderName = databaseNameOf('kantor') }: BringOptions,
): Promise<Result<number, BackupFault>> {
  const listed = backupAnswer(await desktop.listBackupFiles({ of: 'backups' }));
  if (!listed.ok) return listed;
  const there = new Set(listed.value.files.map(({ name }) => name));
  const folder = openAttachmentFolder(folderName);
  let brought = 0;
  for (const name of await folder.names()) {
    if (there.has(name) && !again.has(name)) continue;
    const file = await folder.file(name);
    if (file === null) continue;
    for (let at = 0; at < file.size; at += PIECE_BYTES) {
      const piece = new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
      const isLast = at + PIECE_BYTES >= file.size;
      const written = backupAnswer(await desktop.writeBackupFile({ name, at, piece, isLast }));
      piece.buffer.transfer(0);
      if (!written.ok) return written;
    }
    brought += 1;
  }
  return ok(brought);
}

/** One that an event names. */
interface Named {
  readonly sha256: Hash;
  /** What people call it; its hash where no event says. */
  readonly name: string;
}

export interface CheckedFiles {
  /** Read to their end, and what their hash says. */
  readonly whole: number;
  /** Here, and not beside the backups. */
  readonly missing: readonly string[];
  /** Changed or cut beside the backups. */
  readonly damaged: readonly string[];
  /** Opaque names of the damaged ones, to bring them again. */
  readonly damagedNames: ReadonlySet<string>;
}

/** Reads every attachment beside the backups that an event names, to its end. */
export async function checkBackupFiles(
  device: Device,
  desktop: Port,
  databaseName = databaseNameOf('kantor'),
): Promise<Result<CheckedFiles, BackupFault>> {
  const sources = await sourcesIn(desktop, 'backups');
  if (!sources.ok) return sources;
  const keys = await openAttachmentKeys(device.key, 'kantor');
  const folder = openAttachmentFolder(databaseName);
  const missing: string[] = [];
  const damaged: string[] = [];
  const damagedNames = new Set<string>();
  let whole = 0;
  for (const { sha256, name } of await namedFiles(device, databaseName)) {
    const fileName = await keys.fileNameOf(sha256);
    const source = sources.value.get(fileName);
    if (source === undefined) {
      // One that is awaited here as well is nobody's loss.
      if ((await folder.file(fileName)) !== null) missing.push(name);
      continue;
    }
    if (await isWhole(source, keys, sha256)) whole += 1;
    else {
      damaged.push(name);
      damagedNames.add(fileName);
    }
  }
  return ok({ whole, missing, damaged, damagedNames });
}

export interface FetchedFiles {
  readonly fetched: number;
  /** Not beside the backup. */
  readonly missing: readonly string[];
  readonly damaged: readonly string[];
  /** Set where this disk refused: the rest can be fetched later. */
  readonly fault: StorageFault | null;
}

/** After a restore: fetches what events name and is not here. */
export async function fetchRestoredFiles(
  device: Device,
  desktop: Port,
  databaseName = databaseNameOf('kantor'),
): Promise<Result<FetchedFiles, BackupFault>> {
  const sources = await sourcesIn(desktop, 'restored');
  if (!sources.ok) return sources;
  const keys = await openAttachmentKeys(device.key, 'kantor');
  const folder = openAttachmentFolder(databaseName);
  const store = createAttachmentStore({ folder, keys, isNamed: async () => true });
  const missing: string[] = [];
  const damaged: string[] = [];
  let fetched = 0;
  for (const { sha256, name } of await namedFiles(device, databaseName)) {
    if ((await store.read(sha256)).ok) continue;
    const source = sources.value.get(await keys.fileNameOf(sha256));
    if (source === undefined) {
      missing.push(name);
      continue;
    }
    const opened = await openAttachment(source, keys, sha256);
    const put = opened.ok ? await store.put(opened.value.chunks, { wanted: sha256 }) : opened;
    if (put.ok) fetched += 1;
    else if (put.error.kind === 'cannot-save') return ok({ fetched, missing, damaged, fault: put.error.fault });
    else damaged.push(name);
  }
  return ok({ fetched, missing, damaged, fault: null });
}

async function isWhole(
  source: SealedSource,
  keys: Awaited<ReturnType<typeof openAttachmentKeys>>,
  sha256: Hash,
): Promise<boolean> {
  const opened = await openAttachment(source, keys, sha256);
  if (!opened.ok) return false;
  try {
    for await (const bytes of opened.value.chunks) bytes.buffer.transfer(0);
    return true;
  } catch (error) {
    if (error instanceof AttachmentRefused) return false;
    throw error;
  }
}

async function sourcesIn(
  desktop: Port,
  of: BackupFolder,
): Promise<Result<ReadonlyMap<string, SealedSource>, BackupFault>> {
  const listed = backupAnswer(await desktop.listBackupFiles({ of }));
  if (!listed.ok) return err(listed.error);
  const source = (name: string, size: number): SealedSource => ({
    size,
    read: (from, to) => readPieces(desktop, { of, name }, { from, to }),
  });
  return ok(new Map(listed.value.files.map(({ name, bytes }) => [name, source(name, bytes)])));
}

async function readPieces(
  desktop: Port,
  file: { readonly of: BackupFolder; readonly name: string },
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const read = new Uint8Array(to - from);
  for (let at = from; at < to; ) {
    const answer = backupAnswer(await desktop.readBackupFile({ ...file, at, bytes: Math.min(to - at, PIECE_BYTES) }));
    if (!answer.ok) throw new Error(`${answer.error.reason} ${answer.error.code}`);
    const { piece } = answer.value;
    // Shorter than it was when it was listed: what is missing does not open.
    if (piece.length === 0) break;
    read.set(piece, at - from);
    at += piece.length;
  }
  return read;
}

/** Each content once. */
async function namedFiles(device: Device, databaseName: string): Promise<readonly Named[]> {
  const db = new SpaceDatabase(databaseName);
  try {
    const log = createEventLog({ db, vault: await openVault(device.key, 'kantor') });
    const named = new Map<Hash, string>();
    for (const stream of (await log.heads()).keys()) {
      const events = await log.read(stream);
      const names = fileNamesIn(events);
      for (const event of events) {
        const opened = openHeader(event);
        for (const { sha256 } of opened.ok ? opened.value.header.blobs : []) {
          named.set(sha256, names.get(sha256) ?? `${sha256.slice(0, 12)}…`);
        }
      }
    }
    return [...named].map(([sha256, name]) => ({ sha256, name }));
  } finally {
    db.close();
  }
}
