/**
 * What an exchange file would bring to a device: pure, and told before anything is written.
 *
 * Each device's events of a stream are taken in their order as far as they hold. What does not hold is kept out with its
 * reason, and what stands behind it waits for it: nothing good is lost, since the file can be read again.
 */
import type { Instant } from '#core/calendar/instant.ts';
import type { DeviceId, EventHeader, EventId, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import type { StreamHead } from '#core/log/head.ts';
import { type ParsedEvent, parseSealed } from '#core/log/parse.ts';
import { eventHash, signatureInput } from '#core/log/seal.ts';
import { partByCauses } from './held-by-causes.ts';
import { type SeatReason, seatFaultsAmong } from './seat-faults.ts';
import type { BundleContent } from './read-bundle.ts';
import type { CarriedAside, CarriedEvents } from './segment.ts';

/** A stream as it stands on the receiving device; empty for one it has not. */
export interface StreamHere {
  readonly head: StreamHead;
  /** Hash of each device's events, the one numbered n at n − 1. */
  readonly hashes: ReadonlyMap<DeviceId, readonly Hash[]>;
  readonly ids: ReadonlySet<EventId>;
  /** The log of this stream is damaged here: nothing may be added before it is mended. */
  readonly damaged: boolean;
  readonly events: readonly SealedEvent[];
  /** Laid aside here after a fork. */
  readonly asides: ReadonlySet<Hash>;
}

export const NOTHING_HERE: StreamHere = {
  head: {},
  hashes: new Map(),
  ids: new Set(),
  damaged: false,
  events: [],
  asides: new Set(),
};

/** A key as this device knows it. */
export interface KnownKey {
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** The name on its card and those it had before; null for a key of this device, which has no card. */
  readonly names: readonly string[] | null;
  readonly revoked: boolean;
  /** The role on its card; null for a key without one. */
  readonly role: string | null;
}

export interface ReceiveKnowledge {
  readonly here: (stream: StreamId) => StreamHere;
  readonly keyOf: (dev: DeviceId) => KnownKey | null;
  readonly verify: (
    publicKey: Uint8Array<ArrayBuffer>,
    signature: Uint8Array<ArrayBuffer>,
    input: Uint8Array<ArrayBuffer>,
  ) => Promise<boolean>;
  /** What this build makes of an event: `newer` is kept and waits for an update, `not-allowed` is beyond its author's role. */
  readonly judge: (header: EventHeader) => 'known' | 'newer' | 'not-allowed';
  /** Whether a list that was approved here destroyed the stream. */
  readonly isDestroyed?: (stream: StreamId) => boolean;
  /** Events judged so far, of all in the file. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Why an event is kept out. */
export type KeptOutReason =
  /** Not an event, or not one this build can open. */
  | 'unreadable'
  | 'body-changed'
  | 'wrong-stream'
  /** Nobody here has the card of whoever signed it. */
  | 'unknown-key'
  | 'revoked-key'
  | 'wrong-signature'
  /** Signed with a known key in another name than that of its card. */
  | 'other-name'
  | 'not-allowed'
  /** Stepped back from the tender, has no seat in its committee, or another one than that of the chair. */
  | SeatReason
  /** The device has another event of that number here: two histories of one device. */
  | 'forked'
  | 'repeated-id'
  /** Events before it, or that its author had of others, are neither here nor in the file. */
  | 'missing-before'
  /** An event of the same device before it was kept out. */
  | 'waits'
  | 'damaged-here'
  /** Destroyed by an approved list: a tombstone stands in its place. */
  | 'destroyed'
  /** A kind of stream this build does not exchange. */
  | 'unknown-stream-kind';

/** Events of one person on one device that are kept out for one reason. */
export interface KeptOut {
  readonly reason: KeptOutReason;
  /** Null where the event cannot be read. */
  readonly dev: DeviceId | null;
  /** Whom the events name as their author, as far as they can be read. */
  readonly actor: string | null;
  readonly count: number;
  /** Numbers of the first and the last; null where they cannot be read. */
  readonly from: number | null;
  readonly to: number | null;
}

/** What one person on one device adds to a stream. */
export interface Contribution {
  readonly dev: DeviceId;
  readonly actor: string;
  readonly role: string;
  readonly events: number;
  /** Device time of the first and the last. */
  readonly since: Instant;
  readonly until: Instant;
}

export interface StreamPlan {
  readonly stream: StreamId;
  /** What the sender calls it; null where the manifest is lost. */
  readonly title: string | null;
  /** Nothing of it is here yet. */
  readonly isNew: boolean;
  /** Where the plan was made for. */
  readonly expected: StreamHead;
  /** To append, each device's own in its order. */
  readonly events: readonly SealedEvent[];
  readonly contributions: readonly Contribution[];
  /** What the sender laid aside, to be kept aside and sent from here too. */
  readonly asides: readonly CarriedAside[];
  /** Already here. */
  readonly present: number;
  /** Among `events`: of a newer app, kept and not applied. */
  readonly newer: number;
  readonly keptOut: readonly KeptOut[];
}

/** The kinds of stream that travel; the office's own belongs to one office and one device. */
const EXCHANGED_KINDS: ReadonlySet<string> = new Set(['tender']);

export async function planReceipt(
  content: Pick<BundleContent, 'streams' | 'manifest'>,
  knowledge: ReceiveKnowledge,
): Promise<readonly StreamPlan[]> {
  const total = content.streams.reduce((sum, { events }) => sum + events.length, 0);
  let done = 0;
  const plans: StreamPlan[] = [];
  for (const carried of content.streams) {
    const title = content.manifest?.streams.find(({ stream }) => stream === carried.stream)?.title ?? null;
    plans.push(await planStream(carried, title, knowledge));
    done += carried.events.length;
    knowledge.onProgress?.(done, total);
  }
  return plans;
}

interface Kept {
  readonly reason: KeptOutReason;
  readonly header: EventHeader | null;
}

async function planStream(
  { stream, kind, events, asides }: CarriedEvents,
  title: string | null,
  knowledge: ReceiveKnowledge,
): Promise<StreamPlan> {
  const here = knowledge.here(stream);
  const isHere = Object.keys(here.head).length > 0;
  const isDestroyed = !isHere && (knowledge.isDestroyed?.(stream) ?? false);
  const closed = isDestroyed ? 'destroyed' : closedFor(kind, here);
  const kept: Kept[] = [];
  const trusted: ParsedEvent[] = [];
  const ids = new Set(here.ids);
  let present = 0;
  for (const own of byDevice(events, stream, kept).values()) {
    const head = here.head[own[0]?.header.dev ?? ('' as DeviceId)];
    let next = (head?.n ?? 0) + 1;
    let last = head?.hash ?? null;
    /** Why the event numbered `next` was kept out, where the file has it: those behind it wait. */
    let blocked: KeptOutReason | null = null;
    for (const event of own) {
      const { header, sealed } = event;
      const hash = eventHash(sealed);
      if (closed !== null) {
        kept.push({ reason: closed, header });
        continue;
      }
      // Somebody decided here that it does not stand [SYNC-56].
      if (here.asides.has(hash)) {
        present += 1;
        continue;
      }
      if (header.n < next) {
        // Of two with one number in the file, the one that links to what is here was taken.
        if (here.hashes.get(header.dev)?.[header.n - 1] === hash) present += 1;
        else kept.push({ reason: 'forked', header });
        continue;
      }
      if (header.n > next) {
        kept.push({ reason: reasonBehind(blocked), header });
        continue;
      }
      const reason =
        (header.prev === last ? null : 'forked') ??
        (ids.has(header.id) ? 'repeated-id' : await distrust(event, knowledge));
      if (reason !== null) {
        kept.push({ reason, header });
        blocked = reason;
        continue;
      }
      trusted.push(event);
      ids.add(header.id);
      next += 1;
      last = hash;
      blocked = null;
    }
  }
  const taken = takenOf(trusted, { here, knowledge, kept });
  return {
    stream,
    title,
    isNew: !isHere,
    expected: here.head,
    events: taken.map(({ sealed }) => sealed),
    contributions: contributionsOf(taken),
    asides: isHere || taken.length > 0 ? await asidesToKeep({ stream, asides }, here, knowledge) : [],
    present,
    newer: taken.filter(({ header }) => knowledge.judge(header) === 'newer').length,
    keptOut: gathered(kept),
  };
}

/** Those that somebody known here signed, and that are neither aside here nor part of the stream. */
async function asidesToKeep(
  { stream, asides }: Pick<CarriedEvents, 'stream' | 'asides'>,
  here: StreamHere,
  knowledge: ReceiveKnowledge,
): Promise<readonly CarriedAside[]> {
  const keep = new Map<Hash, CarriedAside>();
  for (const aside of here.damaged ? [] : asides) {
    const parsed = parseSealed(aside.sealed);
    if (!parsed.ok) continue;
    const { header, signature } = parsed.value;
    const hash = eventHash(aside.sealed);
    const isKnown = here.asides.has(hash) || here.hashes.get(header.dev)?.[header.n - 1] === hash;
    if (isKnown || header.stream !== stream || sha256Hex(aside.sealed.body) !== header.bh) continue;
    const key = knowledge.keyOf(header.dev);
    if (key === null || (sha256Hex(key.publicKey) as string) !== header.dev) continue;
    if (await knowledge.verify(key.publicKey, signature, signatureInput(aside.sealed.header))) keep.set(hash, aside);
  }
  return [...keep.values()];
}

interface Taking {
  readonly here: StreamHere;
  readonly knowledge: ReceiveKnowledge;
  readonly kept: Kept[];
}

/** What has its causes and is its author's to make. Without one of them others may lose their causes, or their conflict. */
function takenOf(trusted: readonly ParsedEvent[], { here, knowledge, kept }: Taking): readonly ParsedEvent[] {
  const roleOf = (dev: DeviceId): string | null => knowledge.keyOf(dev)?.role ?? null;
  for (let offered = trusted; ; ) {
    const { taken, waiting } = partByCauses(offered, here);
    for (const { header } of waiting) kept.push({ reason: 'missing-before', header });
    const faults = seatFaultsAmong(taken, { here: here.events, roleOf });
    if (faults.size === 0) return taken;
    const cutAt = new Map<DeviceId, number>();
    for (const { header } of taken) {
      if (faults.has(header.id)) cutAt.set(header.dev, Math.min(header.n, cutAt.get(header.dev) ?? header.n));
    }
    const isCut = ({ header: { dev, n } }: ParsedEvent): boolean => n >= (cutAt.get(dev) ?? Infinity);
    for (const { header } of taken.filter(isCut)) kept.push({ reason: faults.get(header.id) ?? 'waits', header });
    offered = taken.filter((event) => !isCut(event));
  }
}

function reasonBehind(blocked: KeptOutReason | null): KeptOutReason {
  if (blocked === null) return 'missing-before';
  return OF_THE_WHOLE_DEVICE.has(blocked) ? blocked : 'waits';
}

/** What holds for everything behind as well; other reasons are of one event. */
const OF_THE_WHOLE_DEVICE: ReadonlySet<KeptOutReason> = new Set<KeptOutReason>([
  'unknown-key',
  'revoked-key',
  'forked',
]);

/** Each device's events once, by number; what cannot be read or belongs elsewhere is kept out. */
function byDevice(
  events: readonly SealedEvent[],
  stream: StreamId,
  kept: Kept[],
): ReadonlyMap<DeviceId, readonly ParsedEvent[]> {
  const devices = new Map<DeviceId, ParsedEvent[]>();
  const seen = new Set<string>();
  for (const sealed of events) {
    const parsed = parseSealed(sealed);
    if (!parsed.ok) {
      kept.push({ reason: 'unreadable', header: null });
      continue;
    }
    const { header } = parsed.value;
    // A copy with a spoilt signature must not stand in the way of the good one.
    const copy = `${eventHash(sealed)} ${sealed.sig}`;
    if (header.stream !== stream) kept.push({ reason: 'wrong-stream', header });
    else if (sha256Hex(sealed.body) !== header.bh) kept.push({ reason: 'body-changed', header });
    else if (!seen.has(copy)) {
      seen.add(copy);
      const own = devices.get(header.dev);
      if (own) own.push(parsed.value);
      else devices.set(header.dev, [parsed.value]);
    }
  }
  for (const own of devices.values()) own.sort((a, b) => a.header.n - b.header.n);
  return devices;
}

/** Why nothing at all may be added to a stream. */
function closedFor(kind: string, here: StreamHere): KeptOutReason | null {
  if (!EXCHANGED_KINDS.has(kind)) return 'unknown-stream-kind';
  return here.damaged ? 'damaged-here' : null;
}

async function distrust(
  { header, sealed, signature }: ParsedEvent,
  knowledge: ReceiveKnowledge,
): Promise<KeptOutReason | null> {
  const key = knowledge.keyOf(header.dev);
  if (key === null || (sha256Hex(key.publicKey) as string) !== header.dev) return 'unknown-key';
  if (key.revoked) return 'revoked-key';
  if (!(await knowledge.verify(key.publicKey, signature, signatureInput(sealed.header)))) return 'wrong-signature';
  if (key.names !== null && !key.names.includes(header.actor)) return 'other-name';
  return knowledge.judge(header) === 'not-allowed' ? 'not-allowed' : null;
}

function contributionsOf(taken: readonly ParsedEvent[]): readonly Contribution[] {
  const people = new Map<string, Contribution>();
  for (const { header } of taken) {
    const { dev, actor, role, at } = header;
    const key = JSON.stringify([dev, actor, role]);
    const before = people.get(key);
    people.set(key, {
      dev,
      actor,
      role,
      events: (before?.events ?? 0) + 1,
      since: before && before.since < at ? before.since : at,
      until: before && before.until > at ? before.until : at,
    });
  }
  return [...people.values()];
}

function gathered(kept: readonly Kept[]): readonly KeptOut[] {
  const groups = new Map<string, KeptOut>();
  for (const { reason, header } of kept) {
    const key = JSON.stringify([reason, header?.dev ?? null, header?.actor ?? null]);
    const n = header?.n ?? null;
    const before = groups.get(key);
    groups.set(key, {
      reason,
      dev: header?.dev ?? null,
      actor: header?.actor ?? null,
      count: (before?.count ?? 0) + 1,
      from: before?.from ?? n,
      to: n ?? before?.to ?? null,
    });
  }
  return [...groups.values()];
}
