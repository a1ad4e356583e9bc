import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** When each device asked last, and how far it is in each stream: notes beside the log, in no backup. */
export const progress: Migration = {
  number: 5,
  // As the step before it.
  oldestSafe: 4,
  up: async (within) => {
    await sql`CREATE TABLE device_asked (
      dev text COLLATE "C" PRIMARY KEY,
      at text COLLATE "C" NOT NULL,
      protocol bigint NOT NULL,
      app text COLLATE "C"
    )`.execute(within);
    await sql`CREATE TABLE device_taken (
      stream text COLLATE "C" NOT NULL,
      dev text COLLATE "C" NOT NULL,
      seq bigint NOT NULL,
      PRIMARY KEY (stream, dev)
    )`.execute(within);
  },
};
