// Stands before a central server and says at which question it is, before the server hears it and after it answered: whoever kills the
// asker in between leaves it without the answer.

import { createServer, type IncomingMessage, request as askHttp, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Moment = 'before the server hears it' | 'after the server answered';

export interface Front {
  readonly url: string;
  /** The next question to that door meets its end there; resolves when it came. */
  readonly strikeAt: (path: string, moment: Moment, strike: () => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Trap {
  readonly path: string;
  readonly moment: Moment;
  readonly spring: () => Promise<void>;
}

export async function openFront(server: string): Promise<Front> {
  let trap: Trap | null = null;
  const front = createServer((request, response) => void pass(request, response));
  await new Promise<void>((resolve) => void front.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    strikeAt: (path, moment, strike) =>
      new Promise((resolve, reject) => {
        trap = { path, moment, spring: () => strike().then(resolve, reject) };
      }),
    close: () =>
      new Promise((resolve) => {
        front.close(() => resolve());
        front.closeAllConnections();
      }),
  };

  /** Disarmed with it: it springs once. */
  function trapAt(path: string, moment: Moment): Trap | null {
    if (trap?.path !== path || trap.moment !== moment) return null;
    const sprung = trap;
    trap = null;
    return sprung;
  }

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    const before = trapAt(path, 'before the server hears it');
    if (before !== null) {
      await before.spring();
      response.destroy();
      return;
    }
    const { hostname, port } = new URL(server);
    const { method, headers } = request;
    const onward = askHttp({ hostname, port, method, path, headers }, (answered) => {
      const after = trapAt(path, 'after the server answered');
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
