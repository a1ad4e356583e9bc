/** Reading the central log: events never change and numbers only grow, so that no reader locks anything. */
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { CURSOR_START, type Cursor } from '#core/sync/take-page.ts';
import type { LogPage, QuarantinedRow } from '#server/log/central-log.ts';
import type { Store } from './tables.ts';

/** A page ends before the text grows beyond the limit, but holds one event at least. */
export async function readPage(
  store: Store,
  stream: StreamId,
  after: number,
  limit: { readonly events: number; readonly text: number },
): Promise<LogPage> {
  const head = await store
    .selectFrom('stream_head')
    .select(['seq', 'run'])
    .where('stream', '=', stream)
    .executeTakeFirst();
  if (head === undefined) return { events: [], head: CURSOR_START };
  const last = await lastOfPage(store, stream, Math.min(head.seq, after + limit.events), { after, text: limit.text });
  if (last === null) return { events: [], head };
  const rows = await store
    .selectFrom('event')
    .select(['seq', 'dev', 'n', 'hash', 'run', 'header', 'body', 'sig'])
    .where('stream', '=', stream)
    .where('seq', '>', after)
    .where('seq', '<=', last)
    .orderBy('seq')
    .execute();
  return { head, events: rows.map(({ header, body, sig, ...place }) => ({ ...place, sealed: { header, body, sig } })) };
}

async function lastOfPage(
  store: Store,
  stream: StreamId,
  upTo: number,
  { after, text }: { readonly after: number; readonly text: number },
): Promise<number | null> {
  const sizes = await store
    .selectFrom('event')
    .select(['seq', 'size'])
    .where('stream', '=', stream)
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .orderBy('seq')
    .execute();
  let sum = 0;
  let last: number | null = null;
  for (const { seq, size } of sizes) {
    sum += size;
    if (last !== null && sum > text) break;
    last = seq;
  }
  return last;
}

export async function readHeads(store: Store): Promise<ReadonlyMap<StreamId, Cursor>> {
  const rows = await store.selectFrom('stream_head').select(['stream', 'seq', 'run']).where('seq', '>', 0).execute();
  return new Map(rows.map(({ stream, seq, run }) => [stream, { seq, run }]));
}

export async function readRuns(
  store: Store,
  stream: StreamId,
  at: readonly number[],
): Promise<ReadonlyMap<number, Hash>> {
  if (at.length === 0) return new Map();
  const rows = await store
    .selectFrom('event')
    .select(['seq', 'run'])
    .where('stream', '=', stream)
    .where('seq', 'in', at)
    .execute();
  return new Map(rows.map(({ seq, run }) => [seq, run]));
}

/** Of one stream or of all, the oldest first. */
export async function readQuarantined(store: Store, stream: StreamId | null): Promise<readonly QuarantinedRow[]> {
  const all = store.selectFrom('quarantine').selectAll();
  const rows = await (stream === null ? all : all.where('stream', '=', stream))
    .orderBy('since')
    .orderBy('dev')
    .orderBy('n')
    .execute();
  return rows.map(({ header, body, sig, judged: _, ...row }) => ({ ...row, sealed: { header, body, sig } }));
}
