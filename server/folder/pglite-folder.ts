/** The database inside a data folder: made beside its place and moved there when it is whole. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '#server/storage/migrate.ts';
import { openPglite } from '#server/storage/open-pglite.ts';
import type { Store } from '#server/storage/tables.ts';
import { syncFolder } from './key-file.ts';

const NAME = 'basis-data';

export function hasDatabase(folder: string): boolean {
  return existsSync(join(folder, NAME));
}

/** Opens the database of a locked folder. One that was cut off while it was made never got its name, and is made anew. */
export async function openDatabaseIn(folder: string): Promise<Store> {
  const path = join(folder, NAME);
  if (!hasDatabase(folder)) {
    const fresh = join(folder, `${NAME}.baru`);
    rmSync(fresh, { recursive: true, force: true });
    const store = openPglite(fresh);
    await migrate(store);
    await store.destroy();
    renameSync(fresh, path);
    syncFolder(folder);
  }
  return openPglite(path);
}
