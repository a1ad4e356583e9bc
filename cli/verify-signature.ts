// Ed25519 by WebCrypto, with each key imported once.

import type { SignatureCheck } from '#core/log/chain.ts';

type PublicKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** Checks signatures; 32 bytes that are no key sign nothing. */
export function createVerify(): SignatureCheck['verify'] {
  const imported = new Map<Uint8Array, Promise<PublicKey | null>>();
  return async (publicKey, signature, input) => {
    const importing = imported.get(publicKey) ?? importKey(publicKey);
    imported.set(publicKey, importing);
    const key = await importing;
    return key !== null && crypto.subtle.verify('Ed25519', key, signature, input);
  };
}

async function importKey(publicKey: Uint8Array<ArrayBuffer>): Promise<PublicKey | null> {
  try {
    return await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
