/** A file an event of the office names: kept beside the log by its hash, known to people by its name. */
import { z } from 'zod';
import type { Hash } from './envelope.ts';

export interface AttachedFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: Hash;
}

export const attachedFileShape: z.ZodType<AttachedFile> = z.strictObject({
  name: z.string().trim().min(1).max(300),
  size: z.int().nonnegative(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .transform((value) => value as Hash),
});
