/** The door of a relay: takes bodies from other laptops and hands each to the page, which alone can read them. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isPrivateHost, RELAY_HEADER, RELAY_MAX_BYTES, RELAY_PATH, type RelayCall } from '#core/contract/relay-door.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { codeOf } from '#electron/files/error-code.ts';

/** Bodies that may wait for the page at once. */
const MAX_WAITING = 8;
const MAX_CONNECTIONS = 32;
/** An answer may be a tender that is taken in first.   Units  milliseconds. */
const ANSWER_MS = 110_000;
const REQUEST_MS = 60_000;
/** How long a page's question stands open, and how long the door stays so without one: a page that is gone asks no more. */
const QUIET_MS = 10_000;
const LEASE_MS = 30_000;

export interface RelayListener {
  /** The port it listens at; open already, that one. */
  readonly open: (port: number) => Promise<Result<number, string>>;
  /** The next body, or why there is none; one question at a time. */
  readonly take: () => Promise<RelayCall>;
  readonly answer: (id: string, body: Uint8Array) => void;
  readonly close: () => void;
}

interface Waiting {
  readonly call: Extract<RelayCall, { outcome: 'call' }>;
  readonly response: ServerResponse;
  readonly expiry: NodeJS.Timeout;
}

export function createRelayListener({ quietMs = QUIET_MS, leaseMs = LEASE_MS } = {}): RelayListener {
  let server: Server | null = null;
  let lease: NodeJS.Timeout | null = null;
  let wake: (() => void) | null = null;
  const waiting: Waiting[] = [];
  const answering = new Map<string, Waiting>();
  return { open, take, answer, close };

  async function open(wanted: number): Promise<Result<number, string>> {
    if (server !== null) return ok(portOf(server));
    for (const port of [wanted, 0]) {
      const opened = await listen(port);
      if (opened.ok) {
        server = opened.value;
        renewLease();
        return ok(portOf(server));
      }
      if (opened.error !== 'EADDRINUSE') return opened;
    }
    return err('EADDRINUSE');
  }

  async function take(): Promise<RelayCall> {
    if (server === null) return { outcome: 'closed' };
    renewLease();
    if (waiting.length === 0) await untilWoken();
    const next = waiting.shift();
    if (next === undefined) return { outcome: server === null ? 'closed' : 'quiet' };
    answering.set(next.call.id, next);
    return next.call;
  }

  function answer(id: string, body: Uint8Array): void {
    const call = answering.get(id);
    if (call === undefined) return;
    forget(call);
    call.response.writeHead(200, { 'content-type': 'application/octet-stream', [RELAY_HEADER]: '1' }).end(body);
  }

  function close(): void {
    if (lease !== null) clearTimeout(lease);
    lease = null;
    server?.close();
    server?.closeAllConnections();
    server = null;
    for (const call of [...waiting, ...answering.values()]) forget(call);
    wake?.();
  }

  function renewLease(): void {
    if (lease !== null) clearTimeout(lease);
    lease = setTimeout(close, leaseMs);
  }

  function untilWoken(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, quietMs);
      wake = done;
      function done(): void {
        clearTimeout(timer);
        wake = null;
        resolve();
      }
    });
  }

  function listen(port: number): Promise<Result<Server, string>> {
    const made = createServer(
      { requestTimeout: REQUEST_MS, headersTimeout: 10_000, keepAliveTimeout: 30_000, maxHeaderSize: 4_096 },
      (request, response) => void receive(request, response),
    );
    made.maxConnections = MAX_CONNECTIONS;
    made.on('connection', (socket) => {
      // Only a network of one's own, at both ends; the machine may stand in others as well.
      if (!isPrivateHost(socket.localAddress ?? '') || !isPrivateHost(socket.remoteAddress ?? '')) socket.destroy();
    });
    return new Promise((resolve) => {
      made.once('error', (cause) => resolve(err(codeOf(cause))));
      made.listen(port, '0.0.0.0', () => resolve(ok(made)));
    });
  }

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => request.destroy());
    if (request.method !== 'POST' || request.url !== RELAY_PATH) return refuse(request, response, 404);
    if (waiting.length + answering.size >= MAX_WAITING) return refuse(request, response, 503);
    const body = await bodyOf(request);
    if (body === null) return refuse(request, response, 413);
    if (server === null) return refuse(request, response, 503);
    const call: Waiting = {
      call: { outcome: 'call', id: randomUUID(), from: request.socket.remoteAddress ?? '', body },
      response,
      expiry: setTimeout(() => {
        forget(call);
        refuse(request, response, 503);
      }, ANSWER_MS),
    };
    response.once('close', () => forget(call));
    waiting.push(call);
    wake?.();
  }

  function forget(call: Waiting): void {
    clearTimeout(call.expiry);
    answering.delete(call.call.id);
    const at = waiting.indexOf(call);
    if (at >= 0) waiting.splice(at, 1);
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { [RELAY_HEADER]: '1', connection: 'close' }).end();
  request.resume();
}

/** Null for a body that is too long, or was cut. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of request) {
      if (!Buffer.isBuffer(piece)) return null;
      length += piece.length;
      if (length > RELAY_MAX_BYTES) return null;
      pieces.push(piece);
    }
  } catch {
    // The line broke in the middle: nobody waits for an answer.
    return null;
  }
  return new Uint8Array(Buffer.concat(pieces));
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
