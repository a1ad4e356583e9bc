/** Signatures checked by the cryptography of whoever asks: core has none besides hashing. */
import type { SignatureCheck } from './chain.ts';

/** Ed25519 of one process. */
export interface SignatureCryptography<Key> {
  /** Rejects with a `DataError` where the bytes are no key. Source  Web Cryptography API, importKey. */
  importKey(publicKey: Uint8Array<ArrayBuffer>): Promise<Key>;
  verify(key: Key, signature: Uint8Array<ArrayBuffer>, input: Uint8Array<ArrayBuffer>): Promise<boolean>;
}

/**
 * Checks signatures with any key given, each imported once; bytes that are no key sign nothing.
 *
 * A key is known again by its array, not by its bytes: give the same array for the same key.
 * Fails   rejects with what `importKey` rejects with for another reason than its bytes.
 */
export function createCachingVerify<Key>(cryptography: SignatureCryptography<Key>): SignatureCheck['verify'] {
  const imported = new WeakMap<Uint8Array, Promise<Key | null>>();
  return async (publicKey, signature, input) => {
    const importing = imported.get(publicKey) ?? keyOrNull(cryptography.importKey(publicKey));
    imported.set(publicKey, importing);
    const key = await importing;
    return key !== null && cryptography.verify(key, signature, input);
  };
}

async function keyOrNull<Key>(importing: Promise<Key>): Promise<Key | null> {
  try {
    return await importing;
  } catch (error) {
    // Thirty-two bytes need not be a point of the curve; anything else is a bug and goes on.
    if (error instanceof Error && error.name === 'DataError') return null;
    throw error;
  }
}
