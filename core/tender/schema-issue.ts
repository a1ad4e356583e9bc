/** Shapes of what was put out. */
import { z } from 'zod';
import type { IssuedDocument, IssuedDocuments } from './issued-model.ts';
import { date, filled, hash, instant } from './schema-atoms.ts';

const file = { sha256: hash, size: z.int().min(1) };

export const issuedDocument: z.ZodType<IssuedDocument> = z.strictObject({
  version: z.int().min(1).max(999),
  title: filled,
  number: filled.nullable(),
  date: date.nullable(),
  issuedAt: instant,
  content: z.strictObject(file),
  pdf: z.strictObject({ ...file, pages: z.int().min(1) }).nullable(),
  reason: filled.nullable(),
});

export const issuedDocuments: z.ZodType<IssuedDocuments> = z.record(
  z.string().min(1).max(200),
  z
    .array(issuedDocument)
    .min(1)
    .refine((versions) => versions.every(({ version }, index) => version === index + 1)),
);
