/** Reading the central log: events never change and numbers only grow, so that no reader locks anything. */
import { type RawBuilder, sql } from 'kysely';
import type { Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import type { Place } from '#core/sync/judge.ts';
import { CURSOR_START, type Cursor } from '#core/sync/take-page.ts';
import type {
  LogPage,
  NumberedEvent,
  PageAsked,
  PageLimit,
  QuarantinePage,
  QuarantinePlace,
} from '#server/log/central-log.ts';
import type { Store, Tables } from './tables.ts';

/** A page ends before the text grows beyond the limit, but holds one event at least. */
export async function readPage(store: Store, stream: StreamId, after: number, limit: PageLimit): Promise<LogPage> {
  const [page] = await readPages(store, [{ stream, after }], limit);
  return page ?? { events: [], ...NOTHING };
}

const NOTHING: StandsAt = { head: { ...CURSOR_START, event: null }, isDestroyed: false };

/** Where a stream stands, without what is in it. */
type StandsAt = Omit<LogPage, 'events'>;

/** The first page with events holds one at least; as many questions to the store however many streams. */
export async function readPages(
  store: Store,
  asked: readonly PageAsked[],
  limit: PageLimit,
): Promise<readonly LogPage[]> {
  const heads = await readHeadsOf(
    store,
    asked.map(({ stream }) => stream),
  );
  const spans = await cutByText(store, spansOf(asked, heads, limit.events), limit.text);
  const events = await readEvents(store, spans);
  return spans.map(({ stream }) => ({ events: events.get(stream) ?? [], ...(heads.get(stream) ?? NOTHING) }));
}

async function readHeadsOf(store: Store, streams: readonly StreamId[]): Promise<ReadonlyMap<StreamId, StandsAt>> {
  const rows = await store
    .selectFrom('stream_head')
    .select(['stream', 'seq', 'run', 'event', 'destroyed_by'])
    .where(sql<boolean>`stream = ANY(${streams}::text[])`)
    .execute();
  return new Map(rows.map(({ stream, destroyed_by: by, ...head }) => [stream, { head, isDestroyed: by !== null }]));
}

/** Numbers of one stream, behind the first up to the last. */
interface Span extends PageAsked {
  readonly upTo: number;
}

/** As many events as the limit allows; nothing behind the first span that is cut. */
function spansOf(asked: readonly PageAsked[], heads: ReadonlyMap<StreamId, StandsAt>, limit: number): readonly Span[] {
  const spans: Span[] = [];
  let left = limit;
  for (const { stream, after } of asked) {
    const { head, isDestroyed } = heads.get(stream) ?? NOTHING;
    const seq = isDestroyed ? 0 : head.seq;
    const upTo = Math.max(after, Math.min(seq, after + left));
    spans.push({ stream, after, upTo });
    left -= upTo - after;
    if (upTo < seq || left === 0) break;
  }
  return spans;
}

/** Sizes first, so that no more texts are read than are answered. */
async function cutByText(store: Store, spans: readonly Span[], limit: number): Promise<readonly Span[]> {
  const { rows } = await sql<{ place: number; seq: number; size: number }>`
    SELECT asked.place, event.seq, event.size
    FROM ${unnested(spans)}
    JOIN event ON event.stream = asked.stream AND event.seq > asked.after AND event.seq <= asked.up_to
    ORDER BY asked.place, event.seq
  `.execute(store);
  let text = 0;
  const cut = rows.findIndex(({ size }, index) => {
    text += size;
    return index > 0 && text > limit;
  });
  const first = rows[cut];
  // `WITH ORDINALITY` counts from 1.
  return first === undefined
    ? spans
    : spans.slice(0, first.place).map((span, at) => (at + 1 === first.place ? { ...span, upTo: first.seq - 1 } : span));
}

async function readEvents(store: Store, spans: readonly Span[]): Promise<ReadonlyMap<StreamId, NumberedEvent[]>> {
  const { rows } = await sql<
    Pick<Tables['event'], 'stream' | 'seq' | 'dev' | 'n' | 'hash' | 'run' | keyof SealedEvent>
  >`
    SELECT event.stream, event.seq, event.dev, event.n, event.hash, event.run, event.header, event.body, event.sig
    FROM ${unnested(spans)}
    JOIN event ON event.stream = asked.stream AND event.seq > asked.after AND event.seq <= asked.up_to
    ORDER BY asked.place, event.seq
  `.execute(store);
  const events = rows.map(({ stream, header, body, sig, ...place }) => ({
    stream,
    event: { ...place, sealed: { header, body, sig } },
  }));
  const byStream = Map.groupBy(events, ({ stream }) => stream);
  return new Map([...byStream].map(([stream, found]) => [stream, found.map(({ event }) => event)]));
}

function unnested(spans: readonly Span[]): RawBuilder<unknown> {
  return sql`unnest(
    ${spans.map(({ stream }) => stream)}::text[],
    ${spans.map(({ after }) => after)}::bigint[],
    ${spans.map(({ upTo }) => upTo)}::bigint[]
  ) WITH ORDINALITY AS asked (stream, after, up_to, place)`;
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
