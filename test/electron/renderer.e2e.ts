import { test as base, expect, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleApp, BUILT_RENDERER } from '#test/support/assemble-app.ts';
import { launchApp, type RunningApp } from '#test/support/electron-double/launch.ts';

const test = base.extend<{ start: () => Promise<RunningApp> }>({
  // A trace is closed through the browser, and this test kills its own.
  trace: ['off', { scope: 'worker' }],
  // Playwright wants the pattern even where nothing is taken from it.
  // oxlint-disable-next-line no-empty-pattern
  start: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'meja-uji-'));
    const assembled = assembleApp(BUILT_RENDERER);
    const started: RunningApp[] = [];
    await use(async () => {
      const app = await launchApp(assembled.folder, folder);
      started.push(app);
      return app;
    });
    await Promise.all(started.map((app) => app.kill()));
    assembled.remove();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** What the page complains of from now on: errors, and everything the policy had to stop. */
async function complaintsOf(page: Page): Promise<readonly string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.reload();
  return complaints;
}

test('the renderer people get lives under the policy, reaches nobody, and keeps who works here', async ({ start }) => {
  const app = await start();
  const complaints = await complaintsOf(app.page);
  await app.page.getByLabel('Nama lengkap').fill('Siti Rahma');
  await app.page.getByRole('button', { name: 'Mulai bekerja' }).click();
  await expect(app.page.getByRole('main')).toBeVisible();
  await expect(app.page.getByText('Siti Rahma')).toBeVisible();
  expect(complaints).toEqual([]);
  expect(await app.calls('network-request')).toEqual([]);
  expect(await app.calls('navigation-prevented')).toEqual([]);
  expect(await app.close()).toBe(0);

  const again = await start();
  await expect(again.page.getByText('Siti Rahma')).toBeVisible();
  await expect(again.page.getByLabel('Nama lengkap')).toHaveCount(0);
});
