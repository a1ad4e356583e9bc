/** One question to the server through the shell: sent packed, and every failure named. */
import type { z } from 'zod';
import type { ServerQuestion, ServerReply } from '#core/contract/server-door.ts';
import { LINES_TYPE, problem } from '#core/contract/sync-wire.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Reply, TransportFailure } from './transport.ts';

/** What the shell is asked; null where it has no line, or refused. */
export type AskShell = (question: ServerQuestion) => Promise<ServerReply | null>;

export interface Question {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Lines of events are sent as gzip where they are long; no other door unpacks. */
  readonly body?: { readonly type: string; readonly text: string };
  readonly token?: string | null;
}

/** Shorter texts grow by packing. */
const PACKED_FROM = 1_000;

/** The text of a good answer. */
export async function ask(shell: AskShell, question: Question): Reply<string> {
  const reply = await shell({ ...(await asked(question)), answer: 'text' });
  if (reply?.outcome !== 'answered') return err(failureWithoutAnswer(reply));
  const isGood = reply.status >= 200 && reply.status < 300;
  return isGood ? ok(reply.text) : err(failureOf(reply));
}

export interface AnsweredBytes {
  readonly bytes: Uint8Array;
  /** False where these are only the first of them. */
  readonly isWhole: boolean;
}

/** The bytes of a good answer, or those of them that came. */
export async function askBytes(shell: AskShell, question: Question): Reply<AnsweredBytes> {
  const reply = await shell({ ...(await asked(question)), answer: 'bytes' });
  if (reply?.outcome === 'answered-bytes') return ok({ bytes: reply.bytes, isWhole: reply.isWhole });
  return err(reply?.outcome === 'answered' ? failureOf(reply) : failureWithoutAnswer(reply));
}

async function asked({ method, path, body, token = null }: Question): Promise<ServerQuestion> {
  return { method, path, body: body === undefined ? null : await packed(body), token };
}

function failureWithoutAnswer(reply: Exclude<ServerReply, { outcome: 'answered' }> | null): TransportFailure {
  if (reply === null) return { kind: 'offline' };
  switch (reply.outcome) {
    case 'answered-bytes':
    case 'too-large':
      return { kind: 'not-ours' };
    case 'no-address':
      return { kind: 'offline' };
    default:
      return { kind: reply.outcome };
  }
}

/** A good answer in JSON of that shape; anything else is not ours. */
export function shaped<T>(answer: Result<string, TransportFailure>, shape: z.ZodType<T>): Result<T, TransportFailure> {
  if (!answer.ok) return answer;
  const parsed = shape.safeParse(jsonOf(answer.value));
  return parsed.success ? ok(parsed.data) : err({ kind: 'not-ours' });
}

async function packed({ type, text }: NonNullable<Question['body']>): Promise<NonNullable<ServerQuestion['body']>> {
  const plain = new TextEncoder().encode(text);
  if (type !== LINES_TYPE || text.length < PACKED_FROM) return { type, packed: false, bytes: plain };
  const stream = new Blob([plain]).stream().pipeThrough(new CompressionStream('gzip'));
  return { type, packed: true, bytes: new Uint8Array(await new Response(stream).arrayBuffer()) };
}

/** Why an answer is no good one, in the server's own words where it has some. */
export function failureOf({
  status,
  retryAfter,
  text,
}: Extract<ServerReply, { outcome: 'answered' }>): TransportFailure {
  const afterMs = retryAfter === null ? null : retryAfter * 1_000;
  const told = problem.safeParse(jsonOf(text));
  // A status without our own words is a proxy's, or a portal's.
  if (!told.success) return status >= 500 ? { kind: 'busy', afterMs } : { kind: 'not-ours' };
  switch (told.data.problem) {
    case 'busy':
    case 'too-many':
      return { kind: 'busy', afterMs };
    case 'too-slow':
      return { kind: 'timed-out' };
    case 'update-needed':
    case 'not-admitted':
      return { kind: told.data.problem };
    default:
      return { kind: 'problem', problem: told.data.problem };
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON: no shape fits null.
    return null;
  }
}
