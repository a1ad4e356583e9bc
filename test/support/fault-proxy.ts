/** A line between a device and the real server that misbehaves as it is told, question by question. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { PROTOCOL_HEADER } from '#core/contract/sync-wire.ts';

export type Fault =
  /** The page to log in at, whatever was asked. */
  | { readonly kind: 'portal' }
  /** The server did it, and nobody hears. */
  | { readonly kind: 'lost' }
  /** Asked twice, answered once. */
  | { readonly kind: 'doubled' }
  /** The line breaks after so many bytes of the reply. */
  | { readonly kind: 'cut'; readonly at: number }
  /** The same, but with a proper end, as of a proxy that knows no lengths. */
  | { readonly kind: 'cut-quietly'; readonly at: number }
  /** Never answered, and asked of the server behind the next question. */
  | { readonly kind: 'late' }
  /** Never asked and never answered. */
  | { readonly kind: 'stalled' }
  /** As an app of another protocol asks. */
  | { readonly kind: 'as-protocol'; readonly protocol: number };

export interface Weather {
  /** 256 is a village office on a bad day. */
  readonly kbitPerS: number;
  /** Of all connections, from 0 up to 1. */
  readonly lostShare: number;
}

export interface FaultProxy {
  readonly url: string;
  /** The next questions at that door meet these, one each; behind them the line is good. */
  readonly plan: (path: string, faults: readonly Fault[]) => void;
  readonly setWeather: (weather: Weather | null) => void;
  /** Whether answers are passed on only when they are whole: a live line then never says a word. */
  readonly setCollecting: (isCollecting: boolean) => void;
  /** Faults that came about. */
  readonly met: () => number;
  readonly close: () => Promise<void>;
}

interface Question {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const { hostname, port } = new URL(target);
  const plans = new Map<string, Fault[]>();
  const late: Question[] = [];
  let weather: Weather | null = null;
  let isCollecting = false;
  let met = 0;
  let chance = 1;
  const draw = (): number => {
    // Park and Miller's: the same weather in every run.
    chance = (chance * 48_271) % 2_147_483_647;
    return chance / 2_147_483_647;
  };
  const server = createServer((asked, answer) => {
    answer.on('error', () => answer.destroy());
    handle(asked, answer).catch(() => answer.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  return {
    url: `http://127.0.0.1:${address.port}`,
    plan: (path, faults) => void plans.set(path, [...faults]),
    setWeather: (now) => {
      weather = now;
    },
    setCollecting: (now) => {
      isCollecting = now;
    },
    met: () => met,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function handle(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const question = {
      method: asked.method ?? 'GET',
      path: asked.url ?? '/',
      headers: asked.headers,
      body: await buffer(asked),
    };
    const fault = plans.get(question.path)?.shift() ?? null;
    if (fault !== null) {
      met += 1;
      return misbehave(fault, question, answer);
    }
    if (question.path === '/v1/poke' && !isCollecting) return stream(question, answer);
    if (weather !== null && draw() < weather.lostShare) {
      met += 1;
      answer.destroy();
      return;
    }
    await send(answer, await forward(question));
    for (const each of late.splice(0)) await forward(each);
  }

  async function misbehave(fault: Fault, question: Question, answer: ServerResponse): Promise<void> {
    switch (fault.kind) {
      case 'portal':
        answer.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Masuk Wi-Fi</title>');
        return;
      case 'lost':
        await forward(question);
        answer.destroy();
        return;
      case 'doubled':
        await forward(question);
        return send(answer, await forward(question));
      case 'cut': {
        const { status, headers, body } = await forward(question);
        answer.writeHead(status, { ...headers, 'content-length': body.length });
        answer.write(body.subarray(0, Math.min(fault.at, body.length - 1)), () => answer.destroy());
        return;
      }
      case 'cut-quietly': {
        const { status, body } = await forward({
          ...question,
          headers: { ...question.headers, 'accept-encoding': 'identity' },
        });
        const head = `HTTP/1.1 ${status} OK\r\ncontent-type: application/x-ndjson\r\nconnection: close\r\n\r\n`;
        answer.socket?.end(Buffer.concat([Buffer.from(head), body.subarray(0, Math.min(fault.at, body.length - 1))]));
        return;
      }
      case 'late':
        late.push(question);
        return;
      case 'stalled':
        return;
      case 'as-protocol':
        return send(
          answer,
          await forward({ ...question, headers: { ...question.headers, [PROTOCOL_HEADER]: String(fault.protocol) } }),
        );
    }
  }

  async function send(answer: ServerResponse, { status, headers, body }: Reply): Promise<void> {
    answer.writeHead(status, { ...headers, 'content-length': body.length });
    if (weather === null) {
      answer.end(body);
      return;
    }
    const stepMs = 20;
    const stepBytes = Math.max(1, Math.floor((weather.kbitPerS * 125 * stepMs) / 1_000));
    for (let at = 0; at < body.length; at += stepBytes) {
      answer.write(body.subarray(at, at + stepBytes));
      await new Promise((resolve) => setTimeout(resolve, stepMs));
    }
    answer.end();
  }

  function ask({ method, path, headers, body }: Question): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const onward = httpRequest({ hostname, port, method, path, headers }, resolve);
      onward.on('error', reject);
      onward.end(body);
    });
  }

  async function forward(question: Question): Promise<Reply> {
    const response = await ask(question);
    const { 'transfer-encoding': _, connection: __, ...headers } = response.headers;
    return { status: response.statusCode ?? 502, headers, body: await buffer(response) };
  }

  async function stream(question: Question, answer: ServerResponse): Promise<void> {
    const response = await ask(question);
    answer.on('close', () => response.destroy());
    response.on('error', () => answer.destroy());
    answer.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(answer);
  }
}
