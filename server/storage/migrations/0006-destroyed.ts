import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** A stream that was destroyed keeps its head, so that its numbers are never given again.   Source  [SYNC-24] */
export const destroyed: Migration = {
  number: 6,
  // Older code would take a destroyed stream in again.
  oldestSafe: 6,
  up: async (within) => {
    await sql`ALTER TABLE stream_head ADD COLUMN destroyed_by text COLLATE "C"`.execute(within);
  },
};
