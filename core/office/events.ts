/** What can happen to an office: its calendar, what all its documents have alike, the rules and numbers it gives, its archives, SOP, quality records, standards, incidents and thresholds. A released event never changes shape: add a version and an upcaster. */
import { z } from 'zod';
import { parseDate } from '#core/calendar/day.ts';
import type { Holiday, HolidayYear } from '#core/calendar/holidays.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { areOfficeHours, type OfficeHours } from '#core/calendar/office-hours.ts';
import {
  holderShape,
  type NumberBlock,
  type NumberBlockName,
  type NumberRange,
  numberRangeShape,
} from '#core/documents/register/number-block.ts';
import { type IncidentsEventBodies, INCIDENTS_SHAPES } from '#core/incidents/events.ts';
import { kindsByShape } from '#core/log/kinds-by-shape.ts';
import type { EventKinds } from '#core/log/upcast.ts';
import { type QualityEventBodies, QUALITY_SHAPES } from '#core/quality/events.ts';
import { type RetentionEventBodies, RETENTION_SHAPES } from '#core/retention/events.ts';
import { THRESHOLD_SHAPES, type ThresholdEventBodies } from '#core/screens/threshold-events.ts';
import { type StandardsEventBodies, STANDARDS_SHAPES } from '#core/standards/events.ts';
import { type TrainingRecord, trainingRecordShape } from '#core/training/record.ts';
import { type SopEventBodies, SOP_SHAPES } from '#core/sop/events.ts';
import { type DocumentSettings, documentPartsShape } from './document-settings.ts';
import { type GivenRuleSet, givenRuleSetShape } from './given-rule-set.ts';

/** Where a table came from. */
export type TableOrigin =
  /** Begun or taken back by hand. */
  | { readonly kind: 'by-hand' }
  /** Read from a signed file; `key` is the fingerprint of the public key that signed it. */
  | { readonly kind: 'file'; readonly name: string; readonly key: string };

export interface OfficeEventBodies
  extends RetentionEventBodies,
    SopEventBodies,
    QualityEventBodies,
    StandardsEventBodies,
    IncidentsEventBodies,
    ThresholdEventBodies {
  /** The table of a year is put in place of what was there; null takes it away. */
  readonly holidayTableImported: {
    readonly year: number;
    readonly table: HolidayYear | null;
    readonly origin: TableOrigin;
  };
  /** A day is added, changed, or taken away (null). */
  readonly holidaySet: { readonly date: DateOnly; readonly holiday: Holiday | null; readonly reason: string };
  readonly officeHoursSet: OfficeHours;
  readonly collectiveLeaveSet: { readonly isOff: boolean };
  /**
   * Letterhead, officials, paper and copies for all documents of the office: only what changes. Null lets each device use its own
   * again.
   */
  readonly documentSettingsSet: { readonly parts: Partial<DocumentSettings> | null; readonly reason: string };
  /** Rules for tenders from a day on, in place of what the office had given for that very day. */
  readonly ruleSetGiven: GivenRuleSet & { readonly reason: string };
  /** New tenders are worked by them no longer; those that took them over keep them. */
  readonly ruleSetWithdrawn: { readonly from: DateOnly; readonly reason: string };
  /** Numbers of a series are set aside for one holder, in place of what began at the same number. */
  readonly numberBlockGiven: NumberBlock & { readonly reason: string };
  /** Numbers that were taken from it stay with their documents. */
  readonly numberBlockWithdrawn: NumberBlockName & { readonly reason: string };
  /** Why numbers stay unused; null takes the note away. */
  readonly numberGapNoted: NumberRange & { readonly reason: string | null };
  /** Somebody handed in an exercise of the practice space. */
  readonly trainingRecorded: TrainingRecord;
}

export type OfficeEventType = keyof OfficeEventBodies;

export type OfficeEvent = {
  readonly [Type in OfficeEventType]: { readonly type: Type; readonly tv: 1; readonly body: OfficeEventBodies[Type] };
}[OfficeEventType];

const date = z.custom<DateOnly>((value) => typeof value === 'string' && parseDate(value).ok);
const year = z.int().min(1900).max(9999);
const reason = z.string().trim().min(1).max(2_000);

const holidayShape: z.ZodType<Holiday> = z.strictObject({
  date,
  name: z.string().trim().min(1).max(200),
  kind: z.enum(['national', 'collective-leave', 'regional', 'election', 'office']),
  source: z.string().trim().min(1).max(500).exactOptional(),
});

const tableShape: z.ZodType<HolidayYear> = z.strictObject({
  year,
  source: z.string().trim().min(1).max(500),
  status: z.enum(['confirmed-text', 'confirmed-secondary', 'unconfirmed']),
  days: z.array(holidayShape).readonly(),
});

const SHAPES: { readonly [Type in OfficeEventType]: z.ZodType<OfficeEventBodies[Type]> } = {
  holidayTableImported: z.strictObject({
    year,
    table: tableShape.nullable(),
    origin: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('by-hand') }),
      z.strictObject({ kind: z.literal('file'), name: z.string(), key: z.string() }),
    ]),
  }),
  holidaySet: z.strictObject({ date, holiday: holidayShape.nullable(), reason: z.string().min(1) }),
  officeHoursSet: z.strictObject({ opens: z.string(), closes: z.string() }).refine(areOfficeHours),
  collectiveLeaveSet: z.strictObject({ isOff: z.boolean() }),
  documentSettingsSet: z.strictObject({
    parts: documentPartsShape.nullable(),
    reason,
  }),
  ruleSetGiven: z.strictObject({ ...givenRuleSetShape.shape, reason }),
  ruleSetWithdrawn: z.strictObject({ from: date, reason }),
  numberBlockGiven: z.strictObject({ ...numberRangeShape, holder: holderShape, reason }),
  numberBlockWithdrawn: z.strictObject({
    series: numberRangeShape.series,
    year: numberRangeShape.year,
    from: numberRangeShape.from,
    reason,
  }),
  numberGapNoted: z.strictObject({ ...numberRangeShape, reason: reason.nullable() }),
  trainingRecorded: trainingRecordShape,
  ...RETENTION_SHAPES,
  ...THRESHOLD_SHAPES,
  ...STANDARDS_SHAPES,
  ...INCIDENTS_SHAPES,
  ...SOP_SHAPES,
  ...QUALITY_SHAPES,
};

/** Everything this build knows to apply to an office, by type of event. */
export const OFFICE_EVENT_KINDS: EventKinds<OfficeEvent> = kindsByShape(SHAPES);
