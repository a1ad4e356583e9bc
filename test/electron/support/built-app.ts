// The app as people get it in the desktop shell: the built main process, preload and renderer, under the double.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { writeDossierFile } from '#core/exchange/dossier-file.ts';
import type { Dossier } from '#core/tender/model.ts';
import { openScreen, unlock } from '#test/e2e/support/start-app.ts';
import { assembleApp, BUILT_RENDERER } from '#test/support/assemble-app.ts';
import { launchApp, type RunningApp } from '#test/support/electron-double/launch.ts';

export interface ForEachTest {
  /** An empty folder. */
  readonly folder: string;
  /** Starts the app on a profile of this test's own; again after it ended, on the same profile. Another name is another laptop. */
  readonly start: (laptop?: string) => Promise<RunningApp>;
}

interface ForEachWorker {
  readonly builtFolder: string;
}

/** A start of the whole app with a tender brought in, on a machine that is busy with other tests. */
export const START_TIMEOUT_MS = 300_000;

export const test = base.extend<ForEachTest, ForEachWorker>({
  // A trace is closed through the browser, and these tests kill theirs.
  trace: ['off', { scope: 'worker' }],
  builtFolder: [
    // Playwright wants the pattern even where nothing is taken from it.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const assembled = assembleApp(BUILT_RENDERER);
      await use(assembled.folder);
      assembled.remove();
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = emptyFolder();
    await use(folder);
    removeFolder(folder);
  },
  start: async ({ builtFolder, folder }, use) => {
    mkdirSync(join(folder, 'profil'));
    const started: RunningApp[] = [];
    await use(async (laptop = 'profil') => {
      const profile = join(folder, laptop);
      mkdirSync(profile, { recursive: true });
      const app = await launchApp(builtFolder, profile);
      started.push(app);
      return app;
    });
    await Promise.all(started.map((app) => app.kill()));
  },
});

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'meja-uji-'));
}

/** Chromium's last helpers may still hold a file for a moment. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Brings one tender in through the import screen, its file chosen in the system's dialog. */
export async function bringIn(app: RunningApp, dossier: Dossier, folder: string): Promise<void> {
  const file = join(folder, 'paket-masuk.json');
  writeFileSync(file, writeDossierFile(dossier));
  await chooseForImport(app, file);
  await app.page.getByRole('button', { name: 'Impor 1 paket' }).click();
  await expect(app.page.getByTestId('import-report')).toContainText('1 paket diimpor');
}

/** Opens the import screen and picks a file there. */
export async function chooseForImport(app: RunningApp, file: string): Promise<void> {
  await openScreen(app.page, 'Impor');
  await app.answer({ to: 'open-dialog', paths: [file] });
  await app.page.getByRole('button', { name: 'Pilih berkas…' }).click();
}

/** Loads the app anew, as after a start, and opens its only tender from the list. */
export async function openOnlyTender(app: RunningApp, dossier: Dossier): Promise<void> {
  await app.loadAnew();
  await unlock(app.page);
  await openScreen(app.page, 'Paket');
  const grid = app.page.getByRole('grid', { name: 'Paket' });
  await expect(grid.getByRole('row')).toHaveCount(2);
  await grid.focus();
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('heading', { level: 1, name: dossier.notice.name })).toBeVisible();
}
