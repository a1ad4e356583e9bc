import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { readBytes } from '#electron/server/read-bytes.ts';

let server: Server | null = null;
afterEach(() => server?.close());

async function ask(answer: RequestListener, init: RequestInit = {}): Promise<Response> {
  server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, init);
}

const BYTES = Buffer.from([0, 255, 10, 13, 0]);

it('an answer that came whole is read as it was sent', async () => {
  const response = await ask((_, answer) => answer.end(BYTES));
  expect(await readBytes(response)).toEqual({ bytes: new Uint8Array(BYTES), isWhole: true });
});

it('[SYNC-58] of one that was cut, what came is kept, and it is known not to be all', async () => {
  const response = await ask((_, answer) => {
    answer.writeHead(200, { 'content-length': '100' });
    answer.write(BYTES, () => setTimeout(() => answer.destroy(), 50));
  });
  expect(await readBytes(response)).toEqual({ bytes: new Uint8Array(BYTES), isWhole: false });
});

it('[SYNC-58] so it is of one that took too long', async () => {
  const response = await ask((_, answer) => void answer.write(BYTES), { signal: AbortSignal.timeout(500) });
  expect(await readBytes(response)).toEqual({ bytes: new Uint8Array(BYTES), isWhole: false });
  server?.closeAllConnections();
});

it('one of which nothing came is none', async () => {
  const response = await ask((_, answer) => {
    answer.writeHead(200, { 'content-length': '100' });
    answer.flushHeaders();
    setTimeout(() => answer.destroy(), 50);
  });
  await expect(readBytes(response)).rejects.toThrow('terminated');
});
