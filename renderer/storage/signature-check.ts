/** Checks signatures: of the people of this device, and of files from elsewhere. */
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
  const imported = new Map<Uint8Array, Promise<CryptoKey>>();
  const learn = (rows: readonly PublicKeyRow[]): void => {
    for (const { dev, publicKey } of rows) if (!keys.has(dev)) keys.set(dev, publicKey);
  };
  learn(known);
  return {
    learn,
    publicKeyOf: (dev) => keys.get(dev) ?? null,
    verify: async (publicKey, signature, input) => {
      const key = imported.get(publicKey) ?? crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
      imported.set(publicKey, key);
      return crypto.subtle.verify('Ed25519', await key, signature, input);
    },
  };
}

/** Checks one signature with any key: that of a file from elsewhere. A key that is none signs nothing. */
export async function verifySignature(
  publicKey: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  input: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature, input);
  } catch (error) {
    // Thirty-two bytes need not be a point of the curve; anything else is a bug and goes on.
    if (error instanceof DOMException) return false;
    throw error;
  }
}
