/** What an office keeps of what its people practised: one record for each exercise handed in. */
import { z } from 'zod';
import type { Instant } from '#core/calendar/instant.ts';
import { parseInstant } from '#core/calendar/zone.ts';
import { canonicalJson } from '#core/log/canonical.ts';

export interface TrainingRecord {
  /** Who did the exercise; whoever wrote the record down stands in the header of its event. */
  readonly person: string;
  /** Of the exercise, as its data names it. */
  readonly exercise: string;
  /** Of the exercise, from 1: a changed model answer is another version. */
  readonly version: number;
  /** Points that agree with the model answer, out of how many. */
  readonly score: { readonly right: number; readonly of: number };
  /** When it was handed in. */
  readonly at: Instant;
}

/** Oldest first. */
export type TrainingRecords = readonly TrainingRecord[];

export const trainingRecordShape: z.ZodType<TrainingRecord> = z.strictObject({
  person: z.string().trim().min(1).max(300),
  exercise: z.string().trim().min(1).max(100),
  version: z.int().positive(),
  score: z
    .strictObject({ right: z.int().nonnegative(), of: z.int().positive() })
    .refine(({ right, of }) => right <= of),
  at: z.custom<Instant>((value) => typeof value === 'string' && parseInstant(value).ok),
});

/** Whether a record is written down already: the same word told twice is one word. */
export function isRecorded(records: TrainingRecords, record: TrainingRecord): boolean {
  const told = canonicalJson(record);
  return records.some((each) => canonicalJson(each) === told);
}

/** In order of handing in; equal moments by name, so that everyone who merged has the same order. */
export function withRecord(records: TrainingRecords, record: TrainingRecord): TrainingRecords {
  return [...records, record].sort((a, b) => (keyOfRecord(a) < keyOfRecord(b) ? -1 : 1));
}

/** Names a record among all others. */
export function keyOfRecord({ at, person, exercise }: TrainingRecord): string {
  return `${at} ${exercise} ${person}`;
}

/** The share of points that are right, in whole percent rounded down: 100 is said of nothing less. */
export function percentOf({ right, of }: TrainingRecord['score']): number {
  return Math.floor((right * 100) / of);
}
