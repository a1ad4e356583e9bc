/** Serving until somebody says stop. */
import { randomBytes } from 'node:crypto';
import type { Clock } from '#core/shared/ports.ts';
import { createAccess } from '#server/http/access/access.ts';
import { createLocalMoves } from '#server/http/live/moves.ts';
import { createMetrics } from '#server/http/metrics.ts';
import type { Note } from '#server/http/note.ts';
import { serve } from '#server/http/serve.ts';
import type { HttpSettings } from '#server/http/settings.ts';
import type { OpenServer } from '#server/open-server.ts';
import { createStoredSpent } from '#server/storage/stored-spent.ts';
import { createVerifyPool } from '#server/verify/verify-pool.ts';

/** What serves; `stop` finishes what is being answered, then gives database and folder back. */
export interface Serving {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

export async function startServing(
  { log, key, store, close }: OpenServer,
  {
    name,
    clock,
    note,
    settings,
  }: {
    readonly name: string;
    readonly clock: Clock;
    readonly note: Note;
    readonly settings: HttpSettings;
  },
): Promise<Serving> {
  const verify = createVerifyPool();
  const moves = createLocalMoves();
  const access = createAccess(key, createStoredSpent(store), randomBytes);
  const office = { name, key, log, clock, access, verify, moves, metrics: createMetrics(), note };
  const server = await serve(office, settings);
  return {
    address: server.address,
    stop: async () => {
      await server.close();
      await moves.close();
      await verify.close();
      await close();
    },
  };
}
