/**
 * Removing what an approved list of destruction names, inside one transaction: events, quarantine, segments, and the names of
 * files. Where each stream stood stays, so that no number of it is given again.   Source  core/sync/SPEC.md [SYNC-24]
 */
import { sql } from 'kysely';
import type { Instant } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { mergeSteps } from '#core/log/merge.ts';
import { replay } from '#core/log/replay.ts';
import { OFFICE_EVENT_KINDS } from '#core/office/events.ts';
import { OFFICE_MERGE_RULES } from '#core/office/merge-rules.ts';
import { INITIAL_OFFICE, OFFICE_STREAM } from '#core/office/model.ts';
import { isAhead } from '#core/retention/due.ts';
import type { RetentionState } from '#core/retention/model.ts';
import { mayBeCarriedOut } from '#core/retention/tombstone.ts';
import { isApprovedByAnother } from '#core/retention/two-people.ts';
import { RUN_START } from '#core/sync/run.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { ServerKey } from '#server/key/server-key.ts';
import { withOffice } from './office-turn.ts';
import type { RegistryReader } from './registry-row.ts';
import type { Within } from './tables.ts';

/** A day begins there first. */
const FIRST_ZONE = 'WIT';

/** Why nothing was removed. */
export interface DestroyFault {
  readonly kind: 'list-absent' | 'list-not-approved' | 'list-withdrawn' | 'not-yet' | 'server-silent';
}

export interface Destroyed {
  /** Streams removed now. */
  readonly streams: readonly StreamId[];
  readonly events: number;
  /** Tenders of the list that something holds: their records stay. */
  readonly held: number;
}

interface Asked {
  readonly key: ServerKey;
  /** Of the list, as the paper has it. */
  readonly number: string;
  readonly now: Instant;
}

/**
 * Carries a list out and says so in the office's stream. Once more is the same, and removes what a restored backup brought back.
 *
 * Fails   `not-yet` where the approval is of a day to come by the server's clock; `server-silent` where a restored server was
 *         not told to go on [SYNC-62]: it could not say that it is done.
 */
export async function destroyList(
  within: Within,
  readRegistry: RegistryReader,
  { key, number, now }: Asked,
): Promise<Result<Destroyed, DestroyFault>> {
  const identity = await within.selectFrom('identity').select('speaks').executeTakeFirst();
  if (identity?.speaks !== true) return err({ kind: 'server-silent' });
  const outcome = await withOffice(within, readRegistry, { key, sent: [], now }, async ({ registry, say }) => {
    const retention = await readRetention(within);
    const list = retention.lists.find((each) => each.number === number.trim());
    if (list === undefined) return err({ kind: 'list-absent' } as const);
    if (list.withdrawn !== null) return err({ kind: 'list-withdrawn' } as const);
    if (!isApprovedByAnother(list)) return err({ kind: 'list-not-approved' } as const);
    if (isAhead(list, dateIn(now, FIRST_ZONE))) return err({ kind: 'not-yet' } as const);
    const listed = mayBeCarriedOut(retention, list).map(({ stream }) => stream);
    const streams = listed.filter((stream) => stream !== OFFICE_STREAM);
    const here = await streamsHere(within, streams);
    const events = await remove(within, here);
    await bury(within, streams, { by: list.number, now });
    const by = registry().server?.name ?? key.dev;
    const told = new Set(list.carriedOut.filter(({ dev }) => dev === key.dev).flatMap((done) => done.streams));
    const untold = streams.filter((stream) => !told.has(stream));
    if (untold.length > 0) {
      const done = { dev: key.dev, by, at: now, streams: untold };
      await say({ type: 'destructionCarriedOut', tv: 1, body: { number: list.number, done } });
    }
    return ok({ streams: here, events, held: list.tenders.length - listed.length });
  });
  return outcome.answer;
}

/** What the office's stream says of archives, folded as every device folds it. */
async function readRetention(within: Within): Promise<RetentionState> {
  const rows = await within
    .selectFrom('event')
    .select(['dev', 'n', 'seq', 'header', 'body', 'sig'])
    .where('stream', '=', OFFICE_STREAM)
    .orderBy('seq')
    .execute();
  const numbers = new Map(rows.map(({ dev, n, seq }) => [`${dev} ${n}`, seq]));
  const sealed = rows.map(({ header, body, sig }) => ({ header, body, sig }));
  const replayed = replay(sealed, OFFICE_EVENT_KINDS, ({ dev, n }) => numbers.get(`${dev} ${n}`) ?? null);
  if (!replayed.ok) throw new Error(`event ${replayed.error.index + 1} of the office cannot be read`);
  return (mergeSteps(replayed.value.events, OFFICE_MERGE_RULES).at(-1)?.after ?? INITIAL_OFFICE).retention;
}

/** Those of which there is anything. */
async function streamsHere(within: Within, streams: readonly StreamId[]): Promise<readonly StreamId[]> {
  const rows = await within
    .selectFrom('stream_head')
    .select('stream')
    .where(sql<boolean>`stream = ANY(${streams}::text[])`)
    .where('destroyed_by', 'is', null)
    .orderBy('stream')
    .execute();
  return rows.map(({ stream }) => stream);
}

const HOLDING = ['device_head', 'adopted', 'quarantine', 'segment', 'named_file', 'device_taken'] as const;

/** Answers with how many events went. */
async function remove(within: Within, streams: readonly StreamId[]): Promise<number> {
  const isOfThem = sql<boolean>`stream = ANY(${streams}::text[])`;
  for (const table of HOLDING) await within.deleteFrom(table).where(isOfThem).execute();
  const { numDeletedRows } = await within.deleteFrom('event').where(isOfThem).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** One nobody wrote to here is buried too: a device that comes late may still send it. */
async function bury(
  within: Within,
  streams: readonly StreamId[],
  { by, now }: { readonly by: string; readonly now: Instant },
): Promise<void> {
  await sql`
    INSERT INTO stream_head (stream, seq, run, event, at, destroyed_by)
    SELECT stream, 0, ${RUN_START}, NULL, ${now}, ${by} FROM unnest(${streams}::text[]) AS listed (stream)
    ON CONFLICT (stream) DO UPDATE SET destroyed_by = coalesce(stream_head.destroyed_by, excluded.destroyed_by)
  `.execute(within);
}
