/** From an open log to a server that answers: everything the door stands on, in the order in which it is closed again. */
import { randomBytes } from 'node:crypto';
import type { Clock } from '#core/shared/ports.ts';
import type { ServerKey } from '#server/key/server-key.ts';
import type { CentralLog } from '#server/log/central-log.ts';
import { createStoredProgress } from '#server/storage/stored-progress.ts';
import { createStoredSpent } from '#server/storage/stored-spent.ts';
import type { Store } from '#server/storage/tables.ts';
import { createVerifyPool } from '#server/verify/verify-pool.ts';
import { createAccess } from './access/access.ts';
import { createLocalMoves } from './live/moves.ts';
import { createPostgresMoves } from './live/postgres-moves.ts';
import { createMetrics } from './metrics.ts';
import type { Note } from './note.ts';
import { type HttpServer, serve } from './serve.ts';
import type { HttpSettings } from './settings.ts';

export interface DoorParts {
  readonly log: CentralLog;
  readonly store: Store;
  readonly key: ServerKey;
  /** Null: PGlite, which one process has alone. */
  readonly databaseUrl: string | null;
  readonly clock: Clock;
  readonly note: Note;
}

/** Opens the door. The log is the caller's to close, behind it. Rejects where the port is taken or a certificate is not usable. */
export async function openDoor(parts: DoorParts, settings: HttpSettings): Promise<HttpServer> {
  const { clock, databaseUrl, key, log, note, store } = parts;
  const verify = createVerifyPool();
  const moves = databaseUrl === null ? createLocalMoves() : await createPostgresMoves(databaseUrl, note);
  const progress = createStoredProgress(store, note);
  const closeParts = async (): Promise<void> => {
    await progress.close();
    await moves.close();
    await verify.close();
  };
  try {
    const access = createAccess(key, createStoredSpent(store), randomBytes);
    const office = { key, log, progress, clock, access, verify, moves, metrics: createMetrics(), note };
    const server = await serve(office, settings);
    return {
      address: server.address,
      close: async () => {
        await server.close();
        await closeParts();
      },
    };
  } catch (error) {
    await closeParts();
    throw error;
  }
}
