/**
 * Sealing exchange files for named people: the content key by HPKE (RFC 9180, base mode; DHKEM X25519 with HKDF-SHA-256,
 * HKDF-SHA-256, AES-256-GCM) for each of them, the content itself by AES-256-GCM.
 *
 * A content key seals one file only, and what is sealed in it has its own nonce: kind ‖ index ‖ 0, or 1 for
 * the head of an attachment's part; 32 bits each, big-endian.
 */
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { decodeBase64Url, encodeBase64Url } from '#core/log/base64url.ts';
import type { Hash } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import type { BundleOpening, BundleSealing, FramePlace, OpenBundle } from '#core/exchange/bundle/sealing.ts';
import { importSealKey } from './sealed-bytes.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** An X25519 pair whose private half the page can use and not read. */
export interface ExchangePair {
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
  /** SHA-256 of the raw public key. */
  readonly fingerprint: Hash;
}

const PURPOSE = 'meja-pokja/usb/1';

export async function importExchangePair(privateKey: Bytes, publicKey: Bytes): Promise<ExchangePair> {
  const [secret, open] = await Promise.all([
    crypto.subtle.importKey('pkcs8', privateKey, 'X25519', false, ['deriveBits']),
    crypto.subtle.importKey('raw', publicKey, 'X25519', true, []),
  ]);
  return { privateKey: secret, publicKey: open, fingerprint: sha256Hex(publicKey) };
}

/** A new content key, sealed for these raw exchange keys. */
export async function beginSealing(exchangeKeys: readonly Bytes[]): Promise<BundleSealing> {
  const suite = createSuite();
  const file = encodeBase64Url(crypto.getRandomValues(new Uint8Array(16)));
  const contentKey = crypto.getRandomValues(new Uint8Array(32));
  const recipients = await Promise.all(
    exchangeKeys.map(async (raw) => {
      const recipientPublicKey = await suite.kem.deserializePublicKey(raw);
      const fingerprint = sha256Hex(raw);
      const sealed = await suite.seal(
        { recipientPublicKey, info: bytesOf(PURPOSE) },
        contentKey,
        bytesOf(`${file} ${fingerprint}`),
      );
      return { key: fingerprint, enc: textOf(sealed.enc), wrapped: textOf(sealed.ct) };
    }),
  );
  const key = await importSealKey(contentKey);
  contentKey.fill(0);
  return {
    file,
    recipients,
    seal: async (place, bound, content) =>
      new Uint8Array(await crypto.subtle.encrypt(algorithm(place, bound), key, content)),
  };
}

/** Opens what was sealed for the holder of that pair. */
export function openingOf(pair: ExchangePair): BundleOpening {
  return {
    unwrap: async ({ file, recipients }) => {
      const own = recipients.find(({ key }) => key === pair.fingerprint);
      const enc = own && decodeBase64Url(own.enc);
      const wrapped = own && decodeBase64Url(own.wrapped);
      if (!enc || !wrapped) return null;
      const contentKey = await unwrapKey(pair, enc, wrapped, `${file} ${pair.fingerprint}`);
      return contentKey && opened(await importSealKey(contentKey));
    },
  };
}

async function unwrapKey(pair: ExchangePair, enc: Bytes, wrapped: Bytes, bound: string): Promise<Bytes | null> {
  try {
    const recipientKey = { privateKey: pair.privateKey, publicKey: pair.publicKey };
    const key = await createSuite().open({ recipientKey, enc, info: bytesOf(PURPOSE) }, wrapped, bytesOf(bound));
    return new Uint8Array(key);
  } catch (error) {
    // The library says so of everything that was changed on the way; a bug would be no error of its.
    if (error instanceof Error && HPKE_REFUSALS.has(error.name)) return null;
    throw error;
  }
}

const HPKE_REFUSALS: ReadonlySet<string> = new Set(['OpenError', 'DecapError', 'DeserializeError']);

function opened(key: CryptoKey): OpenBundle {
  return {
    open: async (place, bound, sealed) => {
      try {
        return new Uint8Array(await crypto.subtle.decrypt(algorithm(place, bound), key, sealed));
      } catch (error) {
        if (error instanceof DOMException) return null;
        throw error;
      }
    },
  };
}

function algorithm({ kind, index, isHead = false }: FramePlace, additionalData: Bytes): AesGcmParams {
  const iv = new Uint8Array(12);
  const view = new DataView(iv.buffer);
  view.setUint32(0, kind);
  view.setUint32(4, index);
  view.setUint32(8, isHead ? 1 : 0);
  return { name: 'AES-GCM', iv, additionalData };
}

function createSuite(): CipherSuite {
  return new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
}

function bytesOf(text: string): Bytes {
  return new TextEncoder().encode(text);
}

function textOf(buffer: ArrayBuffer): string {
  return encodeBase64Url(new Uint8Array(buffer));
}
