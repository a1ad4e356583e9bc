/** Carrying out an approved list of destruction on the server: rows, files only they name, and segments. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Instant } from '#core/calendar/instant.ts';
import { hash } from '#core/contract/sync-verdict.ts';
import { ok, type Result } from '#core/shared/result.ts';
import { readNamed } from '#server/storage/named-files.ts';
import type { Destroyed, DestroyFault } from '#server/storage/destroy-list.ts';
import type { LogFailure } from '#server/log/central-log.ts';
import type { StoredLog } from '#server/storage/stored-log.ts';
import type { Store } from '#server/storage/tables.ts';

export interface DestroyParts {
  readonly store: Store;
  readonly log: StoredLog;
  readonly filesFolder: string;
  readonly segmentsFolder: string;
}

export interface CarriedOutHere extends Destroyed {
  /** Contents of files that nothing names any more. */
  readonly files: number;
}

/** Rows first: what is cut off behind them is done when the command is given again. */
export async function carryOutHere(
  { store, log, filesFolder, segmentsFolder }: DestroyParts,
  number: string,
  now: Instant,
): Promise<Result<CarriedOutHere, DestroyFault | LogFailure>> {
  const destroyed = await log.destroy(number, now);
  if (!destroyed.ok) return destroyed;
  // A cache, made again of what may still be given.
  await rm(segmentsFolder, { recursive: true, force: true });
  const files = await removeUnnamed(store, filesFolder);
  // Else the pages of the database keep the texts until something is written over them.
  await sql`VACUUM (FULL) event`.execute(store);
  await sql`VACUUM (FULL) quarantine`.execute(store);
  return ok({ ...destroyed.value, files });
}

const WHOLE = /^[0-9a-f]{64}$/;

/** Contents that no accepted event names: whoever handed one in did so for a stream that is gone. */
async function removeUnnamed(store: Store, folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const whole = entries.filter((entry) => entry.isFile() && WHOLE.test(entry.name));
  let removed = 0;
  for (const { name, parentPath } of whole) {
    const [named] = await readNamed(store, [hash.parse(name)]);
    if (named !== undefined) continue;
    await rm(join(parentPath, name), { force: true });
    removed += 1;
  }
  return removed;
}
