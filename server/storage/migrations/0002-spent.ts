import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What counts only once, whichever process it is shown to: the challenges that were answered. */
export const spent: Migration = {
  number: 2,
  oldestSafe: 1,
  up: async (within) => {
    await sql`CREATE TABLE spent (text text COLLATE "C" PRIMARY KEY, until_ms bigint NOT NULL)`.execute(within);
    await sql`CREATE INDEX spent_by_end ON spent (until_ms)`.execute(within);
  },
};
