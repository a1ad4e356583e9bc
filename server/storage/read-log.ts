/** Reading the central log: events never change and numbers only grow, so that no reader locks anything. */
import { sql } from 'kysely';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import type { Place } from '#core/sync/judge.ts';
import { CURSOR_START, type Cursor } from '#core/sync/take-page.ts';
import type { LogPage, PageLimit, QuarantinePage, QuarantinePlace } from '#server/log/central-log.ts';
import type { Store, Tables } from './tables.ts';

/** A page ends before the text grows beyond the limit, but holds one event at least. */
export async function readPage(store: Store, stream: StreamId, after: number, limit: PageLimit): Promise<LogPage> {
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

const HEADS_AT_ONCE = 1_000;

export async function* readHeads(
  store: Store,
  of: readonly StreamId[] | null,
): AsyncGenerator<readonly [StreamId, Cursor]> {
  for (let behind = ''; ; ) {
    const rows = await store
      .selectFrom('stream_head')
      .select(['stream', 'seq', 'run'])
      .where('seq', '>', 0)
      .where('stream', '>', behind as StreamId)
      .$if(of !== null, (query) => query.where(sql<boolean>`stream = ANY(${of}::text[])`))
      .orderBy('stream')
      .limit(HEADS_AT_ONCE)
      .execute();
    for (const { stream, seq, run } of rows) yield [stream, { seq, run }];
    const last = rows.at(-1);
    if (last === undefined || rows.length < HEADS_AT_ONCE) return;
    behind = last.stream;
  }
}

export async function readNumbers(
  store: Store,
  stream: StreamId,
  events: readonly (Place & { readonly hash: Hash })[],
): Promise<ReadonlyMap<Hash, number>> {
  if (events.length === 0) return new Map();
  const { rows } = await sql<{ hash: Hash; seq: number }>`
    SELECT event.hash, event.seq
    FROM unnest(
      ${events.map(({ dev }) => dev)}::text[],
      ${events.map(({ n }) => n)}::bigint[],
      ${events.map(({ hash }) => hash)}::text[]
    ) AS asked (dev, n, hash)
    JOIN event
      ON event.stream = ${stream} AND event.dev = asked.dev AND event.n = asked.n AND event.hash = asked.hash
  `.execute(store);
  return new Map(rows.map(({ hash, seq }) => [hash, seq]));
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

/** Sizes first: a page ends before its texts are more than the limit, and no more of them than that are ever in memory. */
export async function readQuarantined(
  store: Store,
  of: readonly StreamId[] | null,
  behind: QuarantinePlace | null,
  limit: PageLimit,
): Promise<QuarantinePage> {
  const { rows: places } = await sql<QuarantinePlace & { size: number }>`
    SELECT stream, hash, (length(header) + length(body))::bigint AS size
    FROM quarantine
    WHERE (${of === null}::boolean OR stream = ANY(${of ?? []}::text[]))
      AND (stream, hash) > (${behind?.stream ?? ''}::text COLLATE "C", ${behind?.hash ?? ''}::text COLLATE "C")
    ORDER BY stream, hash
    LIMIT ${limit.events + 1}
  `.execute(store);
  let text = 0;
  const end = places.findIndex(({ size }, index) => {
    text += size;
    return index === limit.events || (index > 0 && text > limit.text);
  });
  const page = end === -1 ? places : places.slice(0, end);
  const { rows } = await sql<Tables['quarantine']>`
    SELECT quarantine.*
    FROM unnest(${page.map(({ stream }) => stream)}::text[], ${page.map(({ hash }) => hash)}::text[]) AS asked (stream, hash)
    JOIN quarantine USING (stream, hash)
    ORDER BY quarantine.stream, quarantine.hash
  `.execute(store);
  return {
    rows: rows.map(({ header, body, sig, judged: _, ...row }) => ({ ...row, sealed: { header, body, sig } })),
    more: end !== -1,
  };
}
