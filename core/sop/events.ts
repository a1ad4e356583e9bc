/** What happens to the steps an office wrote. Part of the office's stream. */
import { z } from 'zod';
import { DOCUMENT_KINDS } from '#core/tender/document-kind.ts';
import type { RuleSetId } from '#core/tender/model.ts';
import { date, filled, plainId } from '#core/tender/schema-atoms.ts';
import {
  RESPONSIBLE,
  SCHEDULED_MOMENTS,
  SOP_FACTS,
  type SopStep,
  type SopVersion,
  STEP_SCOPES,
  type StepLimit,
  type StepProof,
} from './model.ts';
import { MOST_AMOUNT } from './step-faults.ts';

export interface SopEventBodies {
  /** Another version of the steps for tenders of an era. */
  readonly sopVersionSet: { readonly era: RuleSetId } & Omit<SopVersion, 'withdrawn'>;
  /** The version does not count any more; null = it does again. */
  readonly sopVersionWithdrawn: { readonly era: RuleSetId; readonly version: number; readonly reason: string | null };
}

export type SopEvent = {
  readonly [Type in keyof SopEventBodies]: {
    readonly type: Type;
    readonly tv: 1;
    readonly body: SopEventBodies[Type];
  };
}[keyof SopEventBodies];

/** More than any SOP seen has, twice over. */
const MOST_STEPS = 100;

const era = z.enum(['perpres-54-2010', 'perpres-16-2018', 'perpres-12-2021', 'perpres-46-2025']);
const version = z.int().min(1).max(9_999);
const reason = filled.max(2_000);
const fact = z.enum(SOP_FACTS);
const documentKind = z.enum(DOCUMENT_KINDS);

const limit: z.ZodType<StepLimit> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('span'),
    amount: z.int().min(0).max(MOST_AMOUNT.hours),
    unit: z.enum(['working-days', 'hours']),
    from: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('step'), step: plainId }),
      z.strictObject({ kind: z.literal('fact'), fact }),
      z.strictObject({ kind: z.literal('schedule'), moment: z.enum(SCHEDULED_MOMENTS) }),
    ]),
  }),
  z.strictObject({ kind: z.literal('law'), of: z.enum(['objection-answer', 'appeal-answer']) }),
]);

const proof: z.ZodType<StepProof> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), document: documentKind }),
  z.strictObject({ kind: z.literal('fact'), fact }),
  z.strictObject({ kind: z.literal('by-hand') }),
]);

const step: z.ZodType<SopStep> = z.strictObject({
  id: plainId,
  name: filled.max(200),
  responsible: z.enum(RESPONSIBLE),
  input: z.string().max(500),
  output: documentKind.nullable(),
  limit: limit.nullable(),
  clause: z.string().trim().min(1).max(200).nullable(),
  scope: z.enum(STEP_SCOPES),
  proof,
});

export const SOP_SHAPES: { readonly [Type in keyof SopEventBodies]: z.ZodType<SopEventBodies[Type]> } = {
  sopVersionSet: z.strictObject({
    era,
    version,
    validFrom: date,
    steps: z.array(step).min(1).max(MOST_STEPS).readonly().nullable(),
    reason,
  }),
  sopVersionWithdrawn: z.strictObject({ era, version, reason: reason.nullable() }),
};
