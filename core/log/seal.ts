/** Sealing an event: header, hashes and the bytes a device signs. */
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { encodeBase64Url } from './base64url.ts';
import { canonicalJson } from './canonical.ts';
import type { Cause, EventHeader, Hash, SealedEvent } from './envelope.ts';
import { sha256Bytes, sha256Hex } from './hash.ts';

/** Everything of a header that its author knows before the body is hashed. */
export type HeaderDraft = Omit<EventHeader, 'v' | 'bh' | 'after'> & { readonly after: readonly Cause[] };

/** Signs with the device's Ed25519 key. */
export type Sign = (input: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

/** Says what is signed, so that a signature fits nothing else. The version of the envelope stands in the header. */
const SIGNATURE_CONTEXT = 'evt/1';
const CONTEXT_BYTES = utf8ToBytes(SIGNATURE_CONTEXT);

/**
 * Writes the header of an event whose body is that text. The text is kept as it is from here on.
 *
 * Throws  for values canonical JSON does not have: `mono` and blob sizes are whole numbers.
 */
export function buildHeader(draft: HeaderDraft, body: string): string {
  const header: EventHeader = { v: 2, ...draft, bh: sha256Hex(body) };
  return canonicalJson(header);
}

/** The bytes a device signs: `"evt/1"` followed by the SHA-256 of the header's UTF-8 text. */
export function signatureInput(header: string): Uint8Array<ArrayBuffer> {
  return signedBytes(SIGNATURE_CONTEXT, header);
}

/** The same where the hash of the header, its `eventHash`, is known. */
export function signatureInputOf(hash: Hash): Uint8Array<ArrayBuffer> {
  return joined(CONTEXT_BYTES, hexToBytes(hash));
}

/** The bytes a key signs for a text: an ASCII context that says what is signed, and the SHA-256 of the text. */
export function signedBytes(purpose: string, text: string): Uint8Array<ArrayBuffer> {
  return joined(utf8ToBytes(purpose), sha256Bytes(text));
}

function joined(context: Uint8Array, hash: Uint8Array): Uint8Array<ArrayBuffer> {
  const input = new Uint8Array(context.length + hash.length);
  input.set(context);
  input.set(hash, context.length);
  return input;
}

/**
 * The hash the device's next event names as `prev`: SHA-256 of the header. It covers the body through `bh`, and is the
 * very hash that is signed.
 */
export function eventHash(event: Pick<SealedEvent, 'header'>): Hash {
  return sha256Hex(event.header);
}

/** Seals a payload: body text, header, signature. */
export async function sealEvent(draft: HeaderDraft, payload: unknown, sign: Sign): Promise<SealedEvent> {
  const body = JSON.stringify(payload);
  const header = buildHeader(draft, body);
  return { header, body, sig: encodeBase64Url(await sign(signatureInput(header))) };
}
