import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import type { DesktopBridge, DesktopVerb } from '#core/contract/desktop.ts';
import { assembleApp, launchApp, type RunningApp } from './launch.ts';

declare global {
  interface Window {
    readonly desktop?: DesktopBridge;
  }
}

const tinyPage = fileURLToPath(new URL('../../fixtures/tiny-page/', import.meta.url));

/** A test with an empty folder of its own, the app laid out in it, and the app running on a fresh profile. */
export const test = base.extend<{ folder: string; appFolder: string; userData: string; app: RunningApp }>({
  // Playwright wants the pattern even where nothing is taken from it.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'meja-uji-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  // oxlint-disable-next-line no-empty-pattern
  appFolder: async ({}, use) => {
    const assembled = assembleApp(tinyPage);
    await use(assembled.folder);
    assembled.remove();
  },
  userData: async ({ folder }, use) => {
    const userData = join(folder, 'profil');
    mkdirSync(userData);
    await use(userData);
  },
  app: async ({ appFolder, userData }, use) => {
    const app = await launchApp(appFolder, userData);
    await use(app);
    await app.kill();
  },
});

export { expect } from '@playwright/test';

/** Calls a verb from inside the page, with whatever the test wants to send; Uint8Arrays pass both ways. */
export function ask(page: Page, verb: DesktopVerb, request: unknown): Promise<unknown> {
  return page.evaluate(
    ([verb, request]) => {
      if (window.desktop === undefined) throw new Error('no window.desktop here');
      return window.desktop[verb](request);
    },
    [verb, request] as const,
  );
}
