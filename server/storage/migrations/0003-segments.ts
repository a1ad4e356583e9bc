import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Which segments were made of the streams, and by which hash each is asked for. */
export const segments: Migration = {
  number: 3,
  oldestSafe: 1,
  up: async (within) => {
    await sql`CREATE TABLE segment (
      stream text COLLATE "C" NOT NULL,
      first bigint NOT NULL,
      last bigint NOT NULL,
      hash text COLLATE "C" NOT NULL UNIQUE,
      bytes bigint NOT NULL,
      event text COLLATE "C" NOT NULL,
      run text COLLATE "C" NOT NULL,
      authors text COLLATE "C" NOT NULL,
      is_full boolean NOT NULL,
      made_ms bigint NOT NULL,
      PRIMARY KEY (stream, first, last)
    )`.execute(within);
  },
};
