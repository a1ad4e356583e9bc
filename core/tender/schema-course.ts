/** Shapes of what happens to a tender beside the judging. */
import { z } from 'zod';
import type {
  Appeal,
  AwardConfirmation,
  Clarification,
  Equalisation,
  Exclusion,
  MethodTerms,
  Objection,
  ReEvaluationCause,
  TechnicalResult,
  ValidityExtension,
} from './course-model.ts';
import { amount, bidderId, date, evidence, filled, instant, percentage, requirementId, text } from './schema-atoms.ts';

export const methodTerms: z.ZodType<MethodTerms> = z.strictObject({
  technicalWeight: percentage.nullable(),
  priceWeight: percentage.nullable(),
  qualificationThreshold: percentage.nullable(),
  shortlistMaximum: z.int().min(1).nullable(),
  discountPercent: percentage.nullable(),
  preference: z.enum(['by-rule', 'applies', 'not-applied']),
  auction: z.boolean(),
  simple: z.boolean(),
});

export const technicalResult: z.ZodType<TechnicalResult> = z.strictObject({
  fixedAt: instant,
  passed: z.array(bidderId),
  note: text.nullable(),
});

export const equalisation: z.ZodType<Equalisation> = z.strictObject({
  agreedAt: instant,
  items: z.array(z.strictObject({ topic: filled, change: filled })),
  bidders: z.record(bidderId, z.enum(['agreed', 'withdrew'])),
});

export const clarification: z.ZodType<Clarification> = z.strictObject({
  bidder: bidderId,
  at: instant,
  gate: z.enum(['administration', 'technical', 'price', 'qualification', 'proof']),
  requirement: requirementId.nullable(),
  way: z.enum(['written', 'meeting', 'site-visit']),
  question: filled,
  answer: text.nullable(),
  answeredAt: instant.nullable(),
  effect: text.nullable(),
  evidence,
});

export const validityExtension: z.ZodType<ValidityExtension> = z.strictObject({
  requestedAt: instant,
  answer: z.enum(['extended', 'refused']).nullable(),
  validUntil: date.nullable(),
  guaranteeUntil: date.nullable(),
  note: text.nullable(),
});

export const exclusion: z.ZodType<Exclusion> = z.strictObject({
  ground: z.enum(['collusion', 'corruption', 'false-documents', 'conflict-of-interest', 'blacklisted', 'withdrew']),
  indications: z.array(
    z.enum(['similar-documents', 'close-to-estimate', 'common-control', 'same-mistakes', 'consecutive-guarantees']),
  ),
  reason: text,
  clause: text,
  evidence,
});

const pointAnswer = z.strictObject({
  verdict: z.enum(['accepted', 'rejected']),
  text: filled,
  requirement: requirementId.nullable(),
  about: bidderId.nullable(),
  clause: text.nullable(),
  evidence,
});

export const objection: z.ZodType<Objection> = z.strictObject({
  bidder: bidderId,
  phase: z.enum(['prequalification', 'result']),
  number: text.nullable(),
  date: date.exactOptional(),
  receivedAt: instant,
  points: z.array(
    z.strictObject({
      text: filled,
      basis: z.enum(['evaluation-error', 'deviation-from-rules', 'collusion', 'abuse-of-authority']).nullable(),
      answer: pointAnswer.nullable(),
    }),
  ),
  answer: z
    .strictObject({
      number: text.nullable(),
      answeredAt: instant,
      conclusion: z.enum(['accepted', 'rejected']),
      consequence: z.enum(['re-evaluation', 'resubmission', 're-tender', 'none']),
    })
    .nullable(),
});

export const appeal: z.ZodType<Appeal> = z.strictObject({
  bidder: bidderId,
  number: filled.exactOptional(),
  date: date.exactOptional(),
  receivedAt: instant,
  rightAddressee: z.boolean(),
  bond: z
    .strictObject({
      number: text,
      issuer: text,
      value: amount,
      validUntil: date.nullable(),
      confirmedAt: instant.nullable(),
    })
    .nullable(),
  text,
  answer: z
    .strictObject({
      answeredAt: instant,
      outcome: z.enum(['accepted', 'rejected', 'silence']),
      text: text.nullable(),
    })
    .nullable(),
});

export const awardConfirmation: z.ZodType<AwardConfirmation> = z.strictObject({
  outcome: z.enum(['approved', 'refused']),
  decidedAt: instant,
  official: filled,
  letterNumber: text.nullable(),
  reason: text.nullable(),
});

export const reEvaluationCause: z.ZodType<ReEvaluationCause> = z.enum([
  'evaluation-error',
  'objection-accepted',
  'appeal-accepted',
  'budget-user-refused',
]);
