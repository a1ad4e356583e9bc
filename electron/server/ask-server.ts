/** One question to the central server, over the system's own proxy and certificates. */
import { app, net } from 'electron';
import { APP_HEADER, PROTOCOL_HEADER } from '#core/contract/sync-wire.ts';
import { SYNC_PROTOCOL } from '#core/contract/sync-version.ts';
import type { ServerQuestion, ServerReply } from '#core/contract/server-door.ts';

/** A batch is halved when it takes longer [SYNC-71].   Units  milliseconds. */
const PATIENCE_MS = 60_000;
/** Far beyond a page of events: whoever sends more is not our server.   Units  UTF-16 code units. */
const MAX_TEXT = 64_000_000;

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
    const text = await response.text();
    if (text.length > MAX_TEXT) return { outcome: 'too-large' };
    return { outcome: 'answered', status: response.status, retryAfter: secondsIn(response.headers), text };
  } catch (cause) {
    return { outcome: outcomeOf(cause) };
  }
}

function headersOf({ body, token }: ServerQuestion): Record<string, string> {
  return {
    [PROTOCOL_HEADER]: String(SYNC_PROTOCOL),
    [APP_HEADER]: app.getVersion(),
    ...(body === null ? {} : { 'content-type': body.type }),
    ...(body?.packed === true ? { 'content-encoding': 'gzip' } : {}),
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
}

function secondsIn(headers: Headers): number | null {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

function outcomeOf(cause: unknown): Exclude<ServerReply['outcome'], 'answered'> {
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
