/** Shapes of answers to things to be checked, and of what they rest on. */
import { z } from 'zod';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { CheckAnswer, Checks, FileFacts, RegulatedLines } from './checks-model.ts';
import { bidderId, filled, hash, instant, lineId, text, writtenDecimal } from './schema-atoms.ts';
import { isDecimalText, isRupiahText } from './values.ts';

/** Of a screen and of whom it found: longer than an id, since it may name every bidder. */
export const findingId = z.string().min(1).max(20_000);

const number = z.custom<DecimalText | RupiahText>((value) => isDecimalText(value) || isRupiahText(value));

export const checkAnswer: z.ZodType<CheckAnswer> = z.strictObject({
  screen: filled,
  bidders: z.array(bidderId),
  subjects: z.array(text),
  numbers: z.array(z.strictObject({ measure: filled, value: number, threshold: writtenDecimal.nullable() })),
  text: filled,
  by: filled,
  at: instant,
});

export const regulatedLines: z.ZodType<RegulatedLines> = z.strictObject({
  lines: z.array(lineId).min(1),
  basis: filled,
});

export const fileFacts: z.ZodType<FileFacts> = z.strictObject({
  kind: z.enum(['pdf', 'docx', 'xlsx']),
  author: text.nullable(),
  lastEditor: text.nullable(),
  company: text.nullable(),
  producer: text.nullable(),
  createdAt: instant.nullable(),
  editedAt: instant.nullable(),
});

export const checks: z.ZodType<Checks> = z.strictObject({
  answers: z.record(findingId, checkAnswer),
  regulated: regulatedLines.nullable(),
  files: z.record(hash, fileFacts),
});
