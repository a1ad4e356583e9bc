/** What happens to the quality records of an office. Part of the office's stream. */
import { z } from 'zod';
import { date, filled, plainId } from '#core/tender/schema-atoms.ts';
import type { StreamId } from '#core/log/envelope.ts';
import {
  AUDIT_ANSWERS,
  type AuditItem,
  type AuditParts,
  type Closing,
  type CompetenceRecord,
  type ManagementReview,
  type Nonconformity,
  type NonconformityParts,
  type NonconformitySource,
  type QualityAudit,
  type Verification,
} from './model.ts';

export interface QualityEventBodies {
  /** Null takes it out again. */
  readonly competenceRecorded: { readonly id: string; readonly record: CompetenceRecord | null };
  readonly nonconformityRaised: {
    readonly id: string;
    readonly nonconformity: Omit<Nonconformity, 'verifications' | 'closing' | 'withdrawn'>;
  };
  /** Only the fields that change, so that two people may write different ones apart. */
  readonly nonconformityChanged: { readonly id: string; readonly parts: Partial<NonconformityParts> };
  readonly nonconformityVerified: { readonly id: string; readonly verification: Verification };
  /** Null opens it again, with the reason. */
  readonly nonconformityClosed: {
    readonly id: string;
    readonly closing: Closing | null;
    readonly reason: string | null;
  };
  /** Null = it is one again. */
  readonly nonconformityWithdrawn: { readonly id: string; readonly reason: string | null };
  /** Null = it is to be looked at again. */
  readonly proposalDismissed: { readonly source: NonconformitySource; readonly reason: string | null };
  readonly auditPlanned: { readonly id: string; readonly audit: Omit<QualityAudit, 'withdrawn'> };
  readonly auditChanged: { readonly id: string; readonly parts: Partial<AuditParts> };
  /** Null takes the line out of the checklist. */
  readonly auditItemSet: { readonly audit: string; readonly id: string; readonly item: AuditItem | null };
  readonly auditWithdrawn: { readonly id: string; readonly reason: string | null };
  readonly reviewRecorded: { readonly id: string; readonly review: ManagementReview | null };
}

export type QualityEvent = {
  readonly [Type in keyof QualityEventBodies]: {
    readonly type: Type;
    readonly tv: 1;
    readonly body: QualityEventBodies[Type];
  };
}[keyof QualityEventBodies];

const MOST_ITEMS = 300;

const name = filled.max(300);
const words = filled.max(4_000);
const stream = filled.max(200).transform((value) => value as StreamId);
const tender = z.strictObject({ stream, code: filled.max(200), name: words });

const source: z.ZodType<NonconformitySource> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('failed-tender'), tender }),
  z.strictObject({ kind: z.literal('accepted-objection'), tender }),
  z.strictObject({ kind: z.literal('late-step'), tender, step: plainId, name }),
  z.strictObject({ kind: z.literal('audit'), audit: plainId, item: plainId }),
  z.strictObject({ kind: z.literal('other') }),
]);

const nonconformityParts = {
  number: filled.max(100),
  what: words,
  requirement: words.nullable(),
  correction: words.nullable(),
  rootCause: words.nullable(),
  correctiveAction: words.nullable(),
  owner: name.nullable(),
  dueOn: date.nullable(),
  doneOn: date.nullable(),
};

const auditParts = {
  title: name,
  scope: words,
  criteria: words,
  plannedOn: date,
  auditors: name,
  auditee: name,
  heldOn: date.nullable(),
  conclusion: words.nullable(),
  closedOn: date.nullable(),
};

const auditItem: z.ZodType<AuditItem> = z.strictObject({
  place: z.int().min(0).max(9_999),
  question: words,
  clause: filled.max(200).nullable(),
  answer: z.enum(AUDIT_ANSWERS).nullable(),
  finding: words.nullable(),
});

export const QUALITY_SHAPES: {
  readonly [Type in keyof QualityEventBodies]: z.ZodType<QualityEventBodies[Type]>;
} = {
  competenceRecorded: z.strictObject({
    id: plainId,
    record: z
      .strictObject({
        person: name,
        employeeNumber: filled.max(60).nullable(),
        kind: z.enum(['certificate', 'training']),
        title: name,
        number: filled.max(100).nullable(),
        issuer: name.nullable(),
        date,
        validUntil: date.nullable(),
      })
      .nullable(),
  }),
  nonconformityRaised: z.strictObject({
    id: plainId,
    nonconformity: z.strictObject({ ...nonconformityParts, source, raisedOn: date, raisedBy: name }),
  }),
  nonconformityChanged: z.strictObject({ id: plainId, parts: optional<NonconformityParts>(nonconformityParts) }),
  nonconformityVerified: z.strictObject({
    id: plainId,
    verification: z.strictObject({ by: name, on: date, isEffective: z.boolean(), evidence: words }),
  }),
  nonconformityClosed: z.strictObject({
    id: plainId,
    closing: z.strictObject({ by: name, on: date }).nullable(),
    reason: words.nullable(),
  }),
  nonconformityWithdrawn: z.strictObject({ id: plainId, reason: words.nullable() }),
  proposalDismissed: z.strictObject({ source, reason: words.nullable() }),
  auditPlanned: z.strictObject({
    id: plainId,
    audit: z.strictObject({ ...auditParts, items: z.record(plainId, auditItem).refine(isNotTooLong) }),
  }),
  auditChanged: z.strictObject({ id: plainId, parts: optional<AuditParts>(auditParts) }),
  auditItemSet: z.strictObject({ audit: plainId, id: plainId, item: auditItem.nullable() }),
  auditWithdrawn: z.strictObject({ id: plainId, reason: words.nullable() }),
  reviewRecorded: z.strictObject({
    id: plainId,
    review: z
      .strictObject({
        from: date,
        to: date,
        heldOn: date,
        chairedBy: name,
        attendees: words,
        decisions: z
          .array(z.strictObject({ text: words, owner: name.nullable(), dueOn: date.nullable() }))
          .max(MOST_ITEMS)
          .readonly(),
      })
      .nullable(),
  }),
};

function isNotTooLong(items: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(items).length <= MOST_ITEMS;
}

/** Each field may be left out. */
function optional<Parts extends object>(
  fields: {
    readonly [Name in keyof Parts]: z.ZodType<Parts[Name]>;
  },
): z.ZodType<Partial<Parts>> {
  const shapes = Object.entries<z.ZodType>(fields).map(([name, shape]) => [name, shape.exactOptional()]);
  // Built from the fields themselves, which the compiler does not follow.
  return z.strictObject(Object.fromEntries(shapes)) as unknown as z.ZodType<Partial<Parts>>;
}
