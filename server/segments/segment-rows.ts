/** Which segments were made, as the database knows it. */
import type { Hash, StreamId } from '#core/log/envelope.ts';
import type { Store, Tables } from '#server/storage/tables.ts';

export type SegmentRow = Tables['segment'];

/** One that a longer one replaced is still given for so long: a first sync on a slow line is under way with it. */
const KEPT_MS = 6 * 3_600_000;

/** How far each of these streams goes; nothing of one that was destroyed. */
export async function readEnds(store: Store, streams: readonly StreamId[]): Promise<ReadonlyMap<StreamId, number>> {
  const rows = await store
    .selectFrom('stream_head')
    .select(['stream', 'seq'])
    .where('stream', 'in', streams)
    .where('destroyed_by', 'is', null)
    .execute();
  return new Map(rows.map(({ stream, seq }) => [stream, seq]));
}

export async function readRowsOf(
  store: Store,
  streams: readonly StreamId[],
): Promise<ReadonlyMap<StreamId, readonly SegmentRow[]>> {
  const rows = await store.selectFrom('segment').selectAll().where('stream', 'in', streams).orderBy('first').execute();
  return Map.groupBy(rows, ({ stream }) => stream);
}

export async function readRowsByHash(store: Store, hashes: readonly Hash[]): Promise<ReadonlyMap<Hash, SegmentRow>> {
  const rows = await store.selectFrom('segment').selectAll().where('hash', 'in', hashes).execute();
  return new Map(rows.map((row) => [row.hash, row]));
}

/** Notes a segment that was made. Another process may have been first, with other bytes of the same events: its row stands. */
export async function noteSegment(store: Store, row: SegmentRow): Promise<SegmentRow> {
  const { stream, first, last, made_ms: madeMs } = row;
  await store
    .insertInto('segment')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await store
    .deleteFrom('segment')
    .where('stream', '=', stream)
    .where('first', '=', first)
    .where('last', '<', last)
    .where('made_ms', '<', madeMs - KEPT_MS)
    .execute();
  return store
    .selectFrom('segment')
    .selectAll()
    .where('stream', '=', stream)
    .where('first', '=', first)
    .where('last', '=', last)
    .executeTakeFirstOrThrow();
}

/** Forgets a segment whose bytes cannot be made again. */
export async function forgetSegment(store: Store, { hash }: Pick<SegmentRow, 'hash'>): Promise<void> {
  await store.deleteFrom('segment').where('hash', '=', hash).execute();
}
