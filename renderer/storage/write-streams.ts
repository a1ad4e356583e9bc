/**
 * The one write of a space: events, heads, states and summaries of some streams in one strictly durable transaction.
 * Either all of it is there afterwards, across a crash and a power cut, or none. Everything is sealed before it begins.
 *
 * Where there is a journal, the events go there first; nobody else writes between the check of the heads and the
 * transaction, and what the tables refuse is taken back from the journal (decision 0005).
 *
 * Speaks to IndexedDB itself: every request is queued at once, the check of the heads among them, so that the whole write
 * is one trip to the disk. A person waits for it after each edit.
 */
import type { Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD, type StreamHead, sameHead } from '#core/log/head.ts';
import { openHeader } from '#core/log/parse.ts';
import { type AppendRefusal, admit } from '#core/log/port.ts';
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { encodeEntry } from './journal/entry-codec.ts';
import { JournalRefused } from './journal/journal-refused.ts';
import { type MarkRow, TablesLost } from './journal/mark-row.ts';
import type { SpaceJournal } from './journal/space-journal.ts';
import { withSpaceLock } from './journal/space-lock.ts';
import { sealPackRow } from './pack-row.ts';
import { sealUnopened, type UnopenedDraft } from './unopened-row.ts';
import { sealEventRow, sealHeadRow } from './sealed-row.ts';
import { type SnapshotDraft, sealSnapshot } from './snapshot.ts';
import type { Place } from '#core/sync/judge.ts';
import { addPlaces, countPlaces, type Places } from '#core/sync/places.ts';
import { type PlacedDraft, sealPlacedRow } from './placed-row.ts';
import type {
  AsideRow,
  CacheRow,
  EventRow,
  HeadRow,
  PackRow,
  PlacedRow,
  SpaceDatabase,
  SpaceStore,
} from './space-database.ts';
import { storageFaultOf } from './storage-fault.ts';
import { sealSummary, type Summary } from './summary.ts';
import type { Vault } from './vault.ts';

/**
 * What is added to one stream. Without caches only the log grows; `dropsCaches` takes those away that the events make
 * stale, so that they are made again at the next reading.
 */
export interface StreamWrite {
  readonly stream: StreamId;
  /** Where the stream stands; when someone else wrote meanwhile, nothing is written. */
  readonly expected: StreamHead;
  readonly events: readonly SealedEvent[];
  /** They came from elsewhere, many at once: kept together as one pack. `true` where nobody followed their links yet. */
  readonly inBulk?: InBulk | true;
  /** A segment as it came from the server, instead of events. */
  readonly unopened?: UnopenedDraft;
  readonly snapshot?: SnapshotDraft;
  readonly summary?: Summary;
  readonly dropsCaches?: boolean;
  /** Comes with events taken from the server: how far the stream was taken then. */
  readonly placed?: PlacedDraft;
  /** What leaves the stream after a fork, the packs that are left, and where it stands then.   Source  core/sync/SPEC.md [SYNC-56] */
  readonly aside?: {
    readonly head: StreamHead;
    readonly rows: readonly AsideRow[];
    readonly packs: readonly PackRow[];
  };
  /** Laid aside elsewhere, and kept beside the stream here: nothing of the stream changes. */
  readonly besides?: readonly AsideRow[];
  /** What was laid aside and comes with these events after all, by its hashes. */
  readonly returned?: readonly Hash[];
}

/** What is known of events by who opened them and followed their links: where they stand, and where they lead. */
export interface InBulk {
  readonly places: readonly Place[];
  readonly head: StreamHead;
}

/** The rows of one write, sealed. */
interface SealedWrite {
  readonly expected: StreamHead;
  readonly tip: HeadRow;
  readonly events: readonly EventRow[];
  readonly packs: readonly PackRow[];
  readonly state: CacheRow | null;
  readonly line: CacheRow | null;
  readonly placed: PlacedRow | null;
  /** The number up to which the stream was taken when `placed` was made: sync may have gone on since. */
  readonly placedAfter: number;
  /** Places whose answers are no longer needed: they have their number. */
  readonly answered: Places;
  readonly dropsCaches: boolean;
  readonly aside: readonly AsideRow[];
  readonly besides: readonly AsideRow[];
  readonly returned: readonly Hash[];
}

const STORES = ['log', 'packs', 'tips', 'states', 'lines', 'marks', 'placed', 'answers', 'asides'] as const;

/** Answers with the new head of each stream, in order. */
export async function writeStreams(
  space: SpaceStore,
  writes: readonly StreamWrite[],
): Promise<Result<readonly StreamHead[], AppendRefusal>> {
  const heads: StreamHead[] = [];
  for (const { stream, events, expected, inBulk, unopened, aside } of writes) {
    const followed = unopened?.told.head ?? (inBulk === undefined || inBulk === true ? null : inBulk.head);
    const admitted = followed === null ? admit(stream, events, expected, expected) : ok(followed);
    if (!admitted.ok) return (await movedFrom(space, stream, expected)) ?? admitted;
    heads.push(aside?.head ?? admitted.value);
  }
  const sealed = await Promise.all(
    writes.map((write, index) => {
      const head = heads[index];
      assert(head !== undefined, 'every write has its head');
      return sealWrite(space.vault, write, head);
    }),
  );
  try {
    const refusal = await (space.journal === undefined
      ? commit(space.db, sealed, null)
      : writeJournaled(space.db, space.journal, sealed));
    if (refusal !== null) return err(refusal);
    space.db.touched.note(sealed.map(({ tip }) => tip.key));
    return ok(heads);
  } catch (error) {
    const fault = storageFaultOf(error);
    return err(fault.kind === 'disk-full' ? { kind: 'no-space' } : { kind: 'store-failed', cause: fault.detail });
  }
}

function writeJournaled(
  db: SpaceDatabase,
  journal: SpaceJournal,
  writes: readonly SealedWrite[],
): Promise<AppendRefusal | null> {
  return withSpaceLock(db.name, async () => {
    const moved = await movedHead(db, writes);
    if (moved !== null) return { kind: 'head-moved', head: moved };
    const logged = writes.filter(movesHead);
    if (logged.length === 0) return commit(db, writes, null);
    const written = await journal.write(encodeEntry(logged));
    if (!written.ok) throw new JournalRefused(written.error);
    try {
      const refusal = await commit(db, writes, written.value);
      if (refusal !== null) await journal.takeBack(written.value);
      return refusal;
    } catch (error) {
      await journal.takeBack(written.value);
      throw error;
    }
  });
}

/** The first head that is another than expected. */
async function movedHead(db: SpaceDatabase, writes: readonly SealedWrite[]): Promise<StreamHead | null> {
  const rows = await db.tips.bulkGet(writes.map(({ tip }) => tip.key));
  for (const [at, { expected }] of writes.entries()) {
    const head = rows[at]?.head ?? EMPTY_HEAD;
    if (!sameHead(head, expected)) return head;
  }
  return null;
}

/** Events that do not follow may only be late: where the head moved, that is the answer. */
async function movedFrom(
  { db, vault }: SpaceStore,
  stream: StreamId,
  expected: StreamHead,
): Promise<{ readonly ok: false; readonly error: AppendRefusal } | null> {
  const head = (await db.tips.get(await vault.keyOf(stream)))?.head ?? EMPTY_HEAD;
  return sameHead(head, expected) ? null : err({ kind: 'head-moved', head });
}

/** Resolves when the transaction is complete; with the refusal where a head is another than expected. */
async function commit(
  db: SpaceDatabase,
  writes: readonly SealedWrite[],
  mark: MarkRow | null,
): Promise<AppendRefusal | null> {
  if (!db.isOpen()) await db.open();
  return new Promise((resolve, reject) => {
    const transaction = db.backendDB().transaction(STORES, 'readwrite', { durability: 'strict' });
    let moved: StreamHead | null = null;
    let isLost = false;
    transaction.addEventListener('complete', () => resolve(null));
    transaction.addEventListener('abort', () => {
      if (moved) resolve({ kind: 'head-moved', head: moved });
      else if (isLost) reject(new TablesLost());
      else reject(transaction.error ?? new Error('the transaction was aborted'));
    });
    try {
      for (const write of writes) {
        checkHead(transaction, write, (found) => {
          moved ??= found;
        });
        checkPlaced(transaction, write, (found) => {
          moved ??= found;
        });
        queue(transaction, write);
      }
      if (mark) {
        checkMark(transaction, mark, () => {
          isLost = true;
        });
        transaction.objectStore('marks').put(mark);
      }
    } catch (error) {
      transaction.abort();
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

function checkHead(transaction: IDBTransaction, write: SealedWrite, onMoved: (found: StreamHead) => void): void {
  const found: IDBRequest<HeadRow | undefined> = transaction.objectStore('tips').get(write.tip.key);
  found.addEventListener('success', () => {
    const head = found.result?.head ?? EMPTY_HEAD;
    if (sameHead(head, write.expected)) return;
    onMoved(head);
    transaction.abort();
  });
}

/** Two ways bring the server's order: its own page, and a stick. Whoever comes second looks again, as behind a moved head. */
function checkPlaced(transaction: IDBTransaction, write: SealedWrite, onMoved: (found: StreamHead) => void): void {
  if (write.placed === null) return;
  const found: IDBRequest<PlacedRow | undefined> = transaction.objectStore('placed').get(write.tip.key);
  found.addEventListener('success', () => {
    if ((found.result?.seq ?? 0) === write.placedAfter) return;
    onMoved(write.expected);
    transaction.abort();
  });
}

/** Tables made anew under us would take a mark that says they hold everything. */
function checkMark(transaction: IDBTransaction, { name, journal }: MarkRow, onLost: () => void): void {
  const found: IDBRequest<MarkRow | undefined> = transaction.objectStore('marks').get(name);
  found.addEventListener('success', () => {
    if (found.result?.journal === journal) return;
    onLost();
    transaction.abort();
  });
}

function queue(transaction: IDBTransaction, write: SealedWrite): void {
  const { tip, events, packs, state, line, placed, answered, dropsCaches, aside, besides, returned } = write;
  const rows = transaction.objectStore('log');
  for (const row of aside) {
    rows.delete([row.key, row.dev, row.n]);
    transaction.objectStore('answers').delete([row.key, row.dev, row.n]);
    transaction.objectStore('asides').put(row);
  }
  for (const row of besides) transaction.objectStore('asides').put(row);
  for (const hash of returned) transaction.objectStore('asides').delete([tip.key, hash]);
  // However they were merged meanwhile, they hold the same events as long as the head is the same.
  if (aside.length > 0) transaction.objectStore('packs').delete(IDBKeyRange.bound([tip.key], [tip.key, []]));
  for (const row of events) rows.add(row);
  for (const row of packs) transaction.objectStore('packs').add(row);
  if (movesHead(write)) transaction.objectStore('tips').put(tip);
  if (dropsCaches) for (const cache of ['states', 'lines']) transaction.objectStore(cache).delete(tip.key);
  if (state) transaction.objectStore('states').put(state);
  if (line) transaction.objectStore('lines').put(line);
  if (placed) transaction.objectStore('placed').put(placed);
  for (const { dev, n, count } of answered) {
    const run = IDBKeyRange.bound([tip.key, dev, n], [tip.key, dev, n + count - 1]);
    transaction.objectStore('answers').delete(run);
  }
}

async function sealWrite(vault: Vault, write: StreamWrite, head: StreamHead): Promise<SealedWrite> {
  const { stream, expected, events, inBulk, unopened, snapshot, summary, placed, aside } = write;
  const { besides = [], returned = [] } = write;
  const [tip, pack, segment, state, line, placedRow, ...rows] = await Promise.all([
    sealHeadRow(vault, stream, head),
    inBulk && events.length > 0 ? sealPackRow(vault, stream, { places: placesOf(events, inBulk), events }) : null,
    unopened ? sealUnopened(vault, stream, unopened) : null,
    snapshot ? sealSnapshot(vault, snapshot, head) : null,
    summary ? sealSummary(vault, summary) : null,
    placed ? sealPlacedRow(vault, stream, placed) : null,
    ...(inBulk ? [] : events.map((event) => sealEventRow(vault, stream, event))),
  ]);
  return {
    expected,
    tip,
    events: rows,
    packs: [...(aside?.packs ?? []), ...(pack ? [pack] : []), ...(segment ? [segment] : [])],
    state,
    line,
    placed: placedRow,
    placedAfter: placed ? placed.cursor.seq - countPlaces(placed.places) : 0,
    // Nothing of a stream that was not here was ever sent.
    answered: sameHead(expected, EMPTY_HEAD) ? [] : (placed?.places ?? []),
    dropsCaches: write.dropsCaches ?? false,
    aside: aside?.rows ?? [],
    besides,
    returned,
  };
}

/** Or says more of the stream than its caches do: such writes are in the journal. */
function movesHead({
  events,
  packs,
  aside,
  besides,
}: Pick<SealedWrite, 'events' | 'packs' | 'aside' | 'besides'>): boolean {
  return events.length + packs.length + aside.length + besides.length > 0;
}

function placesOf(events: readonly SealedEvent[], inBulk: InBulk | true): Places {
  if (inBulk !== true) return addPlaces([], inBulk.places);
  const headers = events.map((event) => {
    const opened = openHeader(event);
    assert(opened.ok, 'an admitted event opens');
    return opened.value.header;
  });
  return addPlaces([], headers);
}
