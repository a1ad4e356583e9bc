/** What can happen to the archives of an office; the bodies stand in the office's own stream. */
import { z } from 'zod';
import { parseDate } from '#core/calendar/day.ts';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { parseInstant } from '#core/calendar/zone.ts';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import type { StreamHead } from '#core/log/head.ts';
import type {
  ArchiveRecord,
  CarriedOut,
  DestructionApproval,
  DestructionList,
  KeptName,
  RetentionClock,
  RetentionHold,
  RetentionRule,
} from './model.ts';

export interface RetentionEventBodies {
  /** A whole history was saved to a file. */
  readonly archiveRecorded: { readonly tender: KeptName; readonly archive: ArchiveRecord };
  /** A schedule is set, changed, or taken away (null). */
  readonly retentionRuleSet: { readonly id: string; readonly rule: RetentionRule | null; readonly reason: string };
  /** The clock of a tender is started, changed, or stopped (null); a reason is needed where one ran before. */
  readonly retentionClockSet: {
    readonly tender: KeptName;
    readonly clock: RetentionClock | null;
    readonly reason: string | null;
  };
  /** A tender is held whatever its clock says, or let go (null). */
  readonly retentionHoldSet: {
    readonly tender: KeptName;
    readonly hold: RetentionHold | null;
    readonly reason: string;
  };
  readonly destructionProposed: Pick<DestructionList, 'number' | 'proposedOn' | 'proposedBy' | 'tenders'>;
  readonly destructionApproved: { readonly number: string; readonly approval: DestructionApproval };
  readonly destructionWithdrawn: { readonly number: string; readonly reason: string };
  /** A device removed what it held of these tenders; said after it was done. */
  readonly destructionCarriedOut: { readonly number: string; readonly done: CarriedOut };
}

/** A list of a whole year of the largest office fits in one event. */
const MOST_LISTED = 1_500;

const text = z.string().trim().min(1).max(2_000);
const short = z.string().trim().min(1).max(300);
const date = z.custom<DateOnly>((value) => typeof value === 'string' && parseDate(value).ok);
const instant = z.custom<Instant>((value) => typeof value === 'string' && parseInstant(value).ok);
const hexText = z.string().regex(/^[0-9a-f]{64}$/);
const hash = hexText.transform((value) => value as Hash);
const device = hexText.transform((value) => value as DeviceId);
const stream = short.transform((value) => value as StreamId);
const count = z.int().nonnegative();
const head: z.ZodType<StreamHead> = z.record(device, z.strictObject({ n: z.int().positive(), hash }));
const signatory = z.strictObject({ name: short, position: short });

const keptName = z.strictObject({ stream, code: short, name: text, agency: z.string().max(500), year: z.int() });
const rule = z.strictObject({
  id: short,
  name: short,
  basis: text,
  years: z.int().min(1).max(100),
  starts: text,
  isConfirmed: z.boolean(),
});
const clock = z.strictObject({ rule: short, startedOn: date, evidence: text });

export const RETENTION_SHAPES: {
  readonly [Type in keyof RetentionEventBodies]: z.ZodType<RetentionEventBodies[Type]>;
} = {
  archiveRecorded: z.strictObject({
    tender: keptName,
    archive: z.strictObject({
      seal: hash,
      fileName: short,
      bytes: count,
      events: count,
      attachments: count,
      leftOut: count,
      head,
      madeAt: instant,
    }),
  }),
  retentionRuleSet: z.strictObject({ id: short, rule: rule.nullable(), reason: text }),
  retentionClockSet: z.strictObject({ tender: keptName, clock: clock.nullable(), reason: text.nullable() }),
  retentionHoldSet: z.strictObject({
    tender: keptName,
    hold: z.strictObject({ kind: z.enum(['court', 'audit', 'other']), since: date, reason: text }).nullable(),
    reason: text,
  }),
  destructionProposed: z.strictObject({
    number: short,
    proposedOn: date,
    proposedBy: signatory,
    tenders: z
      .array(z.strictObject({ ...keptName.shape, clock, rule, dueOn: date, head, archive: hash.nullable() }))
      .min(1)
      .max(MOST_LISTED)
      .readonly(),
  }),
  destructionApproved: z.strictObject({
    number: short,
    approval: z.strictObject({ by: signatory, letter: short, on: date }),
  }),
  destructionWithdrawn: z.strictObject({ number: short, reason: text }),
  destructionCarriedOut: z.strictObject({
    number: short,
    done: z.strictObject({ dev: device, by: short, at: instant, streams: z.array(stream).min(1).readonly() }),
  }),
};
