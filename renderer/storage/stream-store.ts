/**
 * A stream as stored: its events checked, its state from the snapshot or, where that is missing, stale or damaged, folded
 * anew from the events. A fault in one stream never reaches another.
 */
import { type ChainFault, type EventFault, type SignatureCheck, verifyChain } from '#core/log/chain.ts';
import type { DeviceId, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { withTheirCauses } from '#core/log/causes.ts';
import { EMPTY_HEAD, type StreamHead, sameHead } from '#core/log/head.ts';
import { type NumberOf, type RecordedEvent, type Replayed, replay } from '#core/log/replay.ts';
import { numberAt } from '#core/sync/places.ts';
import { openStored, readStored } from './event-log.ts';
import { sealHeadRow, type StoredEvent } from './sealed-row.ts';
import { openSnapshot, sealSnapshot, type SnapshotDraft } from './snapshot.ts';
import type { SpaceStore } from './space-database.ts';
import type { StreamKind } from './stream-kind.ts';

/** The first event of a stream that cannot be trusted, by its place. */
export interface StreamFault {
  readonly dev: DeviceId | null;
  /** The event's number on its device. */
  readonly n: number;
  /** Type of the event where its header could be read. */
  readonly type: string | null;
  readonly fault: EventFault | { readonly kind: 'cut-short'; readonly expected: number };
}

/** What the disk holds of a stream. */
export interface StoredStream<State> {
  readonly stream: StreamId;
  readonly head: StreamHead;
  /** Null while nothing was folded: there are no events, or none that can be read. */
  readonly state: State | null;
  /** How many events there are. */
  readonly events: number;
  /** Events of a newer app, kept and not applied. */
  readonly skipped: number;
  /** Set when the log is damaged: what can be shown is shown, nothing may be written. */
  readonly fault: StreamFault | null;
}

export async function readStream<State extends object, Event>(
  space: SpaceStore,
  kind: StreamKind<State, Event>,
  stream: StreamId,
  check: SignatureCheck,
): Promise<StoredStream<State>> {
  const { db, vault } = space;
  const key = await vault.keyOf(stream);
  const { stored, known, placed, snapshot } = await db.transaction(
    'r',
    [db.log, db.packs, db.tips, db.placed, db.states],
    async () => ({
      stored: await readStored(db, key),
      known: (await db.tips.get(key))?.head ?? EMPTY_HEAD,
      placed: await db.placed.get(key),
      snapshot: await db.states.get(key),
    }),
  );
  const numberOf = numberAt(placed?.places ?? []);
  const events = await openStored(vault, stored);
  const sealed = events.map((event) => event.sealed);
  const chain = await verifyChain(sealed, check, { stream });
  const fault = chain.ok ? cutShort(known, chain.value) : streamFaultOf(events, chain.error);
  const head = chain.ok && fault === null ? chain.value : known;
  const kept = await openSnapshot(vault, snapshot, { head, reducer: kind.reducer });
  const { state, skipped } = kept
    ? { state: JSON.parse(kept.state) as State, skipped: kept.skipped }
    : fold(kind, chain.ok ? sealed : sealed.slice(0, chain.error.index), numberOf);
  if (kept === null && state && fault === null && kind.reducer !== null) {
    await keepState(space, head, { stream, state: JSON.stringify(state), skipped, reducer: kind.reducer });
  }
  return { stream, head, state, events: events.length, skipped, fault };
}

/** Every event of a stream in its order, with who made it: what the history shows. Trusts the chain. */
export async function readRecorded<State, Event>(
  space: SpaceStore,
  kind: StreamKind<State, Event>,
  stream: StreamId,
): Promise<readonly RecordedEvent<Event>[]> {
  const { db, vault } = space;
  const key = await vault.keyOf(stream);
  const [stored, placed] = await db.transaction('r', db.log, db.packs, db.placed, () =>
    Promise.all([readStored(db, key), db.placed.get(key)]),
  );
  const sealed = (await openStored(vault, stored)).map((event) => event.sealed);
  return replayReadable(kind, sealed, numberAt(placed?.places ?? [])).events;
}

/** The state its events lead to, folded from the first one. */
export function fold<State, Event>(
  kind: StreamKind<State, Event>,
  sealed: readonly SealedEvent[],
  numberOf: NumberOf,
): Folded<State> {
  const { events, skipped } = replayReadable(kind, sealed, numberOf);
  return { state: kind.fold(events), skipped: skipped.length };
}

interface Folded<State> {
  readonly state: State | null;
  readonly skipped: number;
}

/**
 * What can be read of a stream: all of it, or what stands before the first event that cannot be opened, and of that only
 * what has its causes there too.
 */
function replayReadable<State, Event>(
  kind: StreamKind<State, Event>,
  sealed: readonly SealedEvent[],
  numberOf: NumberOf,
): Replayed<Event> {
  const replayed = replay(sealed, kind.kinds, numberOf);
  if (!replayed.ok) return replayReadable(kind, sealed.slice(0, replayed.error.index), numberOf);
  const { events, skipped } = replayed.value;
  const read = new Set(withTheirCauses([...events, ...skipped]).map(({ header }) => header.id));
  return {
    events: events.filter(({ header }) => read.has(header.id)),
    skipped: skipped.filter(({ header }) => !kind.passesOver.has(header.type)),
  };
}

/** Reading must work on a full disk too: what cannot be kept is folded again next time. */
async function keepState({ db, vault }: SpaceStore, head: StreamHead, draft: SnapshotDraft): Promise<void> {
  try {
    const [tip, state] = await Promise.all([sealHeadRow(vault, draft.stream, head), sealSnapshot(vault, draft, head)]);
    await db.transaction('rw', db.tips, db.states, async () => {
      const row = await db.tips.get(tip.key);
      // A write that came meanwhile has left newer ones.
      if (row && !sameHead(row.head, head)) return;
      await db.tips.put(tip);
      await db.states.put(state);
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

function streamFaultOf(events: readonly StoredEvent[], { index, fault }: ChainFault): StreamFault {
  const event = events[index];
  return { dev: event?.dev ?? null, n: event?.n ?? index + 1, type: typeIn(event?.sealed.header ?? ''), fault };
}

function typeIn(header: string): string | null {
  return /"type":"([A-Za-z]+)"/.exec(header)?.[1] ?? null;
}
