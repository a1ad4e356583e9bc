/** Locks inside the database that are no rows; held to the end of the transaction. */
import { sql } from 'kysely';
import type { Within } from './tables.ts';

/** "meja" as a number, so that nobody else's locks in the same database meet ours. */
const SPACE = 0x6d656a61;
const MIGRATION = 1;
const RIGHTS = 2;

/** One process brings the schema up, the others wait. */
export async function lockMigration(within: Within): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${SPACE}::int, ${MIGRATION}::int)`.execute(within);
}

/** Who may write does not change while this is held; others may hold it too. */
export async function lockRightsAsReader(within: Within): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock_shared(${SPACE}::int, ${RIGHTS}::int)`.execute(within);
}

/** Waits for every push that goes by the rights of now, and holds up the next. */
export async function lockRightsAsWriter(within: Within): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${SPACE}::int, ${RIGHTS}::int)`.execute(within);
}
