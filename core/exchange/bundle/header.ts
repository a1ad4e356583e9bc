/** The only part of an exchange file in the clear: for whom it is, and the key of its content sealed for each of them. */
import { z } from 'zod';
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { Hash } from '#core/log/envelope.ts';
import { parseJson } from '../json-text.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { BundleRefusal } from './bundle-refusal.ts';
import { latin1, latin1Bytes } from '#core/shared/latin1.ts';

const BUNDLE_FORMAT = 'meja-pokja/usb';
const BUNDLE_VERSION = 1;

/** Raw bytes as base64url. */
const bytes = (length: number) => z.string().refine((text) => decodeBase64Url(text)?.length === length);

const headerShape = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  version: z.literal(BUNDLE_VERSION),
  /** Names the file: 16 random bytes. */
  file: bytes(16),
  recipients: z
    .array(
      z.strictObject({
        /** Fingerprint of the recipient's exchange key: SHA-256 of its raw 32 bytes. */
        key: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .transform((text) => text as Hash),
        /** What HPKE encapsulates: the ephemeral public key. */
        enc: bytes(32),
        /** The content key (32 bytes) sealed, with its tag. */
        wrapped: bytes(48),
      }),
    )
    .readonly(),
});

export type BundleHeader = Omit<z.infer<typeof headerShape>, 'format' | 'version'>;
export type WrappedKey = BundleHeader['recipients'][number];

/** The header as JSON; it holds ASCII only. */
export function headerBytes(header: BundleHeader): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify({ format: BUNDLE_FORMAT, version: BUNDLE_VERSION, ...header });
  return latin1Bytes(text);
}

/** Fails   `not-a-bundle`, `newer-bundle`. */
export function readHeader(content: Uint8Array): Result<BundleHeader, BundleRefusal> {
  const parsed = parseJson(latin1(content));
  const value: unknown = parsed.ok ? parsed.value : null;
  if (typeof value !== 'object' || value === null || Reflect.get(value, 'format') !== BUNDLE_FORMAT) {
    return err({ kind: 'not-a-bundle' });
  }
  const version: unknown = Reflect.get(value, 'version');
  if (typeof version === 'number' && version > BUNDLE_VERSION) return err({ kind: 'newer-bundle', version });
  const shaped = headerShape.safeParse(value);
  return shaped.success ? ok(shaped.data) : err({ kind: 'not-a-bundle' });
}
