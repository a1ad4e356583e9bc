// What the server says of each event it is sent, and the receipt it signs for a stream. Rules: core/sync/SPEC.md.

import { z } from 'zod';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';

const SHA256_HEX = /^[0-9a-f]{64}$/;

export const hash = z
  .string()
  .regex(SHA256_HEX)
  .transform((text) => text as Hash);
export const deviceId = z
  .string()
  .regex(SHA256_HEX)
  .transform((text) => text as DeviceId);
/** No control characters and no half surrogate pairs: databases keep neither. */
export const streamId = z
  .string()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u)
  .refine((text) => text.isWellFormed())
  .transform((text) => text as StreamId);
export const sequence = z.int().min(1);

/** Not kept by the server: nobody is shown to have signed these bytes [SYNC-10, 12], or the stream was destroyed [SYNC-24]. */
export const REFUSED_REASONS = [
  'unreadable',
  'newer-envelope',
  'wrong-stream',
  'body-changed',
  'unknown-device',
  'wrong-signature',
  'destroyed',
] as const;

/** Signed, kept by the server, and not part of the stream. [SYNC-13, 14, 16] */
export const QUARANTINE_REASONS = [
  'forked',
  'revoked',
  'expired',
  'wrong-certificate',
  'other-person',
  'not-granted',
  'not-allowed',
  'wrong-cause',
  'repeated-id',
] as const;

export const verdict = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accepted'), seq: sequence }),
  z.strictObject({ kind: z.literal('have'), seq: sequence }),
  /** The event that must come first: of its own device, or one its author had. */
  z.strictObject({ kind: z.literal('held'), dev: deviceId, n: sequence }),
  z.strictObject({ kind: z.literal('quarantined'), reason: z.enum(QUARANTINE_REASONS) }),
  z.strictObject({ kind: z.literal('refused'), reason: z.enum(REFUSED_REASONS) }),
]);

/** What a server signs for the newest event of a stream. `epoch` grows when it is restored from a backup. */
export const receiptContent = z.strictObject({
  server: hash,
  epoch: z.int().min(1),
  stream: streamId,
  seq: sequence,
  event: hash,
  run: hash,
  /** The server's clock; evidence, never order. */
  at: z.iso.datetime(),
});

/** A receipt: the exact text that was signed, and the signature over `receipt/1` and its SHA-256, base64url. */
export const receipt = z.strictObject({ text: z.string().max(2_000), sig: z.string().max(100) });

export type RefusedReason = (typeof REFUSED_REASONS)[number];
export type QuarantineReason = (typeof QUARANTINE_REASONS)[number];
export type Verdict = z.infer<typeof verdict>;
export type ReceiptContent = z.infer<typeof receiptContent>;
export type Receipt = z.infer<typeof receipt>;
