/** A backup, line by line: JSON, so that it outlives any database. Streams one after the other, each with where it must lead. */
import { z } from 'zod';
import { hash, QUARANTINE_REASONS, sequence, streamId } from '#core/contract/sync-verdict.ts';
import type { Instant } from '#core/calendar/instant.ts';

const sealed = { header: z.string(), body: z.string(), sig: z.string() };
const instant = z.iso.datetime().transform((text) => text as Instant);

export const backupHead = z.strictObject({ backup: z.literal(1), server: hash, epoch: z.int().min(1), at: instant });
export const backupLine = z.union([
  z.strictObject({ stream: streamId, seq: sequence, run: hash }),
  z.strictObject({ at: instant, ...sealed }),
  z.strictObject({ quarantined: streamId, reason: z.enum(QUARANTINE_REASONS), since: instant, ...sealed }),
  /** A stream that was destroyed: where it stood, when, and by which list. [SYNC-24] */
  z.strictObject({
    destroyed: streamId,
    by: z.string(),
    seq: z.int().nonnegative(),
    run: hash,
    event: hash.nullable(),
    at: instant,
  }),
  /** A file that was handed in for a stream; its content lies beside the backup. */
  z.strictObject({ file: hash, of: streamId, bytes: z.int().nonnegative() }),
  /** How many lines stand before it: a file without it was cut short. */
  z.strictObject({ end: z.int() }),
]);

export type BackupHead = z.infer<typeof backupHead>;
export type BackupLine = z.infer<typeof backupLine>;
