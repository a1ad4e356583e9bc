/** Shape of a finding about one bid. */
import { z } from 'zod';
import type { Finding } from './finding-model.ts';
import { evidence, quantity, text, writtenDecimal } from './schema-atoms.ts';

export const finding: z.ZodType<Finding> = z.strictObject({
  result: z.enum(['met', 'not-met']),
  score: writtenDecimal.nullable(),
  quantity: quantity.exactOptional(),
  reason: text.nullable(),
  clause: text.nullable(),
  evidence,
});
