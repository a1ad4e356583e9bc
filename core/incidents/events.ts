/** What can happen to incidents and complaints; the bodies stand in the office's own stream. */
import { z } from 'zod';
import { parseDate } from '#core/calendar/day.ts';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { parseInstant } from '#core/calendar/zone.ts';
import { type AttachedFile, attachedFileShape } from '#core/log/attached-file.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import {
  COMPLAINT_CHANNELS,
  type ComplaintFacts,
  type HitTender,
  INCIDENT_KINDS,
  type IncidentFacts,
  type WhistleblowingChannel,
} from './model.ts';

export interface IncidentsEventBodies {
  readonly incidentRecorded: { readonly id: string; readonly incident: IncidentFacts };
  /** Only what changes, so that two people who add different things both are heard. */
  readonly incidentChanged: {
    readonly id: string;
    readonly parts: Partial<IncidentFacts>;
    /** Null while only what was open is filled in. */
    readonly reason: string | null;
  };
  /** It does not count, and why; null: it counts again. */
  readonly incidentWithdrawn: { readonly id: string; readonly reason: string | null };
  /** A tender is said to be hit, with its schedule, or not to be (null). */
  readonly incidentTenderSet: { readonly id: string; readonly stream: StreamId; readonly tender: HitTender | null };
  /** A file is added, or taken from the incident (null); its content stays in the log. */
  readonly incidentFileSet: { readonly id: string; readonly sha256: Hash; readonly file: AttachedFile | null };
  readonly complaintRecorded: { readonly id: string; readonly complaint: ComplaintFacts };
  readonly complaintChanged: {
    readonly id: string;
    readonly parts: Partial<ComplaintFacts>;
    readonly reason: string | null;
  };
  readonly complaintWithdrawn: { readonly id: string; readonly reason: string | null };
  readonly whistleblowingSet: { readonly channel: WhistleblowingChannel | null; readonly reason: string };
}

const line = z.string().trim().min(1).max(5_000);
const short = z.string().trim().min(1).max(300);
const date = z.custom<DateOnly>((value) => typeof value === 'string' && parseDate(value).ok);
const instant = z.custom<Instant>((value) => typeof value === 'string' && parseInstant(value).ok);
const stream = short.transform((value) => value as StreamId);
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((value) => value as Hash);

/** More stages than any schedule has. */
const MOST_STAGES = 200;

const incident = z.strictObject({
  kind: z.enum(INCIDENT_KINDS),
  what: line,
  startedAt: instant,
  endedAt: instant.nullable(),
  reportedTo: line.nullable(),
  resolution: line.nullable(),
  prevention: line.nullable(),
  recordedBy: short,
});

const complaint = z.strictObject({
  receivedOn: date,
  channel: z.enum(COMPLAINT_CHANNELS),
  number: short.nullable(),
  subject: line,
  tender: z.strictObject({ stream, code: short, name: line }).nullable(),
  forwarded: z.strictObject({ to: short, on: date, letter: short.nullable() }).nullable(),
  closed: z.strictObject({ on: date, outcome: line }).nullable(),
});

/** Each field may be absent, none may be there without a value. */
function partsOf<Shape extends Record<string, z.ZodType>>(shape: z.ZodObject<Shape>) {
  const parts = Object.entries(shape.shape).map(([key, each]) => [key, each.exactOptional()]);
  return z.strictObject(Object.fromEntries(parts));
}

export const INCIDENTS_SHAPES: {
  readonly [Type in keyof IncidentsEventBodies]: z.ZodType<IncidentsEventBodies[Type]>;
} = {
  incidentRecorded: z.strictObject({ id: short, incident }),
  incidentChanged: z.strictObject({
    id: short,
    parts: partsOf(incident),
    reason: line.nullable(),
  }),
  incidentWithdrawn: z.strictObject({ id: short, reason: line.nullable() }),
  incidentTenderSet: z.strictObject({
    id: short,
    stream,
    tender: z
      .strictObject({
        stream,
        code: short,
        name: line,
        agency: z.string().max(500),
        zone: z.enum(['WIB', 'WITA', 'WIT']),
        schedule: z
          .array(
            z.strictObject({
              activityCode: z.string().max(100).nullable(),
              name: z.string().max(500).nullable(),
              startsAt: instant.nullable(),
              endsAt: instant.nullable(),
            }),
          )
          .max(MOST_STAGES)
          .readonly(),
      })
      .nullable(),
  }),
  incidentFileSet: z.strictObject({ id: short, sha256, file: attachedFileShape.nullable() }),
  complaintRecorded: z.strictObject({ id: short, complaint }),
  complaintChanged: z.strictObject({
    id: short,
    parts: partsOf(complaint),
    reason: line.nullable(),
  }),
  complaintWithdrawn: z.strictObject({ id: short, reason: line.nullable() }),
  whistleblowingSet: z.strictObject({
    channel: z
      .strictObject({ name: short, link: line.nullable(), phone: short.nullable(), address: line.nullable() })
      .nullable(),
    reason: line,
  }),
};
