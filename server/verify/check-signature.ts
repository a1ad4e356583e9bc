/** Checking Ed25519 signatures: by libsodium, which takes half the time of Node's own OpenSSL; by Node where its addon does not run. */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { createRequire } from 'node:module';
import { encodeBase64Url } from '#core/log/base64url.ts';

/** A key of 32 bytes, a signature of 64. Never throws: what is no key has signed nothing. */
export type CheckSignature = (publicKey: Uint8Array, signature: Uint8Array, input: Uint8Array) => boolean;

/** The fastest check this machine has. */
export function loadSignatureCheck(): CheckSignature {
  return loadSodiumCheck() ?? createNodeCheck();
}

/** Null where there is no addon for this kind of machine: Alpine, for one. */
export function loadSodiumCheck(): CheckSignature | null {
  const sodium = loadSodium();
  const check: unknown = sodium === null ? null : Reflect.get(sodium, 'crypto_sign_verify_detached');
  if (typeof check !== 'function') return null;
  return (publicKey, signature, input) => check.call(sodium, signature, input, publicKey) === true;
}

function loadSodium(): object | null {
  try {
    const loaded: unknown = createRequire(import.meta.url)('sodium-native');
    return typeof loaded === 'object' ? loaded : null;
  } catch {
    // The package says so by throwing, in different words for each kind of machine.
    return null;
  }
}

/** More than an LPSE has devices writing at once; forgotten all together, which costs 50 µs each. */
const MOST_KEYS = 10_000;

export function createNodeCheck(): CheckSignature {
  const keys = new Map<string, KeyObject | null>();
  const keyOf = (publicKey: Uint8Array): KeyObject | null => {
    const x = encodeBase64Url(publicKey);
    const known = keys.get(x);
    if (known !== undefined) return known;
    if (keys.size >= MOST_KEYS) keys.clear();
    const made = makeKey(x);
    keys.set(x, made);
    return made;
  };
  return (publicKey, signature, input) => {
    const key = keyOf(publicKey);
    return key !== null && verify(null, input, key, signature);
  };
}

function makeKey(x: string): KeyObject | null {
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  } catch {
    // Thirty-two bytes need not be a point of the curve: nobody signs with those.
    return null;
  }
}
