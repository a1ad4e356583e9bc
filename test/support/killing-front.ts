// Stands before a central server and says at which question it is, before the server hears it and after it answered: whoever kills the
// asker in between leaves it without the answer.

import { createServer, type IncomingMessage, request as askHttp, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Moment = 'before the server hears it' | 'after the server answered';

/** A question that came by. */
export interface Passed {
  readonly method: string;
  readonly path: string;
  /** Where a piece of a file begins that is sent. */
  readonly offset: number | null;
  /** Which bytes of a file are asked for. */
  readonly range: string | null;
}

/** Questions to one door: by their method, and so many of them are let through. */
export interface Which {
  readonly method: string;
  readonly passing: number;
}

export interface Front {
  readonly url: string;
  /** Every question that came, in order. */
  readonly passed: Passed[];
  /** The next question to that door, or the one named, meets its end there; resolves when it came. */
  readonly strikeAt: (path: string, moment: Moment, strike: () => Promise<void>, which?: Which) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Trap {
  readonly path: string;
  readonly moment: Moment;
  readonly which: Which | null;
  readonly spring: () => Promise<void>;
}

export async function openFront(server: string): Promise<Front> {
  let trap: Trap | null = null;
  let letThrough = 0;
  const passed: Passed[] = [];
  const front = createServer((request, response) => void pass(request, response));
  await new Promise<void>((resolve) => void front.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    passed,
    strikeAt: (path, moment, strike, which) =>
      new Promise((resolve, reject) => {
        letThrough = 0;
        trap = { path, moment, which: which ?? null, spring: () => strike().then(resolve, reject) };
      }),
    close: () =>
      new Promise((resolve) => {
        front.close(() => resolve());
        front.closeAllConnections();
      }),
  };

  /** Disarmed with it: it springs once. */
  function trapAt({ path, method }: Passed, moment: Moment): Trap | null {
    if (trap?.path !== path || trap.moment !== moment) return null;
    if (trap.which !== null && trap.which.method !== method) return null;
    if (trap.which !== null && letThrough++ < trap.which.passing) return null;
    const sprung = trap;
    trap = null;
    return sprung;
  }

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    const offset = request.headers['upload-offset'];
    const question: Passed = {
      method: request.method ?? '',
      path,
      offset: offset === undefined ? null : Number(offset),
      range: request.headers.range ?? null,
    };
    passed.push(question);
    const before = trapAt(question, 'before the server hears it');
    if (before !== null) {
      await before.spring();
      response.destroy();
      return;
    }
    const { hostname, port } = new URL(server);
    const { method, headers } = request;
    const onward = askHttp({ hostname, port, method, path, headers }, (answered) => {
      const after = trapAt(question, 'after the server answered');
      if (after === null) {
        response.writeHead(answered.statusCode ?? 502, answered.headers);
        answered.pipe(response);
        return;
      }
      answered.resume();
      answered.once('end', () => void after.spring().then(() => response.destroy()));
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  }
}
