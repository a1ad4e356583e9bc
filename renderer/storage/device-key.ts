/** The Ed25519 key pair of this device: made at first start, kept non-extractable, one per profile. */
import type { SignatureCheck } from '#core/log/chain.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import type { Sign } from '#core/log/seal.ts';
import type { DeviceDatabase, KeyRow } from './device-database.ts';

/** Signs for this device; `dev` is the fingerprint of its public key. */
export interface DeviceKey {
  readonly dev: DeviceId;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly sign: Sign;
}

export async function openDeviceKey(db: DeviceDatabase): Promise<DeviceKey> {
  const row = (await db.keys.get('own')) ?? (await keepFirst(db, await makeKeyRow()));
  return {
    dev: row.dev,
    publicKey: row.publicKey,
    sign: async (input) => new Uint8Array(await crypto.subtle.sign('Ed25519', row.privateKey, input)),
  };
}

/** Checks signatures of the devices known here: so far only this one. */
export function createSignatureCheck(own: Pick<DeviceKey, 'dev' | 'publicKey'>): SignatureCheck {
  let imported: Promise<CryptoKey> | null = null;
  return {
    publicKeyOf: (dev) => (dev === own.dev ? own.publicKey : null),
    verify: async (publicKey, signature, input) => {
      imported ??= crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
      return crypto.subtle.verify('Ed25519', await imported, signature, input);
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

async function makeKeyRow(): Promise<KeyRow> {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('Bug: Ed25519 gave no key pair');
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { id: 'own', dev: sha256Hex(publicKey) as string as DeviceId, publicKey, privateKey: pair.privateKey };
}

/** Two windows may start together: the first row stored stays, the other key pair is forgotten unused. */
function keepFirst(db: DeviceDatabase, made: KeyRow): Promise<KeyRow> {
  return db.transaction('rw', db.keys, async () => {
    const present = await db.keys.get('own');
    if (present) return present;
    await db.keys.add(made);
    return made;
  });
}
