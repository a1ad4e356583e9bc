/** What can happen to the standards of an office; the bodies stand in the office's own stream. */
import { z } from 'zod';
import { parseDate } from '#core/calendar/day.ts';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { parseInstant } from '#core/calendar/zone.ts';
import { attachedFileShape } from '#core/log/attached-file.ts';
import type { Assessment, Drill, Gap, GivenEvidence, Policy, StandardDuty } from './model.ts';
import { STANDARD_KEYS, type StandardKey } from './service-standards.ts';

export interface StandardsEventBodies {
  /** A version of a policy is said, changed, or taken away (null). */
  readonly standardPolicySet: {
    readonly standard: StandardKey;
    readonly version: string;
    readonly policy: Policy | null;
    readonly reason: string;
  };
  readonly standardDutySet: { readonly standard: StandardKey; readonly duty: StandardDuty | null };
  /** A reason is needed where something stood before; so in the bodies below. */
  readonly standardEvidenceSet: {
    readonly id: string;
    readonly evidence: GivenEvidence | null;
    readonly reason: string | null;
  };
  readonly standardAssessed: {
    readonly standard: StandardKey;
    readonly on: DateOnly;
    readonly assessment: Assessment | null;
    readonly reason: string | null;
  };
  readonly standardGapSet: { readonly id: string; readonly gap: Gap | null; readonly reason: string | null };
  readonly drillSet: { readonly id: string; readonly drill: Drill | null; readonly reason: string | null };
}

const text = z.string().trim().min(1).max(20_000);
const line = z.string().trim().min(1).max(2_000);
const short = z.string().trim().min(1).max(300);
const date = z.custom<DateOnly>((value) => typeof value === 'string' && parseDate(value).ok);
const instant = z.custom<Instant>((value) => typeof value === 'string' && parseInstant(value).ok);
const count = z.int().nonnegative();
const standard = z.enum(STANDARD_KEYS);
const reason = line.nullable();

const drill: z.ZodType<Drill> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('restore'),
    on: date,
    by: short,
    backupAt: instant,
    events: count,
    files: count,
    faults: count,
  }),
  z.strictObject({
    kind: z.literal('continuity'),
    on: date,
    by: short,
    coordinator: short,
    team: line,
    scenario: line,
    result: line,
    isPassed: z.boolean(),
  }),
]);

export const STANDARDS_SHAPES: {
  readonly [Type in keyof StandardsEventBodies]: z.ZodType<StandardsEventBodies[Type]>;
} = {
  standardPolicySet: z.strictObject({
    standard,
    version: short,
    policy: z
      .strictObject({
        version: short,
        text,
        approvedBy: z.strictObject({ name: short, position: short }),
        approvedOn: date,
      })
      .nullable(),
    reason: line,
  }),
  standardDutySet: z.strictObject({
    standard,
    duty: z.strictObject({ owner: short, dueOn: date.nullable() }).nullable(),
  }),
  standardEvidenceSet: z.strictObject({
    id: short,
    evidence: z.strictObject({ standard, text: line, on: date, file: attachedFileShape.nullable() }).nullable(),
    reason,
  }),
  standardAssessed: z.strictObject({
    standard,
    on: date,
    assessment: z
      .strictObject({
        on: date,
        score: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
        basis: line,
        by: short,
      })
      .nullable(),
    reason,
  }),
  standardGapSet: z.strictObject({
    id: short,
    gap: z
      .strictObject({
        standard,
        text: line,
        action: line,
        owner: short,
        dueOn: date,
        closed: z.strictObject({ on: date, how: line }).nullable(),
      })
      .nullable(),
    reason,
  }),
  drillSet: z.strictObject({ id: short, drill: drill.nullable(), reason }),
};
