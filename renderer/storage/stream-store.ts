/**
 * A tender as stored: its events checked, its state from the snapshot or, where that is missing, stale or damaged, folded
 * anew from the events. A fault in one stream never reaches another.
 */
import { type ChainFault, type EventFault, type SignatureCheck, verifyChain } from '#core/log/chain.ts';
import type { DeviceId, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD, type StreamHead, sameHead } from '#core/log/head.ts';
import { type RecordedEvent, type Replayed, replay } from '#core/log/replay.ts';
import { apply } from '#core/tender/apply.ts';
import { TENDER_EVENT_KINDS } from '#core/tender/event-kinds.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';
import { readEventRows, sealedOfRow } from './event-log.ts';
import { isGood, snapshotOf } from './snapshot.ts';
import type { EventRow, SpaceDatabase } from './space-database.ts';

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
  const kept = snapshot && (await isGood(snapshot, head)) ? snapshot : null;
  const { dossier, skipped } = kept
    ? { dossier: JSON.parse(kept.state) as Dossier, skipped: kept.skipped }
    : fold(chain.ok ? sealed : sealed.slice(0, chain.error.index));
  if (kept === null && dossier && fault === null) await keepCaches(db, stream, head, { dossier, skipped });
  return { stream, head, dossier, events: rows.length, skipped, fault };
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

/** Reading must work on a full disk too: what cannot be kept is folded again next time. */
async function keepCaches(
  db: SpaceDatabase,
  stream: StreamId,
  head: StreamHead,
  folded: { readonly dossier: Dossier; readonly skipped: number },
): Promise<void> {
  try {
    const draft = await snapshotOf(stream, folded.dossier, folded.skipped);
    await db.transaction('rw', db.heads, db.snapshots, async () => {
      const row = await db.heads.get(stream);
      // A write that came meanwhile has left newer ones.
      if (row && !sameHead(row.head, head)) return;
      await db.heads.put({ stream, head });
      await db.snapshots.put({ ...draft, head });
    });
  } catch (error) {
    console.warn('the folded state could not be kept', error);
  }
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
