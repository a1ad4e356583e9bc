/** The keys of one person on one device, as they lie wrapped in the account. In memory only while they are needed. */
import { z } from 'zod';
import { decodeBase64Url, encodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface KeyBundle {
  /** Ed25519 private key, PKCS 8: signs events. */
  readonly signing: Bytes;
  /** X25519 private key, PKCS 8: opens exchange files made for this person. */
  readonly exchange: Bytes;
  /** 32 bytes: seals what only this person may read, such as a score sheet nobody has seen yet. */
  readonly personal: Bytes;
  /** 32 bytes: seals what all people of this device share. */
  readonly store: Bytes;
}

/** What everybody may know of a bundle. */
export interface PublicKeys {
  /** Fingerprint of the signing key. */
  readonly dev: DeviceId;
  /** Raw 32 bytes each. */
  readonly publicKey: Bytes;
  readonly exchangeKey: Bytes;
}

const TEXT = z.strictObject({
  v: z.literal(1),
  signing: z.string(),
  exchange: z.string(),
  personal: z.string(),
  store: z.string(),
});

/** New keys for a person; `store` comes from someone who already works on the device, or is new with the first one. */
export async function makeBundle(
  store: Bytes | null,
): Promise<{ readonly bundle: KeyBundle; readonly keys: PublicKeys }> {
  const signing = await generatePair('Ed25519', ['sign', 'verify']);
  const exchange = await generatePair('X25519', ['deriveBits']);
  const publicKey = await exportRaw(signing.publicKey);
  return {
    bundle: {
      signing: await exportPrivate(signing.privateKey),
      exchange: await exportPrivate(exchange.privateKey),
      personal: randomKey(),
      store: store ?? randomKey(),
    },
    keys: {
      dev: sha256Hex(publicKey) as string as DeviceId,
      publicKey,
      exchangeKey: await exportRaw(exchange.publicKey),
    },
  };
}

export function encodeBundle({ signing, exchange, personal, store }: KeyBundle): Bytes {
  const text = {
    v: 1,
    signing: encodeBase64Url(signing),
    exchange: encodeBase64Url(exchange),
    personal: encodeBase64Url(personal),
    store: encodeBase64Url(store),
  };
  return new TextEncoder().encode(JSON.stringify(text));
}

/** Fails only where another build wrote it: the bytes were authenticated before. */
export function decodeBundle(bytes: Bytes): KeyBundle {
  const { signing, exchange, personal, store } = TEXT.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return {
    signing: bytesOf(signing),
    exchange: bytesOf(exchange),
    personal: bytesOf(personal),
    store: bytesOf(store),
  };
}

export function randomKey(): Bytes {
  return crypto.getRandomValues(new Uint8Array(32));
}

function bytesOf(text: string): Bytes {
  const bytes = decodeBase64Url(text);
  if (bytes === null) throw new Error('Bug: a key bundle holds what is no base64url');
  return bytes;
}

async function generatePair(name: 'Ed25519' | 'X25519', usages: readonly KeyUsage[]): Promise<CryptoKeyPair> {
  const pair = await crypto.subtle.generateKey(name, true, [...usages]);
  if (!('privateKey' in pair)) throw new Error(`Bug: ${name} gave no key pair`);
  return pair;
}

async function exportRaw(key: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', key));
}

async function exportPrivate(key: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('pkcs8', key));
}
