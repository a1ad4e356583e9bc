/** Reading an answer in lines: whole and of the kind asked for, or not ours. */
import type { z } from 'zod';
import { answerLine, endLine } from '#core/contract/sync-wire.ts';
import type { Hash } from '#core/log/envelope.ts';

export interface AnswerLines {
  readonly server: Hash;
  readonly epoch: number;
  /** What stands between the first line and the last. */
  readonly lines: readonly unknown[];
}

/** Null for text that is not an answer of that kind, or not all of it.   Source  SPEC.md [SYNC-51, 70] */
export function readAnswer(text: string, answer: z.infer<typeof answerLine>['answer']): AnswerLines | null {
  const values: unknown[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const value = jsonOf(line);
    if (value === undefined) return null;
    values.push(value);
  }
  const first = answerLine.safeParse(values.shift());
  const last = endLine.safeParse(values.pop());
  if (!first.success || !last.success || first.data.answer !== answer || last.data.end !== values.length) return null;
  return { server: first.data.server, epoch: first.data.epoch, lines: values };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // A line that is no JSON makes the whole answer none of ours.
    return undefined;
  }
}
