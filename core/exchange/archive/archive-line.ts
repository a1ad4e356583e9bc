/** One line of an archive, told by its shape. */
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { SignatureCheck } from '#core/log/chain.ts';
import type { DeviceId, SealedEvent, StreamId } from '#core/log/envelope.ts';
import type { ArchiveManifest } from './manifest.ts';

/** What the archive says a stream's events lead to. */
export interface ResultLine {
  readonly stream: StreamId;
  readonly state: string | null;
  readonly evaluation: unknown;
}

/** A part of an attachment. */
export interface PartLine {
  readonly attachment: string;
  /** From 0. */
  readonly part: number;
  readonly bytes: Uint8Array;
}

/** The line of an event; null for any other. */
export function archivedEventOf(value: unknown): SealedEvent | null {
  if (!hasKeys(value, ['header', 'body', 'sig'])) return null;
  const { header, body, sig } = value;
  if (typeof header !== 'string' || typeof body !== 'string' || typeof sig !== 'string') return null;
  return { header, body, sig };
}

/** The line behind a stream's events; null for any other. */
export function archivedResultOf(value: unknown): ResultLine | null {
  if (!hasKeys(value, ['result']) || !hasKeys(value['result'], ['stream', 'state', 'evaluation'])) return null;
  const { stream, state, evaluation } = value['result'];
  if (typeof stream !== 'string' || !(state === null || typeof state === 'string')) return null;
  return { stream: stream as StreamId, state, evaluation };
}

/** The line of a part; null for any other, and for one whose bytes cannot be read. */
export function archivedPartOf(value: unknown): PartLine | null {
  if (!hasKeys(value, ['attachment', 'part', 'data'])) return null;
  const { attachment, part, data } = value;
  if (typeof attachment !== 'string' || typeof part !== 'number' || typeof data !== 'string') return null;
  const bytes = decodeBase64Url(data);
  return bytes === null ? null : { attachment, part, bytes };
}

/** A check with the keys an archive brings. */
export function signatureCheckOf({ devices }: ArchiveManifest, verify: SignatureCheck['verify']): SignatureCheck {
  const keys = new Map<DeviceId, Uint8Array<ArrayBuffer> | null>(
    devices.map(({ dev, key }) => [dev, decodeBase64Url(key)]),
  );
  return { publicKeyOf: (dev) => keys.get(dev) ?? null, verify };
}

function hasKeys<Key extends string>(value: unknown, keys: readonly Key[]): value is Record<Key, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));
}
