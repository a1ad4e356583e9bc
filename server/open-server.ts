/** From settings to an open log: folder, lock, key, database, schema, founding, in that order. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '#core/shared/ports.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { filesFolderIn } from './attachments/whole-files.ts';
import type { ServerConfig } from './config.ts';
import { type FolderHeld, lockFolder } from './folder/folder-lock.ts';
import { hasDatabase, openDatabaseIn } from './folder/pglite-folder.ts';
import { hasRoomIn } from './folder/room-in-folder.ts';
import { type KeyFault, openKeyFile } from './folder/key-file.ts';
import type { ServerKey } from './key/server-key.ts';
import { migrate, type StoreIsNewer } from './storage/migrate.ts';
import { openPostgres } from './storage/open-postgres.ts';
import { openStoredLog, type OtherServer, type StoredLog } from './storage/stored-log.ts';
import type { Store } from './storage/tables.ts';

/** `key-missing`: a database is there, and the key it was founded with is not. */
export type OpenFault =
  | FolderHeld
  | KeyFault
  | StoreIsNewer
  | OtherServer
  | { readonly kind: 'key-missing'; readonly path: string }
  | { readonly kind: 'folder-unusable' | 'database-unreachable'; readonly cause: string };

/** A database at the schema of this build, and the key; not founded yet. */
export interface OpenStore {
  readonly store: Store;
  readonly key: ServerKey;
  /** Whether there is room to write; a database elsewhere says so itself. */
  readonly hasRoom: () => boolean;
  /** Where its files lie. */
  readonly filesFolder: string;
  /** Also gives the folder back. */
  readonly close: () => Promise<void>;
}

export interface OpenServer extends OpenStore {
  readonly log: StoredLog;
}

type Settings = Pick<ServerConfig, 'folder' | 'databaseUrl'>;

/** Opens the store that settings name, and makes what is not there yet. */
export async function openStore({ folder, databaseUrl }: Settings): Promise<Result<OpenStore, OpenFault>> {
  const prepared = prepareFolder(folder, databaseUrl === null);
  if (!prepared.ok) return prepared;
  const { key, release } = prepared.value;
  let store: Store | null = null;
  const close = async (): Promise<void> => {
    await store?.destroy();
    release();
  };
  try {
    store = databaseUrl === null ? await openDatabaseIn(folder) : openPostgres(databaseUrl, () => {});
    const migrated = await migrate(store);
    const hasRoom = databaseUrl === null ? () => hasRoomIn(folder) : () => true;
    if (migrated.ok) return ok({ store, key, hasRoom, filesFolder: filesFolderIn(folder), close });
    await close();
    return migrated;
  } catch (error) {
    await close();
    return err({ kind: 'database-unreachable', cause: wordsOf(error) });
  }
}

/** Opens the log of a server, founding it where it is new. */
export async function openServer(config: ServerConfig, clock: Clock): Promise<Result<OpenServer, OpenFault>> {
  const opened = await openStore(config);
  if (!opened.ok) return opened;
  const log = await openStoredLog(opened.value, { name: config.name, now: clock.now() });
  if (log.ok) return ok({ ...opened.value, log: log.value });
  await opened.value.close();
  return log;
}

function prepareFolder(
  folder: string,
  holdsDatabase: boolean,
): Result<{ readonly key: ServerKey; readonly release: () => void }, OpenFault> {
  const keyPath = join(folder, 'kunci-server.pem');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Several processes on one PostgreSQL may share a folder: then it holds the key, and segments, which all may write.
    const lock = holdsDatabase ? lockFolder(folder) : ok({ release: () => {} });
    if (!lock.ok) return lock;
    const { release } = lock.value;
    const key = hasDatabase(folder) ? existingKey(keyPath) : openKeyFile(keyPath);
    if (key.ok) return ok({ key: key.value, release });
    release();
    return key;
  } catch (error) {
    return err({ kind: 'folder-unusable', cause: wordsOf(error) });
  }
}

/** A new key would be another server: one that its devices do not know. */
function existingKey(path: string): ReturnType<typeof openKeyFile> | Result<never, OpenFault> {
  return existsSync(path) ? openKeyFile(path) : err({ kind: 'key-missing', path });
}

function wordsOf(error: unknown): string {
  // Connections that fail at several addresses throw a group without words of its own.
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
