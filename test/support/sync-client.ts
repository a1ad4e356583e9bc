import { gzipSync } from 'node:zlib';
import type { z } from 'zod';
import type { Receipt, Verdict } from '#core/contract/sync-verdict.ts';
import { SYNC_PROTOCOL } from '#core/contract/sync-version.ts';
import * as wire from '#core/contract/sync-wire.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { readCode } from '#core/registry/code.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { enrolmentInput, tokenInput } from '#core/sync/access.ts';
import type { StreamBehind } from '#core/sync/first-sync.ts';
import { digestHeads } from '#core/sync/heads-digest.ts';
import { readIncoming, type ReadableEvent } from '#core/sync/incoming.ts';
import { openManifest } from '#core/sync/manifest.ts';
import { openReceipt } from '#core/sync/receipt.ts';
import { pushText } from '#core/sync/push-text.ts';
import { readParts, type SegmentPart } from '#core/sync/segment-parts.ts';
import {
  type Cursor,
  CURSOR_START,
  type PageFault,
  type PageItem,
  type StreamOnDevice,
  type TakenPage,
  takePage,
} from '#core/sync/take-page.ts';
import { readAnswer } from '#core/sync/wire-text.ts';
import type { TestDevice } from './test-device.ts';

/** Why a question was not answered. */
export type SyncFault =
  | {
      readonly kind: 'problem';
      readonly problem: wire.ProblemKind;
      readonly status: number;
      readonly retryAfterS: number;
    }
  /** A captive portal, a proxy's page, text that was cut: tried again. */
  | { readonly kind: 'not-ours'; readonly status: number }
  | { readonly kind: 'no-line' }
  | { readonly kind: 'not-given' }
  | { readonly kind: 'page'; readonly fault: PageFault };

type Answered<T> = Promise<Result<T, SyncFault>>;

export interface Pushed {
  /** By place in the batch. */
  readonly verdicts: readonly Verdict[];
  readonly receipt: Receipt | null;
}

export interface Pulled {
  readonly cursor: Cursor;
  readonly events: readonly ReadableEvent[];
  /** How many were told by their places only. */
  readonly places: number;
}

/** A device that speaks to a central server as the app will: everything it decides is decided by core. */
export interface SyncClient {
  readonly greet: () => Answered<wire.ServerGreeting>;
  readonly enrol: (typedCode: string) => Answered<z.output<typeof wire.enrolmentAnswer>>;
  readonly login: () => Answered<string>;
  readonly challenge: () => Answered<string>;
  readonly token: (challenge: string) => Answered<string>;
  readonly renew: () => Answered<z.output<typeof wire.renewalAnswer>>;
  readonly push: (stream: StreamId, events: readonly SealedEvent[]) => Answered<Pushed>;
  /** Page after page, up to the end of the stream. */
  readonly pull: (stream: StreamId, own?: readonly ReadableEvent[]) => Answered<Pulled>;
  readonly heads: (known?: ReadonlyMap<StreamId, Cursor>) => Answered<ReadonlyMap<StreamId, number>>;
  readonly runs: (stream: StreamId, at: readonly number[]) => Answered<ReadonlyMap<number, Hash>>;
  /** How far everybody is, page after page. */
  readonly status: () => Answered<readonly unknown[]>;
  /** Signed by the server; null where it is not. */
  readonly manifest: (streams: readonly StreamBehind[]) => Answered<wire.ManifestContent | null>;
  readonly segments: (hashes: readonly Hash[]) => Answered<readonly SegmentPart[]>;
  readonly quarantine: () => Answered<readonly z.output<typeof wire.quarantinedLine>[]>;
  /**
   * Hears which streams moved. Where nothing is said soon after asking, something between collects answers: the device is
   * then told `polling`, and asks for heads by itself.
   */
  readonly listen: (options: ListenOptions) => Promise<'live' | 'polling'>;
  /** A question with the device's token, as it is. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
}

export interface ListenOptions {
  readonly onMoved: (stream: StreamId) => void;
  readonly onEnd?: () => void;
  readonly helloWithinMs: number;
  readonly signal: AbortSignal;
}

export function createSyncClient(url: string, device: TestDevice, exchangeKey = new Uint8Array(32)): SyncClient {
  let token = '';
  let server: wire.ServerGreeting | null = null;

  const ask: SyncClient['ask'] = (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has(wire.PROTOCOL_HEADER)) headers.set(wire.PROTOCOL_HEADER, String(SYNC_PROTOCOL));
    if (token !== '' && !headers.has('authorization')) headers.set('authorization', `Bearer ${token}`);
    return fetch(`${url}${path}`, { ...init, headers });
  };
  const askJson = async <Shape extends z.ZodType>(
    path: string,
    question: object,
    shape: Shape,
  ): Answered<z.output<Shape>> => {
    const said = await say(() => ask(path, jsonInit(question)));
    if (!said.ok) return said;
    const parsed = shape.safeParse(jsonOf(said.value));
    return parsed.success ? ok(parsed.data) : err({ kind: 'not-ours', status: 200 });
  };
  const askLines = async (
    answer: 'pull' | 'heads' | 'quarantine' | 'status',
    question: object,
  ): Answered<readonly unknown[]> => {
    const said = await say(() => ask(`/v1/${answer}`, jsonInit(question)));
    if (!said.ok) return said;
    const read = readAnswer(said.value, answer);
    return read.ok ? ok(read.value.lines) : err({ kind: 'not-ours', status: 200 });
  };
  const greet: SyncClient['greet'] = async () => {
    const said = await say(() => ask('/v1/server'));
    if (!said.ok) return said;
    const parsed = wire.serverGreeting.safeParse(jsonOf(said.value));
    if (!parsed.success) return err({ kind: 'not-ours', status: 200 });
    server = parsed.data;
    return ok(server);
  };
  const known = async (): Answered<wire.ServerGreeting> => (server === null ? greet() : ok(server));
  const challenge: SyncClient['challenge'] = async () => {
    const given = await askJson('/v1/challenge', { dev: device.dev }, wire.challengeAnswer);
    return given.ok ? ok(given.value.challenge) : given;
  };
  const tokenFor: SyncClient['token'] = async (given) => {
    const met = await known();
    if (!met.ok) return met;
    const signature = encodeBase64Url(await device.sign(tokenInput(met.value.id, given)));
    const answered = await askJson('/v1/token', { dev: device.dev, challenge: given, signature }, wire.tokenAnswer);
    if (!answered.ok) return answered;
    token = answered.value.token;
    return ok(token);
  };
  const pullPage = async (here: StreamOnDevice, have: Record<DeviceId, number>): Answered<Page> => {
    const met = await known();
    if (!met.ok) return met;
    const lines = await askLines('pull', { streams: [{ stream: here.stream, after: here.cursor.seq, have }] });
    if (!lines.ok) return lines;
    // A stream that is not given has no page; the same for one that is not there.
    if (lines.value.length === 1) return err({ kind: 'not-given' });
    return readPage(lines.value, here, met.value);
  };

  return {
    greet,
    challenge,
    token: tokenFor,
    login: async () => {
      const given = await challenge();
      return given.ok ? tokenFor(given.value) : given;
    },
    enrol: async (typed) => {
      const met = await known();
      const given = await challenge();
      if (!met.ok) return met;
      if (!given.ok) return given;
      const claim = {
        challenge: given.value,
        code: readCode(typed) ?? typed,
        signingKey: encodeBase64Url(device.publicKey),
        exchangeKey: encodeBase64Url(exchangeKey),
      };
      const signature = encodeBase64Url(await device.sign(enrolmentInput(met.value.id, claim)));
      return askJson('/v1/enrolment', { ...claim, code: typed, signature }, wire.enrolmentAnswer);
    },
    renew: () => askJson('/v1/renewal', {}, wire.renewalAnswer),
    push: async (stream, events) => {
      const said = await say(() => ask('/v1/push', pushInit(pushText([{ stream, events }]))));
      if (!said.ok) return said;
      const read = readAnswer(said.value, 'push');
      return read.ok ? ok(readPushed(read.value.lines)) : err({ kind: 'not-ours', status: 200 });
    },
    pull: async (stream, own = []) => {
      const held = new Map(own.map(({ header: { dev, n }, hash }) => [`${dev} ${n}`, hash]));
      const have: Record<DeviceId, number> = {};
      for (const { header } of own) have[header.dev] = Math.max(have[header.dev] ?? 0, header.n);
      const events: ReadableEvent[] = [];
      let places = 0;
      let here: StreamOnDevice = {
        stream,
        cursor: CURSOR_START,
        head: Object.fromEntries(own.map(({ header: { dev, n }, hash }) => [dev, { n, hash }])),
        hashAt: (dev, n) => held.get(`${dev} ${n}`) ?? null,
        hasId: () => false,
        hashOfNumber: () => null,
      };
      for (;;) {
        const page = await pullPage(here, have);
        if (!page.ok) return page;
        const { items, more, receipt } = page.value;
        if (receipt === null) return ok({ cursor: here.cursor, events, places });
        const taken = takePage(here, { items, receipt });
        if (!taken.ok) return err({ kind: 'page', fault: taken.error });
        places += items.filter(({ event }) => event === null).length;
        events.push(...taken.value.fresh);
        for (const { header, hash } of taken.value.fresh) held.set(`${header.dev} ${header.n}`, hash);
        here = behindPage(here, taken.value);
        if (!more) return ok({ cursor: here.cursor, events, places });
      }
    },
    heads: async (mine = new Map()) => {
      const digests = Object.fromEntries([...digestHeads(mine)].map(([bucket, digest]) => [String(bucket), digest]));
      const lines = await askLines('heads', { digests });
      if (!lines.ok) return lines;
      return ok(new Map(lines.value.map((line) => wire.headLine.parse(line)).map(({ stream, seq }) => [stream, seq])));
    },
    runs: async (stream, at) => {
      const answered = await askJson('/v1/runs', { stream, at }, wire.runsAnswer);
      return answered.ok ? ok(new Map(answered.value.runs.map(({ seq, run }) => [seq, run]))) : answered;
    },
    manifest: async (streams) => {
      const met = await known();
      if (!met.ok) return met;
      const asked = streams.map(({ stream, seq: after }) => ({ stream, after }));
      const answered = await askJson('/v1/manifest', { streams: asked }, wire.manifestAnswer);
      return answered.ok ? ok(await openManifest(answered.value, await verifyBy(met.value.key))) : answered;
    },
    segments: async (hashes) => {
      const response = await ask('/v1/segments', jsonInit({ segments: hashes }));
      if (response.status !== 200) return err({ kind: 'not-ours', status: response.status });
      return ok(readParts(new Uint8Array(await response.arrayBuffer())));
    },
    quarantine: async () => {
      const found: z.output<typeof wire.quarantinedLine>[] = [];
      for (;;) {
        const last = found.at(-1);
        const after = last === undefined ? null : { stream: last.stream, hash: last.hash };
        const lines = await askLines('quarantine', { after });
        if (!lines.ok) return lines;
        found.push(...lines.value.slice(0, -1).map((line) => wire.quarantinedLine.parse(line)));
        if (!wire.moreLine.parse(lines.value.at(-1)).more) return ok(found);
      }
    },
    status: async () => {
      const found: unknown[] = [];
      let after: string | null = null;
      for (;;) {
        const lines = await askLines('status', { after });
        if (!lines.ok) return lines;
        found.push(...lines.value.slice(0, -1));
        if (!wire.moreLine.parse(lines.value.at(-1)).more) return ok(found);
        after = wire.streamStatusLine.parse(found.at(-1)).stream;
      }
    },
    listen: (options) => listen((init) => ask('/v1/poke', init), options),
    ask,
  };
}

function behindPage(here: StreamOnDevice, { cursor, head }: TakenPage): StreamOnDevice {
  return { ...here, cursor, head };
}

interface Page {
  readonly items: readonly PageItem[];
  readonly more: boolean;
  readonly receipt: NonNullable<Awaited<ReturnType<typeof openReceipt>>> | null;
}

async function readPage(
  lines: readonly unknown[],
  { stream, hashAt }: StreamOnDevice,
  server: wire.ServerGreeting,
): Answered<Page> {
  const items: PageItem[] = [];
  const notOurs = err({ kind: 'not-ours', status: 200 } as const);
  let closing: Page['receipt'] = null;
  let more: boolean | null = null;
  for (const line of lines) {
    const head = wire.pageLine.safeParse(line);
    const event = wire.pulledEventLine.safeParse(line);
    const place = wire.pulledPlaceLine.safeParse(line);
    const receipt = wire.receiptLine.safeParse(line);
    const last = wire.moreLine.safeParse(line);
    if (event.success) {
      const { seq, ...sealed } = event.data;
      const read = readIncoming(stream, sealed);
      if (!read.ok) return notOurs;
      items.push({ seq, event: read.value });
    } else if (place.success) {
      const { seq, dev, n, hash } = place.data;
      if (hashAt(dev, n) === null) return err({ kind: 'page', fault: { kind: 'not-here', dev, n } });
      items.push({ seq, event: null, dev, n, hash });
    } else if (receipt.success) {
      closing = await openReceipt(receipt.data.receipt, await verifyBy(server.key));
      if (closing === null) return notOurs;
    } else if (head.success) more = head.data.more;
    else if (!last.success) return notOurs;
  }
  return more === null ? notOurs : ok({ items, more, receipt: closing });
}

/** Checks signatures of the server's key: raw 32 bytes, base64url. */
export async function verifyBy(key: string): Promise<Parameters<typeof openReceipt>[1]> {
  const publicKey = await crypto.subtle.importKey('raw', Buffer.from(key, 'base64url'), 'Ed25519', false, ['verify']);
  return (signature, input) => crypto.subtle.verify('Ed25519', publicKey, signature, input);
}

function readPushed(lines: readonly unknown[]): Pushed {
  const { verdicts, receipt } = wire.partLine.parse(lines[0]);
  return { verdicts, receipt };
}

async function say(asking: () => Promise<Response>): Answered<string> {
  let response: Response;
  let text: string;
  try {
    response = await asking();
    text = await response.text();
  } catch {
    // fetch says no more than that the line broke.
    return err({ kind: 'no-line' });
  }
  if (response.status === 200) return ok(text);
  const parsed = wire.problem.safeParse(jsonOf(text));
  if (!parsed.success) return err({ kind: 'not-ours', status: response.status });
  const { problem } = parsed.data;
  return err({
    kind: 'problem',
    problem,
    status: response.status,
    retryAfterS: Number(response.headers.get('retry-after')),
  });
}

async function listen(
  asking: (init: RequestInit) => Promise<Response>,
  { onMoved, onEnd, helloWithinMs, signal }: ListenOptions,
): Promise<'live' | 'polling'> {
  const giveUp = new AbortController();
  signal.addEventListener('abort', () => giveUp.abort());
  const hello = Promise.withResolvers<'live' | 'polling'>();
  const timer = setTimeout(() => {
    giveUp.abort();
    hello.resolve('polling');
  }, helloWithinMs);
  const read = async (): Promise<void> => {
    const response = await asking({ signal: giveUp.signal });
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        if (!part.startsWith('data: ')) continue;
        const event = wire.pokeEvent.parse(JSON.parse(part.slice('data: '.length)));
        if (event.poke === 'moved') onMoved(event.stream);
        else hello.resolve('live');
      }
    }
  };
  // A line that breaks ends the listening; whoever listens asks anew.
  read().then(
    () => onEnd?.(),
    () => hello.resolve('polling'),
  );
  const outcome = await hello.promise;
  clearTimeout(timer);
  return outcome;
}

export function jsonInit(question: object): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(question) };
}

export function pushInit(text: string): RequestInit {
  const headers = { 'content-type': wire.LINES_TYPE, 'content-encoding': 'gzip' };
  return { method: 'POST', headers, body: new Uint8Array(gzipSync(text)) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON has no shape: whoever expects one refuses it.
    return undefined;
  }
}
