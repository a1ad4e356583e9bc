/** Checking a stream: every event whole, in its place, and signed by the device it names. */
import { err, ok, type Result } from '#core/shared/result.ts';
import type { DeviceId, EventId, Hash, SealedEvent, StreamId } from './envelope.ts';
import { sha256Hex } from './hash.ts';
import { type CauseFault, causeFault, EMPTY_HEAD, type LinkFault, link, type StreamHead } from './head.ts';
import { type ParsedEvent, parseSealed, type ShapeFault } from './parse.ts';
import { eventHash, signatureInputOf } from './seal.ts';

/** Checks Ed25519 signatures with the keys known here. core has no cryptography besides hashing. */
export interface SignatureCheck {
  /** The raw public key (32 bytes) of a device, null when it is not known here. */
  publicKeyOf(dev: DeviceId): Uint8Array<ArrayBuffer> | null;
  verify(
    publicKey: Uint8Array<ArrayBuffer>,
    signature: Uint8Array<ArrayBuffer>,
    input: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>;
}

/** Why an event cannot be trusted. */
export type EventFault =
  | ShapeFault
  | LinkFault
  | CauseFault
  /** The body is not the one the header was signed with. */
  | { readonly kind: 'body-changed' }
  /** The same id stands on an earlier event of this stream. */
  | { readonly kind: 'repeated-id' }
  | { readonly kind: 'unknown-device' }
  /** The key given for the device is not the one its fingerprint names. */
  | { readonly kind: 'wrong-key' }
  | { readonly kind: 'wrong-signature' };

/** The first event that cannot be trusted. */
export interface ChainFault {
  /** Place in the events given, from 0. */
  readonly index: number;
  /** What the header says, where it could be read. */
  readonly id: EventId | null;
  readonly dev: DeviceId | null;
  readonly n: number | null;
  readonly fault: EventFault;
}

/** Where a check starts: events before `after` are not given and were checked earlier. */
export interface ChainStart {
  readonly stream: StreamId;
  readonly after?: StreamHead;
}

/** Signatures checked side by side: enough to keep a worker pool busy, few enough to stop soon after a fault. */
const SIGNATURES_AT_ONCE = 64;

/**
 * Checks shape, body hashes, ids and links of a stream's events, without signatures: at once, for every open.
 *
 * `events` have each device's own in its order; devices may be mixed in any way. Answers with the head they lead to, or
 * the first event that is wrong.
 */
export function checkLinks(events: readonly SealedEvent[], start: ChainStart): Result<StreamHead, ChainFault> {
  const { head, fault } = walkChain(events, start);
  return fault === null ? ok(head) : err(fault);
}

/**
 * Checks a stream's events completely, signatures included, and names the first that is wrong and why.
 *
 * A stream cut short at its end is still whole: compare the head with one known from elsewhere.
 */
export async function verifyChain(
  events: readonly SealedEvent[],
  check: SignatureCheck,
  start: ChainStart,
): Promise<Result<StreamHead, ChainFault>> {
  const { head, fault, linked } = walkChain(events, start);
  // A changed header breaks the link of the event after it; its own signature names the culprit.
  const forged = await findForged(linked, check);
  const first = forged ?? fault;
  return first === null ? ok(head) : err(first);
}

/** The first of some linked events whose signature is not of the device it names; null when every one is. */
export async function findForged(linked: readonly LinkedEvent[], check: SignatureCheck): Promise<ChainFault | null> {
  const keyOf = keysOf(check);
  for (let from = 0; from < linked.length; from += SIGNATURES_AT_ONCE) {
    const batch = linked.slice(from, from + SIGNATURES_AT_ONCE);
    const faults = await Promise.all(batch.map((event) => signatureFault(event, keyOf(event.header.dev), check)));
    const at = faults.findIndex((found) => found !== null);
    const event = batch[at];
    const found = faults[at];
    if (event && found) return faultAt(from + at, event, found);
  }
  return null;
}

/** An event in its place. */
export interface LinkedEvent extends ParsedEvent {
  /** `eventHash` of it: what is signed, and what the next event names. */
  readonly hash: Hash;
}

/** How far the links of some events hold. */
export interface ChainWalk {
  /** Where the events that hold lead to. */
  readonly head: StreamHead;
  /** The events before the fault, taken apart; all of them where there is none. */
  readonly linked: readonly LinkedEvent[];
  readonly fault: ChainFault | null;
}

/** Takes a stream's events apart and follows their links as far as they hold; signatures are `findForged`'s. */
export function walkChain(events: readonly SealedEvent[], { stream, after = EMPTY_HEAD }: ChainStart): ChainWalk {
  const linked: LinkedEvent[] = [];
  const ids = new Set<EventId>();
  let head = after;
  for (const [index, sealed] of events.entries()) {
    const parsed = parseSealed(sealed);
    if (!parsed.ok) return { head, linked, fault: { index, id: null, dev: null, n: null, fault: parsed.error } };
    const event = { ...parsed.value, hash: eventHash(sealed) };
    const next = nextHead(head, stream, event, ids);
    if (!next.ok) return { head, linked, fault: faultAt(index, event, next.error) };
    head = next.value;
    ids.add(event.header.id);
    linked.push(event);
  }
  return { head, linked, fault: firstWrongCause(linked, head) };
}

/** An event names others by number and hash; those of one device may stand anywhere before or behind it. */
function firstWrongCause(linked: readonly LinkedEvent[], head: StreamHead): ChainFault | null {
  if (linked.every(({ header }) => (header.after ?? []).length === 0)) return null;
  const hashes = new Map(linked.map(({ header, hash }) => [`${header.dev} ${header.n}`, hash]));
  const hashOf = (dev: DeviceId, n: number): Hash | null => hashes.get(`${dev} ${n}`) ?? null;
  for (const [index, event] of linked.entries()) {
    const fault = causeFault(event.header, head, hashOf);
    if (fault !== null) return faultAt(index, event, fault);
  }
  return null;
}

function nextHead(
  head: StreamHead,
  stream: StreamId,
  { sealed, header, hash }: LinkedEvent,
  ids: ReadonlySet<EventId>,
): Result<StreamHead, EventFault> {
  if (sha256Hex(sealed.body) !== header.bh) return err({ kind: 'body-changed' });
  if (ids.has(header.id)) return err({ kind: 'repeated-id' });
  return link(head, stream, header, hash);
}

type KnownKey = Uint8Array<ArrayBuffer> | 'unknown-device' | 'wrong-key';

/** Each device's key is compared with its fingerprint once. */
function keysOf({ publicKeyOf }: SignatureCheck): (dev: DeviceId) => KnownKey {
  const known = new Map<DeviceId, KnownKey>();
  return (dev) => {
    const found = known.get(dev);
    if (found !== undefined) return found;
    const publicKey = publicKeyOf(dev);
    const key =
      publicKey === null ? 'unknown-device' : (sha256Hex(publicKey) as string) === dev ? publicKey : 'wrong-key';
    known.set(dev, key);
    return key;
  };
}

async function signatureFault(event: LinkedEvent, key: KnownKey, check: SignatureCheck): Promise<EventFault | null> {
  if (typeof key === 'string') return { kind: key };
  const signed = await check.verify(key, event.signature, signatureInputOf(event.hash));
  return signed ? null : { kind: 'wrong-signature' };
}

function faultAt(index: number, { header }: ParsedEvent, fault: EventFault): ChainFault {
  return { index, id: header.id, dev: header.dev, n: header.n, fault };
}
