/**
 * One request at a time at an upload, whichever process of the server it came to: advisory locks of the database they share.
 * A lock ends with its connection, however its process ended.
 */
import { ERRORS, type Lock, type Locker, MemoryLocker } from '@tus/server';
import pg from 'pg';
import { sha256Bytes } from '#core/log/hash.ts';

export interface SharedLocker {
  readonly locker: Locker;
  readonly close: () => Promise<void>;
}

/** Each lock that is held has a connection of its own. */
const CONNECTIONS = 16;
/** A device whose line went dead holds its lock until its request ends; who waits is told to come again.   Units  milliseconds. */
const PATIENCE_MS = 20_000;
const LOOK_MS = 100;

export function createPostgresLocker(url: string, onLost: (error: Error) => void): SharedLocker {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, application_name: 'meja-pokja uploads' });
  pool.on('error', onLost);
  // A connection that breaks while it is lent tells only itself, and would end the process unheard.
  pool.on('connect', (client) => void client.on('error', onLost));
  // Within a process the one who holds it is asked to end, as tus wants it.
  const inProcess = new MemoryLocker();
  return {
    locker: { newLock: (id) => createLock(pool, inProcess.newLock(id), keyOf(id)) },
    close: () => pool.end(),
  };
}

function createLock(pool: pg.Pool, inner: Lock, key: string): Lock {
  let holder: pg.PoolClient | null = null;
  let lose = (): void => {};
  return {
    lock: async (signal, requestRelease) => {
      await inner.lock(signal, requestRelease);
      try {
        holder = await take(pool, key, signal);
        // The lock went with the connection: another may have it from now on.
        lose = () => void requestRelease();
        holder.on('error', lose);
      } catch (error) {
        await inner.unlock();
        throw error;
      }
    },
    unlock: async () => {
      const held = holder;
      holder = null;
      held?.off('error', lose);
      try {
        await held?.query('SELECT pg_advisory_unlock($1::bigint)', [key]);
        held?.release();
      } catch (error) {
        // A connection that is not given back would keep the lock.
        held?.release(error instanceof Error ? error : true);
      } finally {
        await inner.unlock();
      }
    },
  };
}

async function take(pool: pg.Pool, key: string, signal: AbortSignal): Promise<pg.PoolClient> {
  const client = await pool.connect();
  try {
    for (let waited = 0; waited < PATIENCE_MS && !signal.aborted; waited += LOOK_MS) {
      const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1::bigint) AS taken', [
        key,
      ]);
      if (rows[0]?.taken === true) return client;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    throw ERRORS.ERR_LOCK_TIMEOUT;
  } catch (error) {
    client.release();
    throw error;
  }
}

/** A number of the database's own kind; the other locks of the server are pairs of numbers, and never meet these. */
function keyOf(id: string): string {
  return new DataView(sha256Bytes(`meja-pokja upload ${id}`).buffer).getBigInt64(0).toString();
}
