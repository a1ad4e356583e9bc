/**
 * A tender as stored: its events checked, its state from the snapshot or, where that is missing, stale or damaged, folded
 * anew from the events. A fault in one stream never reaches another.
 */
import { type ChainFault, type EventFault, type SignatureCheck, verifyChain } from '#core/log/chain.ts';
import type { DeviceId, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { EMPTY_HEAD, type StreamHead, sameHead } from '#core/log/head.ts';
import type { AppendRefusal } from '#core/log/port.ts';
import { type RecordedEvent, type Replayed, replay } from '#core/log/replay.ts';
import { err, type Result } from '#core/shared/result.ts';
import { apply } from '#core/tender/apply.ts';
import { REDUCER_VERSION, TENDER_EVENT_KINDS } from '#core/tender/event-kinds.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';
import { appendRefusalOf, appendWithin, readEventRows, sealedOfRow } from './event-log.ts';
import type { EventRow, SnapshotRow, SpaceDatabase, SummaryRow } from './space-database.ts';

/** The first event of a stream that cannot be trusted, by its place. */
export interface StreamFault {
  readonly dev: DeviceId | null;
  /** The event's number on its device. */
  readonly n: number;
  /** Type of the event where its header could be read. */
  readonly type: string | null;
  readonly fault: EventFault | { readonly kind: 'cut-short'; readonly expected: number };
}

/** What the disk holds of a tender. */
export interface StoredStream {
  readonly stream: StreamId;
  readonly head: StreamHead;
  readonly dossier: Dossier | null;
  /** How many events there are. */
  readonly events: number;
  /** Events of a newer app, kept and not applied. */
  readonly skipped: number;
  /** Set when the log is damaged: what can be shown is shown, nothing may be written. */
  readonly fault: StreamFault | null;
}

/** What one command, or one import, adds to the disk in one transaction. */
export interface StreamWrite {
  readonly stream: StreamId;
  readonly expected: StreamHead;
  readonly events: readonly SealedEvent[];
  readonly after: Dossier;
  readonly summary: SummaryRow;
}

export async function readStream(db: SpaceDatabase, stream: StreamId, check: SignatureCheck): Promise<StoredStream> {
  const { rows, known, snapshot } = await db.transaction('r', db.events, db.heads, db.snapshots, async () => ({
    rows: await readEventRows(db, stream),
    known: (await db.heads.get(stream))?.head ?? EMPTY_HEAD,
    snapshot: await db.snapshots.get(stream),
  }));
  const sealed = rows.map(sealedOfRow);
  const chain = await verifyChain(sealed, check, { stream });
  const fault = chain.ok ? cutShort(known, chain.value) : streamFaultOf(rows, chain.error);
  const head = chain.ok && fault === null ? chain.value : known;
  const kept = snapshot && isGood(snapshot, head) ? snapshot : null;
  const { dossier, skipped } = kept
    ? { dossier: JSON.parse(kept.state) as Dossier, skipped: kept.skipped }
    : fold(chain.ok ? sealed : sealed.slice(0, chain.error.index));
  if (kept === null && dossier && fault === null) await keepCaches(db, stream, head, { dossier, skipped });
  return { stream, head, dossier, events: rows.length, skipped, fault };
}

/** Writes events, state and summary together, strictly durable: either all of it is there afterwards or none. */
export async function writeStreams(
  db: SpaceDatabase,
  writes: readonly StreamWrite[],
): Promise<Result<readonly StreamHead[], AppendRefusal & { readonly stream?: StreamId }>> {
  try {
    return await db.transaction('rw', db.events, db.heads, db.snapshots, db.summaries, async () => {
      const heads: StreamHead[] = [];
      for (const write of writes) {
        const appended = await appendWithin(db, write.stream, write.events, write.expected);
        // Earlier writes of the batch must not stay alone.
        if (!appended.ok) throw new Refused({ ...appended.error, stream: write.stream });
        heads.push(appended.value);
      }
      await db.snapshots.bulkPut(
        // Nothing is written to a stream that holds events of a newer app.
        writes.map(({ stream, after }, index) =>
          snapshotOf(stream, heads[index] ?? EMPTY_HEAD, { dossier: after, skipped: 0 }),
        ),
      );
      await db.summaries.bulkPut(writes.map(({ summary }) => summary));
      return { ok: true, value: heads };
    });
  } catch (error) {
    return err(error instanceof Refused ? error.refusal : appendRefusalOf(error));
  }
}

/** Every event of a stream in its order, with who made it: what the history shows. Trusts the chain. */
export async function readRecorded(
  db: SpaceDatabase,
  stream: StreamId,
): Promise<readonly RecordedEvent<TenderEvent>[]> {
  return replayReadable((await readEventRows(db, stream)).map(sealedOfRow)).events;
}

/** The state its events lead to, folded from the first one. */
export function fold(sealed: readonly SealedEvent[]): Folded {
  const { events, skipped } = replayReadable(sealed);
  const dossier = events.reduce<Dossier | null>((state, { event }) => apply(state, event), null);
  return { dossier, skipped: skipped.length };
}

interface Folded {
  readonly dossier: Dossier | null;
  readonly skipped: number;
}

/** What can be read of a stream: all of it, or what stands before the first event that cannot be opened. */
function replayReadable(sealed: readonly SealedEvent[]): Replayed<TenderEvent> {
  const replayed = replay(sealed, TENDER_EVENT_KINDS);
  return replayed.ok ? replayed.value : replayReadable(sealed.slice(0, replayed.error.index));
}

/** `apply` answers in one canonical form, so the plain text of a state is the same wherever it was folded. */
function snapshotOf(
  stream: StreamId,
  head: StreamHead,
  { dossier, skipped }: { readonly dossier: Dossier; readonly skipped: number },
): SnapshotRow {
  const state = JSON.stringify(dossier);
  return { stream, reducer: REDUCER_VERSION, head, skipped, state, hash: sha256Hex(state) };
}

/** Reading must work on a full disk too: what cannot be kept is folded again next time. */
async function keepCaches(
  db: SpaceDatabase,
  stream: StreamId,
  head: StreamHead,
  folded: { readonly dossier: Dossier; readonly skipped: number },
): Promise<void> {
  try {
    await db.transaction('rw', db.heads, db.snapshots, async () => {
      const row = await db.heads.get(stream);
      // A write that came meanwhile has left newer ones.
      if (row && !sameHead(row.head, head)) return;
      await db.heads.put({ stream, head });
      await db.snapshots.put(snapshotOf(stream, head, folded));
    });
  } catch (error) {
    console.warn('the folded state could not be kept', error);
  }
}

class Refused extends Error {
  readonly refusal: AppendRefusal & { readonly stream?: StreamId };
  constructor(refusal: AppendRefusal & { readonly stream?: StreamId }) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

function isGood(snapshot: SnapshotRow, head: StreamHead): boolean {
  return (
    snapshot.reducer === REDUCER_VERSION && sameHead(snapshot.head, head) && sha256Hex(snapshot.state) === snapshot.hash
  );
}

/** The head kept apart remembers events that are no longer there. */
function cutShort(expected: StreamHead, found: StreamHead): StreamFault | null {
  if (sameHead(expected, found)) return null;
  for (const [dev, last] of Object.entries(expected) as [DeviceId, StreamHead[DeviceId]][]) {
    const n = found[dev]?.n ?? 0;
    if (last && n < last.n) return { dev, n: n + 1, type: null, fault: { kind: 'cut-short', expected: last.n } };
  }
  return null;
}

function streamFaultOf(rows: readonly EventRow[], { index, fault }: ChainFault): StreamFault {
  const row = rows[index];
  return { dev: row?.dev ?? null, n: row?.n ?? index + 1, type: row ? typeIn(row.header) : null, fault };
}

function typeIn(header: string): string | null {
  return /"type":"([A-Za-z]+)"/.exec(header)?.[1] ?? null;
}
