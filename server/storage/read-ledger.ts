/** What the log has of a stream, as far as judging a batch asks; read in the transaction that holds the stream. */
import { sql } from 'kysely';
import type { DeviceId, EventId, Hash, StreamId } from '#core/log/envelope.ts';
import type { DeviceHead } from '#core/log/head.ts';
import type { ReadableEvent } from '#core/sync/incoming.ts';
import { type Place, placesAsked, type StreamLedger } from '#core/sync/judge.ts';
import { keepsToJudge } from './quarantine.ts';
import type { Tables, Within } from './tables.ts';

/** A stream that this transaction alone writes to. */
export type HeldStream = Tables['stream_head'];

interface HeadWithSeq extends DeviceHead {
  readonly seq: number;
}

/** What is asked of a stream whatever is sent to it. */
export interface Standing {
  /** The number the registry stands at. */
  readonly registrySeq: number | undefined;
  /** Whether it keeps events that could still be let in. */
  readonly keeps: boolean;
  readonly heads: ReadonlyMap<DeviceId, HeadWithSeq>;
}

/** One statement, of the moment it is asked: the stream and the rights are held by then. */
export async function readStanding(within: Within, stream: StreamId): Promise<Standing> {
  const { rows } = await sql<StandingRow>`
    SELECT (SELECT seq FROM registry) AS registry, ${keepsToJudge(stream)} AS keeps, head.dev, head.n, head.hash, head.seq
    FROM (VALUES (true)) AS one LEFT JOIN device_head AS head ON head.stream = ${stream}
  `.execute(within);
  const heads = rows.flatMap(({ dev, n, hash, seq }) => (dev === null ? [] : [[dev, { n, hash, seq }] as const]));
  return { registrySeq: rows[0]?.registry ?? undefined, keeps: rows[0]?.keeps ?? false, heads: new Map(heads) };
}

interface StandingRow extends HeadWithSeq {
  readonly registry: number | null;
  readonly keeps: boolean;
  /** Null, as all of its head, where nobody wrote yet. */
  readonly dev: DeviceId | null;
}

/** Reads a ledger for events that are to be judged. `adoptable`: those that only an adoption lets in. */
export async function readLedger(
  within: Within,
  { stream, seq, run }: HeldStream,
  { heads }: Standing,
  events: readonly ReadableEvent[],
  adoptable: readonly Hash[],
): Promise<StreamLedger> {
  const older = await readOlder(within, stream, olderPlaces(heads, placesAsked(events)));
  const ids = seq === 0 ? new Set<EventId>() : await readIds(within, stream, events);
  return {
    stream,
    seq,
    run,
    head: Object.fromEntries([...heads].map(([dev, { n, hash }]) => [dev, { n, hash }])),
    at: (place) => {
      const last = heads.get(place.dev);
      return last?.n === place.n ? last : (older.get(keyOf(place)) ?? null);
    },
    hasId: (id) => ids.has(id),
    adopted: await readAdopted(within, stream, adoptable),
  };
}

/** Places behind a device's newest event: most batches ask for none, because they continue what is there. */
function olderPlaces(heads: ReadonlyMap<DeviceId, HeadWithSeq>, asked: readonly Place[]): readonly Place[] {
  const older = asked.filter(({ dev, n }) => n < (heads.get(dev)?.n ?? 0));
  return [...new Map(older.map((place) => [keyOf(place), place])).values()];
}

async function readOlder(
  within: Within,
  stream: StreamId,
  places: readonly Place[],
): Promise<ReadonlyMap<string, { readonly hash: Hash; readonly seq: number }>> {
  if (places.length === 0) return new Map();
  const { rows } = await sql<{ dev: DeviceId; n: number; hash: Hash; seq: number }>`
    SELECT event.dev, event.n, event.hash, event.seq
    FROM unnest(${places.map(({ dev }) => dev)}::text[], ${places.map(({ n }) => n)}::bigint[]) AS asked (dev, n)
    JOIN event ON event.stream = ${stream} AND event.dev = asked.dev AND event.n = asked.n
  `.execute(within);
  return new Map(rows.map(({ dev, n, hash, seq }) => [keyOf({ dev, n }), { hash, seq }]));
}

async function readIds(
  within: Within,
  stream: StreamId,
  events: readonly ReadableEvent[],
): Promise<ReadonlySet<EventId>> {
  const { rows } = await sql<{ id: EventId }>`
    SELECT id FROM event WHERE stream = ${stream} AND id = ANY(${events.map(({ header }) => header.id)}::uuid[])
  `.execute(within);
  return new Set(rows.map(({ id }) => id));
}

async function readAdopted(within: Within, stream: StreamId, hashes: readonly Hash[]): Promise<ReadonlySet<Hash>> {
  if (hashes.length === 0) return new Set();
  const { rows } = await sql<{ hash: Hash }>`
    SELECT hash FROM adopted WHERE stream = ${stream} AND hash = ANY(${hashes}::text[])
  `.execute(within);
  return new Set(rows.map(({ hash }) => hash));
}

function keyOf({ dev, n }: Place): string {
  return `${dev} ${n}`;
}
