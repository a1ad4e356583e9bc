/** Events that are kept and are no part of their stream: which to judge again, and how they stand after.   Source  [SYNC-21] */
import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '#core/calendar/instant.ts';
import type { QuarantineReason } from '#core/contract/sync-verdict.ts';
import type { Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { assert } from '#core/shared/assert.ts';
import { type ReadableEvent, readIncoming } from '#core/sync/incoming.ts';
import type { QuarantinedEvent } from '#core/sync/judge.ts';
import type { Store, Within } from './tables.ts';

/** No right and no adoption changes these: another event stands where it would. */
const FINAL: readonly QuarantineReason[] = ['forked', 'wrong-cause', 'repeated-id'];

/** What `judged` says of an event that has the right now and waits for other events. */
const WAITS = 0;

/** Whether a stream keeps any that could still be let in: most keep none. */
export function keepsToJudge(stream: StreamId): RawBuilder<boolean> {
  return sql`EXISTS (SELECT FROM quarantine WHERE stream = ${stream} AND reason <> ALL(${FINAL}::text[]))`;
}

/** The events of a stream that rights of now may let in, and those of these hashes: sent again, or adopted. */
export async function readToJudgeAgain(
  within: Within,
  stream: StreamId,
  rightsSeq: number,
  hashes: readonly Hash[],
): Promise<readonly ReadableEvent[]> {
  const rows = await within
    .selectFrom('quarantine')
    .select(['header', 'body', 'sig'])
    .where('stream', '=', stream)
    .where('reason', 'not in', FINAL)
    .where((row) => row.or([row('judged', '<', rightsSeq), sql<boolean>`hash = ANY(${hashes}::text[])`]))
    .orderBy('dev')
    .orderBy('n')
    .execute();
  return rows.map((row) => readStored(stream, row));
}

/** Keeps events with the reason of now; those that are kept already keep their time. */
export async function keepQuarantined(
  within: Within,
  stream: StreamId,
  events: readonly QuarantinedEvent[],
  { judged, now }: { readonly judged: number; readonly now: Instant },
): Promise<void> {
  const fresh = new Map(events.map((each) => [each.event.hash, each]));
  if (fresh.size === 0) return;
  await within
    .insertInto('quarantine')
    .values(
      [...fresh.values()].map(({ event: { header, hash, sealed }, reason }) => ({
        stream,
        hash,
        dev: header.dev,
        n: header.n,
        reason,
        since: now,
        judged,
        header: sealed.header,
        body: sealed.body,
        sig: sealed.sig,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['stream', 'hash']).doUpdateSet((row) => ({
        reason: row.ref('excluded.reason'),
        judged: row.ref('excluded.judged'),
      })),
    )
    .execute();
}

/** Marks kept events that have the right now, but not yet what comes before them: every push judges them again. */
export async function markWaiting(within: Within, stream: StreamId, hashes: readonly Hash[]): Promise<void> {
  if (hashes.length === 0) return;
  await within
    .updateTable('quarantine')
    .set({ judged: WAITS })
    .where('stream', '=', stream)
    .where('hash', 'in', hashes)
    .execute();
}

/** Takes out what was accepted: it stands in the stream now, byte for byte. */
export async function releaseAccepted(within: Within, stream: StreamId, hashes: readonly Hash[]): Promise<void> {
  if (hashes.length === 0) return;
  await within.deleteFrom('quarantine').where('stream', '=', stream).where('hash', 'in', hashes).execute();
}

/** Streams with events that were last judged by earlier rights. */
export async function streamsToJudgeAgain(store: Store, rightsSeq: number): Promise<readonly StreamId[]> {
  const rows = await store
    .selectFrom('quarantine')
    .select('stream')
    .distinct()
    .where('reason', 'not in', FINAL)
    .where('judged', '<', rightsSeq)
    .where('judged', '<>', WAITS)
    .execute();
  return rows.map(({ stream }) => stream);
}

/** It was read before it was kept. */
function readStored(stream: StreamId, sealed: SealedEvent): ReadableEvent {
  const read = readIncoming(stream, { header: sealed.header, body: sealed.body, sig: sealed.sig });
  assert(read.ok, 'a quarantined event cannot be read any more');
  return read.value;
}
