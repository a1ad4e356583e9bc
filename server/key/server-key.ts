/** The server's own key: it signs receipts and what only the server can know, and its hash is the server's id. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, hkdfSync, type KeyObject, sign } from 'node:crypto';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import type { Sign } from '#core/log/seal.ts';

export interface ServerKey {
  readonly id: Hash;
  /** The same as a device that writes. */
  readonly dev: DeviceId;
  /** Raw 32 bytes. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly sign: Sign;
  /** 32 bytes for one purpose, the same in every process with this key; nothing about the key follows from it. */
  readonly secretFor: (purpose: string) => Uint8Array;
}

/** PKCS #8, PEM. */
export function generateServerKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Null for what is no Ed25519 key. */
export function readServerKey(pem: string): ServerKey | null {
  const key = privateKeyOf(pem);
  if (key === null) return null;
  const publicKey = Uint8Array.from(rawPart(createPublicKey(key), 'x'));
  const seed = rawPart(key, 'd');
  const id = sha256Hex(publicKey);
  return {
    id,
    dev: id as string as DeviceId,
    publicKey,
    sign: async (input) => Uint8Array.from(sign(null, input, key)),
    secretFor: (purpose) => new Uint8Array(hkdfSync('sha256', seed, '', `meja-pokja/${purpose}`, 32)),
  };
}

function privateKeyOf(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    // Node only says that it is no key, and not always with a code; the caller says so in words.
    return null;
  }
}

function rawPart(key: KeyObject, part: 'x' | 'd'): Buffer {
  return Buffer.from(key.export({ format: 'jwk' })[part] ?? '', 'base64url');
}
