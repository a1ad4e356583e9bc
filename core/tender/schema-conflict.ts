/** Shapes of what is held back between people who worked apart. */
import { z } from 'zod';
import type { Adoption } from './adoption-model.ts';
import type { ConflictSettlement, HeldEvent, WorkApart } from './conflict-model.ts';
import { filled, fingerprint, hash, instant, plainId, text } from './schema-atoms.ts';

const eventNumber = z.int().min(1);
const words = z.record(z.string(), text);

const heldEvent: z.ZodType<HeldEvent> = z.strictObject({
  type: text,
  body: z.record(z.string(), z.unknown()).nullable(),
  actor: text,
  role: text,
  at: instant,
  clash: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('differs'),
      places: z.array(
        z.strictObject({
          path: z.array(text),
          seen: z.unknown(),
          stands: z.unknown(),
          wanted: z.unknown(),
        }),
      ),
    }),
    z.strictObject({
      kind: z.literal('refused'),
      refusal: z.strictObject({ kind: text, details: words, clause: text.nullable() }),
    }),
  ]),
});

export const workApart: z.ZodType<WorkApart> = z.strictObject({
  conflicts: z.record(plainId, heldEvent),
  settlements: z.record(plainId, z.enum(['standing', 'held'])),
  adopted: z.record(hash, z.strictObject({ dev: fingerprint, n: eventNumber, reason: filled })).exactOptional(),
});

export const conflictSettlement: z.ZodType<ConflictSettlement> = z.strictObject({
  conflicts: z.array(plainId).min(1),
  keep: z.enum(['standing', 'held']),
  reason: text,
});

export const adoption: z.ZodType<Adoption> = z.strictObject({
  events: z.array(z.strictObject({ dev: fingerprint, n: eventNumber, hash })).min(1),
  reason: text,
});
