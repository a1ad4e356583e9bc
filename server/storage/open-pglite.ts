import { PGlite, types } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import { ExclusivePGliteDialect } from './exclusive-dialect.ts';
import type { Store, Tables } from './tables.ts';

/** The database inside this process, in a folder that this process has locked; null keeps it in memory. */
export function openPglite(folder: string | null): Store {
  const pglite = new PGlite({
    ...(folder === null ? {} : { dataDir: folder }),
    parsers: { [types.INT8]: Number },
  });
  return new Kysely<Tables>({ dialect: new ExclusivePGliteDialect({ pglite }) });
}
