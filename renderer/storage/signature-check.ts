/** Checks signatures: of the people of this device, and of files from elsewhere. */
import { createCachingVerify } from '#core/log/caching-verify.ts';
import type { SignatureCheck } from '#core/log/chain.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import type { DeviceDatabase, PublicKeyRow } from './device-database.ts';

/** Every key that ever signed on this device, also of people who have left it. */
export function readKnownKeys(db: DeviceDatabase): Promise<readonly PublicKeyRow[]> {
  return db.publicKeys.toArray();
}

/** A check that can be told of more keys: someone may join the device while a window is open. */
export interface GrowingSignatureCheck extends SignatureCheck {
  readonly learn: (known: readonly PublicKeyRow[]) => void;
}

/** Checks signatures of the keys known here. */
export function createSignatureCheck(known: readonly PublicKeyRow[]): GrowingSignatureCheck {
  const keys = new Map<DeviceId, PublicKeyRow['publicKey']>();
  const learn = (rows: readonly PublicKeyRow[]): void => {
    for (const { dev, publicKey } of rows) if (!keys.has(dev)) keys.set(dev, publicKey);
  };
  learn(known);
  return {
    learn,
    publicKeyOf: (dev) => keys.get(dev) ?? null,
    verify: createVerify(),
  };
}

/** Checks signatures with any key, each imported once; a key that is none signs nothing. */
export function createVerify(): SignatureCheck['verify'] {
  return createCachingVerify({
    importKey: (publicKey) => crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']),
    verify: (key, signature, input) => crypto.subtle.verify('Ed25519', key, signature, input),
  });
}
