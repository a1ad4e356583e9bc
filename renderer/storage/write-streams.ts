/**
 * The one write of a space: events, heads, states and summaries of some streams in one strictly durable transaction.
 * Either all of it is there afterwards, across a crash and a power cut, or none.
 *
 * Speaks to IndexedDB itself: every request is queued at once, the check of the heads among them, so that the whole write
 * is one trip to the disk. A person waits for it after each edit.
 */
import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD, type StreamHead, sameHead } from '#core/log/head.ts';
import { openHeader } from '#core/log/parse.ts';
import { type AppendRefusal, admit } from '#core/log/port.ts';
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { SnapshotDraft } from './snapshot.ts';
import type { EventRow, HeadRow, SpaceDatabase, SummaryRow } from './space-database.ts';
import { storageFaultOf } from './storage-fault.ts';

/** What is added to one stream. Without caches only the log grows. */
export interface StreamWrite {
  readonly stream: StreamId;
  /** Where the stream stands; when someone else wrote meanwhile, nothing is written. */
  readonly expected: StreamHead;
  readonly events: readonly SealedEvent[];
  readonly snapshot?: SnapshotDraft;
  readonly summary?: SummaryRow;
}

const STORES = ['events', 'heads', 'snapshots', 'summaries'] as const;

/** Answers with the new head of each stream, in order. */
export async function writeStreams(
  db: SpaceDatabase,
  writes: readonly StreamWrite[],
): Promise<Result<readonly StreamHead[], AppendRefusal>> {
  const heads: StreamHead[] = [];
  for (const { stream, events, expected } of writes) {
    const admitted = admit(stream, events, expected, expected);
    if (!admitted.ok) return (await movedFrom(db, stream, expected)) ?? admitted;
    heads.push(admitted.value);
  }
  try {
    const moved = await commit(db, writes, heads);
    return moved === null ? ok(heads) : err({ kind: 'head-moved', head: moved });
  } catch (error) {
    const fault = storageFaultOf(error);
    return err(fault.kind === 'disk-full' ? { kind: 'no-space' } : { kind: 'store-failed', cause: fault.detail });
  }
}

/** Events that do not follow may only be late: where the head moved, that is the answer. */
async function movedFrom(
  db: SpaceDatabase,
  stream: StreamId,
  expected: StreamHead,
): Promise<{ readonly ok: false; readonly error: AppendRefusal } | null> {
  const head = (await db.heads.get(stream))?.head ?? EMPTY_HEAD;
  return sameHead(head, expected) ? null : err({ kind: 'head-moved', head });
}

/** Resolves when the transaction is complete; with the head found where it is another than expected. */
async function commit(
  db: SpaceDatabase,
  writes: readonly StreamWrite[],
  heads: readonly StreamHead[],
): Promise<StreamHead | null> {
  if (!db.isOpen()) await db.open();
  return new Promise((resolve, reject) => {
    const transaction = db.backendDB().transaction(STORES, 'readwrite', { durability: 'strict' });
    let moved: StreamHead | null = null;
    transaction.addEventListener('complete', () => resolve(null));
    transaction.addEventListener('abort', () => {
      if (moved) resolve(moved);
      else reject(transaction.error ?? new Error('the transaction was aborted'));
    });
    try {
      for (const [index, write] of writes.entries()) {
        checkHead(transaction, write, (found) => {
          moved ??= found;
        });
        const head = heads[index];
        assert(head !== undefined, 'every write has its head');
        queue(transaction, write, head);
      }
    } catch (error) {
      transaction.abort();
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

function checkHead(transaction: IDBTransaction, write: StreamWrite, onMoved: (found: StreamHead) => void): void {
  const found: IDBRequest<HeadRow | undefined> = transaction.objectStore('heads').get(write.stream);
  found.addEventListener('success', () => {
    const head = found.result?.head ?? EMPTY_HEAD;
    if (sameHead(head, write.expected)) return;
    onMoved(head);
    transaction.abort();
  });
}

function queue(transaction: IDBTransaction, write: StreamWrite, head: StreamHead): void {
  const { stream, events, snapshot, summary } = write;
  const rows = transaction.objectStore('events');
  for (const sealed of events) rows.add(rowOfSealed(stream, sealed));
  if (events.length > 0) transaction.objectStore('heads').put({ stream, head });
  if (snapshot) transaction.objectStore('snapshots').put({ ...snapshot, head });
  if (summary) transaction.objectStore('summaries').put(summary);
}

function rowOfSealed(stream: StreamId, sealed: SealedEvent): EventRow {
  const opened = openHeader(sealed);
  assert(opened.ok, 'an admitted event opens');
  const { dev, n } = opened.value.header;
  return { stream, dev, n, header: sealed.header, body: sealed.body, sig: sealed.sig };
}
