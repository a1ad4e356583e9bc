import { type ChildProcess, spawn } from 'node:child_process';
import { type BrowserContext, chromium } from 'playwright-core';
import { findBrowser, quietBrowserArguments } from '#cli/find-browser.ts';

export interface Chromium {
  readonly context: BrowserContext;
  readonly debuggerUrl: string;
  readonly pid: number;
  /** Ends it as a person would, so that its profile is written out. */
  close(): Promise<void>;
}

/**
 * Starts Chromium on the app's own profile and takes its one context. It listens for a second debugger, so that the test
 * sees the same pages as the app drives.
 */
export async function startChromium(userData: string): Promise<Chromium> {
  const executable = findBrowser();
  if (!executable.ok) throw new Error('no Chromium-based browser found; set MEJA_BROWSER to one');
  const child = spawn(
    executable.value,
    [
      ...quietBrowserArguments(),
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${userData}`,
      '--no-default-browser-check',
      // As Electron: no pages kept for going back, and hidden pages that asked for it run at full speed.
      '--disable-back-forward-cache',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      '--disable-background-timer-throttling',
      '--password-store=basic',
      '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider',
      '--window-size=1366,768',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const debuggerUrl = await listeningAddress(child);
  const browser = await chromium.connectOverCDP(debuggerUrl);
  const [context] = browser.contexts();
  if (context === undefined || child.pid === undefined) throw new Error('Chromium came up without a profile');
  return {
    context,
    debuggerUrl,
    pid: child.pid,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const session = await browser.newBrowserCDPSession();
      // The connection goes down with the browser; the answer to this may never come.
      session.send('Browser.close').catch(() => undefined);
      await ended;
    },
  };
}

function listeningAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code} before it listened: ${said}`)));
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}
