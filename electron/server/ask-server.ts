/** One question to the central server, over the system's own proxy and certificates. */
import { PROTOCOL_HEADER, TUS_VERSION } from '#core/contract/sync-wire.ts';
import { SYNC_PROTOCOL } from '#core/contract/sync-version.ts';
import type { ServerQuestion, ServerReply } from '#core/contract/server-door.ts';
import { readBytes } from './read-bytes.ts';

/** The line as this machine has it. */
export interface Line {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** A batch is halved when it takes longer [SYNC-71].   Units  milliseconds. */
  readonly patienceMs: number;
}

/** Far beyond a page of events: whoever sends more is not our server.   Units  UTF-16 code units. */
const MAX_TEXT = 64_000_000;

export async function askServer(
  { fetch, patienceMs }: Line,
  address: string,
  question: ServerQuestion,
): Promise<ServerReply> {
  try {
    const response = await fetch(address + question.path, {
      method: question.method,
      headers: headersOf(question),
      ...(question.body === null ? {} : { body: new Uint8Array(question.body.bytes) }),
      signal: AbortSignal.timeout(patienceMs),
      credentials: 'omit',
      cache: 'no-store',
      // A portal that sends elsewhere is not the server.
      redirect: 'error',
    });
    if (question.answer === 'bytes' && response.ok) {
      const read = await readBytes(response);
      return read === null ? { outcome: 'too-large' } : { outcome: 'answered-bytes', ...read };
    }
    const text = await response.text();
    if (text.length > MAX_TEXT) return { outcome: 'too-large' };
    return {
      outcome: 'answered',
      status: response.status,
      retryAfter: secondsIn(response.headers),
      text,
      ...offsetIn(response.headers),
    };
  } catch (cause) {
    return { outcome: outcomeOf(cause) };
  }
}

function headersOf({ body, token, headers }: ServerQuestion): Record<string, string> {
  return {
    [PROTOCOL_HEADER]: String(SYNC_PROTOCOL),
    ...(body === null ? {} : { 'content-type': body.type }),
    ...(body?.packed === true ? { 'content-encoding': 'gzip' } : {}),
    ...(headers === undefined ? {} : { 'tus-resumable': TUS_VERSION, ...said(headers) }),
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
}

/** Seconds a server asks to be left alone; null where it does not say. */
export function secondsIn(headers: Headers): number | null {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

function said(headers: NonNullable<ServerQuestion['headers']>): Record<string, string> {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(pairs);
}

function offsetIn(headers: Headers): { readonly offset?: number } {
  const offset = headers.get('upload-offset');
  return offset !== null && /^\d{1,15}$/.test(offset) ? { offset: Number(offset) } : {};
}

/** What a failed question means for the page. */
export function outcomeOf(cause: unknown): 'timed-out' | 'untrusted' | 'offline' {
  if (cause instanceof Error && cause.name === 'TimeoutError') return 'timed-out';
  // Chromium's names: net::ERR_CERT_AUTHORITY_INVALID and its like.
  return cause instanceof Error && /ERR_CERT|CERT_|SELF_SIGNED/.test(`${cause.message} ${messageOf(cause.cause)}`)
    ? 'untrusted'
    : 'offline';
}

function messageOf(cause: unknown): string {
  if (!(cause instanceof Error)) return '';
  return `${cause.message} ${String(Reflect.get(cause, 'code') ?? '')}`;
}
