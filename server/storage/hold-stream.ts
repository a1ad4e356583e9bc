import { sql } from 'kysely';
import type { Instant } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { RUN_START } from '#core/sync/run.ts';
import type { HeldStream } from './read-ledger.ts';
import type { Within } from './tables.ts';

/**
 * Makes a stream this transaction's own until it ends: who else writes to it waits here. Numbers and runs follow from the
 * order of writers, so that the lock stands before the reading, not at the end of the writing (SYNC §3.3, design D).
 */
export async function holdStream(within: Within, stream: StreamId, now: Instant): Promise<HeldStream> {
  // Who makes a stream in the same moment as another finds it made the second time.
  const held = (await lockOrMake(within, stream, now)) ?? (await lockOrMake(within, stream, now));
  if (held === undefined) throw new Error(`the head of ${stream} is gone`);
  return held;
}

async function lockOrMake(within: Within, stream: StreamId, now: Instant): Promise<HeldStream | undefined> {
  const { rows } = await sql<HeldStream>`
    WITH
      held AS (SELECT stream, seq, run, event, at, destroyed_by FROM stream_head WHERE stream = ${stream} FOR UPDATE),
      made AS (
        INSERT INTO stream_head (stream, seq, run, event, at)
        SELECT ${stream}, 0, ${RUN_START}, NULL, ${now} WHERE NOT EXISTS (SELECT FROM held)
        ON CONFLICT DO NOTHING
        RETURNING stream, seq, run, event, at, destroyed_by
      )
    SELECT * FROM held UNION ALL SELECT * FROM made
  `.execute(within);
  return rows[0];
}
