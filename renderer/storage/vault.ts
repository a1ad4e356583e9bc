/** Seals the rows of one space, and gives its streams names that say nothing. */
import type { StreamId } from '#core/log/envelope.ts';
import type { Brand } from '#core/shared/brand.ts';
import type { PersonKeys } from './keyring/person-keys.ts';
import { importSealKey, openBytes, type SealedBytes, sealBytes } from './keyring/sealed-bytes.ts';

/** What stands for a stream in the clear: 32 hex digits of an HMAC of its id. */
export type StreamKey = Brand<string, 'StreamKey'>;

export interface Vault {
  readonly keyOf: (stream: StreamId) => Promise<StreamKey>;
  /** `place`: the table and the key of the row. */
  readonly seal: (place: string, text: string) => Promise<SealedBytes>;
  readonly sealBytes: (place: string, content: Uint8Array<ArrayBuffer>) => Promise<SealedBytes>;
  /** Null for a row that was changed, moved, or sealed with another key. */
  readonly open: (place: string, sealed: SealedBytes) => Promise<string | null>;
  /** As `open`. */
  readonly openBytes: (place: string, sealed: SealedBytes) => Promise<Uint8Array<ArrayBuffer> | null>;
}

export async function openVault(keys: Pick<PersonKeys, 'deriveShared'>, space: string): Promise<Vault> {
  const [rowKey, nameKey] = await Promise.all([
    keys.deriveShared(`meja-pokja/${space}/rows/1`).then(importSealKey),
    keys.deriveShared(`meja-pokja/${space}/names/1`).then(importNameKey),
  ]);
  const names = new Map<StreamId, Promise<StreamKey>>();
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  return {
    keyOf: (stream) => {
      const known = names.get(stream) ?? nameOf(nameKey, stream).then((name) => name as StreamKey);
      names.set(stream, known);
      return known;
    },
    seal: (place, text) => sealBytes(rowKey, place, encoder.encode(text)),
    sealBytes: (place, content) => sealBytes(rowKey, place, content),
    openBytes: (place, sealed) => openBytes(rowKey, place, sealed),
    open: async (place, sealed) => {
      const opened = await openBytes(rowKey, place, sealed);
      return opened === null ? null : decoder.decode(opened);
    },
  };
}

/** The key of an HMAC that stands for a name. */
export function importNameKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

/** 32 hex digits that stand for a text in the clear. */
export async function nameOf(key: CryptoKey, text: string): Promise<string> {
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))).subarray(0, 16);
  return Array.from(mac, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
