import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { assembleApp, TINY_PAGE } from '#test/support/assemble-app.ts';
import { launchApp, type RunningApp } from './launch.ts';

interface ForEachTest {
  /** An empty folder. */
  readonly folder: string;
  /** The app on its page, with nothing asked or answered yet. Starting it takes seconds: tests share the process. */
  readonly app: RunningApp;
  /** A profile nobody has used. */
  readonly userData: string;
  /** An app of the test's own, on `userData`: for what changes the process or its storage. */
  readonly ownApp: RunningApp;
}

interface ForEachWorker {
  readonly appFolder: string;
  readonly sharedApp: RunningApp;
}

export const test = base.extend<ForEachTest, ForEachWorker>({
  // A trace is closed through the browser, and these tests kill theirs.
  trace: ['off', { scope: 'worker' }],
  appFolder: [
    // Playwright wants the pattern even where nothing is taken from it.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const assembled = assembleApp(TINY_PAGE);
      await use(assembled.folder);
      assembled.remove();
    },
    { scope: 'worker' },
  ],
  sharedApp: [
    async ({ appFolder }, use) => {
      const userData = mkdtempSync(join(tmpdir(), 'meja-profil-'));
      const app = await launchApp(appFolder, userData);
      await use(app);
      await app.kill();
      rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'meja-uji-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  app: async ({ sharedApp }, use) => {
    await sharedApp.loadAnew();
    await use(sharedApp);
  },
  userData: async ({ folder }, use) => {
    const userData = join(folder, 'profil');
    mkdirSync(userData);
    await use(userData);
  },
  ownApp: async ({ appFolder, userData }, use) => {
    const app = await launchApp(appFolder, userData);
    await use(app);
    await app.kill();
  },
});

export { expect } from '@playwright/test';
