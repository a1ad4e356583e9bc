/** The smallest shapes of the model, shared by the schemas of its parts. */
import { z } from 'zod';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { Evidence } from './evidence.ts';
import type { RequirementStage } from './finding-model.ts';
import type { BidderId, LineId, MemberId, RequirementId } from './ids.ts';
import type { Mandate } from './mandate.ts';
import {
  isAmount,
  isDateOnly,
  isDecimalText,
  isHash,
  isId,
  isInstant,
  isPercentage,
  isQuantity,
  isRupiahText,
} from './values.ts';

export const bidderId = z.custom<BidderId>(isId);
export const requirementId = z.custom<RequirementId>(isId);
export const lineId = z.custom<LineId>(isId);
export const memberId = z.custom<MemberId>(isId);
/** SHA-256, hex: of a device's key, or of bytes. */
export const fingerprint = z.custom<DeviceId>(isHash);
export const hash = z.custom<Hash>(isHash);
/** An id that is no other kind: of a clarification, an objection. */
export const plainId = z.custom<string>(isId);
/** What a bidder wrote, also below zero. */
export const writtenAmount = z.custom<RupiahText>(isRupiahText);
export const amount = z.custom<RupiahText>(isAmount);
export const writtenDecimal = z.custom<DecimalText>(isDecimalText);
export const quantity = z.custom<DecimalText>(isQuantity);
export const percentage = z.custom<DecimalText>(isPercentage);
export const instant = z.custom<Instant>(isInstant);
export const date = z.custom<DateOnly>(isDateOnly);
export const text = z.string();
export const filled = z.string().refine((value) => value.trim() !== '');
export const count = z.int().min(0);

export const requirementStage: z.ZodType<RequirementStage> = z.enum([
  'administration',
  'technical',
  'qualification',
  'proof',
]);

export const evidence: z.ZodType<readonly Evidence[]> = z.array(
  z.strictObject({ file: filled, page: text.nullable() }),
);

export const mandate: z.ZodType<Mandate> = z.strictObject({
  paper: z.enum(['deed', 'attorney']),
  number: text.nullable(),
  date: date.nullable(),
});
