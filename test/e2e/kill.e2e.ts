import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type KillableBrowser, startKillableBrowser } from './support/killable-browser.ts';

const ROUNDS = 20;

test('a process killed right after "Tersimpan", twenty times, has lost nothing', async ({ baseURL }) => {
  test.setTimeout(ROUNDS * 20_000);
  test.skip(process.platform === 'win32', 'Windows has no process groups to kill at once');
  const profile = mkdtempSync(join(tmpdir(), 'meja-pokja-kill-'));
  let browser: KillableBrowser | null = null;
  try {
    browser = await startKillableBrowser(profile);
    await browser.page.goto(`${baseURL}/index.html#/latihan/`);
    const address = await prepareTender(browser.page);
    for (let round = 1; round <= ROUNDS; round += 1) {
      await browser.page.getByLabel('Nomor SK').fill(`027/${round}/UJI`);
      await browser.page.getByRole('button', { name: 'Simpan', exact: true }).click();
      await saved(browser.page);
      await browser.kill();

      browser = await startKillableBrowser(profile);
      await browser.page.goto(address);
      await expect(browser.page.getByLabel('Nomor SK')).toHaveValue(`027/${round}/UJI`);
      await expect(browser.page.getByRole('alert')).toHaveCount(0);
    }
    await browser.page.getByRole('button', { name: 'Riwayat' }).click();
    const history = browser.page.getByRole('complementary');
    for (let round = 1; round <= ROUNDS; round += 1) await expect(history).toContainText(`027/${round}/UJI`);
  } finally {
    await browser?.kill();
    rmSync(profile, { recursive: true, force: true });
  }
});

/** Fills a part of the season and opens a tender nothing was decided about, at its committee; answers with its address. */
async function prepareTender(page: Page): Promise<string> {
  await page.getByLabel('Nama lengkap').fill('Siti Rahmawati');
  await page.getByRole('button', { name: 'Mulai bekerja' }).click();
  await page.getByRole('button', { name: 'Isi latihan' }).click();
  await expect(page.getByText(/^[2-9]\d\d dari 967 paket$/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Hentikan' }).click();
  await page.getByRole('link', { name: 'Paket', exact: true }).click();
  await page.getByRole('group', { name: 'Saringan' }).getByRole('button', { name: 'Tahap', exact: true }).click();
  await page.getByRole('checkbox', { name: /^Selesai di SPSE/ }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Tahapan' }).getByRole('button', { name: /Pokja/ }).click();
  await expect(page.getByLabel('Nomor SK')).toBeVisible();
  return page.url();
}

function saved(page: Page): Promise<void> {
  return expect(page.getByTestId('save-state')).toHaveText(/^✓ Tersimpan \d\d\.\d\d WITA$/);
}
