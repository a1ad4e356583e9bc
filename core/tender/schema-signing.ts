/** Shapes of signatures and of the signed papers that came back. */
import { z } from 'zod';
import { date, filled, hash, instant, text } from './schema-atoms.ts';
import type { FoundSignature, SignedCopy, SignerMark, Signing } from './signing-model.ts';

export const signerMark: z.ZodType<SignerMark> = z.strictObject({
  name: filled,
  way: z.enum(['wet', 'electronic', 'declined']),
  date,
  reason: filled.nullable(),
});

const foundSignature: z.ZodType<FoundSignature> = z.strictObject({
  name: text,
  issuer: text,
  at: instant.nullable(),
  integrity: z.enum(['intact', 'altered', 'forged', 'malformed', 'unsupported']),
});

export const signedCopy: z.ZodType<SignedCopy> = z.strictObject({
  kind: z.enum(['scan', 'signed-pdf']),
  file: z.strictObject({ sha256: hash, size: z.int().min(1), name: filled }),
  pages: z.int().min(1),
  relation: z
    .enum([
      'identical',
      'continued',
      'rewritten',
      'redrawn',
      'added-to',
      'more-pages',
      'fewer-pages',
      'changed',
      'different',
    ])
    .nullable(),
  signatures: z.array(foundSignature),
  attachedAt: instant,
  note: filled.nullable(),
  withdrawn: filled.nullable(),
});

/** From 1, as text: it names an entry. */
const place = z.string().regex(/^[1-9]\d{0,3}$/);

export const signing: z.ZodType<Signing> = z.record(
  z.string().min(1).max(200),
  z.record(
    place,
    z.strictObject({
      marks: z.record(place, signerMark),
      copies: z
        .record(z.string(), signedCopy)
        .refine((copies) => Object.entries(copies).every(([key, { file }]) => key === file.sha256)),
    }),
  ),
);

/** Of a version that may be signed, and of a signer on it. */
export const versionNumber = z.int().min(1).max(999);
export const signerPlace = z.int().min(1).max(9999);
