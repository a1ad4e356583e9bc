/** SHA-256, synchronous: chains are walked faster than WebCrypto can be awaited. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { assert } from '#core/shared/assert.ts';
import type { Hash } from './envelope.ts';

/** SHA-256 of a text, the same as `sha256Hex`: whoever runs where there is a faster one hands it in. */
export type HashText = (text: string) => Hash;

/** SHA-256 of bytes, or of the UTF-8 bytes of a text. */
export function sha256Bytes(input: string | Uint8Array): Uint8Array {
  if (typeof input !== 'string') return sha256(input);
  // Every half surrogate pair becomes the same bytes: two texts would share a hash.
  assert(input.isWellFormed(), 'half a surrogate pair has no bytes in UTF-8');
  return sha256(utf8ToBytes(input));
}

/** SHA-256 of bytes, or of the UTF-8 bytes of a text, as 64 lower-case hex digits. */
export function sha256Hex(input: string | Uint8Array): Hash {
  return bytesToHex(sha256Bytes(input)) as Hash;
}

/** SHA-256 of a text that comes in parts. */
export interface RunningHash {
  readonly add: (part: string) => void;
  /** As `sha256Hex` of all parts together; nothing is added after it. */
  readonly end: () => Hash;
}

/** Begins with a first part. Parts are well-formed, each by itself. */
export function startHash(first: string): RunningHash {
  const hash = sha256.create();
  const add = (part: string): void => {
    assert(part.isWellFormed(), 'half a surrogate pair has no bytes in UTF-8');
    hash.update(utf8ToBytes(part));
  };
  add(first);
  return { add, end: () => bytesToHex(hash.digest()) as Hash };
}
