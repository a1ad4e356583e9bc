import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../build/open-app.ts', import.meta.url));

/** A first start builds the bundles, which takes a while on a busy machine. */
const TIMEOUT_MS = 120_000;

const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** Starts the app without opening it and answers once it has said something that matches. */
async function start(port: number, expected: RegExp): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const child = spawn(process.execPath, [program, '--no-open', '--port', String(port)]);
  started.push(child);
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (expected.test(said)) resolve({ child, said });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`ended with ${code}, having said: ${said}`)));
  });
}

function addressIn(said: string): string {
  return /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
}

describe('starting without a window', () => {
  test('it serves the app at the address it prints, and ends with Ctrl-C', { timeout: TIMEOUT_MS }, async () => {
    const { child, said } = await start(0, /Ctrl-C ends it/);
    const page = await (await fetch(addressIn(said))).text();
    expect(page).toContain('<div id="root">');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('a second start says that the app runs already', { timeout: TIMEOUT_MS }, async () => {
    const first = await start(0, /Ctrl-C ends it/);
    const port = Number(new URL(addressIn(first.said)).port);
    const { child } = await start(port, /runs already/);
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('a port of another program is never replaced by a free one', { timeout: TIMEOUT_MS }, async () => {
    const stranger = createServer((_, response) => void response.end('a stranger'));
    await once(stranger.listen(0, '127.0.0.1'), 'listening');
    const { port } = stranger.address() as AddressInfo;
    const { child, said } = await start(port, /taken by another program/);
    expect(said).toContain(`Port ${port}`);
    expect(await once(child, 'exit')).toEqual([1, null]);
    stranger.close();
  });
});
