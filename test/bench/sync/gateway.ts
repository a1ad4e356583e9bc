// One address for a page of a bench: its files, the servers it speaks to, and the journal of the main process. Counts what goes
// over the wire, as it is packed there.

import { createServer, type IncomingMessage, request as askHttp, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

export interface Wire {
  readonly up: number;
  readonly down: number;
}

export interface Gateway {
  readonly origin: string;
  /** Bytes of bodies since the last asking, to and from servers elsewhere. */
  readonly takeWire: () => Wire;
  readonly close: () => Promise<void>;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** What stands for something on this very machine is not counted. */
export interface Route {
  readonly answer: Answer;
  readonly isLocal?: boolean;
}

/** `routes`: by the first part of the path; everything else is a file of the folder. */
export async function openGateway(folder: string, routes: Readonly<Record<string, Route>>): Promise<Gateway> {
  let wire = { up: 0, down: 0 };
  const server = createServer((request, response) => {
    const route = routes[(request.url ?? '/').split(/[/?]/)[1] ?? ''];
    // Browsers ask for it by themselves.
    if (request.url === '/favicon.ico') return void response.writeHead(204).end();
    if (route === undefined) return void sendFile(folder, request, response);
    if (route.isLocal !== true) {
      // Said by every page here; to listen would take the body from whoever answers.
      wire.up += Number(request.headers['content-length'] ?? 0);
      countAnswer(response, (bytes) => {
        wire.down += bytes;
      });
    }
    void route.answer(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeWire: () => {
      const taken = wire;
      wire = { up: 0, down: 0 };
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Passes a question on as it is. */
export function passOnTo(address: () => string): Answer {
  return (request, response) => {
    const { hostname, port } = new URL(address());
    const onward = askHttp(
      { hostname, port, method: request.method, path: request.url, headers: request.headers },
      (answered) => {
        response.writeHead(answered.statusCode ?? 502, answered.headers);
        answered.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  };
}

function countAnswer(response: ServerResponse, count: (bytes: number) => void): void {
  const { write, end } = response;
  const length = (piece: unknown): number =>
    typeof piece === 'string' || piece instanceof Uint8Array ? Buffer.byteLength(piece) : 0;
  response.write = ((piece: unknown, ...rest: never[]) => {
    count(length(piece));
    return Reflect.apply(write, response, [piece, ...rest]) as boolean;
  }) as typeof write;
  response.end = ((piece: unknown, ...rest: never[]) => {
    count(length(piece));
    return Reflect.apply(end, response, [piece, ...rest]) as ServerResponse;
  }) as typeof end;
}

async function sendFile(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = normalize(new URL(request.url ?? '/', 'http://here').pathname);
  try {
    const content = await readFile(join(folder, path));
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
    response.end(content);
  } catch {
    response.statusCode = 404;
    response.end();
  }
}
