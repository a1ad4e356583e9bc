// Starts the compiled app under the double, for tests: the app in a process of its own, its pages seen through a second
// debugger, its person and system played by the test.

import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { toChromium } from './addresses.ts';
import type { Answer, Command, Reply, SystemCall } from './control.ts';

const register = new URL('./register.ts', import.meta.url).href;

/** The app's process, with the test as its person and system. */
export interface StartedApp {
  readonly pid: number;
  readonly debuggerUrl: string;
  tell(command: Command): Promise<unknown>;
  /** Resolves with the exit code. */
  readonly exited: Promise<number | null>;
  /** Ends the app and its browser at once, without a last word. */
  kill(): Promise<void>;
}

/** The same, its pages seen too. */
export interface RunningApp extends StartedApp {
  /** The main window's page. */
  readonly page: Page;
  answer(answer: Answer): Promise<void>;
  /** What the app has asked of the system so far, of one kind. */
  calls(name: string): Promise<readonly unknown[]>;
  /** Loads the page again, with nothing asked or answered since the start. */
  loadAnew(): Promise<void>;
  /** The page after a crash has replaced it. */
  freshPage(): Promise<Page>;
  /** Closes the window as a person does; resolves with the exit code. */
  close(): Promise<number | null>;
}

/** Starts the app and nothing else: a second debugger would slow down what is measured. */
export async function startApp(appFolder: string, userData: string): Promise<StartedApp> {
  const child = forkApp(appFolder, userData);
  const { debuggerUrl, browserPid } = await readyMessage(child);
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    // It has spoken, so it runs.
    pid: child.pid ?? 0,
    debuggerUrl,
    exited,
    tell: speakWith(child),
    async kill() {
      if (child.exitCode === null && child.signalCode === null) {
        process.kill(browserPid, 'SIGKILL');
        child.kill('SIGKILL');
      }
      await exited;
    },
  };
}

/** Starts the app and looks at its page; fails when it ends before it is ready, as a second instance does. */
export async function launchApp(appFolder: string, userData: string): Promise<RunningApp> {
  const app = await startApp(appFolder, userData);
  const browser = await chromium.connectOverCDP(app.debuggerUrl);
  const first = await appPage(browser, null);
  let loads = 0;
  return {
    ...app,
    page: first,
    answer: async (answer) => void (await app.tell({ do: 'answer', answer })),
    async calls(name) {
      const calls = (await app.tell({ do: 'list-calls' })) as readonly SystemCall[];
      return calls.filter((call) => call.name === name).map(({ details }) => details);
    },
    async loadAnew() {
      const query = `uji-${(loads += 1)}`;
      await app.tell({ do: 'begin-anew', query });
      // The app's debugger has seen the new page; the test's own must have seen it too.
      await first.waitForURL((url) => url.search === `?${query}`, { waitUntil: 'load' });
    },
    freshPage: () => appPage(browser, first),
    async close() {
      await app.tell({ do: 'close-window' });
      return app.exited;
    },
  };
}

/** Starts a second process on the same profile; gives its exit code. */
export async function launchAgain(appFolder: string, userData: string): Promise<number | null> {
  const child = forkApp(appFolder, userData);
  return new Promise((resolve) => child.once('exit', resolve));
}

function forkApp(appFolder: string, userData: string): ChildProcess {
  return fork(join(appFolder, 'dist', 'electron', 'main.js'), [`--user-data-dir=${userData}`], {
    execArgv: ['--import', register],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

function readyMessage(child: ChildProcess): Promise<Extract<Reply, { kind: 'ready' }>> {
  return new Promise((resolve, reject) => {
    child.on('message', (reply: Reply) => reply.kind === 'ready' && resolve(reply));
    child.once('exit', (code) => reject(new Error(`the app ended with ${code} before it was ready`)));
  });
}

function speakWith(child: ChildProcess): (command: Command) => Promise<unknown> {
  let lastId = 0;
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  child.on('message', (reply: Reply) => {
    if (reply.kind === 'reply') waiting.get(reply.id)?.resolve(reply.value);
    if (reply.kind === 'failure') waiting.get(reply.id)?.reject(new Error(reply.message));
  });
  return (command) => {
    lastId += 1;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(lastId, answer);
    child.send({ ...command, id: lastId });
    return answer.promise;
  };
}

/** The page of the main window, once it shows the app. */
async function appPage(browser: Browser, except: Page | null): Promise<Page> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the app has no browser context');
  const home = toChromium('app://meja-pokja/');
  const pages = (): Page[] => context.pages().filter((page) => page !== except);
  const isHome = (url: URL): boolean => url.href.startsWith(home);
  for (;;) {
    const page = pages().find((page) => isHome(new URL(page.url())));
    if (page !== undefined) {
      await page.waitForLoadState('load');
      return page;
    }
    await Promise.race([
      context.waitForEvent('page', { timeout: 20_000 }),
      ...pages().map((page) => page.waitForURL(isHome, { timeout: 20_000 })),
    ]);
  }
}
