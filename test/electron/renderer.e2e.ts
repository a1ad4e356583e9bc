import { expect, type Page } from '@playwright/test';
import { answerWelcome, unlock } from '#test/e2e/support/start-app.ts';
import { test } from './support/built-app.ts';

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
  await answerWelcome(app.page);
  await expect(app.page.getByRole('main')).toBeVisible();
  await expect(app.page.getByText('Siti Rahmawati')).toBeVisible();
  expect(complaints).toEqual([]);
  expect(await app.calls('network-request')).toEqual([]);
  expect(await app.calls('navigation-prevented')).toEqual([]);
  expect(await app.close()).toBe(0);

  const again = await start();
  await unlock(again.page);
  await expect(again.page.getByText('Siti Rahmawati')).toBeVisible();
  await expect(again.page.getByLabel('Nama lengkap')).toHaveCount(0);
});
