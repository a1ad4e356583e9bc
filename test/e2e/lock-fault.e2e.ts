import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/expect-accessible.ts';
import { answerWelcome, openScreen, startApp, unlock } from './support/start-app.ts';
import { PASSPHRASE } from '#test/support/passphrase.ts';

const OTHER = 'kopi pahit tanpa gula pasir';

test('a first start that breaks off says so, and goes on where it can be tried again', async ({ page }) => {
  await page.goto('/index.html#/latihan/');
  await breakKeys(page);
  await page.getByLabel('Nama lengkap').fill('Siti Rahmawati');
  await page.getByLabel('Frasa sandi', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Frasa sandi sekali lagi').fill(PASSPHRASE);
  await expect(page.getByText('Kekuatan: sangat kuat')).toBeVisible();
  await page.getByRole('button', { name: 'Mulai bekerja' }).click();
  await expectBrokenOff(page);
  await mendKeys(page);
  await answerWelcome(page);
});

test('unlocking that breaks off says so and waits for nobody: the same passphrase then opens', async ({ page }) => {
  await startApp(page, 'latihan');
  await page.getByRole('button', { name: 'Kunci', exact: true }).click();
  await breakKeys(page);
  await page.getByLabel('Frasa sandi', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Buka kunci' }).click();
  await expectBrokenOff(page);
  await expectAccessible(page, 'unlocking that broke off');
  await mendKeys(page);
  await unlock(page);
});

test('what breaks off while the passphrase is changed says so in the language of the screen', async ({ page }) => {
  await startApp(page, 'latihan');
  await openScreen(page, 'Pengaturan');
  await page.getByLabel('Bahasa').getByText('English').click();
  await breakKeys(page);
  await page.getByRole('button', { name: 'Change passphrase…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change passphrase' });
  await dialog.getByLabel('Present passphrase').fill(PASSPHRASE);
  await dialog.getByLabel('Passphrase', { exact: true }).fill(OTHER);
  await dialog.getByLabel('Passphrase once more').fill(OTHER);
  await expect(dialog.getByText('Strength: very strong')).toBeVisible();
  const change = dialog.getByRole('button', { name: 'Change passphrase' });
  await change.click();
  await expect(dialog.getByRole('alert')).toContainText('The keys could not be worked with.');
  await mendKeys(page);
  await change.click();
  await expect(page.getByText('The passphrase was changed.')).toBeVisible();
});

test('recovery that breaks off says so, and the same halves then open', async ({ page }) => {
  await startApp(page, 'latihan');
  await openScreen(page, 'Pengaturan');
  await page.getByRole('button', { name: 'Buat kit pemulihan…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Kit pemulihan' });
  await dialog.getByLabel('Frasa sandi sekarang').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Buat kit' }).click();
  const sheets = dialog.frameLocator('iframe').getByText(/^[0-9A-Z]{4}(\s+[0-9A-Z]{4}){13}$/);
  await expect(sheets).toHaveCount(2);
  const [first = '', second = ''] = await sheets.allTextContents();
  await page.reload();
  await breakKeys(page);
  await page.getByRole('button', { name: 'Lupa frasa sandi…' }).click();
  await page.getByLabel('Bagian pertama').fill(first);
  await page.getByLabel('Bagian kedua').fill(second);
  await page.getByLabel('Frasa sandi', { exact: true }).fill(OTHER);
  await page.getByLabel('Frasa sandi sekali lagi').fill(OTHER);
  await expect(page.getByText('Kekuatan: sangat kuat')).toBeVisible();
  const open = page.getByRole('button', { name: 'Buka dan ganti frasa sandi' });
  await open.click();
  await expectBrokenOff(page);
  await mendKeys(page);
  await open.click();
  await expect(page.getByRole('link', { name: 'Siti Rahmawati' })).toBeVisible();
});

/** The program that turns passphrases into keys does not start, as on a machine out of memory. */
async function breakKeys(page: Page): Promise<void> {
  await page.route('**/argon-worker*', (route) => route.abort());
}

async function mendKeys(page: Page): Promise<void> {
  await page.unroute('**/argon-worker*');
}

async function expectBrokenOff(page: Page): Promise<void> {
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Kunci tidak dapat diolah.');
  await expect(alert).toContainText('Coba sekali lagi.');
}
