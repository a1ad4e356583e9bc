/** Checks signatures in a thread of its own. */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { encodeBase64Url } from '#core/log/base64url.ts';
import { signatureInput } from '#core/log/seal.ts';

/** One event: who is said to have signed what. */
export interface Claim {
  readonly publicKey: Uint8Array;
  readonly signature: Uint8Array;
  readonly header: string;
}

export interface Question {
  readonly id: number;
  readonly claims: readonly Claim[];
}

export interface Answer {
  readonly id: number;
  readonly isSigned: readonly boolean[];
}

/** More than an LPSE has devices writing at once; forgotten all together, which costs 50 µs each. */
const MOST_KEYS = 10_000;

const keys = new Map<string, KeyObject | null>();

parentPort?.on('message', ({ id, claims }: Question) => {
  const answer: Answer = { id, isSigned: claims.map(isSigned) };
  parentPort?.postMessage(answer);
});

function isSigned({ publicKey, signature, header }: Claim): boolean {
  const key = keyOf(publicKey);
  return key !== null && verify(null, signatureInput(header), key, signature);
}

function keyOf(publicKey: Uint8Array): KeyObject | null {
  const x = encodeBase64Url(publicKey);
  const known = keys.get(x);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const made = makeKey(x);
  keys.set(x, made);
  return made;
}

function makeKey(x: string): KeyObject | null {
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  } catch {
    // Thirty-two bytes need not be a point of the curve: nobody signs with those.
    return null;
  }
}
