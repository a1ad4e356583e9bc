/** Shapes of what bears on the price of a bid. */
import { z } from 'zod';
import type { Auction, LifeCycleCosts, LocalContentPart, Negotiation, ReasonablenessSheet } from './price-model.ts';
import { amount, bidderId, filled, instant, lineId, mandate, percentage, quantity, text } from './schema-atoms.ts';

export const localContentParts: z.ZodType<readonly LocalContentPart[]> = z.array(
  z.strictObject({
    component: z.enum(['goods', 'services', 'works']),
    amount: amount.nullable(),
    localContentPercent: percentage,
  }),
);

export const lifeCycleCosts: z.ZodType<LifeCycleCosts> = z.strictObject({
  years: z.array(z.strictObject({ operation: amount, maintenance: amount })),
  residual: amount,
});

const priceComponent = z.strictObject({
  name: filled,
  kind: z.enum(['wage', 'material', 'equipment', 'other']),
  coefficient: quantity,
  unitPrice: amount,
  coefficientProven: z.boolean(),
  unitPriceProven: z.boolean(),
  ownerCoefficient: quantity.nullable(),
  ownerUnitPrice: amount.nullable(),
});

export const reasonablenessSheet: z.ZodType<ReasonablenessSheet> = z.strictObject({
  items: z.array(
    z.strictObject({ line: lineId, components: z.array(priceComponent), overheadPercent: percentage.nullable() }),
  ),
});

export const auction: z.ZodType<Auction> = z.strictObject({
  rounds: z.array(
    z.strictObject({ startsAt: instant.nullable(), endsAt: instant.nullable(), offers: z.record(bidderId, amount) }),
  ),
  closedAt: instant.nullable(),
});

export const negotiation: z.ZodType<Negotiation> = z.strictObject({
  heldAt: instant,
  outcome: z.enum(['agreed', 'failed']),
  lines: z.array(z.strictObject({ line: lineId, unitPrice: amount })),
  total: amount.nullable(),
  representative: text.nullable(),
  mandate: mandate.exactOptional(),
  technical: text.nullable(),
  fairness: z
    .strictObject({ experts: text.nullable(), support: text.nullable(), other: text.nullable() })
    .exactOptional(),
  reason: text.nullable(),
});
