/**
 * What sync asks of every stream at every step, kept up in memory: only what was written to since is read again, so that a step
 * costs by what moved and not by how much is stored. The tables stay the truth; this is thrown away with the window.
 */
import type { Instant } from '#core/calendar/instant.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { eventsIn } from '#core/log/head.ts';
import { bucketOf, digestBucket } from '#core/sync/heads-digest.ts';
import { eventsToSend, newestNumber } from '#core/sync/outbox.ts';
import { RUN_START } from '#core/sync/run.ts';
import { checkedUpTo } from '#renderer/storage/placed-row.ts';
import { openHeadRow } from '#renderer/storage/sealed-row.ts';
import type {
  AnswerRow,
  AsideRow,
  HeadRow,
  PlacedRow,
  SpaceDatabase,
  SpaceStore,
} from '#renderer/storage/space-database.ts';
import type { StreamKey } from '#renderer/storage/vault.ts';

export interface IndexedStream {
  readonly key: StreamKey;
  /** Null where the name was changed on the disk. */
  readonly stream: StreamId | null;
  /** Taken from the server so far, and the run there. */
  readonly seq: number;
  readonly run: Hash;
  readonly toSend: number;
  /** Not on the server yet, for whatever reason but `turnedAway`. */
  readonly unsent: number;
  readonly turnedAway: number;
  /** Taken, and their signatures not checked yet. */
  readonly unchecked: number;
}

export interface StreamIndex {
  readonly byKey: ReadonlyMap<StreamKey, IndexedStream>;
  readonly byName: ReadonlyMap<StreamId, IndexedStream>;
  /** Of those with something to send, by their names. */
  readonly sending: ReadonlyMap<StreamId, IndexedStream>;
  /** Of those with something the server does not have. */
  readonly unsent: ReadonlyMap<StreamId, IndexedStream>;
  /** Of those whose signatures are not all checked yet. */
  readonly unchecked: ReadonlyMap<StreamId, IndexedStream>;
  /** `digestHeads` of all cursors. */
  readonly digests: ReadonlyMap<number, string>;
  /** When the oldest event was made that waits in a stream: remembered until the stream is touched. */
  readonly oldest: Map<StreamId, Instant | null>;
}

/** As they are now. */
export function readIndex(space: SpaceStore): Promise<StreamIndex> {
  const known = keepers.get(space.db) ?? keepIndex(space);
  keepers.set(space.db, known);
  return known();
}

const keepers = new WeakMap<SpaceDatabase, () => Promise<StreamIndex>>();

/** More are read as cheaply all at once. */
const SINGLY = 200;

function keepIndex(space: SpaceStore): () => Promise<StreamIndex> {
  const index = {
    byKey: new Map<StreamKey, IndexedStream>(),
    byName: new Map<StreamId, IndexedStream>(),
    sending: new Map<StreamId, IndexedStream>(),
    unsent: new Map<StreamId, IndexedStream>(),
    unchecked: new Map<StreamId, IndexedStream>(),
    digests: new Map<number, string>(),
    oldest: new Map<StreamId, Instant | null>(),
  };
  const buckets = new Map<number, Map<StreamId, IndexedStream>>();
  let touched: Set<StreamKey> | 'all' = 'all';
  let reading: Promise<unknown> = Promise.resolve();
  space.db.touched.subscribe((keys) => {
    if (keys === 'all') touched = 'all';
    else if (touched !== 'all') for (const key of keys) touched.add(key);
  });
  return () => {
    const next = reading.then(refresh);
    // One that failed is told to who asked for it; the next begins anew.
    reading = next.catch(() => undefined);
    return next;
  };

  async function refresh(): Promise<StreamIndex> {
    const asked = touched;
    if (asked !== 'all' && asked.size === 0) return index;
    touched = new Set();
    try {
      if (asked === 'all' || asked.size > SINGLY) {
        const found = await readAll(space);
        if (asked === 'all') empty();
        for (const each of found) put(await named(each));
      } else for (const each of await readSome(space, [...asked])) put(await named(each));
    } catch (error) {
      touched = 'all';
      throw error;
    }
    return index;
  }

  function empty(): void {
    for (const each of [...Object.values(index), buckets]) each.clear();
  }

  /** The name of a stream never changes under its key: it is opened once. */
  async function named({ tip, placed, answers, asides }: StreamRows): Promise<IndexedStream> {
    const { key, head } = tip;
    const stream = index.byKey.get(key)?.stream ?? (await openHeadRow(space.vault, tip));
    const unchecked = placed === undefined ? 0 : placed.seq - checkedUpTo(placed);
    const counts = withAsides(countsOf(eventsIn(head), placed?.seq ?? 0, answers), asides);
    return { key, stream, run: placed?.run ?? RUN_START, unchecked, ...counts };
  }

  function put(entry: IndexedStream): void {
    const before = index.byKey.get(entry.key);
    index.byKey.set(entry.key, entry);
    const { stream } = entry;
    if (stream === null) return;
    index.byName.set(stream, entry);
    index.oldest.delete(stream);
    keepIf(index.sending, stream, entry.toSend > 0 ? entry : null);
    keepIf(index.unsent, stream, entry.unsent > 0 ? entry : null);
    keepIf(index.unchecked, stream, entry.unchecked > 0 ? entry : null);
    if (before?.seq !== entry.seq || before.run !== entry.run) digestAgain(stream, entry);
  }

  function digestAgain(stream: StreamId, entry: IndexedStream): void {
    const bucket = bucketOf(stream);
    const held = buckets.get(bucket) ?? new Map<StreamId, IndexedStream>();
    buckets.set(bucket, held.set(stream, entry));
    const digest = digestBucket(held);
    if (digest === null) index.digests.delete(bucket);
    else index.digests.set(bucket, digest);
  }
}

function keepIf<Key, Value>(map: Map<Key, Value>, key: Key, value: Value | null): void {
  if (value === null) map.delete(key);
  else map.set(key, value);
}

interface StreamRows {
  readonly tip: HeadRow;
  readonly placed: PlacedRow | undefined;
  readonly answers: readonly AnswerRow[];
  readonly asides: readonly AsideRow[];
}

async function readAll({ db }: SpaceStore): Promise<readonly StreamRows[]> {
  const [tips, placed, answers, asides] = await db.transaction('r', [db.tips, db.placed, db.answers, db.asides], () =>
    Promise.all([db.tips.toArray(), db.placed.toArray(), db.answers.toArray(), db.asides.toArray()]),
  );
  const placedOf = new Map(placed.map((row) => [row.key, row]));
  const answersOf = Map.groupBy(answers, ({ key }) => key);
  const asidesOf = Map.groupBy(asides, ({ key }) => key);
  return tips.map((tip) => ({
    tip,
    placed: placedOf.get(tip.key),
    answers: answersOf.get(tip.key) ?? [],
    asides: asidesOf.get(tip.key) ?? [],
  }));
}

async function readSome({ db }: SpaceStore, keys: StreamKey[]): Promise<readonly StreamRows[]> {
  const [tips, placed, answers, asides] = await db.transaction('r', [db.tips, db.placed, db.answers, db.asides], () =>
    Promise.all([
      db.tips.bulkGet(keys),
      db.placed.bulkGet(keys),
      Promise.all(keys.map((key) => db.answers.where('key').equals(key).toArray())),
      Promise.all(keys.map((key) => db.asides.where('key').equals(key).toArray())),
    ]),
  );
  // A stream of which only the server's word is here has no events to count.
  return tips.flatMap((tip, at) =>
    tip === undefined ? [] : [{ tip, placed: placed[at], answers: answers[at] ?? [], asides: asides[at] ?? [] }],
  );
}

type Counts = Pick<IndexedStream, 'seq' | 'toSend' | 'unsent' | 'turnedAway'>;

function countsOf(events: number, seq: number, answers: readonly AnswerRow[]): Counts {
  const turnedAway = answers.filter(({ state }) => state.kind === 'turned-away').length;
  const sent = answers.filter(({ state }) => state.kind === 'sent').length;
  const never = events - seq - answers.length;
  const again = eventsToSend(answers, newestNumber(answers, seq)).length;
  return { seq, toSend: never + again, unsent: events - seq - sent - turnedAway, turnedAway };
}

/** What was laid aside is still sent; what the server says of it then is of no more weight here. */
function withAsides(counts: Counts, asides: readonly Pick<AsideRow, 'state'>[]): Counts {
  if (asides.length === 0) return counts;
  const toSend = eventsToSend(asides, newestNumber(asides, counts.seq)).length;
  const unsent = asides.filter(({ state }) => state.kind !== 'sent' && state.kind !== 'turned-away').length;
  return { ...counts, toSend: counts.toSend + toSend, unsent: counts.unsent + unsent };
}
