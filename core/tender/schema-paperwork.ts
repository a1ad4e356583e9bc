/** Shapes of what only documents print. */
import { z } from 'zod';
import { type DocumentKey, readDocumentKey } from './document-kind.ts';
import { type Addendum, type Appointment, type Meeting, MEETING_KINDS, type Paperwork } from './paperwork-model.ts';
import { amount, bidderId, date, filled, instant, plainId, text } from './schema-atoms.ts';
import type { StepNote, StepNotes } from './step-note.ts';

export const documentKeyShape: z.ZodType<DocumentKey, DocumentKey> = z.custom<DocumentKey>(
  (value) => typeof value === 'string' && value.length <= 200 && readDocumentKey(value) !== null,
);

export const meeting: z.ZodType<Meeting> = z.strictObject({
  kind: z.enum(MEETING_KINDS),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  place: text.nullable(),
  agenda: text.nullable(),
  bring: text.nullable(),
  invited: z.array(bidderId),
  leader: filled.exactOptional(),
  noteTaker: filled.exactOptional(),
  attendees: z.array(
    z.strictObject({
      name: filled,
      position: text.nullable(),
      organisation: text.nullable(),
      phone: text.nullable(),
    }),
  ),
  points: z.array(
    z.strictObject({ topic: text.nullable(), by: text.nullable(), text: filled, answer: text.nullable() }),
  ),
  conclusion: text.nullable(),
});

export const addendum: z.ZodType<Addendum> = z.strictObject({
  changes: z.array(z.strictObject({ clause: filled, was: text, becomes: text })),
  scheduleReason: text.nullable(),
});

export const appointment: z.ZodType<Appointment> = z.strictObject({
  offerNumber: text.nullable(),
  offerDate: date.nullable(),
  bondValue: amount.nullable(),
  bondDays: z.int().min(1).max(3_650).nullable(),
  signBy: date.nullable(),
});

export const paperwork: z.ZodType<Paperwork> = z.strictObject({
  meetings: z.record(plainId, meeting),
  addenda: z.record(plainId, addendum),
  appointment: appointment.nullable(),
});

export const stepNote: z.ZodType<StepNote> = z.strictObject({
  explanation: filled.max(2_000).nullable(),
  doneOn: date.nullable(),
  evidence: filled.max(500).nullable(),
});

export const stepNotes: z.ZodType<StepNotes> = z.record(plainId, stepNote);
