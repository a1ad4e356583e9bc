/** Answers in lines. */
import type { z } from 'zod';
import { answerLine, endLine } from '#core/contract/sync-wire.ts';
import type { Hash } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';

/** An answer in lines, whole. What each line says is the reader's to check. */
export interface AnswerText {
  readonly server: Hash;
  readonly epoch: number;
  readonly lines: readonly unknown[];
}

/**
 * Reads an answer in lines. One without its first and last line, or with lines missing, is not ours or not whole, and nothing of
 * it is used.
 *
 * Fails   `not-ours`, to be tried again.   Source  SPEC.md [SYNC-51, 70]
 */
export function readAnswer(
  text: string,
  expected: z.output<typeof answerLine>['answer'],
): Result<AnswerText, { readonly kind: 'not-ours' }> {
  const values = text.trimEnd().split('\n').map(jsonOf);
  const first = answerLine.safeParse(values[0]);
  const last = endLine.safeParse(values.at(-1));
  const lines = values.slice(1, -1);
  if (!first.success || !last.success || first.data.answer !== expected || last.data.end !== lines.length) {
    return err({ kind: 'not-ours' });
  }
  return ok({ server: first.data.server, epoch: first.data.epoch, lines });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // A line that is no JSON has no shape: whoever expects one refuses it.
    return undefined;
  }
}
