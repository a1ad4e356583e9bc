import { type ChildProcess, spawn } from 'node:child_process';
import { chromium, type Page } from '@playwright/test';
import { quietBrowserArguments } from '#cli/find-browser.ts';
import { browserForTests } from '#test/support/browser.ts';

/** A browser of its own process group on a profile that stays, so that it can be killed as a power cut would. */
export interface KillableBrowser {
  readonly page: Page;
  /** Ends every process of the browser at once, without a chance to write anything. */
  readonly kill: () => Promise<void>;
}

export async function startKillableBrowser(profile: string): Promise<KillableBrowser> {
  const args = [
    ...quietBrowserArguments(),
    '--headless',
    '--remote-debugging-port=0',
    '--window-size=1366,768',
    '--lang=id-ID',
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
  // Its own group: a browser is many processes, and all of them must go.
  const child = spawn(browserForTests(), args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const [context] = browser.contexts();
  if (!context) throw new Error('the browser has no window');
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    kill: async () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await ended;
      await browser.close();
    },
  };
}

/** The browser says on its error stream where it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`the browser ended: ${said}`)));
  });
}
