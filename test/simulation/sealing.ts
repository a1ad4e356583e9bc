/** Sealing for the simulation: real envelopes, with a keyed hash in the place of Ed25519 so that histories are cheap. */
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId, EventHeader, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { sha256Bytes, sha256Hex } from '#core/log/hash.ts';
import { buildHeader, eventHash, type HeaderDraft, signatureInput } from '#core/log/seal.ts';
import { ok } from '#core/shared/result.ts';
import { type ReadableEvent, readIncoming } from '#core/sync/incoming.ts';
import { unwrap } from '#test/support/unwrap.ts';

export interface SimKey {
  readonly dev: DeviceId;
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

const keys = new Map<string, SimKey>();
const keysByDevice = new Map<DeviceId, SimKey>();

/** The key of that name, the same in every history. */
export function keyNamed(name: string): SimKey {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const publicKey = Uint8Array.from(sha256Bytes(`key ${name}`));
  const key = { dev: sha256Hex(publicKey) as string as DeviceId, publicKey };
  keys.set(name, key);
  keysByDevice.set(key.dev, key);
  return key;
}

export function publicKeyOf(dev: DeviceId): Uint8Array<ArrayBuffer> | null {
  return keysByDevice.get(dev)?.publicKey ?? null;
}

/** Sixty-four bytes that follow from key and input, and change with every bit of either. */
function keyedHash(publicKey: Uint8Array, input: Uint8Array): Uint8Array<ArrayBuffer> {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (const byte of [...publicKey, ...input]) {
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b ^ byte ^ (a >>> 15), 0x85ebca6b);
  }
  const words = new Uint32Array(16);
  for (let index = 0; index < 16; index++) {
    a = Math.imul(a ^ (a >>> 13), 0xc2b2ae35) + index;
    b = Math.imul(b ^ (b >>> 16), 0x27d4eb2d) ^ a;
    words[index] = a ^ b;
  }
  return new Uint8Array(words.buffer);
}

/** Signs with a key, as `verifyKeyedHash` checks it. */
export function signerWith({ publicKey }: SimKey): (input: Uint8Array) => Promise<Uint8Array<ArrayBuffer>> {
  return async (input) => keyedHash(publicKey, input);
}

export async function verifyKeyedHash(key: Uint8Array, signature: Uint8Array, input: Uint8Array): Promise<boolean> {
  return isSigned(key, signature, input);
}

function isSigned(key: Uint8Array, signature: Uint8Array, input: Uint8Array): boolean {
  const expected = keyedHash(key, input);
  return expected.every((byte, index) => signature[index] === byte);
}

/** Seals a payload. What `readIncoming` would make of it is remembered: it is what was just put in. */
export function sealWith(key: SimKey, draft: HeaderDraft, payload: unknown): SealedEvent {
  const body = JSON.stringify(payload);
  const text = buildHeader(draft, body);
  const signature = keyedHash(key.publicKey, signatureInput(text));
  const sealed = { header: text, body, sig: encodeBase64Url(signature) };
  const header: EventHeader = JSON.parse(text);
  readBefore.set(sealed, ok({ sealed, header, signature, hash: eventHash(sealed) }));
  return sealed;
}

const readBefore = new WeakMap<SealedEvent, ReturnType<typeof readIncoming>>();

/** `readIncoming`, remembered: it is pure, and the same event meets many devices. */
export function read(stream: StreamId, sealed: SealedEvent): ReturnType<typeof readIncoming> {
  const known = readBefore.get(sealed);
  if (known?.ok === true && known.value.header.stream === stream) return known;
  const found = readIncoming(stream, sealed);
  readBefore.set(sealed, found);
  return found;
}

/** An event of which it is known that it can be read. */
export function readable(stream: StreamId, sealed: SealedEvent): ReadableEvent {
  return unwrap(read(stream, sealed));
}

const checkedBefore = new WeakMap<ReadableEvent, boolean>();

/** Whether the device an event names signed it. */
export function isOwnWord(event: ReadableEvent): boolean {
  const known = checkedBefore.get(event);
  if (known !== undefined) return known;
  const key = publicKeyOf(event.header.dev);
  const signed = key !== null && isSigned(key, event.signature, signatureInput(event.sealed.header));
  checkedBefore.set(event, signed);
  return signed;
}
