/** One question to the central server, over the system's own proxy and certificates. */
import { net } from 'electron';
import { PROTOCOL_HEADER, TUS_VERSION } from '#core/contract/sync-wire.ts';
import { SYNC_PROTOCOL } from '#core/contract/sync-version.ts';
import type { ServerQuestion, ServerReply } from '#core/contract/server-door.ts';

/** A batch is halved when it takes longer [SYNC-71].   Units  milliseconds. */
const PATIENCE_MS = 60_000;
/** Far beyond a page of events: whoever sends more is not our server.   Units  UTF-16 code units. */
const MAX_TEXT = 64_000_000;
/** The same for segments.   Units  bytes. */
const MAX_BYTES = 64_000_000;

export async function askServer(address: string, question: ServerQuestion): Promise<ServerReply> {
  try {
    const response = await net.fetch(address + question.path, {
      method: question.method,
      headers: headersOf(question),
      ...(question.body === null ? {} : { body: new Uint8Array(question.body.bytes) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
      credentials: 'omit',
      cache: 'no-store',
      // A portal that sends elsewhere is not the server.
      redirect: 'error',
    });
    if (question.answer === 'bytes' && response.ok) return await bytesOf(response);
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

/** What came before a line broke is kept: its parts are whole or not, each by itself [SYNC-58]. */
async function bytesOf({ body }: Response): Promise<ServerReply> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isWhole = true;
  try {
    for await (const chunk of body ?? []) {
      length += chunk.length;
      if (length > MAX_BYTES) return { outcome: 'too-large' };
      chunks.push(chunk);
    }
  } catch (cause) {
    if (length === 0) return { outcome: outcomeOf(cause) };
    isWhole = false;
  }
  return { outcome: 'answered-bytes', bytes: new Uint8Array(Buffer.concat(chunks)), isWhole };
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

function secondsIn(headers: Headers): number | null {
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

function outcomeOf(cause: unknown): 'timed-out' | 'untrusted' | 'offline' {
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
