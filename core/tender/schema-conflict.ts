/** Shapes of what is held back between people who worked apart. */
import { z } from 'zod';
import type { ConflictSettlement, HeldEvent, WorkApart } from './conflict-model.ts';
import { instant, plainId, text } from './schema-atoms.ts';

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
});

export const conflictSettlement: z.ZodType<ConflictSettlement> = z.strictObject({
  conflicts: z.array(plainId).min(1),
  keep: z.enum(['standing', 'held']),
  reason: text,
});
