/**
 * The heads of all streams with their digests, kept up in memory: a question takes in what moved since the one before it. The database
 * still looks at the `xmin` of every head, one short row of each stream; what is sent, read and digested goes by what moved. The
 * table stays the truth; several processes may write to it.
 *
 * Read anew is what transactions wrote that had not ended when the question before looked: whatever committed since is among
 * that. A row says by its `xmin` which transaction that was.
 * https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT
 */
import { sql } from 'kysely';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { bucketOf, digestBucket } from '#core/sync/heads-digest.ts';
import type { Cursor } from '#core/sync/take-page.ts';
import type { AllHeads } from '#server/log/central-log.ts';
import { readHeads } from './read-log.ts';
import type { Store } from './tables.ts';

/** As they are now; one question after the other. */
export function createHeadsIndex(store: Store): () => Promise<AllHeads> {
  const buckets = new Map<number, Map<StreamId, Cursor>>();
  const digests = new Map<number, string>();
  const index: AllHeads = { digests, inBucket: (bucket) => buckets.get(bucket) ?? NOTHING };
  /** Transactions from this one on may have written what was not seen yet. */
  let horizon: string | null = null;
  let reading: Promise<unknown> = Promise.resolve();
  return () => {
    const next = reading.then(refresh);
    // One that failed is told to who asked; the next reads the same again.
    reading = next.catch(() => undefined);
    return next;
  };

  async function refresh(): Promise<AllHeads> {
    const found = horizon === null ? null : await readSince(store, horizon);
    // Another database took its place: its transactions are counted anew.
    if (found === null || horizon === null || BigInt(found.horizon) < BigInt(horizon)) await readAll();
    else {
      put(found.heads);
      ({ horizon } = found);
    }
    return index;
  }

  async function readAll(): Promise<void> {
    horizon = null;
    for (const each of [buckets, digests]) each.clear();
    const { rows } = await sql<{ horizon: string }>`SELECT ${HORIZON} AS horizon`.execute(store);
    const heads: (readonly [StreamId, Cursor])[] = [];
    for await (const head of readHeads(store, null)) heads.push(head);
    put(heads);
    horizon = rows[0]?.horizon ?? null;
  }

  function put(heads: readonly (readonly [StreamId, Cursor])[]): void {
    const moved = new Set<number>();
    for (const [stream, head] of heads) {
      const bucket = bucketOf(stream);
      const held = buckets.get(bucket) ?? new Map<StreamId, Cursor>();
      buckets.set(bucket, held.set(stream, head));
      moved.add(bucket);
    }
    for (const bucket of moved) {
      const digest = digestBucket(index.inBucket(bucket));
      if (digest !== null) digests.set(bucket, digest);
    }
  }
}

const NOTHING: ReadonlyMap<StreamId, Cursor> = new Map();

/** The oldest transaction that had not ended when the statement began. */
const HORIZON = sql`pg_snapshot_xmin(pg_current_snapshot())::text`;

interface Moved {
  readonly horizon: string;
  readonly heads: readonly (readonly [StreamId, Cursor])[];
}

async function readSince(store: Store, horizon: string): Promise<Moved | null> {
  const { rows } = await sql<{ horizon: string; stream: StreamId | null; seq: number | null; run: Hash | null }>`
    SELECT snapshot.horizon, head.stream, head.seq, head.run
    FROM (SELECT ${HORIZON} AS horizon) AS snapshot
    LEFT JOIN stream_head AS head ON head.seq > 0 AND age(head.xmin) <= age(${horizon}::text::xid8::xid)
  `.execute(store);
  const first = rows[0];
  const heads = rows.flatMap(({ stream, seq, run }) =>
    stream === null || seq === null || run === null ? [] : [[stream, { seq, run }] as const],
  );
  return first === undefined ? null : { horizon: first.horizon, heads };
}
