/** The central log of the simulation: one transaction at a time on what cannot be changed, so that a backup is a reference. */
import type { Instant } from '#core/calendar/instant.ts';
import type { QuarantineReason, ReceiptContent, Verdict } from '#core/contract/sync-verdict.ts';
import type { SegmentEntry } from '#core/contract/sync-wire.ts';
import type { DeviceId, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { EMPTY_HEAD, type StreamHead } from '#core/log/head.ts';
import { upcast } from '#core/log/upcast.ts';
import { applyToRegistry } from '#core/registry/apply.ts';
import { REGISTRY_EVENT_KINDS, type RegistryEvent } from '#core/registry/events.ts';
import { EMPTY_REGISTRY, type PersonId, type Registry } from '#core/registry/model.ts';
import { mayRead, rightsOf } from '#core/registry/rights.ts';
import { authorsOf } from '#core/sync/segment-authors.ts';
import { segmentText } from '#core/sync/segment-text.ts';
import { bucketOf, differingBuckets } from '#core/sync/heads-digest.ts';
import { type ReadableEvent, signatureFault } from '#core/sync/incoming.ts';
import type { AcceptedEvent, StreamLedger } from '#core/sync/judge.ts';
import type { SegmentOffer } from '#core/sync/manifest.ts';
import { RUN_START } from '#core/sync/run.ts';
import type { Cursor } from '#core/sync/take-page.ts';
import { adoptedBy } from '#core/tender/adopted-by.ts';
import { digestsOf } from './digests.ts';
import { OFFICE } from './founding.ts';
import type { SyncRules } from './rules.ts';
import { publicKeyOf, read, verifyKeyedHash } from './sealing.ts';
import { applyNote, type Notes } from './notes.ts';

export interface Quarantined {
  readonly event: ReadableEvent;
  readonly reason: QuarantineReason;
}

export interface ServerStream {
  readonly stream: StreamId;
  readonly log: readonly AcceptedEvent[];
  readonly head: StreamHead;
  readonly quarantine: readonly Quarantined[];
  readonly adopted: ReadonlySet<Hash>;
  /** Folded event by event, as they were accepted. */
  readonly notes: Notes;
  /** Where it stood when an approved list destroyed it, with the hash of its last event; null while it is here [SYNC-24]. */
  readonly destroyed: (Cursor & { readonly event: Hash }) | null;
}

/** Everything of a server that its backups hold. */
export interface ServerStore {
  readonly streams: ReadonlyMap<StreamId, ServerStream>;
  readonly registry: Registry;
}

export interface ServerPlace extends Cursor {
  readonly stream: StreamId;
}

export const EMPTY_STORE: ServerStore = { streams: new Map(), registry: EMPTY_REGISTRY };

export interface Push {
  readonly stream: StreamId;
  readonly events: readonly SealedEvent[];
}

export interface Committed {
  readonly store: ServerStore;
  readonly verdicts: readonly Verdict[];
}

/** Judges and stores a batch: one transaction. What waits in quarantine is judged with it, everything where rights moved. */
export async function commitPush(
  store: ServerStore,
  { stream, events }: Push,
  now: Instant,
  rules: SyncRules,
): Promise<Committed> {
  const verdicts: (Verdict | null)[] = [];
  const batch: ReadableEvent[] = [];
  for (const sealed of events) {
    const opened = read(stream, sealed);
    const fault = opened.ok
      ? await signatureFault(opened.value, { publicKeyOf: enrolledKey(store), verify: verifyKeyedHash })
      : opened.error;
    if (fault !== null) verdicts.push({ kind: 'refused', reason: fault });
    else if (opened.ok) {
      batch.push(opened.value);
      verdicts.push(null);
    }
  }
  const judged = judgeInto(store, stream, batch, now, rules);
  let { store: after } = judged;
  if (stream === OFFICE && judged.moved) {
    for (const each of after.streams.keys()) {
      if (each !== OFFICE) after = judgeInto(after, each, [], now, rules).store;
    }
  }
  let next = 0;
  const told = verdicts.map((verdict) => verdict ?? judged.verdicts[next++] ?? unanswered());
  return { store: after, verdicts: told };
}

function enrolledKey({ registry }: ServerStore): (dev: DeviceId) => Uint8Array<ArrayBuffer> | null {
  return (dev) => (dev === registry.server?.id || registry.devices[dev] !== undefined ? publicKeyOf(dev) : null);
}

interface Judged {
  readonly store: ServerStore;
  readonly verdicts: readonly Verdict[];
  readonly moved: boolean;
}

function judgeInto(
  store: ServerStore,
  stream: StreamId,
  batch: readonly ReadableEvent[],
  now: Instant,
  rules: SyncRules,
): Judged {
  const here = streamOf(store, stream);
  if (here.destroyed !== null && rules.refusesDestroyed) {
    return { store, verdicts: batch.map(() => ({ kind: 'refused', reason: 'destroyed' })), moved: false };
  }
  const sent = new Set(batch.map(({ hash }) => hash));
  const again = here.quarantine.filter(({ event }) => !sent.has(event.hash)).map(({ event }) => event);
  if (batch.length + again.length === 0) return { store, verdicts: [], moved: false };
  const context = { rights: rightsOf(store.registry), now, adoptedBy };
  const { verdicts, accepted, quarantined, head } = rules.judgeBatch(ledgerOf(here), [...batch, ...again], context);
  const gone = new Set(accepted.map(({ event }) => event.hash));
  const kept = new Map(here.quarantine.map((each) => [each.event.hash, each]));
  for (const each of quarantined) kept.set(each.event.hash, each);
  const after: ServerStream = {
    stream,
    log: accepted.length === 0 ? here.log : [...here.log, ...accepted],
    head,
    quarantine: [...kept.values()].filter(({ event }) => !gone.has(event.hash)),
    adopted: new Set([...here.adopted, ...accepted.flatMap(({ event }) => adoptedBy(event))]),
    notes: accepted.reduce((notes, { event }) => applyNote(notes, event), here.notes),
    destroyed: here.destroyed,
  };
  const streams = new Map(store.streams);
  streams.set(stream, after);
  const registry = stream === OFFICE ? accepted.reduce(withRegistryEvent, store.registry) : store.registry;
  const judged = { store: { streams, registry }, verdicts, moved: accepted.length > 0 };
  // Rights the office stream gave in this batch let in what waits in its own quarantine.
  const waits = stream === OFFICE && judged.moved && after.quarantine.length > 0;
  return waits ? { ...judged, store: judgeInto(judged.store, stream, [], now, rules).store } : judged;
}

const NOTHING_HERE = {
  log: [],
  head: EMPTY_HEAD,
  quarantine: [],
  adopted: new Set<Hash>(),
  notes: {},
  destroyed: null,
};

/** Removes what there is of a stream but where it stood; null where nothing was accepted of it. */
export function destroyIn(store: ServerStore, stream: StreamId): ServerStore | null {
  const last = streamOf(store, stream).log.at(-1);
  if (last === undefined) return null;
  const destroyed = { seq: last.seq, run: last.run, event: last.event.hash };
  const streams = new Map(store.streams);
  streams.set(stream, { ...NOTHING_HERE, stream, destroyed });
  return { ...store, streams };
}

export function streamOf({ streams }: ServerStore, stream: StreamId): ServerStream {
  const known = streams.get(stream);
  return known ?? { ...NOTHING_HERE, stream };
}

function ledgerOf({ stream, log, head, adopted }: ServerStream): StreamLedger {
  const last = log.at(-1);
  return {
    stream,
    seq: last?.seq ?? 0,
    run: last?.run ?? RUN_START,
    head,
    at: ({ dev, n }) => {
      const found = log.find(({ event: { header } }) => header.n === n && header.dev === dev);
      return found === undefined ? null : { hash: found.event.hash, seq: found.seq };
    },
    hasId: (id) => log.some(({ event }) => event.header.id === id),
    adopted,
  };
}

const registryEvents = new WeakMap<ReadableEvent, RegistryEvent | null>();

export function withRegistryEvent(registry: Registry, { event }: { readonly event: ReadableEvent }): Registry {
  const known = registryEvents.get(event);
  const found = known === undefined ? registryEventOf(event) : known;
  registryEvents.set(event, found);
  return found === null ? registry : applyToRegistry(registry, found);
}

function registryEventOf({ header: { type, tv }, sealed }: ReadableEvent): RegistryEvent | null {
  const event = upcast(REGISTRY_EVENT_KINDS, { type, tv, body: JSON.parse(sealed.body) });
  return event.ok ? event.value : null;
}

/** Where a stream stands, or stood after some number of events. */
export function placeIn(store: ServerStore, stream: StreamId, seq?: number): Cursor {
  const { log, destroyed } = streamOf(store, stream);
  if (destroyed !== null && seq === undefined) return destroyed;
  const last = seq === undefined ? log.at(-1) : log[seq - 1];
  return { seq: last?.seq ?? 0, run: last?.run ?? RUN_START };
}

/** The receipt for a stream after some number of its events. */
export function receiptFor(
  { store, id, epoch, now }: { store: ServerStore; id: Hash; epoch: number; now: Instant },
  stream: StreamId,
  seq?: number,
): ReceiptContent | null {
  const { log, destroyed } = streamOf(store, stream);
  if (destroyed !== null && seq === undefined) return { server: id, epoch, stream, ...destroyed, at: now };
  const last = seq === undefined ? log.at(-1) : log[seq - 1];
  if (last === undefined) return null;
  return { server: id, epoch, stream, seq: last.seq, event: last.event.hash, run: last.run, at: now };
}

/** The heads a person may hear of, of the buckets that differ. */
export function headsFor(
  store: ServerStore,
  person: PersonId,
  digests: ReadonlyMap<number, string>,
): readonly ServerPlace[] {
  const { heads, digests: ours } = headsOf(store, person);
  const differing = new Set(differingBuckets(ours, digests));
  if (differing.size === 0) return [];
  return [...heads]
    .filter(([stream, { seq }]) => seq > 0 && differing.has(bucketOf(stream)))
    .map(([stream, head]) => ({ stream, ...head }));
}

interface Heads {
  readonly heads: ReadonlyMap<StreamId, Cursor>;
  readonly digests: ReadonlyMap<number, string>;
}

const headsBefore = new WeakMap<ServerStore, Map<PersonId, Heads>>();

function headsOf(store: ServerStore, person: PersonId): Heads {
  const known = headsBefore.get(store) ?? new Map<PersonId, Heads>();
  headsBefore.set(store, known);
  const found = known.get(person);
  if (found !== undefined) return found;
  const heads = new Map<StreamId, Cursor>();
  for (const stream of store.streams.keys()) {
    if (mayRead(store.registry, person, stream)) heads.set(stream, placeIn(store, stream));
  }
  const told = { heads, digests: digestsOf(heads) };
  known.set(person, told);
  return told;
}

function unanswered(): never {
  throw new Error('every event of a batch has a verdict');
}

/** The segments of a stream behind a number, each of so many events at most; nothing is packed here. */
export function segmentsOf(
  store: ServerStore,
  stream: StreamId,
  { after, events }: { readonly after: number; readonly events: number },
): readonly SegmentEntry[] {
  const { log } = streamOf(store, stream);
  const found: SegmentEntry[] = [];
  for (let from = 1; from <= log.length; from += events) {
    const part = log.slice(from - 1, from - 1 + events);
    const last = part.at(-1);
    if (last === undefined || last.seq <= after) continue;
    const text = textOfSegment(store, { stream, from, to: last.seq });
    const { seq: to, run } = last;
    const authors = authorsOf(part.map(({ event: { header, hash } }) => ({ dev: header.dev, n: header.n, hash })));
    found.push({ hash: sha256Hex(text), authors, bytes: text.length, from, to, event: last.event.hash, run, sig: '' });
  }
  return found;
}

/** The segment as it was offered; null where the server does not have these events, or has others there. */
export function givenSegment(store: ServerStore, offer: SegmentOffer): string | null {
  if (streamOf(store, offer.stream).log.length < offer.to) return null;
  const text = textOfSegment(store, offer);
  return sha256Hex(text) === offer.hash ? text : null;
}

const textsBefore = new WeakMap<ServerStream['log'], Map<string, string>>();

function textOfSegment(store: ServerStore, { stream, from, to }: Pick<SegmentOffer, 'stream' | 'from' | 'to'>): string {
  const { log } = streamOf(store, stream);
  const known = textsBefore.get(log) ?? new Map<string, string>();
  textsBefore.set(log, known);
  const key = `${from} ${to}`;
  const text =
    known.get(key) ??
    segmentText(
      stream,
      from,
      log.slice(from - 1, to).map(({ event }) => event.sealed),
    );
  known.set(key, text);
  return text;
}
