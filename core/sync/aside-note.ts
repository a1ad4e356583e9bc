/** Who laid an event aside after a fork, when and why. */
import { z } from 'zod';
import type { Instant } from '#core/calendar/instant.ts';
import { parseInstant } from '#core/calendar/zone.ts';

/** As a device keeps it, and an exchange file carries it.   Source  SPEC.md [SYNC-56, 63] */
export const asideNote = z.strictObject({
  actor: z.string().max(200),
  at: z.custom<Instant>((value) => typeof value === 'string' && parseInstant(value).ok),
  reason: z.string().max(10_000),
});

export type AsideNote = z.infer<typeof asideNote>;
