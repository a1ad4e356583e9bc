/** Shapes of what firms show about themselves. */
import { z } from 'zod';
import type {
  FirmProfile,
  OnlineCheck,
  QualificationEntry,
  QualificationProfile,
  QualificationRecord,
  Shortlist,
} from './qualification-model.ts';
import { amount, bidderId, count, date, filled, instant, percentage, text } from './schema-atoms.ts';

const firm: z.ZodType<FirmProfile> = z.strictObject({
  name: filled,
  people: z
    .array(
      z.strictObject({
        name: filled,
        position: text.nullable(),
        nationalId: text.nullable(),
        taxNumber: text.nullable(),
      }),
    )
    .exactOptional(),
  lead: z.boolean(),
  sharePercent: percentage.nullable(),
  foundedOn: date.nullable(),
  mostPackagesAtOnce: count.nullable(),
  runningPackages: z.array(
    z.strictObject({
      name: filled,
      owner: text.nullable(),
      value: amount,
      done: amount,
      sharePercent: percentage,
      endsOn: date.nullable(),
    }),
  ),
  highestContract: z
    .strictObject({ name: filled, value: amount, year: z.int().min(1900).max(9999), presentValue: amount.nullable() })
    .nullable(),
  netWorth: amount.nullable(),
  bankAccount: text.nullable().exactOptional(),
  licences: z.array(
    z.strictObject({ kind: filled, number: text, issuer: text.nullable(), validUntil: date.nullable() }),
  ),
  experience: z.array(
    z.strictObject({
      name: filled,
      owner: text.nullable(),
      contractNumber: text.nullable(),
      value: amount.nullable(),
      from: date.nullable(),
      until: date.nullable(),
    }),
  ),
  personnel: z
    .array(
      z.strictObject({
        name: filled,
        position: text.nullable(),
        nationalId: text.nullable(),
        certificateNumber: text.nullable(),
      }),
    )
    .exactOptional(),
  equipment: z
    .array(z.strictObject({ name: filled, serialNumber: text.nullable(), proof: text.nullable() }))
    .exactOptional(),
});

const onlineCheck: z.ZodType<OnlineCheck> = z.strictObject({
  subject: z.enum(['blacklist', 'tax-number', 'tax-status', 'business-licence', 'supplier-record', 'certificate']),
  checkedAt: instant,
  online: z.boolean(),
  result: z.enum(['clear', 'problem']),
  note: text.nullable(),
});

export const qualificationEntry: z.ZodType<QualificationEntry> = z.strictObject({
  submittedAt: instant.nullable(),
  note: text.nullable(),
});

export const qualificationProfile: z.ZodType<QualificationProfile> = z.strictObject({
  businessSize: z.enum(['small', 'medium', 'large']).nullable(),
  firms: z.array(firm),
  checks: z.array(onlineCheck),
});

export const shortlist: z.ZodType<Shortlist> = z.strictObject({
  fixedAt: instant,
  invited: z.array(bidderId),
  note: text.nullable(),
});

export const qualificationRecord: z.ZodType<QualificationRecord> = z.strictObject({
  entries: z.record(bidderId, qualificationEntry),
  profiles: z.record(bidderId, qualificationProfile),
  shortlist: shortlist.nullable(),
});
