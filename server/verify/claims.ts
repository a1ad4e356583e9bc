/** Who is said to have signed what, of many events, in one piece of memory: it is handed to another thread without being copied. */
import type { Hash } from '#core/log/envelope.ts';
import { signatureInputOf } from '#core/log/seal.ts';

export interface Claim {
  /** Raw 32 bytes. */
  readonly publicKey: Uint8Array;
  /** 64 bytes. */
  readonly signature: Uint8Array;
  /** Of the header. */
  readonly hash: Hash;
}

const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
/** `"evt/1"` and a SHA-256. */
const INPUT_BYTES = 37;
const INPUT_FROM = KEY_BYTES + SIGNATURE_BYTES;
const CLAIM_BYTES = INPUT_FROM + INPUT_BYTES;

export function packClaims(claims: readonly Claim[]): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(claims.length * CLAIM_BYTES);
  for (const [index, { publicKey, signature, hash }] of claims.entries()) {
    const from = index * CLAIM_BYTES;
    packed.set(publicKey, from);
    packed.set(signature, from + KEY_BYTES);
    packed.set(signatureInputOf(hash), from + INPUT_FROM);
  }
  return packed;
}

/** Asks of each claim, in order; answers 1 for yes. */
export function checkPacked(
  packed: Uint8Array,
  check: (publicKey: Uint8Array, signature: Uint8Array, input: Uint8Array) => boolean,
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: packed.length / CLAIM_BYTES }, (_, index) => {
    const claim = packed.subarray(index * CLAIM_BYTES, (index + 1) * CLAIM_BYTES);
    const isSigned = check(
      claim.subarray(0, KEY_BYTES),
      claim.subarray(KEY_BYTES, INPUT_FROM),
      claim.subarray(INPUT_FROM),
    );
    return isSigned ? 1 : 0;
  });
}
