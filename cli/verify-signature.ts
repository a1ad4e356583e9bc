// Ed25519 by WebCrypto, with each key imported once.

import { createCachingVerify } from '#core/log/caching-verify.ts';
import type { SignatureCheck } from '#core/log/chain.ts';

/** Checks signatures; 32 bytes that are no key sign nothing. */
export function createVerify(): SignatureCheck['verify'] {
  return createCachingVerify({
    importKey: (publicKey) => crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']),
    verify: (key, signature, input) => crypto.subtle.verify('Ed25519', key, signature, input),
  });
}
