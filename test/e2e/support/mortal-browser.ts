/** A browser with a profile on disk that can be killed like any process, and started again on the same profile. */
import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { quietBrowserArguments } from '#cli/find-browser.ts';
import { browserForTests } from '#test/support/browser.ts';

export interface MortalBrowser {
  readonly page: Page;
  /** SIGKILL to every process of the browser at once: none of them gets to finish anything. */
  readonly kill: () => Promise<void>;
}

export async function startMortalBrowser(profile: string): Promise<MortalBrowser> {
  // A killed browser leaves its lock behind, which names a process that is gone.
  await Promise.all(
    ['SingletonLock', 'SingletonSocket', 'SingletonCookie'].map((name) => rm(join(profile, name), { force: true })),
  );
  const child = spawn(
    browserForTests(),
    [
      ...quietBrowserArguments(),
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--no-default-browser-check',
      '--password-store=basic',
      '--window-size=1366,768',
      'about:blank',
    ],
    // A group of its own, so that one signal reaches renderer, storage and network processes too.
    { stdio: ['ignore', 'ignore', 'pipe'], detached: process.platform !== 'win32' },
  );
  // In its group of its own it would outlive a test that fails or is interrupted.
  const end = () => killAll(child);
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const browser = await chromium.connectOverCDP(await debuggerAddress(child));
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('the browser came up without a page');
  return {
    page,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      killAll(child);
      await ended;
    },
  };
}

function killAll(child: ChildProcess): void {
  if (child.pid === undefined) throw new Error('the browser has no process to kill');
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}

function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`the browser ended with ${code ?? signal}: ${said}`)));
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}
