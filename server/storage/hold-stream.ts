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
  const held = await lock(within, stream);
  if (held !== undefined) return held;
  await within
    .insertInto('stream_head')
    .values({ stream, seq: 0, run: RUN_START, event: null, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const made = await lock(within, stream);
  if (made === undefined) throw new Error(`the head of ${stream} is gone`);
  return made;
}

function lock(within: Within, stream: StreamId): Promise<HeldStream | undefined> {
  return within.selectFrom('stream_head').selectAll().where('stream', '=', stream).forUpdate().executeTakeFirst();
}
