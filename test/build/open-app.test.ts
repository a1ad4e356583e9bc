import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../build/open-app.ts', import.meta.url));

/** A first start builds the bundles, which takes a while on a busy machine. */
const TIMEOUT_MS = 120_000;

const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** Starts the app without opening it and answers once it has said something that matches. */
function start(port: number, expected: RegExp): Promise<Started> {
  return run(['--no-open', '--port', String(port)], expected);
}

interface Started {
  readonly child: ChildProcess;
  readonly said: string;
}

async function run(options: readonly string[], expected: RegExp, env: NodeJS.ProcessEnv = {}): Promise<Started> {
  const child = spawn(process.execPath, [program, ...options], { env: { ...process.env, ...env } });
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
  test('an option it does not know is said in one line, before anything is built', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--no-such'], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe("Unknown option '--no-such'. What there is: npm start -- --no-open --port NUMBER\n");
  });

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

describe.skipIf(process.platform === 'win32')('starting with a window (stand-ins are shell scripts)', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'meja-pokja-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  /** A program that notes its arguments and ends with the given code. */
  function standIn(name: string, code: number): string {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\necho "$@" > "${path}.arguments"\nexit ${code}\n`, { mode: 0o755 });
    return path;
  }

  function machine(): NodeJS.ProcessEnv {
    return {
      DISPLAY: ':none',
      ELECTRON_OVERRIDE_DIST_PATH: folder,
      MEJA_BROWSER: join(folder, 'browser'),
      XDG_DATA_HOME: folder,
    };
  }

  test('Electron is given the project, and its end is the end', { timeout: TIMEOUT_MS }, async () => {
    const electron = standIn('electron', 0);
    const child = spawn(process.execPath, [program], { env: { ...process.env, ...machine() } });
    started.push(child);
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(readFileSync(`${electron}.arguments`, 'utf8').split(' ')[0]?.trim()).toBe(
      fileURLToPath(new URL('../../', import.meta.url)),
    );
  });

  test('where Electron does not start, a browser shows the same app', { timeout: TIMEOUT_MS }, async () => {
    standIn('electron', 1);
    const browser = standIn('browser', 0);
    const { child, said } = await run(['--port', '0'], /already running shows the window/, machine());
    expect(said).toContain('Electron does not start here: opening Meja Pokja in a browser window');
    const address = addressIn(said);
    const given = readFileSync(`${browser}.arguments`, 'utf8');
    expect(given).toContain(`--app=${address}`);
    expect(given).toContain('--user-data-dir=');
    expect((await fetch(address)).status).toBe(200);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
