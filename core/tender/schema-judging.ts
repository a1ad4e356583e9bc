/** Shapes of how a committee judges. */
import { z } from 'zod';
import {
  AGGREGATIONS,
  type Blinding,
  type CommittedSheet,
  type Confirmation,
  type Judging,
  type JudgingSetting,
  type SheetCells,
  type SheetCorrection,
  type Vote,
  VOTE_CHOICES,
  VOTE_MATTERS,
} from './judging-model.ts';
import {
  bidderId,
  filled,
  fingerprint,
  hash,
  instant,
  memberId,
  percentage,
  requirementId,
  requirementStage,
  text,
} from './schema-atoms.ts';
import { finding } from './schema-finding.ts';
import { isBase64Url } from './values.ts';

const salt = z.custom<string>(isBase64Url);

export const judgingSetting: z.ZodType<JudgingSetting> = z.strictObject({
  ownSheets: z.array(requirementStage),
  aggregation: z.enum(AGGREGATIONS),
  spreadLimit: percentage,
  voteQuorum: z.int().min(1).nullable(),
  secondPerson: z.boolean(),
  reason: filled.nullable(),
});

export const sheetCells: z.ZodType<SheetCells> = z.record(requirementId, z.record(bidderId, finding));

const correction: z.ZodType<SheetCorrection> = z.strictObject({
  at: instant,
  requirement: requirementId,
  bidder: bidderId,
  finding,
  reason: text,
});

const sheet: z.ZodType<CommittedSheet> = z.strictObject({
  name: filled,
  key: fingerprint,
  committedAt: instant,
  commitment: hash,
  revealed: z.strictObject({ at: instant, salt, cells: sheetCells, corrections: z.array(correction) }).nullable(),
});

const vote: z.ZodType<Vote> = z.strictObject({
  name: filled,
  key: fingerprint,
  at: instant,
  basis: hash,
  choice: z.enum(VOTE_CHOICES),
  dissent: text.nullable(),
});

const confirmation: z.ZodType<Confirmation> = z.strictObject({
  name: filled,
  key: fingerprint,
  at: instant,
  basis: hash,
});

export const blinding: z.ZodType<Blinding> = z.strictObject({
  at: instant,
  reason: text,
  aliases: z.record(bidderId, text),
});

export const judging: z.ZodType<Judging> = z.strictObject({
  setting: judgingSetting,
  sheets: z.partialRecord(requirementStage, z.record(memberId, sheet)),
  votes: z.partialRecord(z.enum(VOTE_MATTERS), z.record(memberId, vote)),
  confirmations: z.record(bidderId, z.record(memberId, confirmation)),
  blind: blinding.nullable(),
});

const ownWord = { stage: requirementStage, member: memberId, name: filled, key: fingerprint };

export const sheetCommitment = z.strictObject({ ...ownWord, at: instant, commitment: hash });
export const sheetReveal = z.strictObject({ ...ownWord, at: instant, salt, cells: sheetCells });
export const sheetCorrection = z.strictObject({ ...ownWord, correction });
export const castVote = z.strictObject({ matter: z.enum(VOTE_MATTERS), member: memberId, vote });
export const fallConfirmation = z.strictObject({ bidder: bidderId, member: memberId, confirmation });
export const showing = z.strictObject({ at: instant, reason: text });
