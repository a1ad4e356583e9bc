/** From an open log to a server that answers: everything the door stands on, in the order in which it is closed again. */
import { randomBytes } from 'node:crypto';
import { unixMsOf } from '#core/calendar/instant.ts';
import type { Clock } from '#core/shared/ports.ts';
import { openAttachments } from '#server/attachments/open-attachments.ts';
import type { ServerKey } from '#server/key/server-key.ts';
import type { CentralLog } from '#server/log/central-log.ts';
import { createStoredSpent } from '#server/storage/stored-spent.ts';
import type { Store } from '#server/storage/tables.ts';
import { createSegmentCache } from '#server/segments/segment-cache.ts';
import { createSegments } from '#server/segments/segments.ts';
import { createVerifyPool } from '#server/verify/verify-pool.ts';
import { createAccess } from './access/access.ts';
import { createLocalMoves } from './live/moves.ts';
import { createPostgresMoves } from './live/postgres-moves.ts';
import { createMetrics } from './metrics.ts';
import { factsOfError, type Note } from './note.ts';
import { type HttpServer, serve } from './serve.ts';
import type { HttpSettings } from './settings.ts';

export interface DoorParts {
  readonly log: CentralLog;
  readonly store: Store;
  readonly key: ServerKey;
  /** Null: PGlite, which one process has alone. */
  readonly databaseUrl: string | null;
  /** Where segments are kept, and how much of them. */
  readonly segmentCache: { readonly folder: string; readonly maxBytes: number };
  /** Of files; several processes of one server share it. */
  readonly filesFolder: string;
  readonly clock: Clock;
  readonly note: Note;
}

/** Opens the door. The log is the caller's to close, behind it. Rejects where the port is taken or a certificate is not usable. */
export async function openDoor(parts: DoorParts, settings: HttpSettings): Promise<HttpServer> {
  const { clock, databaseUrl, filesFolder, key, log, note, segmentCache, store } = parts;
  const verify = createVerifyPool();
  const moves = databaseUrl === null ? createLocalMoves() : await createPostgresMoves(databaseUrl, note);
  const attachments = await openAttachments({
    store,
    folder: filesFolder,
    databaseUrl,
    limits: settings.files,
    onTrouble: (what, error) => note('warn', what, factsOfError(error)),
  });
  const closeParts = async (): Promise<void> => {
    await attachments.close();
    await moves.close();
    await verify.close();
  };
  try {
    const access = createAccess(key, createStoredSpent(store), randomBytes);
    const metrics = createMetrics();
    const segments = createSegments({
      store,
      log,
      cache: createSegmentCache({
        ...segmentCache,
        onCannotKeep: (error) => note('warn', 'segment-not-kept', factsOfError(error)),
      }),
      nowMs: () => unixMsOf(clock.now()),
      onMade: () => metrics.segments.inc({ how: 'made' }),
    });
    const office = { key, log, clock, access, verify, moves, segments, attachments, metrics, note };
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
