import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Store, Tables } from './tables.ts';

const INT8 = pg.types.builtins.INT8;

/** More than the cores of one database server only wait for each other. */
const CONNECTIONS = 12;

/** How long a request waits for a connection before it is told to come again.   Units  milliseconds. */
const CONNECTION_WAIT_MS = 10_000;

/** A pool of connections to a PostgreSQL. `onLost` hears of idle connections that broke; the next question opens a new one. */
export function openPostgres(url: string, onLost: (error: Error) => void): Store {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECTION_WAIT_MS,
    application_name: 'meja-pokja',
    // Numbers, as PGlite gives them: our counters never leave what a number holds exactly.
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) },
  });
  pool.on('error', onLost);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
