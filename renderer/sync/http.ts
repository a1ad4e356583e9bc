/** One question over HTTP: sent packed, answered within its time, and every failure named. */
import type { z } from 'zod';
import { PROTOCOL_HEADER, problem } from '#core/contract/sync-wire.ts';
import { SYNC_PROTOCOL } from '#core/contract/sync-version.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Reply, TransportFailure } from './transport.ts';

export interface Question {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Sent as gzip where it is long. */
  readonly body?: { readonly type: string; readonly text: string };
  readonly token?: string;
}

/** The longest a question may take: a batch halves on it [SYNC-71].   Units  milliseconds. */
const PATIENCE_MS = 60_000;
/** Shorter texts grow by packing. */
const PACKED_FROM = 1_000;

/** The text of a good answer. `base` is the server's address without a slash at its end. */
export async function ask(base: string, question: Question): Reply<string> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(base + question.path, {
      method: question.method,
      headers: headersOf(question),
      body: question.body === undefined ? null : await bodyOf(question.body.text),
      signal: AbortSignal.timeout(PATIENCE_MS),
      credentials: 'omit',
      cache: 'no-store',
      // A portal that sends elsewhere is not the server.
      redirect: 'error',
    });
    text = await response.text();
  } catch (error) {
    return err({ kind: error instanceof DOMException && error.name === 'TimeoutError' ? 'timed-out' : 'offline' });
  }
  return response.ok ? ok(text) : err(failureOf(response, text));
}

/** A good answer in JSON of that shape; anything else is not ours. */
export function shaped<T>(answer: Result<string, TransportFailure>, shape: z.ZodType<T>): Result<T, TransportFailure> {
  if (!answer.ok) return answer;
  const parsed = shape.safeParse(jsonOf(answer.value));
  return parsed.success ? ok(parsed.data) : err({ kind: 'not-ours' });
}

function headersOf({ body, token }: Question): Record<string, string> {
  return {
    [PROTOCOL_HEADER]: String(SYNC_PROTOCOL),
    ...(body === undefined ? {} : { 'content-type': body.type }),
    ...(body !== undefined && body.text.length >= PACKED_FROM ? { 'content-encoding': 'gzip' } : {}),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
}

async function bodyOf(text: string): Promise<string | Uint8Array<ArrayBuffer>> {
  if (text.length < PACKED_FROM) return text;
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function failureOf({ headers, status }: Response, text: string): TransportFailure {
  const told = problem.safeParse(jsonOf(text));
  // A status without our own words is a proxy's, or a portal's.
  if (!told.success) return status >= 500 ? { kind: 'busy', afterMs: afterOf(headers) } : { kind: 'not-ours' };
  switch (told.data.problem) {
    case 'busy':
    case 'too-many':
      return { kind: 'busy', afterMs: afterOf(headers) };
    case 'too-slow':
      return { kind: 'timed-out' };
    case 'update-needed':
    case 'not-admitted':
      return { kind: told.data.problem };
    default:
      return { kind: 'problem', problem: told.data.problem };
  }
}

function afterOf(headers: Headers): number | null {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON: no shape fits null.
    return null;
  }
}
